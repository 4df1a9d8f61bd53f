"""A directory of files that is whole or not there."""

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from povstat.errors import InvalidDataError
from povstat.lang import Message

DESCRIPTOR = "datapackage.json"
"""The file that every such directory has: by it an earlier export is known."""


def write_directory(path: str, files: Mapping[str, bytes]) -> None:
    """Write files, by their names with ``/`` between, into a new directory at ``path``.

    They are written beside it and take its place in one step. An earlier export there is replaced, and so is an
    empty directory. Raises InvalidDataError for a place that cannot be written, or holds other files.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists():
            _refuse_others(path, target)
        made = Path(tempfile.mkdtemp(prefix=".povstat-", suffix=".part", dir=target.parent))
        try:
            _fill(made, files)
            _put(made, target)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise InvalidDataError(
            "{path}: cannot be written: {reason}", path=path, reason=Message(str(error.strerror or error))
        ) from None


def _refuse_others(path: str, target: Path) -> None:
    """Raise InvalidDataError where a directory holds anything but an earlier export."""
    there = {str(file.relative_to(target)) for file in target.rglob("*") if not file.is_dir()}
    known: set[str] = set()
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        descriptor = json.loads((target / DESCRIPTOR).read_text(encoding="utf-8"))
        if descriptor["name"] == "povstat":
            known = {DESCRIPTOR, *(str(Path(resource["path"])) for resource in descriptor["resources"])}
    if there - known:
        raise InvalidDataError(
            "{path}: holds other files ({names}): name a new directory",
            path=path,
            names=", ".join(sorted(there - known)),
        )


def _fill(made: Path, files: Mapping[str, bytes]) -> None:
    mask = os.umask(0)
    os.umask(mask)
    for name, raw in files.items():
        file = made / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
    made.chmod(0o777 & ~mask)


def _put(made: Path, target: Path) -> None:
    """Let one directory take the name of another, which goes, or comes back if that fails."""
    if not target.exists():
        made.rename(target)
        return
    before = Path(tempfile.mkdtemp(prefix=".povstat-", suffix=".old", dir=target.parent))
    target.rename(before / "export")
    try:
        made.rename(target)
    except BaseException:
        (before / "export").rename(target)
        raise
    finally:
        shutil.rmtree(before, ignore_errors=True)
