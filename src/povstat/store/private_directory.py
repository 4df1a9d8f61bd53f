"""A directory that nobody but the user can write to, so that what stands in it can be believed.

Everything is done through the opened directory: nobody can put another in its place after it was looked at.
"""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

_ANCHORED = hasattr(os, "getuid") and {os.open, os.stat, os.unlink, os.rename} <= os.supports_dir_fd
"""Whether the system has owners, modes and files beside an opened directory (Windows does not)."""


class NotPrivateError(Exception):
    """Others could have put something into the directory; the message says why."""


class PrivateDirectory:
    """An opened directory.

    Raises NotPrivateError where others can write to it, OSError where it cannot be opened.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self._path = path
        self._descriptor: int | None = None
        if create:
            _make(path)
        if not _ANCHORED:
            # Windows keeps the cache below the user's profile, which is closed to others.
            os.scandir(path).close()
            return
        if path.is_symlink():
            raise NotPrivateError("it is a symbolic link")
        self._descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        status = os.fstat(self._descriptor)
        if not _is_own(status):
            self.close()
            reason = "it belongs to another user" if status.st_uid != os.getuid() else "others may write to it"
            raise NotPrivateError(reason)

    def __enter__(self) -> "PrivateDirectory":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close it."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def names(self) -> list[str]:
        """What is in it."""
        return os.listdir(self._path if self._descriptor is None else self._descriptor)  # noqa: PTH208

    def read(self, name: str) -> bytes:
        """A file's content. Raises OSError, also where the name is a link, no file, or another user's."""
        flags = os.O_RDONLY
        for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"):
            flags |= getattr(os, flag, 0)
        descriptor = os.open(self._at(name), flags, dir_fd=self._descriptor)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode) or (_ANCHORED and not _is_own(status)):
                raise PermissionError(f"{name} is no file of one's own")
            return file.read()

    def write(self, name: str, content: bytes) -> None:
        """Make a file that is whole or not there: written beside, then renamed into place."""
        temporary = f"new-{os.urandom(8).hex()}.tmp"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        descriptor = os.open(self._at(temporary), flags, 0o600, dir_fd=self._descriptor)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(descriptor)
            os.replace(
                self._at(temporary),
                self._at(name),
                src_dir_fd=self._descriptor,
                dst_dir_fd=self._descriptor,
            )
        except BaseException:
            self.remove(temporary)
            raise

    def remove(self, name: str) -> None:
        """Take a file out, if that can be done."""
        with contextlib.suppress(OSError):
            os.unlink(self._at(name), dir_fd=self._descriptor)

    def touch(self, name: str) -> None:
        """Note that a file was used, if that can be done."""
        with contextlib.suppress(OSError, NotImplementedError):
            os.utime(self._at(name), dir_fd=self._descriptor)

    def unused_since(self, moment: float) -> Iterator[str]:
        """The files that nobody used since then (seconds since 1970)."""
        for name in self.names():
            with contextlib.suppress(OSError):
                status = os.stat(self._at(name), dir_fd=self._descriptor, follow_symlinks=False)
                if status.st_mtime < moment:
                    yield name

    def _at(self, name: str) -> str:
        return name if self._descriptor is not None else str(self._path / name)


def _make(path: Path) -> None:
    with contextlib.suppress(FileExistsError):
        try:
            path.mkdir(mode=0o700)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.mkdir(mode=0o700)


def _is_own(status: os.stat_result) -> bool:
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
