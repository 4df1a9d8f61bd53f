"""What SQL cannot say of names, codes and words: functions that ask povstat, for questions of any kind.

A name that means nothing gives null, and so no row: an error would only say that a function failed.
"""

import functools
import json
import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from povstat.errors import PovstatError
from povstat.queries import citations, search, vocabulary

if TYPE_CHECKING:
    from povstat.api import Povstat

LONGEST = 10_000_000
"""Bytes of the longest value that a statement may make."""


def add_functions(connection: sqlite3.Connection, ask: "Povstat") -> None:
    """Add the functions to a connection, and hold its statements to a length of values."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    for name, function in _functions(ask).items():
        connection.create_function(name, 1, _or_null(function), deterministic=True)


def _functions(ask: "Povstat") -> dict[str, Callable[[str], Any]]:
    return {
        # The code of the county that a name or a code of any year means.
        "county_code": lambda text: ask.resolve(text).code,
        # The short English name of a province, of a contiguous area its id.
        "province_name": lambda text: vocabulary.province(ask.connection, text),
        "area_id": lambda text: vocabulary.area(ask.connection, text),
        # What a code or a name was and became: a JSON list.
        "code_history": lambda text: json.dumps(ask.codes(text), ensure_ascii=False),
        # The ids of the sources that something rests on: a JSON list.
        "sources_of": lambda text: json.dumps([work.id for work in citations.works(ask.connection, [text])]),
        # Words as an index is asked for them, under the name by which Datasette calls it.
        "escape_fts": _asked_of_index,
        # An excerpt without the blanks that the index put into it.
        "closed": search.closed,
    }


def _asked_of_index(words: str) -> str:
    """Words in the query language of the index; an empty phrase, which stands nowhere, for what has no word."""
    try:
        return search.asked_of_index(words)
    except PovstatError:
        return '""'


def _or_null(function: Callable[[str], Any]) -> Callable[[Any], Any]:
    @functools.wraps(function)
    def call(value: Any) -> Any:
        if value is None:
            return None
        try:
            return function(str(value))
        except PovstatError:
            return None

    return call
