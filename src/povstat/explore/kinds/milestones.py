"""The events of the policy record."""

from collections.abc import Iterable
from typing import Any, ClassVar

from povstat.explore.kinds.base import Facet, HeldKind, Lines
from povstat.explore.place import Place
from povstat.fields.columns import when
from povstat.queries import record
from povstat.queries.record import Row


class Milestones(HeldKind):
    """The events, in order of time."""

    table = "milestones"
    verb = "milestones"
    facets: ClassVar[tuple[Facet, ...]] = (
        Facet("kind", "Kind", "--kind"),
        Facet("year", "Year", "--year", single=True),
    )

    def asked_rows(self) -> list[Row]:
        """Every event."""
        return record.milestones(self.asking.db)

    def holding(self, rows: list[Row], text: str) -> list[Row]:
        """The events that the command line finds by the same text."""
        if not text.strip():
            return rows
        kept = {row["id"] for row in record.milestones(self.asking.db, search=text.strip())}
        return [row for row in rows if row["id"] in kept]

    def values(self, row: Row, facet: str) -> Iterable[Any]:
        """The kind or the year of an event."""
        return (int(row["date"][:4]),) if facet == "year" else super().values(row, facet)

    def card(self, row: Row) -> Lines:
        """Everything known of an event."""
        asking = self.asking
        shown = {column.field: column for column in asking.columns("milestones", list(row))}
        language = asking.language
        other = "title_en" if language == "zh" else "title_zh"
        fields = (other, "kind", f"issuers_{language}", "document_number", "issued_on", "published_on",
                  f"summary_{language}", "figures", f"note_{language}", "url")  # fmt: skip
        lines = [(shown["date"].heading, when(row, language))]
        lines += [(shown[field].heading, shown[field].show(row)) for field in fields if field in shown]
        if row["counties"]:
            lines.append((shown["counties"].heading, str(len(row["counties"]))))
        return lines

    def leads_to(self, row: Row) -> Place | None:
        """The counties that an event names."""
        return Place("counties", (("milestone", (row["id"],)),)) if row["counties"] else None

    def record_words(self, row: Row) -> list[str]:
        """The command that shows one event."""
        return ["milestones", "--search", row["title_zh" if self.asking.language == "zh" else "title_en"]]
