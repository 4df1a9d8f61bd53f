"""CSV and TSV that a spreadsheet can open without running anything."""

import csv
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from povstat.output import Column, Row

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\n")


def write_delimited(
    rows: Iterable[Row],
    columns: Sequence[Column],
    stream: "SupportsWrite[str]",
    delimiter: str,
    *,
    bom: bool = False,
) -> None:
    """Field names, then a line for each row; an empty cell is a missing value."""
    if bom:
        stream.write("\ufeff")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    writer.writerow([column.field for column in columns])
    for row in rows:
        writer.writerow([cell(row.get(column.field)) for column in columns])


def cell(value: Any) -> Any:
    """A value as a cell holds it: lists of words joined by ``;``, other structures as JSON.

    Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers are left alone.
    """
    if not isinstance(value, str):
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int | float):
            return value
        if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
            value = "; ".join(value)
        elif isinstance(value, list | tuple | dict):
            value = json.dumps(value, ensure_ascii=False)
    # A lone carriage return is a line break to some readers, and Python's writer would not quote it.
    text = str(value)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
