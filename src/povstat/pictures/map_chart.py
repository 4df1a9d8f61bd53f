"""A map as a Vega-Lite chart (Altair): the seats of the country as pale dots, the counties by colour and shape."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from povstat.lang import bracketed
from povstat.pictures.extra import altair
from povstat.pictures.framed import framed
from povstat.pictures.map_classes import LEFT, UNKNOWN, Classes, Coloring, MapClass, classes_of, shown_kind
from povstat.pictures.projection import MERIDIAN, PARALLELS, albers
from povstat.pictures.theme import LOOKS, ORDERED, SHAPES, UNKNOWN_SHAPE, Theme

if TYPE_CHECKING:
    import altair as alt

    from povstat.pictures.frame import Frame

WIDTH = 760
"""Pixels of a map where no width is asked for."""
FIELDS = ("code", "name_en", "name_zh", "province", "batch", "longitude", "latitude")
"""The fields of a county that go into the chart, beside ``kind`` and ``class``."""


def map_chart(
    counties: Sequence[Mapping[str, Any]],
    seats: Sequence[Mapping[str, Any]],
    areas: Iterable[Mapping[str, Any]],
    frame: "Frame",
    *,
    coloring: Coloring,
    year: int | None,
    theme: Theme,
    width: int | None,
) -> "alt.VConcatChart":
    """The chart. Raises UsageError where Altair is not installed."""
    alt = altair()
    look = LOOKS[theme]
    classes = classes_of(coloring, counties, areas, year)
    names = {each.kind: _label(each, frame) for each in classes.classes}
    across = width or WIDTH
    size = {"width": across, "height": _height(across, [*counties, *seats])}
    points = [
        {field: county[field] for field in FIELDS}
        | {"kind": shown_kind(county, coloring, year)}
        | {"class": names[shown_kind(county, coloring, year)]}
        for county in counties
    ]
    # What is off the list lies below what is on it.
    points.sort(key=lambda point: (point["kind"] != LEFT, point["code"]))
    projection = alt.Projection(
        type="conicEqualArea", parallels=list(PARALLELS), rotate=[-MERIDIAN, 0, 0], pointRadius=1
    )
    dot = max(4.0, across / 60)
    roomy = 3.0 if len(points) < 150 else 1.0
    background = (
        alt.Chart(
            alt.Data(values=[{"longitude": seat["longitude"], "latitude": seat["latitude"]} for seat in seats])
        )
        .mark_circle(size=dot * 0.45 * roomy, color=look.dots, opacity=1)
        .encode(longitude="longitude:Q", latitude="latitude:Q")
    )
    kinds = [each.kind for each in classes.classes]
    name_field = f"name_{frame.language}"
    colored = (
        alt.Chart(alt.Data(values=points))
        .mark_point(filled=True, opacity=0.95, size=dot * 1.7 * roomy)
        .encode(
            longitude="longitude:Q",
            latitude="latitude:Q",
            color=alt.Color(
                "class:N",
                scale=alt.Scale(domain=[names[kind] for kind in kinds], range=_colors(classes, coloring, theme)),
                legend=alt.Legend(
                    title=None, orient="right" if classes.letters else "bottom", columns=_columns(classes, across)
                ),
            ),
            shape=alt.Shape(
                "class:N",
                scale=alt.Scale(domain=[names[kind] for kind in kinds], range=_shapes(classes, coloring)),
            ),
            tooltip=[f"{name_field}:N", "code:N", "class:N"],
        )
    )
    layers = alt.layer(background, colored).properties(**size, projection=projection)
    return framed(layers, frame, theme, across)


def _label(each: MapClass, frame: "Frame") -> str:
    return each.name(frame.language) + bracketed(each.counties, frame.language)


def _columns(classes: Classes, across: int) -> int:
    if classes.letters:
        return 1
    return max(1, min(len(classes.classes), across // 110))


def _colors(classes: Classes, coloring: Coloring, theme: Theme) -> list[str]:
    """A colour for each class; those of batches go in order, the last of them the strongest."""
    look = LOOKS[theme]
    colors = ORDERED[theme] if coloring == "batch" else look.classes
    return [
        look.left if each.kind in (LEFT, UNKNOWN) else colors[each.place % len(colors)] for each in classes.classes
    ]


def _shapes(classes: Classes, coloring: Coloring) -> list[str]:
    return [
        UNKNOWN_SHAPE if each.kind == UNKNOWN else "circle" if each.kind == LEFT else _shape(each.place)
        for each in classes.classes
    ]


def _shape(place: int) -> str:
    """No two classes share both colour and shape."""
    return SHAPES[(place + place // len(SHAPES)) % len(SHAPES)]


def _height(across: int, places: Sequence[Mapping[str, Any]]) -> int:
    """The height at which the places fill the width, within reason."""
    points = [albers(place["longitude"], place["latitude"]) for place in places] or [(0.0, 0.0)]
    wide = max(x for x, _ in points) - min(x for x, _ in points)
    high = max(y for _, y in points) - min(y for _, y in points)
    return round(across * min(max(high / wide if wide else 1.0, 0.4), 1.3))
