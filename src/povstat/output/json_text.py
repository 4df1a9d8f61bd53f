"""JSON: UTF-8 with Chinese as itself, missing values null."""

import json
from collections.abc import Iterable
from typing import Any, TextIO


def write_array(rows: Iterable[Any], stream: TextIO) -> None:
    """One array, each of its objects on a line of its own, so that a diff or a grep shows one record."""
    first = True
    for row in rows:
        stream.write("[\n" if first else ",\n")
        stream.write(json.dumps(row, ensure_ascii=False))
        first = False
    stream.write("[]\n" if first else "\n]\n")


def write_lines(rows: Iterable[Any], stream: TextIO) -> None:
    """One object a line (ndjson)."""
    for row in rows:
        stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def write_object(value: Any, stream: TextIO) -> None:
    """One object, indented for reading."""
    stream.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
