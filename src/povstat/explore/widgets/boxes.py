"""What holds other parts, beside or below each other."""

from textual.geometry import Size
from textual.widget import Widget


class Stack(Widget):
    """Parts one below the other, which do not scroll.

    When the parts of anything take another amount of room, Textual lays the whole screen out once more, in case
    that a scrollbar has to come or go. None does here.
    """

    DEFAULT_CSS = """
    Stack { width: 1fr; height: 1fr; layout: vertical; overflow: hidden hidden; }
    """

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)


class Beside(Stack):
    """Parts beside each other."""

    DEFAULT_CSS = """
    Beside { layout: horizontal; }
    """
