"""A few things to choose from, each with a key of its own."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from povstat.explore.screens.over import Over
from povstat.explore.sources_of_rows import HeldRows
from povstat.explore.widgets.rows_table import RowsTable
from povstat.output import Column


class Menu(Over[str | None]):
    """Returns the key of the thing that was chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", show=False)]

    _title = ""
    _things: Sequence[tuple[str, str, str]] = ()

    def offering(self, title: str, things: Sequence[tuple[str, str, str]]) -> "Menu":
        """The menu with these things: key, name, and how it begins."""
        self._title, self._things = title, things
        return self

    def compose(self) -> ComposeResult:
        """The list."""
        yield RowsTable(id="things", widest=60, steady=False, at_once=True)

    def fill(self) -> None:
        """Show them."""
        rows = [{"key": key, "name": name, "text": text} for key, name, text in self._things]
        columns = [
            Column("key", "", lambda row: str(row["key"])),
            Column("name", "", lambda row: str(row["name"])),
            Column("text", "", lambda row: str(row["text"])),
        ]
        table = self.query_one(RowsTable)
        table.border_title = self._title
        table.styles.height = len(rows) + 2
        table.show(HeldRows(rows), columns)
        table.focus()

    def on_key(self, event: events.Key) -> None:
        """A thing's own key chooses it."""
        if event.character and any(event.character == key for key, _, _ in self._things):
            event.stop()
            self.dismiss(event.character)

    @on(RowsTable.Chosen)
    def _chosen(self, event: RowsTable.Chosen) -> None:
        if event.table.row is not None:
            self.dismiss(event.table.row["key"])
