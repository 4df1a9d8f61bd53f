"""A table on Textual's line interface: only lines on the screen are made, from rows asked for then."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from povstat.explore.fitting import ELLIPSIS, fit
from povstat.explore.sources_of_rows import HeldRows, RowSource
from povstat.explore.widgets.line_view import LineView
from povstat.output import Column
from povstat.queries.record import Row

SAMPLED = 200
"""Rows from all over a table that say how wide its columns are."""

WIDEST = 44
"""Cells of a column at most, where a table says nothing else."""

NARROWED = 20
"""Cells that a column keeps, if it needs them, where a few long texts are cut."""

BEGUN = 8
"""Cells, or its heading, for which a column that is not cut must have room; else a sign says that it is there."""

_GAP = 2
_GUTTER = 2
_GIVEN = 6
"""Cells that long texts give at most, so that one more column stands whole on the screen."""


def _reach(widths: Sequence[int]) -> int:
    return _GUTTER + sum(widths) + _GAP * max(len(widths) - 1, 0)


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
        """The cursor was moved to another row."""

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

    def __init__(
        self, *, id: str | None = None, widest: int = WIDEST, steady: bool = True, at_once: bool = False
    ) -> None:
        """``steady`` columns stay as wide as they are while the rows are narrowed down.

        ``at_once``: the first click on a row chooses it, as in a menu.
        """
        super().__init__(id=id)
        self.widest = widest
        """Cells of a column at most."""
        self._steady, self._at_once = steady, at_once
        self.source: RowSource = HeldRows(())
        self.columns: Sequence[Column] = ()
        self.cursor = 0
        self.cursor_column = 0
        self.sorted_by = ""
        self.marked: frozenset[str] = frozenset()
        self.mark_field = ""
        self._widths: list[int] = []
        self._whole: list[int] = []
        self._usual: list[int] = []
        self._measured: dict[object, tuple[list[int], list[int]]] = {}

    def show(
        self,
        source: RowSource,
        columns: Sequence[Column],
        *,
        cursor: int = 0,
        sorted_by: str = "",
        others: bool = False,
    ) -> None:
        """Show other rows, with the cursor on one of them.

        ``others``: they are none of those that were shown before, and say anew how wide the columns are.
        """
        if others:
            self._measured = {}
        self.source, self.columns, self.sorted_by = source, columns, sorted_by
        self.measure(source, columns)
        self._widths = self._whole
        self.cursor = max(0, min(cursor, len(source) - 1))
        self.cursor_column = min(self.cursor_column, max(len(columns) - 1, 0))
        self.fit_or_wait()
        self.refresh()

    def measure(self, source: RowSource, columns: Sequence[Column]) -> None:
        """How wide columns are, for their texts in some rows; once for all where the table is steady."""
        headings = tuple((column.field, column.heading) for column in columns)
        if headings not in self._measured or not self._steady:
            measured = self._widths_of(source, columns)
            if not len(source):
                self._whole, self._usual = measured
                return
            self._measured = {**(self._measured if self._steady else {}), headings: measured}
        self._whole, self._usual = self._measured[headings]

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
                self.refresh(Region(0, index - self.scroll_offset.y + self._head, self.size.width, 1))
        self.post_message(self.Moved(self))

    def action_move(self, rows: int) -> None:
        """Move the cursor by rows."""
        self.move_to(self.cursor + rows)

    def action_page(self, pages: int) -> None:
        """Move the cursor by a screenful."""
        self.move_to(self.cursor + pages * max(self.size.height - self._head - 1, 1))

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

    def draw_line(self, y: int) -> Strip:
        """A line of the screen: the headings, or a row."""
        plain = self.plain
        if y < self._head:
            strip = self._heading(plain + self.look("heading"))
        else:
            index = self.scroll_offset.y + y - self._head
            if index >= len(self.source):
                return Strip.blank(self.size.width, plain)
            strip = self._row(index, plain)
        left = self.scroll_offset.x
        return strip.crop_extend(left, left + self.size.width, None)

    def fit(self) -> None:
        """Choose the widths of the columns anew, and keep the cursor in sight."""
        self._choose_widths()
        self._extend()
        self._into_view()

    def clicked(self, x: int, y: int) -> None:
        """Put the cursor where the mouse is."""
        if not self.columns:
            return
        self.cursor_column = self._column_at(x + self.scroll_offset.x)
        if y < self._head:
            self.post_message(self.HeadingClicked(self))
            return
        index = self.scroll_offset.y + y - self._head
        if index >= len(self.source):
            return
        here = index == self.cursor
        self.move_to(index)
        self.refresh()
        if here or self._at_once:
            self.action_choose()

    def _heading(self, style: Style) -> Strip:
        parts, start, edge = [Segment(" " * _GUTTER, style)], _GUTTER, self.scroll_offset.x + self._room
        for number, (column, width) in enumerate(zip(self.columns, self._widths, strict=True)):
            text = column.heading
            if self.sorted_by.removeprefix("-") == column.field:
                text = f"{'▾' if self.sorted_by.startswith('-') else '▴'}{text}"
            own = style + Style(underline=True) if number == self.cursor_column and self.has_focus else style
            cell = self._cell(text, column, width, edge - start, heading=True)
            parts += [Segment(cell, own), Segment(" " * _GAP, style)]
            start += width + _GAP
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
        texts = [("▸" if here else " ") + ("●" if marked else " ")]
        start, edge = _GUTTER, self.scroll_offset.x + self._room
        for column, width in zip(self.columns, self._widths, strict=True):
            texts += [self._cell(column.show(row), column, width, edge - start), " " * _GAP]
            start += width + _GAP
        if cell is style or not self.columns:
            # Most rows look alike from end to end: one piece is drawn sooner than a dozen.
            parts = [Segment("".join(texts), style)]
        else:
            at = 1 + 2 * self.cursor_column
            parts = [
                Segment("".join(texts[:at]), style),
                Segment(texts[at], cell),
                Segment("".join(texts[at + 1 :]), style),
            ]
        return Strip(parts, start).adjust_cell_length(max(self.size.width, self.virtual_size.width), style)

    @staticmethod
    def _cell(text: str, column: Column, width: int, room: int, *, heading: bool = False) -> str:
        """A text in its column, of which there may be room for a part: what is cut says so, and no number is."""
        if room >= width or room <= 0:
            return fit(text, width, right=column.right)
        whole = column.right or width < NARROWED
        if whole and room < min(BEGUN, cell_len(column.heading)):
            text = ELLIPSIS if heading else ""
        elif whole and not heading and room < cell_len(text):
            text = ELLIPSIS if text else ""
        return fit(fit(text, room), width)

    @property
    def _room(self) -> int:
        """Cells for the columns: the last is that of the bar."""
        return self.size.width - self.has_bar

    def _widths_of(self, source: RowSource, columns: Sequence[Column]) -> tuple[list[int], list[int]]:
        """How wide each column is for the widest of its texts, and for all but the widest tenth."""
        count = len(source)
        step = max(count // SAMPLED, 1)
        # The first screenful is read in any case; of a long table some pages more.
        sample = range(count) if count <= SAMPLED * 5 else [*range(64), *range(64, count, step * 20)]
        rows = [source.row(index) for index in sample]
        whole, usual = [], []
        for column in columns:
            heading, widths = cell_len(column.heading) + 1, sorted(cell_len(column.show(row)) for row in rows)
            whole.append(min(max([heading, *widths[-1:]]), self.widest))
            most = widths[: max(len(widths) * 9 // 10, 1)][-1:]
            # A number that is cut says something else.
            usual.append(whole[-1] if column.right else min(max([heading, NARROWED, *most]), whole[-1]))
        return whole, usual

    def _choose_widths(self) -> None:
        """As wide as their texts where all columns fit, else a few long texts are cut so that more columns do."""
        room = self.size.width - 1
        self._widths = self._whole
        if not self._steady or room < 1 or _reach(self._whole) <= room:
            return
        self._widths = list(self._usual)
        whole = [number for number in range(len(self._widths)) if _reach(self._widths[: number + 1]) <= room]
        wanted = _reach(self._widths[: len(whole) + 1]) - room
        for _ in range(wanted if wanted <= _GIVEN else 0):
            texts = [number for number in whole if not self.columns[number].right]
            widest = max(texts, key=self._widths.__getitem__, default=0)
            if not texts or self._widths[widest] <= NARROWED:
                break
            self._widths[widest] -= 1

    def _extend(self) -> None:
        # Wide enough to put the last column on the screen with a whole one first.
        last = self._left_for(len(self._widths) - 1) if self._widths else 0
        width = _reach(self._widths) if not last else last + max(self._room, 1)
        self.extent(max(width, _reach(self._widths)), len(self.source) + self._head)

    def _starts(self) -> list[int]:
        """Where each column begins; what stands before the first belongs to it."""
        return [0, *(_reach(self._widths[:number]) + _GAP for number in range(1, len(self._widths)))]

    def _left_for(self, number: int) -> int:
        """The first cell on the screen for a column to be on it: the beginning of a column."""
        starts, end = self._starts(), _reach(self._widths[: number + 1])
        return next((each for each in starts[:number] if end - each <= max(self._room, 1)), starts[number])

    @property
    def _head(self) -> int:
        """Lines of headings: none where no column has a heading."""
        return int(any(column.heading for column in self.columns))

    def _into_view(self) -> bool:
        """Scroll so that the cursor is on the screen; whether that moved anything."""
        lines, top = max(self.size.height - self._head, 1), round(self.scroll_target_y)
        new_top = min(top, self.cursor) if self.cursor < top else max(top, self.cursor - lines + 1)
        left = round(self.scroll_target_x)
        new_left = left
        if self._widths:
            start, end = self._starts()[self.cursor_column], _reach(self._widths[: self.cursor_column + 1])
            if start < left:
                new_left = start
            elif end > left + max(self._room, 1):
                new_left = self._left_for(self.cursor_column)
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
