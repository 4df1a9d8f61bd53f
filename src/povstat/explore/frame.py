"""The screen that the views stand in, which knows what of them has the focus."""

from textual import on
from textual.widget import Widget

from povstat.explore.screens.drawn_once import DrawnOnce
from povstat.explore.views.base import View
from povstat.explore.widgets.notices import TooSmall


class Frame(DrawnOnce[None]):
    """What all views stand in."""

    _worked_with: Widget | None = None

    def watch_focused(self, focused: Widget | None) -> None:
        """Remember what has the focus: in a window that is too small nothing can have it."""
        self._worked_with = focused or self._worked_with

    @on(TooSmall.Enough)
    def _large_enough(self) -> None:
        # The view first shows as many parts as there is room for again.
        self.call_after_refresh(self._focus_again)

    def _focus_again(self) -> None:
        if self.focused is not None:
            return
        if self._worked_with is not None and self._worked_with.focusable and self._worked_with.region:
            self._worked_with.focus()
        else:
            for view in self.query(View):
                if view.display:
                    view.focus_main()
