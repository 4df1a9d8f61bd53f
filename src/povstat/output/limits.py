"""What the formats of other programs can hold of a value. What they cannot hold is refused, never changed.

``Unheld`` is raised where a value is looked at; where it stands is known to whoever writes it.
"""

import math
import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from povstat.errors import InvalidDataError, UsageError, needed
from povstat.lang import Message
from povstat.output import FORMATS, Column, Sheet

LONGEST_EXCEL_TEXT = 32_767
"""UTF-16 units that a cell of a worksheet holds."""
MOST_EXCEL_COLUMNS = 16_384
MOST_EXCEL_ROWS = 1_048_576
"""Rows that a worksheet can hold, header included."""
LARGEST_DOUBLE_INTEGER = 2**53
"""Numbers of a worksheet, and of Stata beyond 32 bits, are doubles; up to here they hold every whole number."""
FIRST_EXCEL_DATE = date(1900, 3, 1)
"""Before it Excel counts a day, 29 February 1900, that never was, and programs disagree on the serial numbers."""

SURROGATE = re.compile("[\ud800-\udfff]")
# What XML cannot hold, and CR, which a reader of XML takes for a line feed.
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_EXCEL_ESCAPE = re.compile("_x[0-9A-Fa-f]{4}_")


class Unheld(Exception):  # noqa: N818 - no error yet: where it happened is not known here
    """A format cannot hold a value. ``reason`` is what the value is."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def excel_text(text: str) -> str:
    """A text that a cell of a worksheet holds, as it is. Raises Unheld."""
    units = (
        len(text) if len(text) * 2 <= LONGEST_EXCEL_TEXT else len(text.encode("utf-16-le", "surrogatepass")) // 2
    )
    if units > LONGEST_EXCEL_TEXT:
        raise Unheld("a text longer than 32,767 characters")
    if bad := _NOT_XML.search(text):
        if SURROGATE.match(bad[0]):
            raise Unheld("half of a surrogate pair")
        raise Unheld("a carriage return" if bad[0] == "\r" else "a control character")
    if _EXCEL_ESCAPE.search(text):
        raise Unheld("a text that is read as an escaped character (such as _x0041_)")
    return text


def whole_double(number: int) -> int:
    """A whole number that a double holds. Raises Unheld."""
    if abs(number) > LARGEST_DOUBLE_INTEGER:
        raise Unheld("a whole number beyond 2^53")
    return number


def finite(number: float) -> float:
    """A number that is one. Raises Unheld."""
    if not math.isfinite(number):
        raise Unheld("a number that is not finite")
    return float(number)


def utf8_text(text: str) -> str:
    """A text that UTF-8 can write. Raises Unheld."""
    if not text.isascii() and SURROGATE.search(text):
        raise Unheld("half of a surrogate pair")
    return text


def held(sheet: Sheet, column: Column, form: str, hold: Callable[[Any], Any]) -> list[Any]:
    """The values of a column as ``hold`` gives them; None stays None.

    Raises InvalidDataError, naming row and column, for the first that it refuses.
    """
    values: list[Any] = []
    for row in sheet.rows:
        value = row.get(column.field)
        try:
            values.append(None if value is None else hold(value))
        except Unheld as unheld:
            raise InvalidDataError(
                "{path}, row {number}, column {column}: {what}, which {format} cannot hold; what can: {others}",
                path=sheet.about.table,
                number=f"{len(values) + 1:,}",
                column=column.field,
                what=Message(unheld.reason),
                format=form,
                others="json, ndjson, csv",
            ) from None
    return values


def refuse_more_rows(sheet: Sheet, most: int, form: str) -> None:
    """Raise InvalidDataError for more rows than a format has room for."""
    if len(sheet.rows) > most:
        raise InvalidDataError(
            "{count:row|rows}, but {form} holds {most}: choose fewer (--limit), or write csv or parquet",
            count=f"{len(sheet.rows):,}",
            form=form,
            most=f"{most:,}",
        )


def library(name: str, form: str, extra: str) -> Any:
    """A library that a format is written with.

    Raises UsageError, with the command that installs it, where it is not there.
    """
    assert form in FORMATS
    return needed(name, extra, Message("writing {form}", form=form))


def distinct(names: Sequence[str], form: str) -> None:
    """Raise UsageError where two columns would have one name."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise UsageError(
                "two columns would be called {name} in {form}: choose others with --columns, or write csv",
                name=name,
                form=form,
            )
        seen.add(name)
