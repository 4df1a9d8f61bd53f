"""Where output goes: standard output, a stream, or a file that is whole or not there. The one writer of files.

A file appears under its name only when all of it has been written: it is written beside, forced to disk, renamed.
Whatever interrupts that (an error, Ctrl-C, a full disk) leaves the name as it was, and nothing else behind. What
is no regular file (a pipe, a terminal, a device), and every name of an open descriptor (/dev/stdout, /dev/fd/3)
whatever it leads to, is a stream: written as it comes, so that nothing is replaced and ``>>`` appends.
"""

import contextlib
import errno
import io
import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from povstat.errors import InvalidDataError
from povstat.lang import Message

MOST_LINKS = 40
"""Symbolic links that may follow one upon the other, as Linux has it."""

_DESCRIPTORS = re.compile(r"/dev/fd|/proc/(\d+)(?:/task/\d+)?/fd")
"""The directories that name the open descriptors of a process."""

_NUMBER = re.compile(r"[0-9]{1,4000}")
_LAST_NUMBER = 2**31 - 1
"""The largest number that a descriptor can have; it is never reached."""

Identity = tuple[int, int] | str


@contextlib.contextmanager
def binary_file(path: str | Path) -> Iterator[tuple[BinaryIO, str | None]]:
    """A stream of bytes to ``path``, and the name of the file beside it that the stream writes, which takes the
    name ``path`` if all goes well; None where a stream is written as it comes.

    Raises InvalidDataError for a place that cannot be written, BrokenPipeError for a reader that has gone.
    """
    try:
        target = _target(os.fspath(path))
        if target is None:
            with _stream(os.fspath(path)) as stream:
                yield stream, None
            return
        mode = _mode_of(target)
        handle, temporary = tempfile.mkstemp(prefix=".povstat-", suffix=".part", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                yield stream, temporary
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).chmod(mode)
            Path(temporary).replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InvalidDataError(
            "{path}: cannot be written: {reason}", path=path, reason=Message(str(error.strerror or error))
        ) from None


@contextlib.contextmanager
def text_file(path: str | Path) -> Iterator[TextIO]:
    """The same for text, which is written in UTF-8."""
    with binary_file(path) as (raw, _):
        stream = io.TextIOWrapper(raw, encoding="utf-8", errors="replace", newline="")
        try:
            yield stream
            stream.flush()
        finally:
            # Else the wrapper closes the file before it has been forced to disk.
            with contextlib.suppress(OSError, ValueError):
                stream.detach()


@contextlib.contextmanager
def binary_output(path: str | None, stdout: BinaryIO | None = None) -> Iterator[tuple[BinaryIO, str | None]]:
    """The same, with standard output for None and ``-``; raises InvalidDataError as ``binary_file`` does."""
    if path is not None and path != "-":
        with binary_file(path) as (stream, name):
            yield stream, name
        return
    stream = stdout or sys.stdout.buffer
    try:
        yield stream, None
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InvalidDataError(
            "standard output: cannot be written: {reason}", reason=Message(str(error.strerror or error))
        ) from error


def descriptor_of(path: str) -> int | None:
    """The open descriptor of this process that a path is a name of, such as 1 for /dev/stdout; None for others."""
    return (_named_descriptor(path) or (0, None))[1]


def is_stream(path: str | None) -> bool:
    """Whether what is written to ``path`` (None and ``-``: standard output) replaces no file."""
    if path is None or path == "-" or _named_descriptor(path) is not None:
        return True
    return Path(path).exists() and not Path(path).is_file()


def identity(path: str | None, standard: int = 1) -> Identity | None:
    """What two paths to the same file or pipe have in common; None and ``-`` are the ``standard`` stream.

    None for what can well be both at once, such as a terminal, and for what cannot be asked.
    """
    try:
        if path is None or path == "-":
            status = os.fstat(standard)
        elif (number := descriptor_of(path)) is not None:
            status = os.fstat(number)
        else:
            status = Path(path).stat()
    except OSError:
        with contextlib.suppress(OSError):
            return os.path.realpath(path) if path is not None else None
        return None
    shared = stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)
    return (status.st_dev, status.st_ino) if shared else None


def _target(path: str) -> Path | None:
    """The regular file that is to be replaced or made, behind all links; None for a stream.

    Raises OSError for a place that cannot be written.
    """
    if _named_descriptor(path) is not None:
        return None
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a directory")
    if not target.exists():
        return target
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return target if target.is_file() else None


def _stream(path: str) -> BinaryIO:
    named = _named_descriptor(path)
    if named is None:
        return Path(path).open("wb")
    own, number = named
    if not own:
        # Another process writes there too: add to it.
        return Path(path).open("ab")
    # A copy of the descriptor itself: opening its name anew would begin a file from its first byte.
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
    return os.fdopen(os.dup(number), "wb")


def _named_descriptor(path: str) -> tuple[bool, int] | None:
    """Whether a path names an open descriptor: of this process or of another one, and its number.

    The last link of such a path leads to the thing itself, so that it must not be followed.
    """
    for _ in range(MOST_LINKS):
        folder, name = os.path.split(path)
        directory = (
            _DESCRIPTORS.fullmatch(os.path.realpath(folder or os.curdir)) if _NUMBER.fullmatch(name) else None
        )
        if directory:
            return directory[1] in (None, str(os.getpid())), min(int(name), _LAST_NUMBER)
        if not Path(path).is_symlink():
            return None
        path = os.path.join(folder, Path(path).readlink())  # noqa: PTH118 - a Path would lose a final slash
    return None


def _mode_of(target: Path) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
