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

    _worked_with: Widget | None = None

    def watch_focused(self, focused: Widget | None) -> None:
        """Remember what has the focus: in a window that is too small nothing can have it."""
        self._worked_with = focused or self._worked_with

    def focus_again(self) -> bool:
        """Give the focus back to what had it last; whether anything has it then."""
        last = self._worked_with
        if self.focused is None and last is not None and last.focusable and last.region:
            last.focus()
            return True
        return self.focused is not None

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
