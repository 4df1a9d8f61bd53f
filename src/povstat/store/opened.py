"""Data directories that are open in this process: each once, for all who ask, and anew when a file has changed."""

import os
import sqlite3
import threading
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from povstat.store import locations
from povstat.store.opening import open_store

if TYPE_CHECKING:
    from povstat.places.quick_resolver import QuickResolver
    from povstat.store.cache import Note

_lock = threading.RLock()
_opened: dict[Path | None, tuple[object, "Opened"]] = {}


class Opened:
    """The compiled data of a directory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @cached_property
    def resolver(self) -> "QuickResolver":
        """Every spelling and code in memory, loaded when first asked for."""

        from povstat.store.gazetteer import load_resolver

        with _lock:
            return load_resolver(self.connection)


def opened(data: Path | None = None, note: "Note | None" = None) -> Opened:
    """The data of a directory: the one given, else that of POVSTAT_DATA, else the shipped data.

    ``note`` is told, in one line, when the compiled file could not be kept for the next call.
    Raises InvalidDataError when the directory cannot be read or does not validate.
    """
    directory = locations.chosen_data(data)
    key = None if directory is None else directory.absolute()
    state = _state(directory)
    with _lock:
        known = _opened.get(key)
        if known is None or known[0] != state:
            known = _opened[key] = (state, Opened(open_store(directory, note)))
        return known[1]


def _state(directory: Path | None) -> object:
    """What changes when a file of the directory does: names, sizes and times."""
    if directory is None and locations.PACKAGED_STORE.is_file():
        return None
    try:
        with os.scandir(directory or locations.CHECKOUT_DATA) as entries:
            files = [entry for entry in entries if entry.name.endswith((".yaml", ".csv"))]
            return sorted((file.name, *_size_and_time(file)) for file in files)
    except OSError:
        # Opening it says what is wrong.
        return object()


def _size_and_time(file: os.DirEntry[str]) -> tuple[int, int]:
    try:
        status = file.stat()
    except OSError:
        return (-1, -1)
    return status.st_size, status.st_mtime_ns
