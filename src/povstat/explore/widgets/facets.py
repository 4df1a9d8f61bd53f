"""What rows can be narrowed down by: the values of each facet with their counts, chosen with Enter or mouse."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from povstat.explore.fitting import fit
from povstat.explore.kinds.base import Count, Facet
from povstat.explore.widgets.line_view import LineView

FACETS_WIDTH = 34
"""Cells of the facets, with the line beside them."""


class Facets(LineView, can_focus=True):
    """A list of facets and values with a cursor; a chosen value has a cross."""

    LOOKS = "facets"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"facets--heading", "facets--cursor", "facets--chosen", "facets--none"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("home", "move(-100000)", show=False),
        Binding("end", "move(100000)", show=False),
        Binding("enter,space", "choose", show=False),
    ]

    class Toggled(Message):
        """A value was chosen, or taken away."""

        def __init__(self, facet: Facet, value: Any) -> None:
            super().__init__()
            self.facet = facet
            self.value = value

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.styles.width = FACETS_WIDTH
        self._lines: list[tuple[Facet | None, Count | str, bool]] = []
        self._cursor = 0

    def show(
        self,
        facets: Sequence[tuple[Facet, str]],
        counts: Mapping[str, Sequence[Count]],
        chosen: Mapping[str, Sequence[Any]],
    ) -> None:
        """Show facets (each with its heading), the counts of their values, and which are chosen."""
        here = self._here()
        self._lines = []
        for facet, heading in facets:
            self._lines.append((None, heading, False))
            values = chosen.get(facet.name, ())
            self._lines += [(facet, count, count.value in values) for count in counts[facet.name]]
        # The cursor stays on its value, wherever that went.
        places = [
            place
            for place, (facet, count, _) in enumerate(self._lines)
            if facet and (facet.name, _value(count)) == here
        ]
        self._cursor = places[0] if places else self._nearest(self._cursor, 1)
        self.fit_or_wait()
        self.refresh()

    def action_move(self, lines: int) -> None:
        """Move the cursor by lines; headings are passed over."""
        before = self._cursor
        self._cursor = self._nearest(max(0, min(before + lines, len(self._lines) - 1)), 1 if lines > 0 else -1)
        if not self._into_view():
            for line in {before, self._cursor}:
                self.refresh(Region(0, line - self.scroll_offset.y, self.size.width, 1))

    def action_choose(self) -> None:
        """Choose the value under the cursor, or take it away."""
        if self._lines:
            facet, count, _ = self._lines[self._cursor]
            if facet is not None:
                self.post_message(self.Toggled(facet, _value(count)))

    def clicked(self, x: int, y: int) -> None:
        """Choose the value under the mouse."""
        line = self.scroll_offset.y + y
        if line < len(self._lines) and self._lines[line][0] is not None:
            self._cursor = line
            self.action_choose()

    def fit(self) -> None:
        """Keep the cursor in sight."""
        self.extent(self.size.width - 1, len(self._lines))
        self._into_view()

    def draw_line(self, y: int) -> Strip:
        """A line of the screen."""
        # The last cell is that of the bar.
        width, plain = self.size.width - 1, self.plain
        line = self.scroll_offset.y + y
        if line >= len(self._lines):
            return Strip.blank(width, plain)
        facet, count, chosen = self._lines[line]
        if facet is None or isinstance(count, str):
            return Strip([Segment(fit(str(count), width), plain + self.look("heading"))])
        number = f"{count.records:,}"
        text = f"{'[x]' if chosen else '[ ]'} {count.label}"
        style = plain
        for name, holds in (
            ("none", not count.records),
            ("chosen", chosen),
            ("cursor", line == self._cursor and self.has_focus),
        ):
            if holds:
                style += self.look(name)
        return Strip([Segment(fit(text, width - len(number) - 1) + " " + number, style)]).adjust_cell_length(
            width, style
        )

    def _here(self) -> tuple[str, Any] | None:
        if not self._lines:
            return None
        facet, count, _ = self._lines[self._cursor]
        return (facet.name, _value(count)) if facet is not None else None

    def _nearest(self, line: int, way: int) -> int:
        lines = [place for place, (facet, _, _) in enumerate(self._lines) if facet is not None]
        if not lines:
            return 0
        onward = [place for place in lines if (place - line) * way >= 0]
        return (onward[0] if way > 0 else onward[-1]) if onward else (lines[-1] if way > 0 else lines[0])

    def _into_view(self) -> bool:
        """Scroll so that the cursor is on the screen; whether that moved anything."""
        height, top = max(self.size.height, 1), round(self.scroll_target_y)
        # The heading above the first value comes with it.
        first = (
            self._cursor - 1
            if self._cursor and self._lines and self._lines[self._cursor - 1][0] is None
            else self._cursor
        )
        new = min(top, first) if first < top else max(top, self._cursor - height + 1)
        if new == top:
            return False
        self.scroll_to(y=new, animate=False, force=True)
        return True


def _value(count: Count | str) -> Any:
    return count.value if isinstance(count, Count) else count
