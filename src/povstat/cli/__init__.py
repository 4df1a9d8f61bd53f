"""The command line. This file is the story of a run: choose a language, run a verb, show errors, exit."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

DONE, NOT_THERE, WRONG_WORDS, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: done; what was asked for is not there, ambiguous or not valid; the words are wrong; interrupted."""


def main() -> NoReturn:
    """Run povstat with the arguments of the process, and exit."""
    code = run(sys.argv[1:])
    # Whatever still waits in a closed pipe must not be complained about while Python shuts down.
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run one call and return its exit code; every error is one line on standard error."""
    import typer

    from povstat import lang
    from povstat.cli.app import root
    from povstat.cli.session import Session
    from povstat.errors import PovstatError

    _speak_utf8()
    session = Session(language=lang.choose(arguments))
    try:
        code = root().main(list(arguments), prog_name="povstat", standalone_mode=False, obj=session)
        return int(code or DONE)
    except PovstatError as error:
        session.err.write(f"povstat: {error.message(session.language)}\n")
        return error.exit_code
    except typer.TyperException as error:
        from povstat.cli.help import usage_line

        session.err.write(f"{usage_line(error, session)}\n")
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        session.err.write("\n")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        place = error.filename or session.text("standard output")
        session.note("{path}: {reason}", path=place, reason=error.strerror)
        return NOT_THERE
    except Exception as error:
        if os.environ.get("POVSTAT_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}".partition("\n")[0]
        session.err.write(f"povstat: {session.text('a fault in povstat itself')}: {what} (POVSTAT_DEBUG=1)\n")
        return NOT_THERE


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale is, but for a terminal that said it reads something else."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")
