"""The line at the top with the views, and the line at the bottom with the keys."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.widget import Widget

from povstat.explore.asking import Asking
from povstat.explore.fitting import cut
from povstat.explore.keys import VIEWS, of_view
from povstat.lang import OWN_NAMES

BESIDE = {"county": "counties"}
"""Views without a number, and the view that they belong to."""


class TopBar(Widget):
    """The views with their numbers; the one that is shown stands out. A click goes there."""

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self.asking = asking
        self.view = ""
        self._shown: object = None
        self._ends: list[tuple[int, str]] = []

    def show(self, view: str) -> None:
        """Mark another view as the one that is shown."""
        shown = (BESIDE.get(view, view), self.asking.language)
        if shown != self._shown:
            self._shown = shown
            self.view = shown[0]
            self.refresh()

    def render(self) -> Text:
        """The line."""
        line = Text(no_wrap=True, overflow="ellipsis")
        self._ends = []
        names = [(name, self.asking.text(english)) for name, english in VIEWS]
        names = self._shortened(names, self.size.width - 3 * len(names) - 1)
        room = self.size.width - sum(cell_len(text) + 3 for _, text in names)
        if room >= 10:
            line.append(" povstat ", style="bold")
        for number, (name, text) in enumerate(names, 1):
            line.append(" " if room < 20 else "  ")
            line.append(f"{number} {text}", style="bold reverse" if name == self.view else "")
            self._ends.append((line.cell_len, name))
        return line

    def _shortened(self, names: Sequence[tuple[str, str]], room: int) -> list[tuple[str, str]]:
        """Names that fit: the longest are cut, that of the view that is shown is not."""
        shown, longest = list(names), max(cell_len(text) for _, text in names)
        while longest > 2 and sum(cell_len(text) for _, text in shown) > room:
            longest -= 1
            shown = [(name, text if name == self.view else cut(text, longest)) for name, text in names]
        return shown

    async def on_click(self, event: events.Click) -> None:
        """Go to the view under the mouse."""
        for end, name in self._ends:
            if event.x < end:
                await self.app.run_action(f"view('{name}')")
                return


class KeyBar(Widget):
    """The keys of the view that is shown, as many as there is room for; a click presses one."""

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self.asking = asking
        self.view = ""
        self._shown: object = None
        self._ends: list[tuple[int, str]] = []

    def show(self, view: str) -> None:
        """Show the keys of another view."""
        if (view, self.asking.language) != self._shown:
            self._shown = (view, self.asking.language)
            self.view = view
            self.refresh()

    def render(self) -> Text:
        """The line; help and quit are never left out."""
        line = Text(no_wrap=True)
        self._ends = []
        shown = [key for key in of_view(self.view) if key.label]
        room = self.size.width
        texts = {key: (key.pair or key.shown, self._label(key.label)) for key in shown}
        width = {key: cell_len(mark) + cell_len(text) + 3 for key, (mark, text) in texts.items()}
        last = [key for key in shown if key.action in ("help", "quit")]
        left = room - sum(width[key] for key in last)
        kept = []
        for key in shown:
            if key in last:
                continue
            left -= width[key]
            if left >= 0:
                kept.append(key)
        for key in [*kept, *last]:
            mark, text = texts[key]
            line.append(f" {mark} ", style="bold")
            line.append(f"{text} ")
            self._ends.append((line.cell_len, key.action))
        return line

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        for end, action in self._ends:
            if event.x < end:
                await self.app.run_action(action)
                return

    def _label(self, english: str) -> str:
        # The language is offered in itself.
        if english == OWN_NAMES["zh"]:
            return OWN_NAMES["en" if self.asking.language == "zh" else "zh"]
        return self.asking.text(english)
