"""Opens the compiled data: one read-only SQLite file, made from a valid data set.

A wheel carries the compiled file. A checkout, or a user's own data directory, is compiled once into the user's
cache (cache.py).
"""

import json
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from povstat.errors import InvalidDataError
from povstat.lang import Message
from povstat.store import locations

if TYPE_CHECKING:
    from povstat.store.cache import Note

BOOLEAN = "POVSTAT_BOOLEAN"
"""The declared type of columns whose values are true, false or null."""

JSON = "POVSTAT_JSON"
"""The declared type of columns that hold lists and records."""

# SQLite's Python module keeps converters for the whole process: under names of our own they touch no column of the
# program that imports povstat. ``json.loads`` of the commonest value takes longer than to recognise it.
sqlite3.register_converter(BOOLEAN, lambda raw: raw == b"1")
sqlite3.register_converter(JSON, lambda raw: json.loads(raw) if raw != b"[]" else [])

_FOR_ONE_THREAD = sqlite3.threadsafety != 3
"""Whether SQLite was built so that a connection must stay in the thread that opened it (it nearly never is)."""


def open_store(data: Path | None = None, note: "Note | None" = None) -> sqlite3.Connection:
    """A read-only connection to the compiled data, for any number of threads.

    ``data`` is a user's own data directory; without it, the shipped data. ``note`` is told, in one line, when the
    compiled file could not be kept for the next call.
    Raises InvalidDataError when the data directory cannot be read or does not validate.
    """
    if data is None and locations.PACKAGED_STORE.is_file():
        return _connect_file(locations.PACKAGED_STORE)
    from povstat.store.cache import compiled_image

    return open_image(compiled_image(data if data is not None else locations.CHECKOUT_DATA, note))


def _connect_file(path: Path) -> sqlite3.Connection:
    uri = f"{path.as_uri()}?mode=ro&immutable=1"
    try:
        connection = _prepared(_connect(uri, uri=True))
        # Reads the header and compares the size of the file with it; an empty file counts as an empty database.
        if connection.execute("PRAGMA schema_version").fetchone() == (0,):
            raise sqlite3.DatabaseError("file is empty")
    except sqlite3.DatabaseError as error:
        raise InvalidDataError(
            "{path}: the compiled data is damaged ({reason}); install povstat again",
            path=path,
            reason=Message(str(error)),
        ) from None
    return connection


def open_image(image: bytes) -> sqlite3.Connection:
    """A read-only connection to compiled data that is in memory: what ``serialize`` of another connection gave."""
    connection = _connect(":memory:")
    connection.deserialize(image)
    return _prepared(connection)


def _connect(database: str, *, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(
        database, uri=uri, detect_types=sqlite3.PARSE_DECLTYPES, check_same_thread=_FOR_ONE_THREAD
    )


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA query_only = 1")
    return connection
