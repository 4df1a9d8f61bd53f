"""Getting text to where it was asked for: a file, the pager, or standard output."""

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from povstat.cli.session import Session
from povstat.output import PLAIN, Look

Writer = Callable[[TextIO, Look], Any]


def emit(session: Session, writer: Writer, *, output: Path | None = None, pages: bool = False) -> None:
    """Let ``writer`` write to the file, or to standard output, through the pager where it is long.

    Raises InvalidDataError when the file cannot be written.
    """
    if output is not None and str(output) != "-":
        from povstat.output.destination import file_to_write

        with file_to_write(output) as stream:
            writer(stream, PLAIN)
        return
    look = session.look()
    if look.terminal and session.pager and pages:
        text = io.StringIO()
        writer(text, look)
        _through_pager(session, text.getvalue())
        return
    writer(session.out, look)
    session.out.flush()


def _through_pager(session: Session, text: str) -> None:
    """Show text a screen at a time where it is longer than one, as git does."""
    import shutil

    if text.count("\n") < shutil.get_terminal_size().lines:
        session.out.write(text)
        session.out.flush()
        return
    from pydoc import pager

    # -F: leave at once if it fits; -R: keep colours; -X: leave the text on the screen.
    os.environ.setdefault("LESS", "FRX")
    os.environ.setdefault("LESSCHARSET", "utf-8")
    if os.environ.get("POVSTAT_PAGER"):
        os.environ["PAGER"] = os.environ["POVSTAT_PAGER"]
    pager(text)
