"""What one call of povstat works with: its streams, its language, its data."""

import contextlib
import os
import sqlite3
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from povstat import lang
from povstat.lang import Language, names
from povstat.output import Look
from povstat.output.harmless import harmless, one_line

if TYPE_CHECKING:
    from povstat.api import Povstat


class Session:
    """The state of one call, passed to every command; tests replace its streams."""

    def __init__(
        self,
        language: Language = "en",
        out: TextIO | None = None,
        err: TextIO | None = None,
        begin: Callable[[], None] = lambda: None,
    ) -> None:
        self.language = language
        self.out = out or sys.stdout
        self.err = err or sys.stderr
        self.begin = begin
        """To be called when the modules of the call are there and its work begins."""
        self.settings: Mapping[str, str | bool] = {}
        """What the user has chosen for every call (settings.py)."""
        self.data: Path | None = None
        self.json_fields: str | None = None
        """What stands after ``--json=``."""
        self.color = True
        self.pager = True
        self._ask: Povstat | None = None

    @property
    def ask(self) -> "Povstat":
        """The object that answers questions, made when first asked for: it opens the data of this call."""
        if self._ask is None:
            from povstat.api import Povstat

            self._ask = Povstat(self.data, self.language, self.note)
            self._open(self._ask)
        return self._ask

    def _open(self, ask: "Povstat") -> None:
        """Open the data where that may take long: data files that are not compiled yet."""
        from povstat.store import locations

        if locations.chosen_data(self.data) is None and locations.PACKAGED_STORE.is_file():
            return
        from povstat.cli.waiting import waiting

        with waiting(self.text("povstat: reading the data files"), self.err):
            ask.connection  # noqa: B018 - asking for it opens it

    @property
    def store(self) -> sqlite3.Connection:
        """The compiled data. Raises InvalidDataError when it cannot be opened."""
        return self.ask.connection

    @property
    def on_terminal(self) -> bool:
        """Whether a person reads standard output."""
        return self.out.isatty()

    def text(self, english: str, **values: object) -> str:
        """A text in the language of the call, its gaps filled."""
        return lang.filled(english, values, self.language)

    def note(self, english: str, **values: object) -> None:
        """Say something beside the data, on standard error."""
        self.say(self.text(english, **values))

    def say(self, text: str, speaker: str | None = "povstat") -> None:
        """Write one line to standard error; it stays one line, whatever words of the user's it repeats."""
        with contextlib.suppress(OSError):
            self.err.write(f"{speaker}: {one_line(text)}\n" if speaker else f"{one_line(text)}\n")

    def show(self, text: str) -> None:
        """Write text for people to standard output, cleaned of all that a terminal would obey."""
        self.out.write(harmless(text))
        self.out.flush()

    def look(self) -> Look:
        """How a table has to look on standard output."""
        if not self.on_terminal:
            return Look()
        encoding = (getattr(self.out, "encoding", None) or "ascii").lower()
        return Look(
            terminal=True,
            width=terminal_width(),
            color=self.color and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb",
            ascii_only=not encoding.startswith("utf"),
            hidden_note=self.text("no room for: {names} (--columns chooses; a wider terminal shows more)"),
            unknown=self.text("unknown"),
            joiner=names(("", ""), self.language),
        )


def terminal_width() -> int:
    """Columns of the terminal."""
    import shutil

    return max(shutil.get_terminal_size().columns, 20)


def terminal_height() -> int:
    """Lines of the terminal."""
    import shutil

    return shutil.get_terminal_size().lines
