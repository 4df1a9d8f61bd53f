"""Compiled data directories, kept in the user's cache.

A file's name is made of two hashes: of what it was made from, and of the file itself, so that a file that was cut
short or changed is recognised, never answered from, and made anew.
"""

import contextlib
import hashlib
import os
import stat
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from povstat import __version__, locations
from povstat.errors import InvalidDataError

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; larger files are not looked into."""

Note = Callable[..., None]
"""Takes a text and the values of its gaps, as Session.note does."""

STALE_AFTER = 30 * 24 * 3600
"""Seconds after which a compiled store that nobody used is taken out of the cache."""


def compiled_image(directory: Path, note: Note | None = None) -> bytes:
    """The SQLite image of a data directory: the kept one, or made now and kept.

    Raises InvalidDataError when the directory cannot be read or does not validate.
    """
    name = _content_hash(directory)
    kept = _from_cache(name)
    if kept is not None:
        return kept
    from povstat.compiler import compile_directory

    image = compile_directory(directory)
    # A file that was saved while it was read belongs to neither hash: answered from once, not kept.
    if _content_hash(directory) == name:
        _keep(name, image, note or (lambda text, **values: None))
    return image


def _content_hash(directory: Path) -> str:
    """A hash of the data files and of the code that compiles them."""
    digest = hashlib.sha256(__version__.encode())
    try:
        files = sorted(path for path in directory.iterdir() if path.suffix in (".yaml", ".csv"))
        for path in files:
            status = path.stat()
            digest.update(f"{os.fsencode(path.name)!r}\0{status.st_size}\0".encode())
            # Such a thing is no data file, as compiling will say; a pipe or a device must not be waited for.
            if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_FILE:
                digest.update(f"{status.st_mode}\0{status.st_mtime_ns}\0".encode())
                continue
            with path.open("rb") as handle:
                while block := handle.read(1 << 20):
                    digest.update(block)
    except FileNotFoundError:
        raise InvalidDataError("{directory}: no such data directory", directory=directory) from None
    except NotADirectoryError:
        raise InvalidDataError(
            "{directory}: not a directory; name the directory that holds the data files", directory=directory
        ) from None
    except OSError as error:
        raise InvalidDataError(
            "{path}: cannot be read: {reason}", path=error.filename or directory, reason=error.strerror
        ) from None
    package = Path(__file__).parent
    for path in sorted(package.glob("*.py")) + sorted(package.glob("models/*.py")):
        status = path.stat()
        digest.update(f"{path.name}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    return digest.hexdigest()[:32]


def _directory() -> Path:
    """Where the compiled stores are kept. Raises RuntimeError where that depends on the working directory."""
    directory = locations.cache_directory()
    if not directory.is_absolute():
        raise RuntimeError(f"{directory} is not an absolute path")
    return directory


def _from_cache(name: str) -> bytes | None:
    """The image kept under this name, if it is whole."""
    try:
        for path in _directory().glob(f"{name}-*.sqlite"):
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
        directory = _directory()
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
        note("the compiled data cannot be kept in the cache ({reason}); each call compiles it anew", reason=reason)
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
