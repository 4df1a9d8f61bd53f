"""What is wrong with data files: single problems, and all of them, of which so many are worked out and shown."""

import reprlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from povstat.lang import Language, Message, Translated
from povstat.models.base import FORMS, InvalidValueError

MOST_SHOWN = 100
"""Problems of one file that are worked out and shown; the others are only counted."""

_REFUSED = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = 200
_SHORT.maxlevel = 2


@dataclass(frozen=True)
class Problem(Translated):
    """One thing that is wrong with a data file. ``str()`` is ``file:line: field: what is wrong``."""

    file: str
    line: int | None
    field: str
    what: Message

    def message(self, language: Language = "en") -> str:
        """The line in a language."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        what = self.what.message(language)
        return f"{place}: {self.field}: {what}" if self.field else f"{place}: {what}"

    def __str__(self) -> str:
        return self.message()


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


MISTAKES = {
    "bool_type": "input should be a valid boolean",
    "date_from_datetime_inexact": "datetimes provided to dates should have zero time - e.g. be exact dates",
    "date_from_datetime_parsing": "input should be a valid date or datetime, {error}",
    "date_parsing": "input should be a valid date in the format YYYY-MM-DD, {error}",
    "date_type": "input should be a valid date",
    "dict_type": "input should be a valid dictionary",
    "float_type": "input should be a valid number",
    "greater_than_equal": "input should be greater than or equal to {ge}",
    "int_type": "input should be a valid integer",
    "less_than_equal": "input should be less than or equal to {le}",
    "literal_error": "input should be {expected}",
    "model_type": "input should be a valid dictionary or instance of {class_name}",
    "string_pattern_mismatch": "string should match pattern '{pattern}'",
    "string_too_long": "string should have at most {max_length:character|characters}",
    "string_too_short": "string should have at least {min_length:character|characters}",
    "string_type": "input should be a valid string",
    "too_short": "tuple should have at least {min_length:item|items} after validation, not {actual_length}",
    "tuple_type": "input should be a valid tuple",
}
"""Pydantic's sentences on a value, by its name of the mistake; the gaps have the names of its own context."""


NOT_VALUE = ", not {value}"
"""What is said behind each of them, and behind the words of a validator of ours."""


def mistake(detail: Mapping[str, Any]) -> Message:
    """What Pydantic found wrong with a field, from its account of the mistake."""
    if detail["type"] == "missing":
        return Message("field is missing")
    if detail["type"] == "extra_forbidden":
        return Message("no such field")
    context = detail.get("ctx") or {}
    form = FORMS.get(str(context.get("pattern")))
    if form is not None:
        reason = Message(form)
    elif isinstance(error := context.get("error"), InvalidValueError):
        reason = error.what
    else:
        sentence = f"{detail['msg'][0].lower()}{detail['msg'][1:]}"
        reason = Message(MISTAKES.get(detail["type"], "{sentence}"), **context, sentence=sentence)
        if str(reason) != sentence:
            # Of another number (1 character), or as another version of Pydantic says it.
            reason = Message("{sentence}", sentence=sentence)
    return Message(reason.template + NOT_VALUE, **reason.values, value=shown(detail["input"]))


def refused_character(text: str) -> str | None:
    """The first character that no data file may hold: control, direction and other invisible characters."""
    if text.isprintable():
        return None
    return next((letter for letter in text if unicodedata.category(letter) in _REFUSED), None)


def refusal(letter: str) -> Message:
    """What is wrong with a text that holds such a character."""
    if unicodedata.category(letter) == "Cc":
        return Message("a line break or control character inside a text")
    return Message("an invisible or direction character ({code}) inside a text", code=f"U+{ord(letter):04X}")
