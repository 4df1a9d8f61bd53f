"""A map of the list, ready to be drawn: in a terminal, as a chart, as GeoJSON."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from povstat.lang import Language, filled, names, sentences
from povstat.pictures.frame import Frame, source_line
from povstat.pictures.map_classes import Coloring, kind_of
from povstat.pictures.map_scene import MapScene, map_scene

if TYPE_CHECKING:
    import altair as alt

    from povstat.pictures.theme import Theme

Row = Mapping[str, Any]

SEAT_SOURCES = ("seats", "geonames")
"""The sources of the coordinates."""

_TITLES: dict[Coloring, str] = {
    "batch": "The {count:county|counties} of the list, by the batch in which they left it",
    "area": "The {count:county|counties} of the list, by contiguous area of extreme poverty",
    "key-county": "The {count:county|counties} of the list: was it a key county of the programme?",
    "supervised": "The {count:county|counties} of the list: was it under listed supervision in 2020?",
    "evidence": "The {count:county|counties} of the list, by the evidence of their batch",
}
_TITLES_AT: dict[Coloring, str] = {
    "batch": "On the list at the end of {year}: {listed} of {count:county|counties}, by batch",
    "area": (
        "On the list at the end of {year}: {listed} of {count:county|counties}, by contiguous area "
        "of extreme poverty"
    ),
    "key-county": "On the list at the end of {year}: {listed} of {count:county|counties}; was it a key county?",
    "supervised": "On the list at the end of {year}: {listed} of {count:county|counties}; was it "
    "supervised in 2020?",
    "evidence": "On the list at the end of {year}: {listed} of {count:county|counties}, by the "
    "evidence of their batch",
}


class MapPicture(NamedTuple):
    """What a map shows, and the words around it."""

    counties: Sequence[Row]
    seats: Sequence[Row]
    areas: Sequence[Row]
    coloring: Coloring
    year: int | None
    frame: Frame

    def at(self, year: int | None) -> "MapPicture":
        """The same map at the end of another year; its title says so."""
        frame = self.frame
        title = title_of(self.counties, self.coloring, year, frame.language)
        return self._replace(year=year, frame=frame._replace(title=title))

    def scene(self) -> MapScene:
        """The points and classes, for a drawing in characters."""
        return map_scene(self.counties, self.seats, self.areas, coloring=self.coloring, year=self.year)

    def chart(self, theme: "Theme" = "light", width: int | None = None) -> "alt.VConcatChart":
        """The map as a chart of Altair; ``width`` in pixels. Raises UsageError where Altair is not installed."""
        from povstat.pictures.map_chart import map_chart

        return map_chart(
            self.counties,
            self.seats,
            self.areas,
            self.frame,
            coloring=self.coloring,
            year=self.year,
            theme=theme,
            width=width,
        )

    def geojson(self) -> str:
        """The counties as GeoJSON points; what is unknown is null."""
        features = [
            {
                "type": "Feature",
                "id": county["code"],
                "geometry": {"type": "Point", "coordinates": [county["longitude"], county["latitude"]]},
                "properties": self._properties(county),
            }
            for county in self.counties
        ]
        collection = {
            "type": "FeatureCollection",
            "povstat": {
                "title": self.frame.title,
                "notes": list(self.frame.notes),
                "source": self.frame.source,
                "data": self.frame.edition,
                "year": self.year,
            },
            "features": features,
        }
        return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"

    def _properties(self, county: Row) -> dict[str, Any]:
        kept = (
            "code", "name_en", "name_zh", "province", "province_zh", "prefecture_zh", "batch", "delisted_on",
            "evidence", "contiguous_area", "contiguous_area_known", "key_county", "supervised",
        )  # fmt: skip
        properties = {field: county[field] for field in kept} | {"class": kind_of(county, self.coloring)}
        return properties if self.year is None else properties | {"on_list": county["batch"] > self.year}


def map_frame(
    counties: Sequence[Row],
    *,
    coloring: Coloring,
    year: int | None,
    places: Sequence[str],
    seats: int,
    title: str | None,
    edition: str | None,
    language: Language,
) -> Frame:
    """The words around a map. ``places`` are the names of the provinces shown, none for the whole country."""
    subtitle = filled("A point for the seat of each county", {}, language)
    if places:
        subtitle = filled(
            "{places}: a point for the seat of each county", {"places": names(places, language)}, language
        )
    seats_noted = [filled("Seats are approximate; boundaries are not drawn.", {}, language)]
    if seats:
        pale = (
            "Pale points: {count:other seat|other seats} of counties, prefectures and provinces "
            "(GeoNames, CC BY 4.0)."
        )
        seats_noted.append(filled(pale, {"count": seats}, language))
    notes = [sentences(seats_noted, language)]
    if year is not None:
        notes.append(
            filled("The year is that of the batch; most announcements came in the year after.", {}, language)
        )
    cited = [source for county in counties for source in county["delisting_sources"]]
    by_use = sorted(dict.fromkeys(cited), key=lambda source: (-cited.count(source), source))
    return Frame(
        title or title_of(counties, coloring, year, language),
        subtitle,
        tuple(notes),
        source_line(edition, [*SEAT_SOURCES[: 1 + bool(seats)], *by_use], language),
        language,
        edition,
    )


def title_of(counties: Sequence[Row], coloring: Coloring, year: int | None, language: Language) -> str:
    """The title of a map that was given none."""
    values: dict[str, object] = {"count": len(counties)}
    if year is None:
        return filled(_TITLES[coloring], values, language)
    values |= {"year": year, "listed": sum(county["batch"] > year for county in counties)}
    return filled(_TITLES_AT[coloring], values, language)
