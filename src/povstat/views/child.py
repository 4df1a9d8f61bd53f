"""The process that a statement runs in: it has the views in memory, and may read them and nothing else.

Started by runner.py as a script of its own, in an interpreter without site packages: it imports nothing of
povstat. A process, since SQLite can be kept busy where it asks nobody whether to go on (a statement whose
subqueries double is written out while it is prepared), and only a process can be ended then, or told how much
memory it may take.

It reads one marshalled question from standard input and writes one marshalled reply: ``("rows", names, types,
rows)``; ``("limit", which)``; ``("denied", action, name)``; ``("value", reason, column, row)``; ``("wrong", what
SQLite says)``.
"""

import marshal
import sqlite3
import sys
import time
from typing import Any

READS = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE)
TABLE_FUNCTIONS = ("json_each", "json_tree")
"""What may be read beside the views."""

STEPS = 1000
"""Steps of SQLite's machine between two looks at the clock."""


def main() -> None:
    """Answer one question."""
    asked = marshal.load(sys.stdin.buffer)
    _write_no_file()
    marshal.dump(reply(**asked), sys.stdout.buffer)
    sys.stdout.buffer.flush()


def reply(
    image: bytes, statement: str, views: tuple[str, ...], functions: tuple[str, ...], limits: dict[str, Any]
) -> tuple[Any, ...]:
    """What the statement answers, or why it does not."""
    end = time.monotonic() + limits["seconds"]
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute(f"PRAGMA hard_heap_limit = {limits['memory']}")
    db.execute("PRAGMA temp_store = MEMORY")
    denied: list[tuple[Any, ...]] = []
    try:
        if image:
            db.deserialize(image)
        # They are made when first read, which the guard would take for writing.
        for name in TABLE_FUNCTIONS:
            db.execute(f"SELECT * FROM {name}('[]')").close()
        made = [text for (text,) in db.execute("SELECT sql FROM sqlite_master ORDER BY rowid")]
        _guard(db, frozenset(views), frozenset(functions), limits, denied)
        db.set_progress_handler(lambda: time.monotonic() > end, STEPS)
        cursor = db.execute(statement)
        names = [column[0] for column in cursor.description or ()]
        rows = _rows(cursor, limits)
        if isinstance(rows, str):
            return ("limit", rows)
        return _refused(names, rows) or ("rows", names, _types(made, statement, len(names)), rows)
    except MemoryError:
        return ("limit", "memory")
    except sqlite3.Error as error:
        return _failed(error, denied)


def _guard(
    db: sqlite3.Connection,
    views: frozenset[str],
    functions: frozenset[str],
    limits: dict[str, Any],
    denied: list[tuple[Any, ...]],
) -> None:
    """Let the connection read the views and call the functions, and nothing more; what it was denied is noted."""

    readable = views.union(TABLE_FUNCTIONS, [""])

    def allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:
        name = {sqlite3.SQLITE_READ: first, sqlite3.SQLITE_FUNCTION: second}.get(action)
        if action in READS:
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_READ and (name or "").lower() in readable:
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_FUNCTION and (name or "").lower() in functions:
            return sqlite3.SQLITE_OK
        denied.append((action, name or first or ""))
        return sqlite3.SQLITE_DENY

    db.execute("PRAGMA query_only = 1")
    for limit, most in (
        (sqlite3.SQLITE_LIMIT_LENGTH, limits["value"]),
        (sqlite3.SQLITE_LIMIT_SQL_LENGTH, limits["value"]),
        (sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000),
        (sqlite3.SQLITE_LIMIT_COLUMN, 500),
        (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
        (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
    ):
        db.setlimit(limit, most)
    db.set_authorizer(allowed)


def _rows(cursor: sqlite3.Cursor, limits: dict[str, Any]) -> list[tuple[Any, ...]] | str:
    """All rows, or the limit that they go beyond."""
    rows: list[tuple[Any, ...]] = []
    size = 0
    for row in cursor:
        size += sum(len(value) if isinstance(value, str | bytes) else 8 for value in row)
        if len(rows) == limits["rows"]:
            return "rows"
        if size > limits["answer"]:
            return "answer"
        rows.append(row)
    return rows


def _refused(names: list[str], rows: list[tuple[Any, ...]]) -> tuple[Any, ...] | None:
    """The first value that no format of output holds: bytes, and numbers that are not finite."""
    for number, row in enumerate(rows, start=1):
        for name, value in zip(names, row, strict=True):
            if isinstance(value, bytes):
                return ("value", "bytes", name, number)
            if isinstance(value, float) and value - value != 0:
                return ("value", "infinite", name, number)
    return None


def _types(made: list[str], statement: str, count: int) -> list[str]:
    """The declared type of each column of the answer; empty where it is none of a view."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for text in made:
            db.execute(text)
        # A view on the answer tells what its columns are made of, and the tables here are empty.
        db.execute(f"CREATE TEMP VIEW answer AS {statement}")
        types = [str(row[2]) for row in db.execute("PRAGMA temp.table_info(answer)")]
    except sqlite3.Error:
        types = []
    finally:
        db.close()
    return types if len(types) == count else [""] * count


def _failed(error: sqlite3.Error, denied: list[tuple[Any, ...]]) -> tuple[Any, ...]:
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_INTERRUPT":
        return ("limit", "seconds")
    if name == "SQLITE_NOMEM":
        return ("limit", "memory")
    # Python itself refuses a statement that is too long.
    if name == "SQLITE_TOOBIG" or str(error) == "query string is too large":
        return ("limit", "value")
    if denied:
        return ("denied", *denied[0])
    return ("wrong", str(error))


def _write_no_file() -> None:
    """Ask the system to refuse every file that this process would write, where it can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
