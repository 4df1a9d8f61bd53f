"""Help: every key, and what it does."""

from collections.abc import Iterable
from itertools import zip_longest
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from povstat.explore.fitting import fit, folded
from povstat.explore.keys import MOVES, of_view
from povstat.explore.screens.over import Over
from povstat.explore.widgets.lines_pane import Line, LinesPane


class HelpScreen(Over[None]):
    """The keys of the view that lies below."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,enter", "dismiss", show=False)]

    _view = ""

    def of(self, view: str) -> "HelpScreen":
        """Help for a view."""
        self._view = view
        return self

    def compose(self) -> ComposeResult:
        """One pane."""
        yield LinesPane(id="help")

    def fill(self) -> None:
        """Write it."""
        pane = self.query_one("#help", LinesPane)
        pane.border_title = self.asking.text("Keys")
        pane.border_subtitle = self.asking.text("Esc closes")
        pane.write_with(lambda width, height: self._lines(width))
        pane.focus()

    def _lines(self, width: int) -> Iterable[Line]:
        rows = [*MOVES, *((key.shown, key.help) for key in of_view(self._view))]
        wide = min(max(cell_len(shown) for shown, _ in rows), width // 3)
        for shown, english in rows:
            keys, texts = folded(shown, wide), folded(self.asking.text(english), width - wide - 4)
            for key, text in zip_longest(keys, texts, fillvalue=""):
                yield [(" " + fit(key, wide), "key"), ("  " + text, "")]
