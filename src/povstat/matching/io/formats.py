"""What each format can hold of a cell. What it cannot hold is refused, with the place and the formats that can.

One function a format: it gives the cell in the form that the format's writer takes, equal to the cell, or raises
``Unheld``. Nothing is shortened, rounded or left out here or in any writer.
"""

import json
import math
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

from povstat.errors import InvalidDataError, PovstatError, UsageError
from povstat.lang import Message
from povstat.matching.io.cells import ExactNumber, FarMoment, FineMoment, Opaque, SheetError, as_text, json_text
from povstat.matching.io.tables import KINDS, Kind, Table
from povstat.output.limits import (
    FIRST_EXCEL_DATE,
    MOST_EXCEL_COLUMNS,
    MOST_EXCEL_ROWS,
    SURROGATE,
    Unheld,
    excel_text,
    utf8_text,
    whole_double,
)

FORMAT_NAMES: dict[Kind, str] = {"csv": "CSV", "ndjson": "ndjson", "xlsx": "Excel", "parquet": "Parquet"}


def delimited_text(cell: Any) -> str:
    """A cell as text of a CSV."""
    return utf8_text(cell) if isinstance(cell, str) else utf8_text(_text(cell))


def json_cell(cell: Any) -> str:
    """A cell as JSON. Decimals, dates and times are texts."""
    if isinstance(cell, bytes):
        raise Unheld("binary data")
    if isinstance(cell, Opaque):
        raise Unheld(cell.reason)
    if isinstance(cell, str):
        text = json.dumps(cell, ensure_ascii=False)
        # JSON can name half of a surrogate pair by its number.
        return text if text.isascii() or not SURROGATE.search(text) else json.dumps(cell)
    try:
        text = json.dumps(cell, ensure_ascii=False, allow_nan=False, default=_json_default)
    except ValueError:
        raise Unheld("a number that is not finite") from None
    return text if not SURROGATE.search(text) else json.dumps(cell, default=_json_default)


def _json_default(cell: Any) -> str:
    return _text(cell)


def excel_value(cell: Any) -> Any:
    """A cell as a value of a worksheet: None, a truth value, a number, a text, ``SheetError``, a date or time."""
    if isinstance(cell, str):
        return _excel_text(cell)
    if cell is None or isinstance(cell, bool):
        return cell
    if isinstance(cell, int):
        return whole_double(cell)
    if isinstance(cell, float):
        if not math.isfinite(cell):
            raise Unheld("a number that is not finite")
        return float(cell)
    if isinstance(cell, Decimal):
        return _excel_decimal(cell)
    if isinstance(cell, date | time | timedelta):
        return _excel_moment(cell)
    return _excel_text(_text(cell))


def excel_value_again(cell: Any) -> Any:
    """The same for a cell of a workbook, whose carriage returns stand there as Excel writes them."""
    if isinstance(cell, str) and "_x000D_" in cell:
        excel_value(cell.replace("_x000D_", " "))
        return cell
    return excel_value(cell)


def _excel_text(text: str) -> str:
    if isinstance(text, SheetError):
        return text
    if isinstance(text, FarMoment):
        raise Unheld("a date outside 1900-03-01 to 9999-12-31")
    if isinstance(text, FineMoment):
        raise Unheld("a time finer than a millisecond")
    return excel_text(text)


def _excel_decimal(number: Decimal) -> float | int:
    try:
        double = float(number)
        if not math.isfinite(double):
            raise Unheld("a number that is not finite")
        if Decimal(repr(double)) == number:
            return double
    except (InvalidOperation, OverflowError, ValueError):
        raise Unheld("a number that is not finite") from None
    raise Unheld("a number with more digits than a double holds")


def _excel_moment(moment: date | time | timedelta) -> date | time | timedelta:
    if isinstance(moment, datetime | time) and moment.tzinfo is not None:
        raise Unheld("a time with a time zone")
    fraction = moment.microseconds if isinstance(moment, timedelta) else getattr(moment, "microsecond", 0)
    if fraction % 1000 or getattr(moment, "nanosecond", 0):
        raise Unheld("a time finer than a millisecond")
    if isinstance(moment, timedelta) and moment < timedelta(0):
        raise Unheld("a negative duration")
    if isinstance(moment, date):
        day = moment.date() if isinstance(moment, datetime) else moment
        if day < FIRST_EXCEL_DATE:
            raise Unheld("a date outside 1900-03-01 to 9999-12-31")
    return moment


def parquet_text(cell: Any) -> str | None:
    """A cell of a table that is not Parquet as text of a Parquet column."""
    if cell is None:
        return None
    return utf8_text(cell) if isinstance(cell, str) else utf8_text(_text(cell))


