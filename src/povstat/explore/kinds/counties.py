"""The counties: narrowed down in memory, shown a screenful at a time."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from povstat.explore.kinds.base import Count, Facet, Kind, Lines
from povstat.explore.place import Place
from povstat.explore.sources_of_rows import CountyRows, RowSource
from povstat.fields.sheets import cited_by
from povstat.models.words import EVIDENCE
from povstat.queries.county_index import UNKNOWN, cited_by_source, named_by_milestone
from povstat.queries.record import NONE, Row


class Counties(Kind):
    """The counties of the list."""

    table = "counties"
    verb = "counties"
    key = "code"
    facets: ClassVar[tuple[Facet, ...]] = (
        Facet("batch", "Batch", "--batch"),
        Facet("province", "Province", "--province"),
        Facet("supervised", "Listed supervision", "--supervised", single=True),
        Facet("key_county", "Key county", "--key-county", single=True),
        Facet("evidence", "Evidence", "--evidence"),
        Facet("area", "Contiguous area", "--area"),
        Facet("prefecture", "Prefecture", "--prefecture"),
    )

    def source(self, place: Place) -> RowSource:
        """The counties of a place."""
        index = self.asking.index
        positions = index.narrowed(dict(place.choices), place.text, self.among(place))
        if place.sort:
            positions = index.ordered(positions, place.sort.removeprefix("-"), down=place.sort.startswith("-"))
        return CountyRows(index, positions)

    def among(self, place: Place) -> Iterable[str] | None:
        """The codes that a place keeps to, where it is about those of an event or a source."""
        kept: set[str] | None = None
        for facet, codes_of in (("milestone", named_by_milestone), ("source", cited_by_source)):
            for value in place.chosen(facet):
                codes = set(codes_of(self.asking.db, value))
                kept = codes if kept is None else kept & codes
        return kept

    def counts(self, place: Place) -> dict[str, list[Count]]:
        """The values of each facet with their counts."""
        found = self.asking.index.counts(dict(place.choices), place.text, self.among(place))
        whole = self.asking.index.whole
        return {
            facet.name: [
                Count(value, self.label(facet.name, value), found[facet.name][value])
                for value in self._in_order(facet.name, whole[facet.name])
                if found[facet.name][value] or value in place.chosen(facet.name) or facet.name != "prefecture"
            ]
            for facet in self.facets
        }

    def label(self, facet: str, value: Any) -> str:
        """What a person reads for a value of a facet."""
        if value in (NONE, UNKNOWN, "yes", "no"):
            return self.asking.word(value)
        if facet == "province":
            return self.asking.province(value)
        if facet == "prefecture":
            return value if self.asking.language == "zh" else self.asking.prefectures.get(value) or value
        if facet == "area":
            return self.asking.labels("counties")["contiguous_area"].get(value, value)
        return str(value) if facet == "batch" else self.asking.word(value)

    def title(self, row: Row) -> str:
        """The names of a county."""
        return row["name_zh"] if self.asking.language == "zh" else f"{row['name_en']}  {row['name_zh']}"

    def card(self, row: Row) -> Lines:
        """What the card beside the table says of a county."""
        from povstat.fields.county_card import short_lines

        return short_lines(self.asking.db, row, self.asking.language)

    def leads_to(self, row: Row) -> Place:
        """The whole card of a county."""
        return Place("county", key=row["code"])

    def cites(self, row: Row) -> Sequence[str]:
        """The sources of a county's record."""
        return list(dict.fromkeys(cited_by(row)))

    def codes(self, place: Place, source: RowSource) -> list[str]:
        """The codes of the counties of a place."""
        return source.codes() if isinstance(source, CountyRows) else super().codes(place, source)

    def option(self, facet: Facet, value: Any) -> list[str]:
        """The option that asks for a value of a facet."""
        if facet.single:
            name = facet.option.removeprefix("--")
            if value == UNKNOWN:
                return ["--unknown", facet.name]
            return [f"--{name}" if value == "yes" else f"--no-{name}"]
        if facet.name == "area" and value == UNKNOWN:
            return ["--unknown", "contiguous_area"]
        return [facet.option, str(value)]

    def words(self, place: Place) -> list[str]:
        """The words of the command that lists the counties of a place."""
        words = super().words(place)
        for facet in ("milestone", "source"):
            for value in place.chosen(facet):
                words[1:1] = [f"--{facet}", value]
        return words

    def record_words(self, row: Row) -> list[str]:
        """The command that shows one county."""
        return ["county", row["code"]]

    def _in_order(self, facet: str, values: Iterable[Any]) -> list[Any]:
        known = [value for value in values if value not in (UNKNOWN, NONE)]
        if facet == "province":
            order = list(self.asking.provinces)
            known.sort(key=lambda name: order.index(name) if name in order else len(order))
        elif facet == "evidence":
            known.sort(key=EVIDENCE.index)
        elif facet in ("key_county", "supervised"):
            known.sort(reverse=True)
        else:
            known.sort(key=str)
        return known + [value for value in (NONE, UNKNOWN) if value in set(values)]
