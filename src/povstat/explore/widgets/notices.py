"""The line under the views that says what is shown, and what stands there when the window is too small."""

from rich.cells import cell_len
from rich.text import Text
from textual.message import Message
from textual.widget import Widget

from povstat.explore.asking import Asking
from povstat.explore.fitting import fit


class Headline(Widget):
    """What is shown on the left, how many on the right."""

    _ends = ("", "")

    def show(self, left: str, right: str) -> None:
        """Say something else."""
        if (left, right) != self._ends:
            self._ends = (left, right)
            self.refresh()

    def render(self) -> Text:
        """The line; the left end is cut where both do not fit."""
        left, right = self._ends
        return Text(fit(left, self.size.width - cell_len(right) - 1) + " " + right, no_wrap=True)


class TooSmall(Widget):
    """Stands alone in a window that is too small."""

    class Enough(Message):
        """The window is large enough again."""

    def __init__(self, asking: Asking, smallest: tuple[int, int]) -> None:
        super().__init__()
        self.asking = asking
        self._smallest = smallest

    def on_hide(self) -> None:
        """It stands there no more."""
        self.post_message(self.Enough())

    def render(self) -> Text:
        """How large the window is, and how large it must be."""
        text = self.asking.text(
            "The window has {width} × {height}; povstat explore needs {least_width} × {least_height}",
            width=self.app.size.width,
            height=self.app.size.height,
            least_width=self._smallest[0],
            least_height=self._smallest[1],
        )
        return Text(text, justify="center", overflow="fold")
