"""What every part of the screen rests on that draws its own lines: no work twice, and no layout without need."""

from rich.style import Style
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget


class LineView(ScrollView):
    """Lines that are drawn when they are on the screen."""

    LOOKS = ""
    """What the names of its component classes begin with."""

    _looks: dict[str, Style]

    def extent(self, width: int, height: int) -> None:
        """Say how large all lines together are.

        Textual lays the whole screen out anew when a virtual size changes. Here only the scrollbar depends on it,
        and when that appears or goes, Textual sees it.
        """
        size = Size(width, height)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def fit(self) -> None:
        """The part has another size, and is about to be drawn in it."""

    def watch_has_focus(self, _has_focus: bool) -> None:
        """The focus shows in what is drawn; no style depends on it, and Textual need not look."""

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        # At each layout the virtual size that is handed in is that of the room, and ScrollView then draws anew.
        if size == self._size and container_size == self._container_size:
            return False
        resized = super()._size_updated(size, virtual_size, container_size, layout)
        self.fit()
        # The screen is drawn when all parts have their places; that this one wants to be is no reason to do it twice.
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

    def look(self, name: str) -> Style:
        """What a look lays over the plain one."""
        known = self._looks.get(name)
        if known is None:
            known = self._looks[name] = self.get_component_rich_style(f"{self.LOOKS}--{name}", partial=True)
        return known
