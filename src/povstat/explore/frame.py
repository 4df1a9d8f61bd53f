"""The screen that the views stand in, which knows what of them has the focus."""

from textual import on

from povstat.explore.screens.drawn_once import DrawnOnce
from povstat.explore.views.base import View
from povstat.explore.widgets.notices import TooSmall


class Frame(DrawnOnce[None]):
    """What all views stand in."""

    @on(TooSmall.Enough)
    def _large_enough(self) -> None:
        # The view first shows as many parts as there is room for again.
        self.call_after_refresh(self._focus_again)

    def _focus_again(self) -> None:
        if not self.focus_again():
            for view in self.query(View):
                if view.display:
                    view.focus_main()
