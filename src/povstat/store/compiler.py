"""Compiles a data directory into the SQLite file that every question is asked of."""

import sqlite3
from pathlib import Path

from povstat.dataset.validation import load
from povstat.store.tables import fill


def compile_directory(directory: Path) -> bytes:
    """The SQLite image of a data directory. Raises InvalidDataError when it does not validate."""
    dataset = load(directory)
    # Untyped: here tables are filled from tables, as they are stored.
    db = sqlite3.connect(":memory:")
    try:
        # Compiling needs no room on any disk.
        db.execute("PRAGMA temp_store = MEMORY")
        fill(db, dataset)
        db.commit()
        db.execute("ANALYZE")
        db.execute("VACUUM")
        return db.serialize()
    finally:
        db.close()
