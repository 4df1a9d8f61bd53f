"""The provinces, and beside each its yearly batches."""

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget

from povstat.explore.asking import Asking
from povstat.explore.kinds.provinces import Provinces
from povstat.explore.place import Place
from povstat.explore.sources_of_rows import HeldRows
from povstat.explore.views.base import ViewSheet
from povstat.explore.views.records import RecordsView
from povstat.explore.widgets.boxes import Stack
from povstat.explore.widgets.card import CardPane
from povstat.explore.widgets.rows_table import RowsTable
from povstat.queries import record


class ProvinceSide(Stack):
    """A province's card, and its batches below."""

    def compose(self) -> ComposeResult:
        """Card and batches."""
        yield CardPane()
        yield RowsTable(id="batches")


class ProvincesView(RecordsView):
    """All provinces, and the batches of one."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(asking, Provinces(asking), "provinces")

    def side(self) -> Widget:
        """Card and batches."""
        return ProvinceSide()

    @property
    def batches(self) -> RowsTable:
        """The table of batches."""
        return self.query_one("#batches", RowsTable)

    def follow(self) -> None:
        """Show the card and the batches of the province under the cursor."""
        super().follow()
        row = self.table.row
        rows = record.batches(self.asking.db, provinces=[row["name_en"]]) if row is not None else []
        fields = ["batch", "counties", "announced_on", "evidence", "national_announced_on", "announced_on_kind"]
        self.batches.show(HeldRows(rows), self.asking.columns("batches", fields), others=True)

    def main_of_side(self) -> Widget:
        """The table of batches."""
        return self.batches

    def words(self) -> list[str]:
        """The command of the batches that are looked at, else of the provinces."""
        row = self.table.row
        if self.batches.has_focus and row is not None:
            return self.kind.record_words(row)
        return super().words()

    def sheet(self) -> ViewSheet:
        """The batches that are looked at, else the provinces."""
        if self.batches.has_focus:
            table = "batches"
            return ViewSheet(
                table, self.batches.source.all_rows(), self.asking.fields[table], self.batches.columns
            )
        return super().sheet()

    def cited(self) -> tuple[str, ...]:
        """The sources of the batch or the province under the cursor."""
        row = self.batches.row
        if self.batches.has_focus and row is not None:
            return tuple(row["sources"])
        return tuple(super().cited())

    @on(RowsTable.Chosen, "#batches")
    def _batch_chosen(self, event: RowsTable.Chosen) -> None:
        event.stop()
        row = event.table.row
        if row is not None:
            choices = (("batch", (row["batch"],)), ("province", (row["province"],)))
            self.post_message(self.Leads(Place("counties", choices)))

    @on(RowsTable.Moved, "#batches")
    def _in_batches(self, event: RowsTable.Moved) -> None:
        event.stop()
