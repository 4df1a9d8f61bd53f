"""Runs a statement in a process of its own (child.py), and ends that process when its time is over."""

import marshal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from povstat.errors import InvalidDataError
from povstat.results import Rows
from povstat.views.functions import FUNCTIONS
from povstat.views.limits import Limits
from povstat.views.wording import refused_names, said

CHILD = Path(__file__).with_name("child.py")

GRACE = 2.0
"""Seconds that the process has beside those of the statement: to start, and to stop by itself."""

Answer = tuple[list[str], list[str], list[tuple[Any, ...]]]


def run(image: bytes, statement: str, views: Mapping[str, Rows[Any]], limits: Limits) -> Answer:
    """Names and declared types of the columns, and the rows.

    Raises UsageError for a wrong statement and for columns of one name, InvalidDataError where a limit is reached.
    """
    question = {
        "image": image,
        "statement": statement,
        "views": tuple(views),
        "functions": FUNCTIONS,
        "limits": limits._asdict(),
    }
    kind, *told = _answer(marshal.dumps(question), limits)
    if kind != "rows":
        raise said(kind, told, views, limits)
    names, types, rows = told
    if (error := refused_names(names)) is not None:
        raise error
    return names, types, rows


def _answer(question: bytes, limits: Limits) -> tuple[Any, ...]:
    # Isolated and without site packages: nothing of the user's surroundings is loaded there.
    command = [sys.executable, "-I", "-S", str(CHILD)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            raw, _ = process.communicate(question, timeout=limits.seconds + GRACE)
        except subprocess.TimeoutExpired:
            return ("limit", "seconds")
        finally:
            process.kill()
    try:
        return tuple(marshal.loads(raw))
    except (EOFError, ValueError, TypeError):
        reason = str(process.returncode)
        raise InvalidDataError(
            "the statement could not be run: SQLite ended with {reason}", reason=reason
        ) from None
