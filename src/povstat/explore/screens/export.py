"""Export: a format, and the name of a file."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from povstat.explore.screens.over import Over
from povstat.explore.sources_of_rows import HeldRows
from povstat.explore.widgets.rows_table import RowsTable
from povstat.output import FILE_FORMATS, FORMATS, Column, Format


class ExportScreen(Over[None]):
    """Writes through ``write``, which returns what went wrong, in one line; it stays open until nothing did."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", show=False)]

    _stem = ""

    def writing(self, name: str, write: Callable[[str, Format], str | None]) -> "ExportScreen":
        """The screen for an export that is called so, without its ending, and is written so."""
        self._stem, self._write = name, write
        return self

    def compose(self) -> ComposeResult:
        """Formats, name, and what is wrong with it."""
        with Vertical(classes="box"):
            yield RowsTable(id="formats", steady=False)
            yield Input(compact=True)
            yield Static(id="wrong", markup=False)

    def fill(self) -> None:
        """Offer the formats, csv first."""
        box = self.query_one(".box")
        box.border_title = self.asking.text("Export")
        box.border_subtitle = self.asking.text("Enter writes, Tab: the name, Esc: no")
        rows = [{"format": form, "file": self._file(form)} for form in FORMATS]
        columns = [
            Column("format", self.asking.text("Format"), lambda row: str(row["format"])),
            Column("file", self.asking.text("File"), lambda row: str(row["file"])),
        ]
        table = self.query_one(RowsTable)
        table.show(HeldRows(rows), columns, cursor=FORMATS.index("csv"))
        self._name_it()
        self.query_one("#wrong", Static).update("")
        table.focus()

    @on(RowsTable.Moved)
    def _name_it(self) -> None:
        row = self.query_one(RowsTable).row
        if row is not None:
            self.query_one(Input).value = str(row["file"])

    @on(RowsTable.Chosen)
    @on(Input.Submitted)
    def _enter(self) -> None:
        row = self.query_one(RowsTable).row
        path = self.query_one(Input).value.strip()
        if row is None or not path:
            return
        wrong = self._write(path, row["format"])
        if wrong is None:
            self.dismiss()
        else:
            self.query_one("#wrong", Static).update(wrong)

    def _file(self, form: str) -> str:
        return self._stem + next(ending for ending in FILE_FORMATS[form].endings if ending.startswith("."))
