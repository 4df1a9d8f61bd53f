"""What is said about one row."""

from dataclasses import dataclass
from typing import Literal

from povstat.models.words import VERDICTS, Verdict

Status = Verdict
STATUSES = VERDICTS

FIELDS = ("status", "code", "name", "batch", "delisted_on", "how", "note", "place_code", "place_name")
"""The columns that a row gets, without their prefix."""

WHOLE_NUMBERS = frozenset(
    {
        *("batch", "first_treated", "first_treated_announced", "rel_year", "rel_year_announced"),
        *("years_since", "years_since_announced"),
    }
)
FLAGS = frozenset(
    {
        *("listed", "on_list", "delisted", "on_list_announced", "delisted_announced"),
        *("supervised", "key_county", "contiguous_area_known"),
    }
)


def kind_of(field: str) -> Literal["whole", "flag", "text"]:
    """What the column of a field holds, here and in ``panel.py``: whole numbers, truth values or text."""
    return "whole" if field in WHOLE_NUMBERS else "flag" if field in FLAGS else "text"


HOWS = (
    "code",
    "name",
    "short_name",
    "former_name",
    "later_name",
    "own_name",
    "romanised",
    "traditional",
    "successor",
    "alias",
    "address",
    "typo",
)
"""How a row can have been recognised."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict on a row; None where there is nothing to say."""

    status: Status
    code: str | None = None
    """Code of the listed county, as on the list of 2014; only with ``poverty``."""
    name: str | None = None
    """Chinese name of the listed county, as on the list; only with ``poverty``."""
    batch: int | None = None
    """Year of the official batch in which the county left the list."""
    delisted_on: str | None = None
    """ISO date of the provincial announcement, where known."""
    how: str | None = None
    """One of ``HOWS``."""
    note: str | None = None
    """Candidates, contradictions, what a reader must know; in the language that was asked for."""
    place_code: str | None = None
    """Code of the division that a decided row was taken for, in the row's year, or today without one. Several that
    were never listed and have one name are all given, with `` | `` between them."""
    place_name: str | None = None
    """Chinese name of that division, in the same year."""

    def cells(self, fields: tuple[str, ...] = FIELDS) -> tuple[str | None, ...]:
        """The verdict as text cells, in the order of ``fields``."""
        return tuple(None if (value := getattr(self, field)) is None else str(value) for field in fields)
