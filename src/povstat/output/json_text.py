"""JSON: UTF-8 with Chinese as itself, missing values null."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from povstat.output import Row, Sheet
from povstat.output.harmless import escaped_json


def write_json(sheet: Sheet, stream: TextIO) -> None:
    """The rows of a sheet as one array."""
    write_array(_picked(sheet), stream)


def write_ndjson(sheet: Sheet, stream: TextIO) -> None:
    """The rows of a sheet, one object a line."""
    write_lines(_picked(sheet), stream)


def _picked(sheet: Sheet) -> Iterator[Row]:
    fields = [column.field for column in sheet.columns]
    # Most rows hold just these fields, in this order: those need no copy.
    return (row if list(row) == fields else {field: row.get(field) for field in fields} for row in sheet.rows)


def write_array(rows: Iterable[Row], stream: TextIO) -> None:
    """One array, each of its objects on a line of its own, so that a diff or a grep shows one record."""
    before = "[\n"
    for row in _texts(rows):
        stream.write(before + row)
        before = ",\n"
    stream.write("[]\n" if before == "[\n" else "\n]\n")


def write_lines(rows: Iterable[Row], stream: TextIO) -> None:
    """One object a line (ndjson)."""
    for row in _texts(rows):
        stream.write(row + "\n")


class _Met(dict[Any, str]):
    """The JSON of what was met before: most values stand in many rows, and to find is quicker than to make."""

    def __missing__(self, value: Any) -> str:
        made = self[value] = text(value)
        return made


_MET = frozenset({str, int})
"""What is kept: by its very type, since 1, 1.0 and True are one key."""


def _texts(rows: Iterable[Row]) -> Iterator[str]:
    """Each row as ``text`` would write it, in half the time: rows of a table have the same fields."""
    met = _Met()
    fields: tuple[str, ...] = ()
    form = "{}"
    for row in rows:
        if tuple(row) != fields:
            fields = tuple(row)
            form = "{" + ", ".join(text(field).replace("%", "%%") + ": %s" for field in fields) + "}"
        values = [
            met[value] if type(value) in _MET
            else "null" if value is None
            else "true" if value is True
            else "false" if value is False
            else text(value)
            for value in row.values()
        ]  # fmt: skip
        yield form % tuple(values)


def write_object(value: Any, stream: TextIO) -> None:
    """One object, indented for reading."""
    stream.write(escaped_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n")


# Made once: json.dumps makes a new one for each call that asks for Chinese as itself.
_encode = json.JSONEncoder(ensure_ascii=False).encode


def text(value: Any) -> str:
    """A value as JSON that a terminal, too, can only show."""
    return escaped_json(_encode(value))
