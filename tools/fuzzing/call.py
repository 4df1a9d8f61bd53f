"""A call of povstat inside this process, with its streams in memory, and what is wrong with the way it ended."""

import io
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple

from povstat import cli

CODES = (0, 1, 2, 130)
LONGEST_LINE = 4000
"""Characters of a line on standard error; what a user typed is not echoed whole."""


class Fallen(NamedTuple):
    """Something that did not hold."""

    place: str
    what: str
    how: str


class _Stream(io.TextIOWrapper):
    def __init__(self, raw: bytes = b"") -> None:
        super().__init__(io.BytesIO(raw), encoding="utf-8", errors="surrogateescape", newline="")

    def text(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode("utf-8", "replace")


class Answer(NamedTuple):
    """What a call left behind."""

    code: int
    out: str
    err: str


def call(words: list[str], stdin: bytes = b"") -> Answer:
    """Run povstat with these words; a fault that it would show in one line comes out as one."""
    out, err, before = _Stream(), _Stream(), sys.stdin
    sys.stdin = _Stream(stdin)
    os.environ.pop("POVSTAT_DEBUG", None)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = cli.run(words)
    except BaseException as error:
        return Answer(-1, out.text(), f"{type(error).__name__}: {error}")
    finally:
        sys.stdin = before
    return Answer(code, out.text(), err.text())


def wrong(answer: Answer, words: list[str]) -> Fallen | None:
    """What is wrong with the way a call ended."""
    how = "povstat " + " ".join(map(ascii, (word if len(word) < 200 else f"{word[:200]}..." for word in words)))
    last = answer.err.strip().splitlines()[-1:] or [""]
    if answer.code not in CODES:
        return Fallen("", f"exit code {answer.code}: {last[0][:300]}", how)
    if "a fault in povstat itself" in answer.err or "Traceback" in answer.err:
        return Fallen("", last[0][:300], how)
    if answer.code and not answer.err.strip():
        return Fallen("", f"exit code {answer.code} without a word", how)
    if any(len(line) > LONGEST_LINE for line in answer.err.splitlines()):
        return Fallen("", "a line of standard error of more than 4,000 characters", how)
    return None
