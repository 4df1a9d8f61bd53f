"""What lies over a view is a screen that is made once, and filled anew each time it is opened."""

from functools import lru_cache
from typing import Any, TypeVar

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual import events
from textual.color import Color
from textual.css.styles import RulesMap
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from povstat.explore.asking import Asking
from povstat.explore.screens.drawn_once import DrawnOnce

Result = TypeVar("Result")


class Over(ModalScreen[Result], DrawnOnce[Result]):
    """A box over a view, which shows through, dimmed."""

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self.asking = asking

    def fill(self) -> None:
        """Write what it holds this time, and put the focus where it is worked with."""
        raise NotImplementedError

    async def mount_ahead(self) -> None:
        """Be mounted and laid out before it is opened; Textual itself does so when a screen is first pushed."""
        _, mounted = self.app._get_screen(self)
        await mounted
        self._refresh_layout(self.app.size)

    def on_screen_resume(self) -> None:
        """It is opened."""
        self.fill()

    def on_resize(self) -> None:
        """In a window that was too small nothing had the focus."""
        self.call_after_refresh(self.focus_again)

    def on_click(self, event: events.Click) -> None:
        """A click beside the box closes it."""
        under, _ = self.get_widget_at(int(event.screen_x), int(event.screen_y))
        if under is self:
            self.dismiss()

    def render(self) -> Any:
        """The view below."""
        shown = super().render()
        return Dimmed(shown) if isinstance(shown, BackgroundScreen) else shown


class Dimmed(Visual):
    """A screen as it was last drawn, under a colour that lets some of it through.

    Textual mixes the colours anew for each piece of text; there are a dozen of them on a whole screen.
    """

    def __init__(self, below: BackgroundScreen) -> None:
        self._below = below

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Its lines."""
        color = self._below.color
        return [
            Strip([Segment(text, _dimmed(look, color)) for text, look, _ in strip], strip.cell_length)
            for strip in self._below.screen._compositor.render_strips()
        ]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """That of the screen."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """That of the screen."""
        return self._below.screen.size.height


@lru_cache(maxsize=512)
def _dimmed(look: RichStyle | None, color: Color) -> RichStyle | None:
    (segment,) = BackgroundScreen.process_segments([Segment("", look)], color)
    return segment.style
