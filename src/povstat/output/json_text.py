"""JSON: UTF-8 with Chinese as itself, missing values null."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from povstat.output.harmless import escaped_json


def write_array(rows: Iterable[Any], stream: TextIO) -> None:
    """One array, each of its objects on a line of its own, so that a diff or a grep shows one record."""
    before = "[\n"
    for row in rows:
        stream.write(f"{before}{_text(row)}")
        before = ",\n"
    stream.write("[]\n" if before == "[\n" else "\n]\n")


def write_lines(rows: Iterable[Any], stream: TextIO) -> None:
    """One object a line (ndjson)."""
    for row in rows:
        stream.write(_text(row) + "\n")


def write_object(value: Any, stream: TextIO) -> None:
    """One object, indented for reading."""
    stream.write(escaped_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n")


# Made once: json.dumps makes a new one for each call that asks for Chinese as itself.
_encode = json.JSONEncoder(ensure_ascii=False).encode


def _text(value: Any) -> str:
    return escaped_json(_encode(value))
