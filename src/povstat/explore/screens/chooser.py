"""A line to type in, and below it what that may mean: go to, and the palette."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

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


class Chooser(ModalScreen[Any]):
    """Returns the value of the choice, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("pagedown", "move(10)", show=False),
    ]

    def __init__(self, title: str, hint: str, nothing: str, chooses: Chooses) -> None:
        super().__init__()
        self._title, self._hint, self._nothing = title, hint, nothing
        self._chooses = chooses

    def compose(self) -> ComposeResult:
        """The line and the list."""
        with Vertical(classes="box"):
            yield Input(placeholder=self._hint, compact=True)
            yield RowsTable(id="choices", steady=False, at_once=True)

    def on_mount(self) -> None:
        """Offer what there is before anything is typed."""
        # What it is stands beside each name, at any width.
        self.query_one(RowsTable).widest = min(64, self.app.size.width * 9 // 10 - 22)
        self.query_one(".box").border_title = self._title
        self._offer("")
        self.query_one(Input).focus()

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

    def _offer(self, text: str) -> None:
        rows = [choice._asdict() for choice in self._chooses(text)]
        columns = [
            Column("label", "", lambda row: str(row["label"]), keep=True),
            Column("kind", "", lambda row: str(row["kind"])),
        ]
        self.query_one(RowsTable).show(HeldRows(rows), columns)
        self.query_one(".box").border_subtitle = "" if rows else self._nothing

    def _choose(self) -> None:
        row = self.query_one(RowsTable).row
        if row is not None:
            self.dismiss(row["value"])
