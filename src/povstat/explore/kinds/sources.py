"""The sources that records cite."""

from collections.abc import Sequence
from typing import ClassVar

from povstat.explore.kinds.base import Facet, HeldKind, Lines
from povstat.explore.place import Place
from povstat.output import Column
from povstat.queries import record
from povstat.queries.county_index import cited_by_source
from povstat.queries.record import Row
from povstat.queries.text_search import SOURCE_TEXTS

TABLES = {
    "counties": "Counties",
    "milestones": "Milestones",
    "provinces": "Provinces",
    "batches": "Batches",
    "areas": "Contiguous areas",
    "supervision": "Listed supervision",
    "series": "Series",
    "figures": "Figures",
    "institutions": "Institutions",
}
"""The English names of the tables whose records cite sources."""


class Sources(HeldKind):
    """Everything that the data cites."""

    table = "sources"
    verb = "sources"
    facets: ClassVar[tuple[Facet, ...]] = (Facet("kind", "Kind", "--kind"),)
    texts = SOURCE_TEXTS

    def asked_rows(self) -> list[Row]:
        """Every source, with how many records cite it."""
        return record.sources(self.asking.db)

    def _narrowed(self, place: Place) -> list[Row]:
        kept = super()._narrowed(place)
        ids = place.chosen("id")
        return [row for row in kept if row["id"] in ids] if ids else kept

    def columns(self) -> list[Column]:
        """The columns of the table; a title says more than an id."""
        return self.asking.columns(self.table, ["title", "publisher", "published_on", "kind", "used_by", "id"])

    def fields(self) -> Sequence[str]:
        """Every field that an export carries."""
        return [*super().fields(), "used_by"]

    def title(self, row: Row) -> str:
        """The title of a source, else its id."""
        return self.asking.localized(row, "title") or str(row["id"])

    def card(self, row: Row) -> Lines:
        """Everything known of a source, and what cites it."""
        language = self.asking.language
        fields = ("id", "kind", "publisher", "title_zh", "title_en", "published_on", "url",
                  f"description_{language}", "used_by")  # fmt: skip
        lines = [(column.heading, column.show(row)) for column in self.asking.columns("sources", fields)]
        cited = record.citing_tables(self.asking.db, row["id"])
        where = [f"{self._table(table)}: {count}" for table, count in cited.items()]
        lines.append((self.asking.text("Cited in"), "\n".join(where)))
        return lines

    def _table(self, name: str) -> str:
        return self.asking.text(TABLES[name]) if name in TABLES else self.asking.word(name)

    def leads_to(self, row: Row) -> Place | None:
        """The counties whose records cite a source."""
        if not cited_by_source(self.asking.db, row["id"]):
            return None
        return Place("counties", (("source", (row["id"],)),))

    def cites(self, row: Row) -> Sequence[str]:
        """A source is its own source."""
        return (row["id"],)

    def words(self, place: Place) -> list[str]:
        """The words of the command that lists the sources of a place."""
        words = super().words(place)
        return [words[0], *place.chosen("id"), *words[1:]]

    def record_words(self, row: Row) -> list[str]:
        """The command that shows one source."""
        return ["sources", row["id"]]
