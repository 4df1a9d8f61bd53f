"""The command line. This file is the story of a run: choose a language, run a verb, show errors, exit."""

import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from povstat.interruption import INTERRUPTED, quit_at_once

DONE, NOT_THERE, WRONG_WORDS = 0, 1, 2
"""Exit codes, beside that of an interruption: done; not there, ambiguous or not valid; the words are wrong."""


def main() -> NoReturn:
    """Run povstat with the arguments of the process, and exit."""
    # A prompt is over before collecting cycles could pay: at Python's own threshold it would happen dozens of
    # times while modules are imported. A command that runs for long still collects.
    gc.set_threshold(50_000, 20, 20)
    _nothing_is_open()
    try:
        _stand_in_for_closed_streams()
        code = run(sys.argv[1:], _work_begins)
    except KeyboardInterrupt:
        code = INTERRUPTED
    _nothing_is_open()
    # Whatever could not be written must not be complained about again while Python shuts down.
    try:
        sys.stdout.flush()
    except OSError:
        from povstat.cli.reader import discard_output

        discard_output()
    # Python looks for cycles once more when it ends, among all that a command holds.
    gc.freeze()
    sys.exit(code)


def run(arguments: Sequence[str], begin: Callable[[], None] = lambda: None) -> int:
    """Run one call and return its exit code; every error is one line on standard error.

    ``begin`` is called when the modules of the call are there and its work begins.
    """
    import typer

    from povstat import lang, settings
    from povstat.cli.app import root
    from povstat.cli.session import Session
    from povstat.errors import PovstatError

    _speak_utf8()
    session = Session(language=lang.choose(arguments), begin=begin)
    try:
        if settings.exist():
            session.settings = settings.read()
            session.language = lang.choose(arguments, setting=session.settings.get("language"))
        code = root().main(list(arguments), prog_name="povstat", standalone_mode=False, obj=session)
        return int(code or DONE)
    except PovstatError as error:
        for other in error.also:
            session.say(other.message(session.language))
        session.say(error.message(session.language))
        return error.exit_code
    except typer.TyperException as error:
        from povstat.cli.wrong_words import usage_line

        session.say(usage_line(error, session), speaker=None)
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        session.say("", speaker=None)
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # The reader has seen enough, and writing was all that was left. Typer makes SystemExit(1) of a closed
        # pipe, and of nothing else.
        from povstat.cli.reader import discard_output

        discard_output()
        return DONE
    except OSError as error:
        place = error.filename or session.text("standard output")
        session.note("{path}: {reason}", path=place, reason=lang.Message(str(error.strerror)))
        return NOT_THERE
    except Exception as error:
        if os.environ.get("POVSTAT_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}".partition("\n")[0]
        session.say(f"{session.text('a fault in povstat itself')}: {what} (POVSTAT_DEBUG=1)")
        return NOT_THERE


def _work_begins() -> None:
    """From now on something may have to be put in order, as a file that is half written: interruptions are raised.

    Being told to end is one too.
    """
    if signal.getsignal(signal.SIGINT) is quit_at_once:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.unraisablehook = _unraisable


def _nothing_is_open() -> None:
    """Until work begins, and after it, an interruption ends the process at once."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, quit_at_once)


def _unraisable(what: Any) -> None:
    """An interruption may come where Python can raise nothing, as while it forgets an object."""
    if issubclass(what.exc_type, KeyboardInterrupt):
        quit_at_once()
    sys.__unraisablehook__(what)


def _stand_in_for_closed_streams() -> None:
    """Give a process that was started without its streams (``>&-``) others in their place.

    Otherwise the next file to be opened would become standard output. Writing there fails, as it must.
    """
    for name, number, flags in (("stdin", 0, os.O_RDONLY), ("stdout", 1, os.O_RDONLY), ("stderr", 2, os.O_WRONLY)):
        if getattr(sys, name) is None:
            opened = os.open(os.devnull, flags)
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
            setattr(sys, name, os.fdopen(number, "r" if name == "stdin" else "w", encoding="utf-8"))


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale is, but for a terminal that said it reads something else."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")
