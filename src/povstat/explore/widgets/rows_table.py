"""A table on Textual's line interface: only lines on the screen are made, from rows asked for then."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from povstat.explore.fitting import fit
from povstat.explore.sources_of_rows import HeldRows, RowSource
from povstat.explore.widgets.line_view import LineView
from povstat.output import Column
from povstat.queries.record import Row

SAMPLED = 200
"""Rows from all over a table that say how wide its columns are."""

WIDEST = 44
"""Cells of a column at most, where a table says nothing else."""

_GAP = 2
_GUTTER = 2


class RowsTable(LineView, can_focus=True):
    """Rows with a cursor on one cell; headings stay at the top."""

    LOOKS = "rows"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--heading", "rows--cursor", "rows--cell", "rows--cursor-away", "rows--mark", "rows--quiet",
    }  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home,ctrl+home", "edge(-1)", show=False),
        Binding("end,ctrl+end", "edge(1)", show=False),
        Binding("left", "column(-1)", show=False),
        Binding("right", "column(1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    class Moved(Message):
        """The cursor stands on another row, or the rows are others."""

        def __init__(self, table: "RowsTable") -> None:
            super().__init__()
            self.table = table

        @property
        def control(self) -> "RowsTable":
            """The table."""
            return self.table

    class Chosen(Moved):
        """Enter was pressed on a row, or it was clicked when the cursor stood there."""

    class HeadingClicked(Moved):
        """A heading was clicked; the cursor stands in its column."""

    def __init__(self, *, id: str | None = None, widest: int = WIDEST, steady: bool = True) -> None:
        """``steady`` columns stay as wide as they are while the rows are narrowed down."""
        super().__init__(id=id)
        self.widest = widest
        """Cells of a column at most."""
        self._steady = steady
        self.source: RowSource = HeldRows(())
        self.columns: Sequence[Column] = ()
        self.cursor = 0
        self.cursor_column = 0
        self.sorted_by = ""
        self.marked: frozenset[str] = frozenset()
        self.mark_field = ""
        self._widths: list[int] = []
        self._measured: object = None

    def show(self, source: RowSource, columns: Sequence[Column], *, cursor: int = 0, sorted_by: str = "") -> None:
        """Show other rows, with the cursor on one of them."""
        self.source, self.columns, self.sorted_by = source, columns, sorted_by
        headings = tuple((column.field, column.heading) for column in columns)
        if (
            not self._steady
            or headings != self._measured
            or not self._widths
            or (not self._sampled and len(source))
        ):
            self._measured = headings
            self._widths = self._measure()
        self.cursor = max(0, min(cursor, len(source) - 1))
        self.cursor_column = min(self.cursor_column, max(len(columns) - 1, 0))
        self.extent(_GUTTER + sum(self._widths) + _GAP * len(self._widths), len(source) + 1)
        self._into_view()
        self.refresh()
        self.post_message(self.Moved(self))

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.source.row(self.cursor) if len(self.source) else None

    @property
    def column(self) -> Column | None:
        """The column under the cursor."""
        return self.columns[self.cursor_column] if self.columns else None

    def move_to(self, cursor: int) -> None:
        """Put the cursor on a row, or on the nearest there is."""
        cursor = max(0, min(cursor, len(self.source) - 1))
        if cursor == self.cursor:
            return
        before, self.cursor = self.cursor, cursor
        if not self._into_view():
            for index in (before, cursor):
                self.refresh(Region(0, index - self.scroll_offset.y + 1, self.size.width, 1))
        self.post_message(self.Moved(self))

    def action_move(self, rows: int) -> None:
        """Move the cursor by rows."""
        self.move_to(self.cursor + rows)

    def action_page(self, pages: int) -> None:
        """Move the cursor by a screenful."""
        self.move_to(self.cursor + pages * max(self.size.height - 2, 1))

    def action_edge(self, way: int) -> None:
        """Move the cursor to the first or the last row."""
        self.move_to(0 if way < 0 else len(self.source) - 1)

    def action_column(self, columns: int) -> None:
        """Move the cursor by columns."""
        if self.columns:
            self.cursor_column = max(0, min(self.cursor_column + columns, len(self.columns) - 1))
            self._into_view()
            self.refresh()

    def action_choose(self) -> None:
        """Go where the row leads."""
        if len(self.source):
            self.post_message(self.Chosen(self))

    def render_line(self, y: int) -> Strip:
        """A line of the screen: the headings, or a row."""
        plain = self.plain
        if y == 0:
            strip = self._heading(plain + self.look("heading"))
        else:
            index = self.scroll_offset.y + y - 1
            if index >= len(self.source):
                return Strip.blank(self.size.width, plain)
            strip = self._row(index, plain)
        left = self.scroll_offset.x
        return strip.crop_extend(left, left + self.size.width, None)

    def fit(self) -> None:
        """Keep the cursor in sight."""
        self._into_view()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is."""
        self.focus()
        if not self.columns:
            return
        self.cursor_column = self._column_at(event.x + self.scroll_offset.x)
        if event.y == 0:
            self.post_message(self.HeadingClicked(self))
            return
        index = self.scroll_offset.y + event.y - 1
        if index >= len(self.source):
            return
        if index == self.cursor:
            self.action_choose()
        self.move_to(index)
        self.refresh()

    def _heading(self, style: Style) -> Strip:
        parts = [Segment(" " * _GUTTER, style)]
        for number, (column, width) in enumerate(zip(self.columns, self._widths, strict=True)):
            text = column.heading
            if self.sorted_by.removeprefix("-") == column.field:
                text = f"{'▾' if self.sorted_by.startswith('-') else '▴'}{text}"
            own = style + Style(underline=True) if number == self.cursor_column and self.has_focus else style
            parts += [Segment(fit(text, width, right=column.right), own), Segment(" " * _GAP, style)]
        return Strip(parts).adjust_cell_length(max(self.size.width, self.virtual_size.width), style)

    def _row(self, index: int, plain: Style) -> Strip:
        row = self.source.row(index)
        marked = bool(self.mark_field) and row.get(self.mark_field) in self.marked
        here = index == self.cursor
        style = cell = plain
        if here:
            style = plain + self.look("cursor" if self.has_focus else "cursor-away")
            cell = style + self.look("cell") if self.has_focus else style
        elif marked:
            style = cell = plain + self.look("mark")
        parts = [Segment(("▸" if here else " ") + ("●" if marked else " "), style)]
        for number, (column, width) in enumerate(zip(self.columns, self._widths, strict=True)):
            own = cell if number == self.cursor_column else style
            parts += [Segment(fit(column.show(row), width, right=column.right), own), Segment(" " * _GAP, style)]
        return Strip(parts).adjust_cell_length(max(self.size.width, self.virtual_size.width), style)

    def _measure(self) -> list[int]:
        count = len(self.source)
        step = max(count // SAMPLED, 1)
        # The first screenful is read in any case; of a long table some pages more.
        sample = range(count) if count <= SAMPLED * 5 else [*range(64), *range(64, count, step * 20)]
        widths = [cell_len(column.heading) + 1 for column in self.columns]
        for index in sample:
            row = self.source.row(index)
            for number, column in enumerate(self.columns):
                if widths[number] < self.widest:
                    widths[number] = max(widths[number], cell_len(column.show(row)))
        self._sampled = bool(count)
        return [min(width, self.widest) for width in widths]

    _sampled = False

    def _into_view(self) -> bool:
        """Scroll so that the cursor is on the screen; whether that moved anything."""
        lines, top = max(self.size.height - 1, 1), round(self.scroll_target_y)
        new_top = min(top, self.cursor) if self.cursor < top else max(top, self.cursor - lines + 1)
        left, width = round(self.scroll_target_x), max(self.size.width, 1)
        new_left = left
        if self._widths:
            start = _GUTTER + sum(self._widths[: self.cursor_column]) + _GAP * self.cursor_column
            end = start + self._widths[self.cursor_column] + _GAP
            start = 0 if self.cursor_column == 0 else start
            new_left = start if start < left else max(left, min(end - width, start))
        if (new_top, new_left) == (top, left):
            return False
        self.scroll_to(new_left, new_top, animate=False, force=True)
        return True

    def _column_at(self, x: int) -> int:
        end = _GUTTER
        for number, width in enumerate(self._widths):
            end += width + _GAP
            if x < end:
                return number
        return len(self._widths) - 1
