"""The statistical series."""

from collections.abc import Sequence
from typing import ClassVar

from povstat.explore.kinds.base import Facet, HeldKind, Lines
from povstat.explore.place import Place
from povstat.output import Column
from povstat.queries import record, series
from povstat.queries.record import Row
from povstat.queries.text_search import SERIES_TEXTS


class SeriesKind(HeldKind):
    """All series, without their observations."""

    table = "series"
    verb = "series"
    facets: ClassVar[tuple[Facet, ...]] = (Facet("topic", "Topic", "--topic", single=True),)
    texts = SERIES_TEXTS

    def asked_rows(self) -> list[Row]:
        """Every series."""
        return series.series(self.asking.db)

    def columns(self) -> list[Column]:
        """The columns of the table; a title says more than an id."""
        fields = [f"title_{self.asking.language}", "values_known", "first_year", "last_year", "unit", "id"]
        return self.asking.columns(self.table, fields)

    def fields(self) -> Sequence[str]:
        """Every field that an export carries."""
        fields = [field for field in self.asking.fields["series"] if field != "observations"]
        return [*fields, "values_known", "first_year", "last_year"]

    def card(self, row: Row) -> Lines:
        """What a series measures, and its limits."""
        asking = self.asking
        lines = [
            (asking.text("What it measures"), asking.localized(row, "measures")),
            (asking.text("Comparability"), asking.localized(row, "comparability")),
            (asking.text("Standard"), asking.localized(row, "standard")),
            (asking.text("Concept"), asking.word(row["concept"]) if row["concept"] else ""),
        ]
        breaks = [f"{entry['year']}: {asking.localized(entry, 'note')}" for entry in row["breaks"]]
        return [*lines, (asking.text("Breaks"), "\n".join(breaks)), (asking.text("ID"), row["id"])]

    def cites(self, row: Row) -> Sequence[str]:
        """Every source that the values of a series rest on."""
        return record.cited_by(self.asking.db, "series", row["id"])

    def leads_to(self, row: Row) -> Place | None:
        """A series has its table beside it; the screen goes there."""
        return None

    def words(self, place: Place) -> list[str]:
        """The words of the command that shows the series compared, or lists the series."""
        return ["series", *place.ids] if place.ids else super().words(place)

    def record_words(self, row: Row) -> list[str]:
        """The command that shows one series."""
        return ["series", row["id"]]
