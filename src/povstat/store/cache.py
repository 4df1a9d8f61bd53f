"""Compiled data directories, kept in the user's cache.

A file's name is made of two hashes: of what it was made from, and of the file itself, so that a file that was cut
short or changed is recognised, never answered from, and made anew. Anyone can make a file of which both hold: so
nothing is read from, or kept in, a directory that others can write to.
"""

import contextlib
import hashlib
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

from povstat.errors import InvalidDataError
from povstat.lang import Message
from povstat.store import locations
from povstat.store.private_directory import NotPrivateError, PrivateDirectory
from povstat.version import __version__

COMPILING_ROOMS = ("", "models", "dataset", "places", "store")
"""The folders of the package whose code decides what the compiled store holds."""

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
    note = note or (lambda text, **values: None)
    try:
        kept = _from_cache(name)
    except NotPrivateError as error:
        note(
            "the cache {directory} is not used: {reason}; each call compiles the data anew",
            directory=_directory(),
            reason=Message(str(error)),
        )
        return _compiled(directory)
    if kept is not None:
        return kept
    image = _compiled(directory)
    # A file that was saved while it was read belongs to neither hash: answered from once, not kept.
    if _content_hash(directory) == name:
        _keep(name, image, note)
    return image


def _compiled(directory: Path) -> bytes:
    from povstat.store.compiler import compile_directory

    return compile_directory(directory)


def _content_hash(directory: Path) -> str:
    """A hash of the data files and of the code that compiles them."""
    digest = hashlib.sha256(__version__.encode())
    try:
        files = sorted(path for path in directory.iterdir() if path.suffix in (".yaml", ".csv"))
    except FileNotFoundError:
        raise InvalidDataError("{directory}: no such data directory", directory=directory) from None
    except NotADirectoryError:
        raise InvalidDataError(
            "{directory}: not a directory; name the directory that holds the data files", directory=directory
        ) from None
    except OSError as error:
        raise InvalidDataError(
            "{path}: cannot be read: {reason}",
            path=error.filename or directory,
            reason=Message(str(error.strerror)),
        ) from None
    for path in files:
        digest.update(f"{os.fsencode(path.name)!r}\0".encode())
        _digest_file(path, digest)
    package = Path(__file__).parent.parent
    for path in (path for room in COMPILING_ROOMS for path in sorted((package / room).glob("*.py"))):
        status = path.stat()
        digest.update(f"{path.name}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    return digest.hexdigest()[:32]


def _digest_file(path: Path, digest: "hashlib._Hash") -> None:
    try:
        status = path.stat()
        digest.update(f"{status.st_size}\0".encode())
        # Such a thing is no data file, as compiling will say; a pipe or a device must not be waited for.
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_FILE:
            digest.update(f"{status.st_mode}\0{status.st_mtime_ns}\0".encode())
            return
        with path.open("rb") as handle:
            while block := handle.read(1 << 20):
                digest.update(block)
    except OSError as error:
        # A link that leads nowhere, or a file that may not be read: where it is a data file, compiling names it.
        digest.update(f"{error.errno}\0".encode())


def _directory() -> Path:
    """Where the compiled stores are kept. Raises RuntimeError where that depends on the working directory."""
    directory = locations.cache_directory()
    if not directory.is_absolute():
        raise RuntimeError(f"{directory} is not an absolute path")
    return directory


def _from_cache(name: str) -> bytes | None:
    """The image kept under this name, if it is whole. Raises NotPrivateError where it could be anyone's."""
    try:
        with PrivateDirectory(_directory()) as cache:
            for file in cache.names():
                if not (file.startswith(f"{name}-") and file.endswith(".sqlite")):
                    continue
                with contextlib.suppress(OSError):
                    image = cache.read(file)
                    if hashlib.sha256(image).hexdigest()[:32] == Path(file).stem.partition("-")[2]:
                        cache.touch(file)
                        return image
                cache.remove(file)
    except (OSError, RuntimeError):
        # No cache is a slower call, not a wrong one.
        return None
    return None


def _keep(name: str, image: bytes, note: Note) -> None:
    """Put an image into the cache."""
    try:
        with PrivateDirectory(_directory(), create=True) as cache:
            cache.write(f"{name}-{hashlib.sha256(image).hexdigest()[:32]}.sqlite", image)
            _tidy(cache)
    except (OSError, RuntimeError, NotPrivateError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        note(
            "the compiled data cannot be kept in the cache ({reason}); each call compiles it anew",
            reason=Message(reason),
        )


def _tidy(cache: PrivateDirectory) -> None:
    """Take out what nobody used for long, and what a killed process left behind."""
    for name in cache.unused_since(time.time() - STALE_AFTER):
        if name.endswith(".sqlite") or (name.startswith("new-") and name.endswith(".tmp")):
            cache.remove(name)
