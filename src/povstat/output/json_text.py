"""JSON: UTF-8 with Chinese as itself, missing values null."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from povstat.output import Row, Sheet
from povstat.output.harmless import escaped_json


def write_json(sheet: Sheet, stream: TextIO) -> None:
    """The rows of a sheet as one array."""
    write_array(_picked(sheet), stream)


def write_ndjson(sheet: Sheet, stream: TextIO) -> None:
    """The rows of a sheet, one object a line."""
    write_lines(_picked(sheet), stream)


def _picked(sheet: Sheet) -> list[Row]:
    return [{column.field: row.get(column.field) for column in sheet.columns} for row in sheet.rows]


def write_array(rows: Iterable[Any], stream: TextIO) -> None:
    """One array, each of its objects on a line of its own, so that a diff or a grep shows one record."""
    first = True
    for row in rows:
        stream.write("[\n" if first else ",\n")
        stream.write(text(row))
        first = False
    stream.write("[]\n" if first else "\n]\n")


def write_lines(rows: Iterable[Any], stream: TextIO) -> None:
    """One object a line (ndjson)."""
    for row in rows:
        stream.write(text(row) + "\n")


def write_object(value: Any, stream: TextIO) -> None:
    """One object, indented for reading."""
    stream.write(text(value, indent=2) + "\n")


def text(value: Any, indent: int | None = None) -> str:
    """A value as JSON that a terminal, too, can only show."""
    return escaped_json(json.dumps(value, ensure_ascii=False, indent=indent))
