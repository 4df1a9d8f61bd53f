"""A screen that draws once what Textual draws twice."""

from typing import TypeVar

from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

Result = TypeVar("Result")


class DrawnOnce(Screen[Result]):
    """A part that gets the focus draws itself; the rest is not drawn for it."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        # Textual draws what was laid out, and then what was to be drawn anew.
        if self._repaint_required:
            self._dirty_widgets.add(self)
            self._repaint_required = False
        super()._refresh_layout(size, scroll)

    def _compositor_refresh(self) -> None:
        # Where all is drawn, no part need ask for it once more.
        if self.is_current and self._compositor.size.region in self._compositor._dirty_regions:
            for widget in self._compositor.visible_widgets:
                widget._repaint_required = False
                widget._exchange_repaint_regions()
        super()._compositor_refresh()
