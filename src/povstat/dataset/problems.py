"""What is wrong with data files: single problems, and all of them, of which so many are worked out and shown."""

import reprlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from povstat.models.base import FORMS

MOST_SHOWN = 100
"""Problems of one file that are worked out and shown; the others are only counted."""

_REFUSED = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = 200
_SHORT.maxlevel = 2


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with a data file. ``str()`` is ``file:line: field: what is wrong``."""

    file: str
    line: int | None
    field: str
    message: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class Problems:
    """Every problem of a data directory: the first of each file as they are, the others counted."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self.shown: list[Problem] = []
        self._counts: Counter[str] = Counter()
        self._known: set[Problem] = set()
        self.extend(problems)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add problems. What many records have from one place is wrong there, once."""
        for problem in problems:
            if problem in self._known:
                continue
            if self.room(problem.file):
                self.shown.append(problem)
                self._known.add(problem)
            self._counts[problem.file] += 1

    def count_only(self, file: str, count: int) -> None:
        """Add so many problems of a file that were not worked out."""
        self._counts[file] += count

    def room(self, file: str) -> int:
        """How many more problems of a file will be shown."""
        return max(MOST_SHOWN - self._counts[file], 0)

    @property
    def count(self) -> int:
        """How many there are, shown or not."""
        return self._counts.total()

    @property
    def files(self) -> set[str]:
        """The files that have problems."""
        return set(self._counts)

    def __iter__(self) -> Iterator[Problem]:
        """Those that are shown."""
        return iter(self.shown)

    def __bool__(self) -> bool:
        return bool(self._counts)


def shown(value: object) -> str:
    """A value as a problem repeats it: as it is written in a file, cut when it is long."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    text = _SHORT.repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def mistake(detail: Mapping[str, Any]) -> str:
    """What Pydantic found wrong with a field, from its account of the mistake."""
    if detail["type"] == "missing":
        message = "field is missing"
    elif detail["type"] == "extra_forbidden":
        message = "no such field"
    else:
        pattern = (detail.get("ctx") or {}).get("pattern")
        reason = FORMS.get(str(pattern)) or detail["msg"].removeprefix("Value error, ")
        message = f"{reason[0].lower()}{reason[1:]}, not {shown(detail['input'])}"
    return message


def refused_character(text: str) -> str | None:
    """The first character that no data file may hold: control, direction and other invisible characters."""
    if text.isprintable():
        return None
    return next((letter for letter in text if unicodedata.category(letter) in _REFUSED), None)


def refusal(letter: str) -> str:
    """What is wrong with a text that holds such a character."""
    message = "a line break or control character inside a text"
    if unicodedata.category(letter) != "Cc":
        message = f"an invisible or direction character (U+{ord(letter):04X}) inside a text"
    return message