def _text(cell: Any) -> str:
    """Any cell as text that says all of it."""
    if isinstance(cell, bytes):
        raise Unheld("binary data")
    if isinstance(cell, Opaque):
        raise Unheld(cell.reason)
    if isinstance(cell, list | tuple | dict):
        _refuse_within(cell)
        try:
            return json_text(cell)
        except RecursionError:
            raise Unheld("a list that is nested too deeply") from None
        except ValueError:
            raise Unheld("a number that is not finite") from None
    return as_text(cell)


def _refuse_within(cell: Any) -> None:
    if isinstance(cell, bytes | Opaque):
        _text(cell)
    elif isinstance(cell, dict):
        for name, value in cell.items():
            _refuse_within(name)
            _refuse_within(value)
    elif isinstance(cell, list | tuple):
        for value in cell:
            _refuse_within(value)


HOLD: dict[Kind, Callable[[Any], Any]] = {
    "csv": delimited_text,
    "ndjson": json_cell,
    "xlsx": excel_value,
    "parquet": parquet_text,
}
"""Format to the function that gives a cell in the form that its writer takes."""


def held_row(table: Table, kind: Kind, number: int, row: Sequence[Any], hold: Callable[[Any], Any]) -> list[Any]:
    """A row's cells as ``hold`` gives them. Raises InvalidDataError, naming row and column, for one it refuses."""
    try:
        return [hold(cell) for cell in row]
    except Unheld:
        refuse(table, kind, number, row, hold)


def refuse(table: Table, kind: Kind, number: int, row: Sequence[Any], hold: Callable[[Any], Any]) -> NoReturn:
    """Raise InvalidDataError for the first cell of a row that ``hold`` does not take."""
    for name, cell in zip(table.header, row, strict=False):
        try:
            hold(cell)
        except Unheld as unheld:
            values = {
                "path": table.where,
                "number": f"{number:,}",
                "column": repr(name),
                "what": Message(unheld.reason),
                "format": FORMAT_NAMES[kind],
                "others": _listed(other for other in KINDS if other != kind and _can_hold(table, other, cell)),
            }
            if table.place == "line":
                raise InvalidDataError(
                    "{path}, line {number}, column {column}: {what}, which {format} cannot hold; "
                    "what can: {others}",
                    **values,
                ) from None
            raise InvalidDataError(
                "{path}, row {number}, column {column}: {what}, which {format} cannot hold; what can: {others}",
                **values,
            ) from None
    raise AssertionError("every cell is held")


def _can_hold(table: Table, kind: Kind, cell: Any) -> bool:
    if table.kind == kind and kind in {"parquet", "ndjson"}:
        return True  # such a table's own cells are not touched
    try:
        HOLD[kind](cell)
    except Unheld:
        return False
    return True


def _listed(kinds: Any) -> str:
    return ", ".join(FORMAT_NAMES[kind] for kind in kinds)


def check_header(table: Table, kind: Kind, added: Sequence[str]) -> None:
    """Raise UsageError or InvalidDataError for column names that a format cannot hold."""
    header = [*table.header, *added]
    if kind == "xlsx" and len(header) > MOST_EXCEL_COLUMNS:
        raise InvalidDataError(
            "{path}: {count:column|columns} with those added, but a worksheet holds {most}; what can hold them: "
            "CSV, ndjson, Parquet",
            path=table.where,
            count=f"{len(header):,}",
            most=f"{MOST_EXCEL_COLUMNS:,}",
        )
    for name in header:
        try:
            HOLD[kind](name)
        except Unheld as unheld:
            raise InvalidDataError(
                "{path}, column name {column}: {what}, which {format} cannot hold; what can: {others}",
                path=table.where,
                column=repr(name)[:80],
                what=Message(unheld.reason),
                format=FORMAT_NAMES[kind],
                others=_listed(other for other in KINDS if other != kind and _can_hold(table, other, name)),
            ) from None
    if kind in {"ndjson", "parquet"} and kind != table.kind:
        _refuse_twins(header, kind)


def _refuse_twins(header: Sequence[str], kind: Kind) -> None:
    if len(set(header)) < len(header):
        twin = next(name for at, name in enumerate(header) if name in header[:at])
        raise UsageError(
            "two columns are called {name}, which {format} cannot hold: write CSV or Excel",
            name=repr(twin)[:80],
            format=FORMAT_NAMES[kind],
        )


def too_many_rows() -> PovstatError:
    """The error for more rows than a worksheet holds."""
    return InvalidDataError(
        "a worksheet holds {most:row|rows} at most: write CSV, ndjson or Parquet instead",
        most=f"{MOST_EXCEL_ROWS:,}",
    )


def is_faithful(text: str, number: float) -> bool:
    """Whether a double says all that a number's text says."""
    if len(text) <= 16 and "e" not in text and "E" not in text:
        return True
    return math.isfinite(number) and Decimal(repr(number)) == Decimal(text)


def json_number(text: str) -> float | ExactNumber:
    """A number of JSON with a fraction or an exponent: a double where that says all of it."""
    number = float(text)
    return number if is_faithful(text, number) else ExactNumber(text)
