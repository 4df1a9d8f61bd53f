"""The two languages of everything that a person reads: the English text is the key to the Chinese one."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

OWN_NAMES: dict[Language, str] = {"en": "English", "zh": "中文"}
"""What each language is called in itself."""

LISTS = frozenset(
    {
        "all",
        "areas",
        "batches",
        "choices",
        "codes",
        "columns",
        "concepts",
        "counties",
        "expected",
        "grades",
        "known",
        "kinds",
        "names",
        "problem",
        "provinces",
        "sentence",
        "shares",
        "there",
        "units",
        "ways",
        "why",
        "years",
    }
)
"""Gaps that hold several names, or a sentence."""

LONGEST_VALUE = 300
"""Characters of a value that a message repeats: more than a path has, less than a page."""

LONGEST_LIST = 2_000
"""The same of the gaps in LISTS, and of a message that is nothing but its value."""

_LARGEST_NUMBER = 10**18


def choose(
    arguments: Sequence[str], environment: Mapping[str, str] = os.environ, setting: object = None
) -> Language:
    """The language of a call: ``--lang``, else POVSTAT_LANG, else the setting, else Chinese in a Chinese locale.

    English where none of them says anything.

    Read from the raw arguments, because help and errors need it before the arguments have been parsed.
    """
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and position + 1 < len(arguments):
            return _language(arguments[position + 1]) or "en"
        if argument.startswith("--lang="):
            return _language(argument.removeprefix("--lang=")) or "en"
    if environment.get("POVSTAT_LANG"):
        return _language(environment["POVSTAT_LANG"]) or "en"
    if isinstance(setting, str):
        return _language(setting) or "en"
    locale = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return "zh" if locale.lower().startswith("zh") else "en"


def _language(text: str) -> Language | None:
    return next((language for language in LANGUAGES if text.lower().startswith(language)), None)


def translate(text: str, language: Language) -> str:
    """A text in a language; a text that has no Chinese wording stays English."""
    if language == "en":
        return text
    from povstat.lang.zh import TEXTS

    return TEXTS.get(text, text)


def unfolded(text: str) -> str:
    """A text of several lines, as a docstring is, as the tables have it: each paragraph one line."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def filled(template: str, values: Mapping[str, object], language: Language) -> str:
    """A text in a language with its gaps filled; without values it is taken as it stands, braces and all.

    A value that is a message reads in that language too. ``{count:row|rows}`` is a number with the word that
    goes with it.
    """
    text = translate(template, language)
    if not values:
        return text
    told = _told(template, values, language)
    return text.format(**({gap: _Counted(value) for gap, value in told.items()} if "|" in text else told))


def _told(template: str, values: Mapping[str, object], language: Language) -> dict[str, object]:
    """The values of the gaps of a template as they are written."""
    longest = LONGEST_LIST if re.fullmatch(r"\{\w+\}", template) else LONGEST_VALUE
    return {
        gap: shortened(
            value.message(language) if isinstance(value, Translated) else value,
            LONGEST_LIST if gap in LISTS else longest,
        )
        for gap, value in values.items()
    }


class _Counted:
    """A value in a text that counts: its gap may say what it counts, in the singular and the plural."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        self._value = value

    def __format__(self, words: str) -> str:
        singular, bar, plural = words.partition("|")
        if not bar:
            return format(self._value, words)
        return f"{self._value} {singular if str(self._value) == '1' else plural}"


class Translated:
    """Something that reads in either language; in a gap of a text it reads as the text does."""

    def message(self, language: Language = "en") -> str:
        """The words in a language."""
        raise NotImplementedError


@dataclass(frozen=True, init=False)
class Message(Translated):
    """A text as a template and the values of its gaps, which may be messages too; ``str()`` is the English."""

    template: str
    _items: tuple[tuple[str, object], ...]

    def __init__(self, template: str, /, **values: object) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "_items", tuple(values.items()))

    @property
    def values(self) -> dict[str, object]:
        """The values by gap."""
        return dict(self._items)

    def message(self, language: Language = "en") -> str:
        """The text in a language, its gaps filled."""
        return filled(self.template, self.values, language)

    def __str__(self) -> str:
        return self.message()


def shortened(value: object, longest: int = LONGEST_VALUE) -> object:
    """A value as a message can hold it: a text or a number beyond ``longest`` characters loses its middle.

    Both ends stay, for the end of a path says most. Numbers of a usual size stay numbers.
    """
    if value is None or isinstance(value, float) or (isinstance(value, int) and abs(value) < _LARGEST_NUMBER):
        return value
    text = _digits(value) if isinstance(value, int) else str(value)
    if len(text) <= longest:
        return text
    tail = longest // 4
    return f"{text[: longest - tail - 1]}…{text[-tail:]}"


def _digits(number: int) -> str:
    """A large number; Python writes no more than some thousands of digits in decimal."""
    try:
        return str(number)
    except ValueError:
        return hex(number)


def names(texts: Iterable[str], language: Language) -> str:
    """Names, one after the other."""
    return ("、" if language == "zh" else ", ").join(texts)


def clauses(texts: Iterable[str], language: Language) -> str:
    """Statements of a few words, one after the other."""
    return ("，" if language == "zh" else ", ").join(texts)


def statements(texts: Iterable[str], language: Language) -> str:
    """Longer statements, or names that hold commas themselves, one after the other."""
    return ("；" if language == "zh" else "; ").join(texts)


def sentences(texts: Iterable[str], language: Language) -> str:
    """Whole sentences, one after the other."""
    return ("" if language == "zh" else " ").join(texts)


def colon(language: Language) -> str:
    """What stands between a label and what it names."""
    return "：" if language == "zh" else ": "


def bracketed(value: object, language: Language) -> str:
    """A remark in brackets, with the blank that is to stand before it: `` (9)`` or ``（9）``."""
    return f"（{value}）" if language == "zh" else f" ({value})"


def text_of(row: Mapping[str, Any], field: str, language: Language) -> str:
    """What a row says in ``field_en`` and ``field_zh``: in the language, else in the other; empty: in none."""
    other = "en" if language == "zh" else "zh"
    return str(row.get(f"{field}_{language}") or row.get(f"{field}_{other}") or "")


def word(value: str, language: Language) -> str:
    """A word of a closed list, such as an evidence grade, as people read it."""
    return translate(value.replace("_", " "), language)
