"""JSON: UTF-8 with Chinese as itself, missing values null."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from povstat.output.harmless import escaped_json


def write_array(rows: Iterable[Any], stream: TextIO) -> None:
    """One array, each of its objects on a line of its own, so that a diff or a grep shows one record."""
    first = True
    for row in rows:
        stream.write("[\n" if first else ",\n")
        stream.write(_text(row))
        first = False
    stream.write("[]\n" if first else "\n]\n")


def write_lines(rows: Iterable[Any], stream: TextIO) -> None:
    """One object a line (ndjson)."""
    for row in rows:
        stream.write(_text(row) + "\n")


def write_object(value: Any, stream: TextIO) -> None:
    """One object, indented for reading."""
    stream.write(_text(value, indent=2) + "\n")


def _text(value: Any, indent: int | None = None) -> str:
    return escaped_json(json.dumps(value, ensure_ascii=False, indent=indent))
