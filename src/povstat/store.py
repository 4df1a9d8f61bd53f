"""Compiles a valid data set into one read-only SQLite file, and finds or makes the right one.

A wheel carries the compiled file. A checkout, or a user's own data directory, is compiled into the user's cache
under a name made of two hashes: of what it was made from, and of the file itself, so that a file that was cut
short or changed is recognised, never answered from, and made anew.
"""

import contextlib
import hashlib
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from povstat import __version__, locations
from povstat.errors import InvalidDataError

if TYPE_CHECKING:
    from povstat.dataset import Dataset

Note = Callable[[str], None]

STALE_AFTER = 30 * 24 * 3600
"""Seconds after which a compiled store that nobody used is taken out of the cache."""


def open_store(data: Path | None = None, note: Note | None = None) -> sqlite3.Connection:
    """A read-only connection to the compiled data.

    ``data`` is a user's own data directory; without it, the shipped data. ``note`` is told, in one line, when the
    compiled file could not be kept for the next call.
    Raises InvalidDataError when the data directory cannot be read or does not validate.
    """
    if data is None and locations.PACKAGED_STORE.is_file():
        return _connect_file(locations.PACKAGED_STORE)
    directory = data if data is not None else locations.CHECKOUT_DATA
    name = _content_hash(directory)
    cached = _from_cache(name)
    if cached is not None:
        return _connect_image(cached)
    image = compile_directory(directory)
    _keep(name, image, note or (lambda _: None))
    return _connect_image(image)


def compile_directory(directory: Path) -> bytes:
    """The SQLite image of a data directory. Raises InvalidDataError when it does not validate."""
    from povstat.dataset import load

    return compile_dataset(load(directory), directory)


def compile_dataset(dataset: "Dataset", directory: Path) -> bytes:
    """The SQLite image of a valid data set; ``directory`` holds its tables that are not YAML."""
    from povstat.tables import fill

    with contextlib.closing(sqlite3.connect(":memory:")) as db:
        fill(db, dataset, directory)
        db.commit()
        db.execute("ANALYZE")
        db.execute("VACUUM")
        return db.serialize()


def _content_hash(directory: Path) -> str:
    """A hash of the data files and of the code that compiles them."""
    digest = hashlib.sha256(__version__.encode())
    try:
        files = sorted(path for path in directory.iterdir() if path.suffix in (".yaml", ".csv"))
        for path in files:
            from_yaml = path.stat().st_size
            digest.update(f"{path.name}\0{from_yaml}\0".encode())
            with path.open("rb") as handle:
                while block := handle.read(1 << 20):
                    digest.update(block)
    except FileNotFoundError:
        raise InvalidDataError(f"{directory}: no such data directory") from None
    except NotADirectoryError:
        raise InvalidDataError(
            f"{directory}: not a directory; name the directory that holds the data files"
        ) from None
    except OSError as error:
        raise InvalidDataError(f"{error.filename or directory}: cannot be read: {error.strerror}") from None
    package = Path(__file__).parent
    for path in sorted(package.glob("*.py")) + sorted(package.glob("models/*.py")):
        status = path.stat()
        digest.update(f"{path.name}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    return digest.hexdigest()[:32]


def _from_cache(name: str) -> bytes | None:
    """The image kept under this name, if it is whole."""
    try:
        for path in locations.cache_directory().glob(f"{name}-*.sqlite"):
            image = path.read_bytes()
            if hashlib.sha256(image).hexdigest()[:32] == path.stem.partition("-")[2]:
                with contextlib.suppress(OSError):
                    os.utime(path)
                return image
            with contextlib.suppress(OSError):
                path.unlink()
    except (OSError, RuntimeError):
        # No cache is a slower call, not a wrong one.
        return None
    return None


def _keep(name: str, image: bytes, note: Note) -> None:
    """Put an image into the cache: written beside, then renamed into place."""
    temporary = None
    try:
        directory = locations.cache_directory()
        directory.mkdir(parents=True, exist_ok=True)
        final = directory / f"{name}-{hashlib.sha256(image).hexdigest()[:32]}.sqlite"
        descriptor, temporary = tempfile.mkstemp(prefix="new-", suffix=".tmp", dir=directory)
        with os.fdopen(descriptor, "wb") as handle:
            handle.write(image)
            handle.flush()
            os.fsync(handle.fileno())
        Path(temporary).replace(final)
        _tidy(directory)
    except (OSError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        note(f"the compiled data cannot be kept in the cache ({reason}); each call compiles it anew")
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _tidy(directory: Path) -> None:
    """Take out what nobody used for long, and what a killed process left behind."""
    oldest = time.time() - STALE_AFTER
    for path in [*directory.glob("*.sqlite"), *directory.glob("new-*.tmp")]:
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < oldest:
                path.unlink()


def _connect_file(path: Path) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    return _prepared(sqlite3.connect(uri, uri=True, detect_types=sqlite3.PARSE_DECLTYPES))


def _connect_image(image: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES)
    connection.deserialize(image)
    return _prepared(connection)


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA query_only = 1")
    return connection
