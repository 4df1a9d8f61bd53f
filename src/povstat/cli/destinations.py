"""What output must not be written onto: the data that answers are taken from, the table that is read."""

import stat
from pathlib import Path

from povstat.cli.session import Session
from povstat.errors import UsageError
from povstat.output.destination import identity, is_stream
from povstat.store import locations


def refuse_data_file(session: Session, output: str) -> None:
    """Raise UsageError where a file to write is one of the data files in use or of the shipped ones.

    By whatever path: what counts is the file that it leads to.
    """
    asked = identity(output)
    if not isinstance(asked, tuple):
        # Nothing stands there.
        return
    directories = {locations.shipped_data(), locations.chosen_data(session.data) or locations.shipped_data()}
    for directory in directories:
        if any(_same(asked, path) for path in _files(directory)):
            raise UsageError("{path}: a data file in use is not written over; name another file", path=output)
    if _same(asked, locations.PACKAGED_STORE):
        raise UsageError("{path}: a data file in use is not written over; name another file", path=output)


def refuse_destinations(session: Session, table: str, output: str | None, report: str | None) -> None:
    """Raise UsageError where the outputs of ``match`` would write over data, the table, or each other.

    A table may be written over by itself (the file is replaced when all of it has been read), not be written to
    while it is read. None and ``-`` mean the standard streams.
    """
    for path in (output, report):
        if path is not None and path != "-":
            refuse_data_file(session, path)
    source = identity(table, standard=0)
    if is_stream(output) and _alike(identity(output), source):
        raise UsageError("the output leads into the table that is read; name another file with --output")
    if report is None:
        return
    if _alike(identity(report), source):
        raise UsageError("--report {path} is the table that is read; name another file", path=report)
    if _alike(identity(report), identity(output)):
        raise UsageError("--report {path} is where the table goes; name another file", path=report)


def _files(directory: Path) -> list[Path]:
    try:
        return list(directory.iterdir())
    except OSError:
        return []


def _same(asked: tuple[int, int], path: Path) -> bool:
    try:
        status = path.stat()
    except OSError:
        return False
    return stat.S_ISREG(status.st_mode) and (status.st_dev, status.st_ino) == asked


def _alike(one: object, other: object) -> bool:
    return one is not None and one == other
