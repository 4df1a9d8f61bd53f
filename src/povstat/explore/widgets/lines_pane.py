"""Lines of text that know their width: folded anew when it changes, scrolled where there are too many."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip

from povstat.explore.widgets.line_view import LineView

Part = tuple[str, str | Style]
"""Text, and the name of its look (or a style of its own)."""

Line = Sequence[Part]
Writer = Callable[[int, int], Iterable[Line]]
"""Writes the lines for a width and a height in cells."""


class LinesPane(LineView, can_focus=True):
    """Lines that are written for the size of the pane."""

    LOOKS = "lines"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "lines--title", "lines--label", "lines--quiet", "lines--accent", "lines--bar", "lines--key", "lines--here",
    }  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "roll(-1)", show=False),
        Binding("down", "roll(1)", show=False),
        Binding("pageup", "roll(-10)", show=False),
        Binding("pagedown", "roll(10)", show=False),
        Binding("home", "roll(-100000)", show=False),
        Binding("end", "roll(100000)", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._writer: Writer = lambda width, height: ()
        self._lines: list[Line] = []

    def write_with(self, writer: Writer, *, top: bool = True) -> None:
        """Show what a writer writes; from the top, or from where the reader was."""
        self._writer = writer
        if top:
            self.scroll_to(0, 0, animate=False, force=True)
        self.fit_or_wait()

    def action_roll(self, lines: int) -> None:
        """Scroll by lines."""
        furthest = max(len(self._lines) - self.size.height, 0)
        self.scroll_to(y=max(0, min(round(self.scroll_target_y) + lines, furthest)), animate=False)

    def fit(self) -> None:
        """Write anew for the size."""
        self._write()

    def draw_line(self, y: int) -> Strip:
        """A line of the screen."""
        index, plain = self.scroll_offset.y + y, self.plain
        if index >= len(self._lines):
            return Strip.blank(self.size.width, plain)
        parts = []
        for text, look in self._lines[index]:
            own = look if isinstance(look, Style) else self.look(look) if look else None
            parts.append(Segment(text, plain + own if own is not None else plain))
        return Strip(parts).adjust_cell_length(self.size.width, plain)

    def _write(self) -> None:
        before, width = self._lines, self.size.width
        # The last cell is that of the bar.
        self._lines = list(self._writer(width - 1, self.size.height))
        self.extent(width - 1, len(self._lines))
        if len(before) != len(self._lines):
            self.refresh()
            return
        # A line that stays as it was is not drawn again.
        top = self.scroll_offset.y
        shown = range(top, min(top + self.size.height, len(before)))
        changed = [Region(0, y - top, width, 1) for y in shown if before[y] != self._lines[y]]
        if changed:
            self.refresh(*changed)
