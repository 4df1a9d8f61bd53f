"""What every part of the screen rests on that draws its own lines: no work twice, and no layout without need."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

THUMB = "▐"
"""What stands at the right edge where there are more lines than fit: as far down as those that are shown are."""


class LineView(ScrollView):
    """Lines that are drawn when they are on the screen, with a bar in the last cell where not all of them are.

    Textual's own scrollbars are parts of the screen: each time one comes or goes all is laid out anew.
    """

    LOOKS = ""
    """What the names of its component classes begin with."""
    COMPONENT_CLASSES: ClassVar[set[str]] = {"scroll--thumb"}

    _looks: dict[str, Style]
    _dragged = False
    _waits = False

    def extent(self, width: int, height: int) -> None:
        """Say how large all lines together are: nothing is laid out for that."""
        size = Size(width, height)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    @property
    def has_bar(self) -> bool:
        """Whether there are more lines than fit, and a bar says which are shown."""
        return self.virtual_size.height > self.size.height

    @property
    def allow_vertical_scroll(self) -> bool:
        """The wheel scrolls where there is more."""
        return self.has_bar

    @property
    def allow_horizontal_scroll(self) -> bool:
        """The same to the side."""
        return self.virtual_size.width > self.size.width

    def draw_line(self, y: int) -> Strip:
        """A line of the screen, without the bar."""
        raise NotImplementedError

    def clicked(self, x: int, y: int) -> None:
        """The mouse was clicked on a cell, counted from the first one that is drawn; not on the bar."""

    def fit(self) -> None:
        """The part has another size, or was given something else to show, and is about to be drawn."""

    def fit_or_wait(self) -> None:
        """Fit; a part that is hidden has no size, and fits when it has been laid out again."""
        self._waits = not self.size
        if not self._waits:
            self.fit()

    def render_line(self, y: int) -> Strip:
        """A line of the screen."""
        strip = self.draw_line(y)
        if not self.has_bar:
            return strip
        height, whole = self.size.height, self.virtual_size.height
        length = max(height * height // whole, 1)
        # At the very beginning and the very end the bar says so.
        top = round(self.scroll_offset.y / max(self.max_scroll_y, 1) * (height - length))
        plain = self.plain
        mark = (
            Segment(THUMB, plain + self.look("thumb", "scroll"))
            if top <= y < top + length
            else Segment(" ", plain)
        )
        return Strip([*strip.crop(0, self.size.width - 1), mark], self.size.width)

    def watch_has_focus(self, _has_focus: bool) -> None:
        """The focus shows in what is drawn; no style depends on it, and Textual need not look."""

    def watch_scroll_x(self, old_value: float, new_value: float) -> None:
        """Other lines are shown."""
        if round(old_value) != round(new_value):
            self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Other lines are shown."""
        self.watch_scroll_x(old_value, new_value)

    def on_click(self, event: events.Click) -> None:
        """Focus, and do what a click does here."""
        self.focus()
        at = event.get_content_offset(self)
        if at is not None and not self._on_bar(at.x):
            self.clicked(at.x, at.y)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the bar."""
        at = event.get_content_offset(self)
        if at is not None and self._on_bar(at.x):
            self._dragged = True
            self.capture_mouse()
            self._roll_to(at.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the bar that is held."""
        if self._dragged:
            self._roll_to(event.get_content_offset_capture(self).y)

    def on_mouse_up(self) -> None:
        """Let go of the bar."""
        if self._dragged:
            self._dragged = False
            self.release_mouse()

    def _on_bar(self, x: int) -> bool:
        return self.has_bar and x == self.size.width - 1

    def _roll_to(self, y: int) -> None:
        share = y / max(self.size.height - 1, 1)
        self.scroll_to(y=round(share * self.max_scroll_y), animate=False, force=True)

    def _refresh_scrollbars(self) -> None:
        """There are none of Textual's."""

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        # At each layout the virtual size that is handed in is that of the room, and ScrollView then draws anew.
        same = size == self._size and container_size == self._container_size
        if same and not self._waits:
            return False
        resized = not same and super()._size_updated(size, virtual_size, container_size, layout)
        self.fit_or_wait()
        # The screen is drawn when all parts have their places; that this one wants to be is no reason for another
        # time.
        self._repaint_required = False
        self._exchange_repaint_regions()
        return resized

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region of the screen."""
        # What a look is depends on all that lies around: it is asked for once in a drawing, not for each line.
        self._looks = {"": self.rich_style}
        return super().render_lines(crop)

    @property
    def plain(self) -> Style:
        """The look of what has none of its own."""
        return self._looks[""]

    def look(self, name: str, of: str = "") -> Style:
        """What a look lays over the plain one."""
        known = self._looks.get(name)
        if known is None:
            known = self._looks[name] = self.get_component_rich_style(f"{of or self.LOOKS}--{name}", partial=True)
        return known
