"""The story at a glance: the poor of the countryside, and the counties on the list, year by year."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import zip_longest

from rich.cells import cell_len
from textual.app import ComposeResult

from povstat.explore.fitting import fit, folded
from povstat.explore.keys import VIEWS
from povstat.explore.place import Place
from povstat.explore.views.base import Copyable, View, ViewSheet
from povstat.explore.widgets.bars import bar_lines
from povstat.explore.widgets.lines_pane import Line, LinesPane
from povstat.models.units import number, quantity
from povstat.queries import coverage, record, series
from povstat.queries.record import Row

POOR, BASE_YEAR = "rural-poor", 2012
"""The series and the year from which the campaign counts."""

TWO_COLUMNS_FROM = 110


class Overview(View):
    """What there is, on one screen."""

    def compose(self) -> ComposeResult:
        """One pane."""
        yield LinesPane()

    def arrive(self, place: Place) -> None:
        """Write it."""
        _ = self._poor, self._counts, self._progress and self._last
        self.query_one(LinesPane).write_with(self._lines, top=False)

    # The record stays as it is while it is looked at: each of these is counted once.

    @cached_property
    def _poor(self) -> list[Row]:
        return [
            row
            for row in series.observations(self.asking.db, [POOR], since=BASE_YEAR)
            if row["preferred"] and row["value"] is not None and row["first_year"] is None
        ]

    @cached_property
    def _progress(self) -> list[Row]:
        return series.progress(self.asking.db) if len(self.asking.index) else []

    @cached_property
    def _counts(self) -> dict[str, int]:
        """How many records there are, by the name of their view."""
        db = self.asking.db
        return {
            "counties": len(self.asking.index),
            "provinces": len(self.asking.provinces),
            "milestones": len(record.milestones(db)),
            "series": coverage.totals(db)["series"],
            "sources": coverage.sources(db)[0].total,
        }

    @cached_property
    def _last(self) -> tuple[int, str | None]:
        """The provinces of the last batch, and the day by which they were off the list."""
        _, provinces, day = coverage.last_batch(self.asking.db)
        return provinces, day

    def current_place(self) -> Place:
        """The place that is shown."""
        return Place("overview")

    def headline(self) -> tuple[str, str]:
        """What povstat is."""
        text = self.asking.text(
            "China's {counties} poverty-stricken counties and the record of 2012-2020",
            counties=len(self.asking.index),
        )
        return text, ""

    def words(self) -> list[str]:
        """The command that shows the same."""
        return []

    def sheet(self) -> ViewSheet:
        """Counties on the list, year by year."""
        return ViewSheet("progress", self._progress, series.PROGRESS, self.asking.columns("progress"))

    def cited(self) -> Sequence[str]:
        """The sources of the poor population."""
        return list(dict.fromkeys(source for row in self._poor for source in row["sources"]))

    def copyables(self) -> list[Copyable]:
        """The screen as text."""
        lines = ["".join(text for text, _ in line).rstrip() for line in self._lines(80, 24)]
        return [Copyable.short("r", "the screen", "\n".join(lines))]

    def focus_main(self) -> None:
        """Put the focus on the pane."""
        self.query_one(LinesPane).focus()

    def _lines(self, width: int, height: int) -> Iterable[Line]:
        lines, below = [[], *self._years(width)], [[], *self._contents(width)]
        provinces = [[], *self._provinces_block(width)] if self._progress else []
        if len(lines) + len(provinces) + len(below) <= height:
            lines += provinces
        lines += below
        # Blank lines go where there is no room for them, the first ones first.
        while len(lines) > height and [] in lines:
            lines.remove([])
        return lines

    def _years(self, width: int) -> Iterable[Line]:
        blocks = [block for block in (self._poor_block, self._counties_block) if list(block(40))]
        column = _column(width)
        if column and len(blocks) == 2:
            left, right = ([*block(column)] for block in blocks)
            yield from _beside(left, right, column)
            return
        for block in blocks:
            if block != blocks[0]:
                yield []
            yield from ([(" ", ""), *line] for line in block(width - 3))

    def _poor_block(self, width: int) -> Iterable[Line]:
        if not self._poor:
            return
        language = self.asking.language
        yield [(self.asking.text("Rural poor, standard of 2010, year-end"), "title")]
        bars = [
            (str(row["year"]), float(row["value"]), quantity(row["value"], row["unit"], language))
            for row in self._poor
        ]
        yield from bar_lines(bars, width)

    def _counties_block(self, width: int) -> Iterable[Line]:
        if not self._progress:
            return
        language = self.asking.language
        yield [(self.asking.text("Counties on the list at the end of the batch year"), "title")]
        bars = []
        for row in self._progress:
            left = number(-row["delisted_in_batch"], language, sign=True) if row["delisted_in_batch"] else ""
            bars.append((str(row["year"]), float(row["listed"]), f"{row['listed']:>4}{left:>6}"))
        yield from bar_lines(bars, width)

    def _provinces_block(self, width: int) -> Iterable[Line]:
        """How many counties of the list each province has, where there is room for all of them."""
        yield [(" ", ""), (self.asking.text("Counties of the list by province"), "title")]
        column = _column(width)
        bars = [
            (self.asking.province(name), float(row["counties"]), f"{row['counties']:>4}")
            for name, row in self.asking.provinces.items()
        ]
        lines = list(bar_lines(bars, column or width - 3))
        if column:
            half = -(-len(lines) // 2)
            yield from _beside(lines[:half], lines[half:], column)
        else:
            yield from ([(" ", ""), *line] for line in lines)

    def _contents(self, width: int) -> Iterable[Line]:
        counts, parts = self._counts, []
        for place, (name, english) in enumerate(VIEWS, 1):
            if name in counts:
                parts.append((str(place), f"{self.asking.text(english)} {counts[name]:,}"))
            elif name == "map":
                parts.append((str(place), self.asking.text(english)))
        line: list[tuple[str, str]] = []
        for key, text in parts:
            if sum(cell_len(part) for part, _ in line) + cell_len(text) + 5 > width:
                yield line
                line = []
            line += [(f" {key} ", "key"), (f"{text}  ", "")]
        yield line
        if self._progress:
            last = self._progress[-1]
            provinces, day = self._last
            text = self.asking.text(
                "The last {counties} (listed supervision): {provinces:province|provinces}, all off "
                "the list by {day}.",
                counties=last["delisted_in_batch"],
                provinces=provinces,
                day=day or last["year"],
            )
            for part in folded(text, width - 2):
                yield [(fit(" " + part, width), "quiet")]


def _column(width: int) -> int:
    """Cells of each of two columns; 0 where there is room for one."""
    return (width - 6) // 2 if width >= TWO_COLUMNS_FROM else 0


def _beside(left: Sequence[Line], right: Sequence[Line], column: int) -> Iterable[Line]:
    for first, second in zip_longest(left, right, fillvalue=()):
        gap = column - sum(cell_len(text) for text, _ in first) + 3
        yield [(" ", ""), *first, (" " * gap, ""), *second]
