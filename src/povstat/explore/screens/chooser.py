"""A line to type in, and below it what that may mean: go to, and the palette."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from povstat.explore.screens.over import Over
from povstat.explore.sources_of_rows import HeldRows
from povstat.explore.widgets.rows_table import RowsTable
from povstat.output import Column


class Choice(NamedTuple):
    """Something that can be chosen."""

    label: str
    kind: str
    """What it is, in a word."""
    value: Any


Chooses = Callable[[str], Sequence[Choice]]
"""What a text may mean, the likeliest first."""


class Chooser(Over[Any]):
    """Returns the value of the choice, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("pagedown", "move(10)", show=False),
    ]

    _title = ""

    def offering(self, title: str, chooses: Chooses) -> "Chooser":
        """The chooser with these things."""
        self._title, self._chooses = title, chooses
        return self

    def compose(self) -> ComposeResult:
        """The line and the list."""
        with Vertical(classes="box"):
            yield Input(compact=True)
            yield RowsTable(id="choices", steady=False, at_once=True)

    def fill(self) -> None:
        """Offer what there is before anything is typed."""
        self.query_one(".box").border_title = self._title
        line = self.query_one(Input)
        line.placeholder = self.asking.text("type a name, in any spelling, or a code")
        with line.prevent(Input.Changed):
            line.value = ""
        self._offer("")
        line.focus()

    def on_resize(self) -> None:
        """The list has another width."""
        if self.is_current:
            self._offer(self.query_one(Input).value, self.query_one(RowsTable).cursor)

    def action_move(self, rows: int) -> None:
        """Move the cursor of the list while the line keeps the focus."""
        self.query_one(RowsTable).action_move(rows)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._offer(event.value)

    @on(Input.Submitted)
    def _entered(self) -> None:
        self._choose()

    @on(RowsTable.Chosen)
    def _clicked(self) -> None:
        self._choose()

    def _offer(self, text: str, cursor: int = 0) -> None:
        rows = [choice._asdict() for choice in self._chooses(text)]
        columns = [
            Column("label", "", lambda row: str(row["label"]), keep=True),
            Column("kind", "", lambda row: str(row["kind"])),
        ]
        table = self.query_one(RowsTable)
        # What it is stands beside each name, at any width.
        table.widest = min(64, self.app.size.width * 9 // 10 - 22)
        table.show(HeldRows(rows), columns, cursor=cursor)
        self.query_one(".box").border_subtitle = "" if rows else self.asking.text("nothing matches")

    def _choose(self) -> None:
        row = self.query_one(RowsTable).row
        if row is not None:
            self.dismiss(row["value"])
