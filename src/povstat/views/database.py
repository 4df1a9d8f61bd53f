"""Tables of the record as tables of an SQLite database: the views of a statement, and a file to take along."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from povstat.fields.tables import VIEWS
from povstat.fields.units_of_fields import UNIT_FIELD
from povstat.output import Kind
from povstat.results import Rows

DECLARED: dict[Kind, str] = {
    "text": "TEXT",
    "day": "TEXT",
    "whole": "INTEGER",
    "number": "NUMBER_REAL",
    "flag": "BOOLEAN",
    "texts": "JSON_TEXT",
    "other": "JSON_TEXT",
}
"""The declared type of a column by what it holds: SQLite takes its affinity from it, and child.py reads it back.

Numbers are kept as REAL, so that they divide as numbers; days are ISO text, lists and records JSON text.
"""

_NUMBERS = frozenset({*UNIT_FIELD, "change_percent", "longitude", "latitude"})
"""Fields that hold numbers, even where all those there are happen to be whole."""


def named_views(statement: str) -> list[str]:
    """The views that a statement may read: a name that does not stand in it cannot be meant by it."""
    lowered = statement.lower()
    return [name for name in VIEWS if name in lowered]


def image(views: Mapping[str, Rows[Any]]) -> bytes:
    """A database in memory with a table for each view, as the bytes of its file; none for no view."""
    if not views:
        return b""
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db.execute("BEGIN")
        for name, rows in views.items():
            kinds = {field: kind_of(field, [row.get(field) for row in rows]) for field in rows.fields}
            fill(db, name, kinds, rows)
        db.execute("COMMIT")
        return db.serialize()
    finally:
        db.close()


def kind_of(field: str, values: Sequence[Any]) -> Kind:
    """What a column holds, by its values; the schemas say the same and take longer to ask."""
    kinds = {type(value) for value in values if value is not None}
    if kinds & {list, dict}:
        return "other"
    if kinds == {bool}:
        return "flag"
    if kinds and kinds <= {int, float}:
        return "number" if field in _NUMBERS or float in kinds else "whole"
    return "number" if field in _NUMBERS and not kinds else "text"


def fill(
    db: sqlite3.Connection,
    name: str,
    kinds: Mapping[str, Kind],
    rows: Iterable[Mapping[str, Any]],
    constraints: Sequence[str] = (),
) -> None:
    """Make a table with a column for each field, and put rows into it."""
    columns = [f'"{field}" {DECLARED[kind or "text"]}' for field, kind in kinds.items()]
    db.execute(f'CREATE TABLE "{name}" ({", ".join([*columns, *constraints])})')
    places = ", ".join("?" * len(kinds))
    structured = frozenset(field for field, kind in kinds.items() if DECLARED[kind or "text"] == "JSON_TEXT")
    db.executemany(
        f'INSERT INTO "{name}" VALUES ({places})',
        ([_stored(row.get(field), field in structured) for field in kinds] for row in rows),
    )


def _stored(value: Any, structured: bool) -> Any:
    return json.dumps(value, ensure_ascii=False) if structured and value is not None else value
