"""What the columns of a table hold, as its first rows show: where a heading does not tell it, or misleads."""

import re
from collections.abc import Callable, Sequence
from enum import IntFlag
from typing import Any

MOST = 60
"""Different cells of a column that are looked at."""
_NUMBER = re.compile(r"[\d.,+-]*")


class Kind(IntFlag):
    """What a text may be; several at once for 承德, which is a county and a prefecture."""

    NONE = 0
    COUNTY = 1
    ADDRESS = 2
    """A longer text that names a county."""
    PREFECTURE = 4
    PROVINCE = 8


KindOf = Callable[[str], int]


class Content:
    """The kinds of the cells of each column."""

    def __init__(self, sample: Sequence[Sequence[Any]], kind_of: KindOf | None) -> None:
        self._sample = sample
        self._kind_of = kind_of
        self._kinds: dict[int, list[int]] = {}

    def values(self, at: int) -> list[str]:
        """The cells of a column that hold anything."""
        values = [str(row[at]).strip() for row in self._sample if at < len(row) and row[at] is not None]
        return [value for value in values if value]

    def counties(self, at: int) -> float:
        """The share of a column's cells that are counties; an address in one counts half."""
        kinds = self._of(at)
        if not kinds:
            return 0.0
        whole = sum(bool(kind & Kind.COUNTY) for kind in kinds)
        longer = sum(kind & (Kind.ADDRESS | Kind.COUNTY) == Kind.ADDRESS for kind in kinds)
        return (whole + longer / 2) / len(kinds)

    def share(self, at: int, wanted: Kind) -> float:
        """The share of a column's cells that are of a kind."""
        kinds = self._of(at)
        return sum(bool(kind & wanted) for kind in kinds) / len(kinds) if kinds else 0.0

    def _of(self, at: int) -> list[int]:
        if at not in self._kinds:
            distinct = dict.fromkeys(value for value in self.values(at) if not _NUMBER.fullmatch(value))
            texts = list(distinct)[:MOST]
            self._kinds[at] = [int(self._kind_of(text)) for text in texts] if self._kind_of is not None else []
        return self._kinds[at]
