"""Where the table goes.

A file appears under its name only when it is whole: it is written beside, forced to disk and renamed. Whatever
interrupts the run (an error, Ctrl-C, a full disk) leaves the name as it was, and nothing else behind.
"""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from povstat.errors import InvalidDataError


@contextmanager
def whole_file(path: str) -> Iterator[tuple[BinaryIO, str]]:
    """A stream, and the name of the file beside ``path`` that it writes; if all goes well it takes that name.

    Raises InvalidDataError for a place that cannot be written. A device or a pipe is written directly.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise InvalidDataError("{path}: {reason}", path=path, reason="is a directory")
    if target.exists() and not os.access(target, os.W_OK):
        raise InvalidDataError("{path}: cannot be written: {reason}", path=path, reason="no permission")
    temporary = None
    try:
        try:
            if target.exists() and not target.is_file():
                with target.open("wb") as stream:
                    yield stream, str(target)
                return
            handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".part", dir=target.parent)
            with os.fdopen(handle, "wb") as stream:
                yield stream, temporary
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).chmod(_mode_of(target))
            Path(temporary).replace(target)
            temporary = None
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            raise InvalidDataError(
                "{path}: cannot be written: {reason}", path=path, reason=error.strerror or error
            ) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                Path(temporary).unlink()


def _mode_of(target: Path) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


@contextmanager
def destination(path: str | None, stdout: BinaryIO | None = None) -> Iterator[tuple[BinaryIO, str | None]]:
    """Where the table goes: the file at ``path``, or standard output for None and ``-``."""
    if path is None or path == "-":
        stream = stdout or sys.stdout.buffer
        try:
            yield stream, None
            stream.flush()
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            raise InvalidDataError(
                "standard output: cannot be written: {reason}", reason=error.strerror or error
            ) from error
        return
    with whole_file(path) as (stream, name):
        yield stream, name
