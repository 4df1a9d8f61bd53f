"""What a table on the screen takes its rows from: only those that are shown are asked for."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, Protocol

from povstat.queries.county_index import CountyIndex
from povstat.queries.record import Row

PAGE = 64
"""Rows that are asked for at once."""

KEPT_PAGES = 8
"""Pages that are kept, so that scrolling back asks nothing."""


class RowSource(Protocol):
    """Rows by their place in the table."""

    def __len__(self) -> int: ...

    def row(self, index: int) -> Row:
        """The row at a place. Raises IndexError where there is none."""

    def all_rows(self) -> list[Row]:
        """Every row, for an export."""

    def find(self, field: str, value: Any) -> int | None:
        """The place of the first row with a value in its key field."""


class HeldRows:
    """Rows that are in memory: the tables that have a screenful or two."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = list(rows)

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, index: int) -> Row:
        """The row at a place."""
        return self._rows[index]

    def all_rows(self) -> list[Row]:
        """Every row."""
        return list(self._rows)

    def find(self, field: str, value: Any) -> int | None:
        """The place of the first row with a value in a field."""
        return next((index for index, row in enumerate(self._rows) if row.get(field) == value), None)


class CountyRows:
    """Counties in some order, asked of the store a page at a time."""

    def __init__(self, index: CountyIndex, positions: Sequence[int]) -> None:
        self._index = index
        self.positions = positions
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.positions)

    def row(self, index: int) -> Row:
        """The county at a place."""
        if not 0 <= index < len(self.positions):
            raise IndexError(index)
        page, within = divmod(index, PAGE)
        held = self._pages.get(page)
        if held is None:
            held = self._pages[page] = self._index.rows(self.positions[page * PAGE : (page + 1) * PAGE])
            while len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return held[within]

    def all_rows(self) -> list[Row]:
        """Every county, in pages."""
        return [
            row
            for start in range(0, len(self.positions), PAGE)
            for row in self._index.rows(self.positions[start : start + PAGE])
        ]

    def codes(self, most: int | None = None) -> list[str]:
        """The code of every county, in order, or of so many."""
        codes = self._index.codes
        return [codes[position] for position in self.positions[:most]]

    def find(self, field: str, value: Any) -> int | None:
        """The place of the county with a code."""
        return self._index.place_of(value, self.positions)
