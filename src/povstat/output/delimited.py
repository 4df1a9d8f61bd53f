"""CSV and TSV that a spreadsheet can open without running anything."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from povstat.output import Column, Row, Sheet

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\n")


def write_csv(sheet: Sheet, stream: TextIO) -> None:
    """The rows of a sheet as CSV."""
    _write(sheet, stream, ",")


def write_tsv(sheet: Sheet, stream: TextIO) -> None:
    """The rows of a sheet as TSV."""
    _write(sheet, stream, "\t")


def _write(sheet: Sheet, stream: TextIO, delimiter: str) -> None:
    from povstat.output.harmless import HarmlessText

    terminal = sheet.look.terminal
    write_delimited(
        sheet.rows,
        sheet.columns,
        HarmlessText(stream) if terminal else stream,
        delimiter,
        bom=sheet.bom and not terminal,
        heads=distinct_headings(sheet.columns) if sheet.headings else None,
    )


def distinct_headings(columns: Sequence[Column]) -> list[str]:
    """The headings in words; where two are alike each is followed by its field name."""
    from collections import Counter

    times = Counter(column.heading.casefold() for column in columns)
    return [
        column.heading if times[column.heading.casefold()] == 1 else f"{column.heading} ({column.field})"
        for column in columns
    ]


def write_delimited(
    rows: Iterable[Row],
    columns: Sequence[Column],
    stream: "SupportsWrite[str]",
    delimiter: str,
    *,
    bom: bool = False,
    heads: Sequence[str] | None = None,
) -> None:
    """Field names (or ``heads``), then a line for each row; an empty cell is a missing value."""
    if bom:
        stream.write("\ufeff")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    writer.writerow([cell(head) for head in heads or [column.field for column in columns]])
    fields = [column.field for column in columns]
    if len(fields) < 2:
        # A line with one empty cell needs quotes, to be a line.
        writer.writerows([[cell(row.get(field)) for field in fields] for row in rows])
        return
    met = _Met(delimiter)
    for row in rows:
        line = [
            met[value] if type(value) in _MET
            else "" if value is None
            else "true" if value is True
            else "false" if value is False
            else met.quoted(value)
            for value in map(row.get, fields)
        ]  # fmt: skip
        stream.write(delimiter.join(line) + "\n")


class _Met(dict[Any, str]):
    """The cell, with its quotes, of what was met before: most values stand in many rows."""

    def __init__(self, delimiter: str) -> None:
        super().__init__()
        self._delimiter = delimiter
        self._marks = (delimiter, '"', "\n", "\r")

    def __missing__(self, value: Any) -> str:
        made = self[value] = self.quoted(value)
        return made

    def quoted(self, value: Any) -> str:
        """A value as it stands between two delimiters."""
        content = cell(value)
        if isinstance(content, str) and not any(mark in content for mark in self._marks):
            return content
        text = io.StringIO()
        csv.writer(text, delimiter=self._delimiter, lineterminator="\n").writerow(["", content])
        return text.getvalue()[1:-1]


_MET = frozenset({str, int})
"""What is kept: by its very type, since 1, 1.0 and True are one key."""


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
        if isinstance(value, list | tuple | dict):
            value = joined(value)
    # A lone carriage return is a line break to some readers, and Python's writer would not quote it.
    text = str(value)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def joined(value: "list[Any] | tuple[Any, ...] | dict[str, Any]") -> str:
    """A list or another structure as one text: words joined by ``;``, anything else as JSON."""
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False)
