"""Cells that are empty because a cell above them was merged with them: the province of all the rows below it."""

from collections.abc import Callable, Sequence
from typing import Any

from povstat.matching.columns import Columns
from povstat.matching.decision import Decision

REGIONS = ("province", "prefecture")
LEAST_EMPTY = 0.3
"""The share of empty cells from which a column may be one of merged cells."""
LEAST_FITTING = 0.9
"""The share of rows below that must be decided with the cell above, as much as they are without it."""
LOOKED_AT = 60


def merged_roles(
    columns: Columns, sample: Sequence[Sequence[Any]], decide: Callable[..., Decision]
) -> tuple[str, ...]:
    """The roles of columns whose empty cells stand for the cell above, as the first rows of a table plainly show.

    They do where the first cell is filled, many others are not, and the counties of the rows below lie where the
    cell above says.
    """
    if columns.name is None:
        return ()
    return tuple(
        role
        for role in REGIONS
        if (at := getattr(columns, role)) is not None and _is_merged(role, at, columns.name, sample, decide)
    )


def _is_merged(
    role: str, at: int, name: int, sample: Sequence[Sequence[Any]], decide: Callable[..., Decision]
) -> bool:
    rows = [(_text(row, at), _text(row, name)) for row in sample]
    rows = [(region, county) for region, county in rows if county or region]
    empty = sum(not region for region, _ in rows)
    if not rows or not rows[0][0] or empty < LEAST_EMPTY * len(rows):
        return False
    above, seen, fitting = "", 0, 0
    for region, county in rows[:LOOKED_AT]:
        above = region or above
        if not region and county and decide(name=county).status != "unknown":
            seen += 1
            fitting += decide(**{"name": county, role: above}).status in ("poverty", "not_poverty")
    return seen > 0 and fitting >= LEAST_FITTING * seen


def _text(row: Sequence[Any], at: int) -> str:
    cell = row[at] if at < len(row) else None
    return "" if cell is None else str(cell).strip()


class Filled:
    """Fills the evidence of rows with the last cell above that was not empty, as they stream by."""

    def __init__(self, positions: Sequence[int]) -> None:
        self._positions = positions
        self._last: dict[int, Any] = {}

    def __call__(self, keys: Sequence[Any]) -> list[Any]:
        """Evidence, one tuple a row, filled. A new province has no prefecture yet."""
        filled = []
        for key in keys:
            cells = list(key)
            for number, position in enumerate(self._positions):
                if (cells[position] or "").strip():
                    self._last[position] = cells[position]
                    for lower in self._positions[number + 1 :]:
                        self._last.pop(lower, None)
                else:
                    cells[position] = self._last.get(position, cells[position])
            filled.append(tuple(cells))
        return filled
