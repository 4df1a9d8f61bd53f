"""Where output goes: a stream, or a file that is whole or not there."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from povstat.errors import InvalidDataError


@contextlib.contextmanager
def file_to_write(path: Path) -> Iterator[TextIO]:
    """A text stream whose content stands under ``path`` once all of it has been written, and not before.

    A device or a pipe is written directly. Raises InvalidDataError when the file cannot be written.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("w", encoding="utf-8", newline="") as stream:
                yield stream
            return
        target = _target(path)
        if target.is_dir():
            raise IsADirectoryError(21, "is a directory")
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(13, "Permission denied")
        descriptor, temporary = tempfile.mkstemp(prefix=".povstat-", suffix=".tmp", dir=target.parent)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).chmod(mode)
            Path(temporary).replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise
    except OSError as error:
        raise InvalidDataError("{path}: cannot be written: {reason}", path=path, reason=error.strerror) from None


def _target(path: Path) -> Path:
    """The file that a path leads to. Raises OSError for symbolic links that lead in a circle."""
    try:
        return path.resolve()
    except RuntimeError:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
