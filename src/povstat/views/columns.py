"""The values of an answer as the record has them: truth values, lists, and whole numbers among the numbers."""

import json
from collections.abc import Callable, Sequence
from typing import Any


def as_records(names: Sequence[str], types: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[dict[str, Any]]:
    """The rows as mappings, with the values of columns that come straight from a view as ``--json`` prints them.

    A column that mixes them with other values (of a UNION) stays as SQLite has it.
    """
    readers = [_reader(kind, [row[number] for row in rows]) for number, kind in enumerate(types)]
    return [
        {
            name: value if reader is None or value is None else reader(value)
            for name, reader, value in zip(names, readers, row, strict=True)
        }
        for row in rows
    ]


def _reader(kind: str, values: Sequence[Any]) -> Callable[[Any], Any] | None:
    present = [value for value in values if value is not None]
    if kind == "BOOLEAN" and all(isinstance(value, int) and value in (0, 1) for value in present):
        return bool
    if kind == "JSON_TEXT" and all(isinstance(value, str) and _is_json(value) for value in present):
        return json.loads
    if kind == "NUMBER_REAL" and all(isinstance(value, int | float) for value in present):
        return _number
    return None


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), list | dict)
    except (ValueError, RecursionError):
        return False


def _number(value: int | float) -> int | float:
    return int(value) if value == int(value) else value
