"""Getting text to where it was asked for: a file, the pager, or standard output."""

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from povstat.cli.reader import reader_may_go
from povstat.cli.session import Session
from povstat.output import PLAIN, Format, Look, Sheet

Writer = Callable[[TextIO, Look], Any]


def emit(session: Session, writer: Writer, *, output: Path | None = None, pages: bool = False) -> None:
    """Let ``writer`` write to the file, or to standard output, through the pager where it is long.

    Where its reader goes before the end, what is left goes nowhere. Raises InvalidDataError when the file cannot
    be written, UsageError when it is a data file in use.
    """
    with reader_may_go():
        _emit(session, writer, output, pages)


def _emit(session: Session, writer: Writer, output: Path | None, pages: bool) -> None:
    if output is not None and str(output) != "-":
        from povstat.cli.destinations import refuse_data_file
        from povstat.output.destination import text_file

        refuse_data_file(session, str(output))
        with text_file(output) as stream:
            writer(stream, PLAIN)
        return
    look = session.look()
    if look.terminal and session.pager and pages:
        text = io.StringIO()
        writer(text, look)
        if (lines := _longer_than_screen(text.getvalue())) and (command := _pager()):
            text = io.StringIO()
            # A pager keeps the last line for itself.
            writer(text, look._replace(page=lines - 1))
            if _page(command, text.getvalue(), session.out.encoding):
                return
            text = io.StringIO()
            writer(text, look)
        session.out.write(text.getvalue())
        session.out.flush()
        return
    writer(session.out, look)
    session.out.flush()


def emit_bytes(session: Session, sheet: Sheet, form: Format, output: Path | None) -> None:
    """Write a sheet in a binary format to the file, or to standard output.

    Raises as ``emit`` does, and as the writer of the format does.
    """
    from povstat.cli.destinations import refuse_data_file
    from povstat.output import write_file, write_sheet
    from povstat.output.destination import binary_output

    if output is not None and str(output) != "-":
        refuse_data_file(session, str(output))
        with reader_may_go():
            write_file(sheet, str(output), form)
        return
    with reader_may_go(), binary_output(None, getattr(session.out, "buffer", None)) as (stream, _):
        write_sheet(sheet, form, stream)


def _longer_than_screen(text: str) -> int:
    """The lines of the screen where the text has more than fit, else 0."""
    import shutil

    lines = shutil.get_terminal_size().lines
    return lines if text.count("\n") >= lines else 0


def _pager() -> str | None:
    """The user's pager, else less; None where text is to be written through."""
    import shutil

    named = (os.environ.get(variable, "").strip() for variable in ("POVSTAT_PAGER", "PAGER"))
    command = next(filter(None, named), None) or shutil.which("less") or "cat"
    return None if command == "cat" or os.environ.get("TERM") == "dumb" else command


def _page(command: str, text: str, encoding: str) -> bool:
    """Show text with the user's pager; false when there is no such command."""
    import signal
    import subprocess

    # -F: leave at once if it fits; -R: keep colours; -X: leave the text on the screen.
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    # Ctrl-C belongs to the pager while it runs. A handler, unlike SIG_IGN, is not inherited by it.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        process = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env=environment)
        process.communicate(text.encode(encoding, "replace"))
    finally:
        signal.signal(signal.SIGINT, before)
    return process.returncode not in (126, 127)
