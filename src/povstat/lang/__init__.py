"""The two languages of everything that a person reads: the English text is the key to the Chinese one."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, get_args

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

WORDS_OF_OURS = frozenset({"what", "reason", "problem"})
"""Gaps that a text of ours fills; every other gap holds a name, a number or the user's own words."""


def choose(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """The language of a call: ``--lang``, else POVSTAT_LANG, else Chinese in a Chinese locale, else English.

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


def filled(template: str, values: Mapping[str, object], language: Language) -> str:
    """A text in a language with its gaps filled; without values it is taken as it stands, braces and all."""
    text = translate(template, language)
    if not values:
        return text
    return text.format(
        **{
            gap: _ours(gap, str(value), language) if gap in WORDS_OF_OURS and value is not None else value
            for gap, value in values.items()
        }
    )


def _ours(gap: str, value: str, language: Language) -> str:
    return problem(value, language) if gap == "problem" else translate(value, language)


def recognised(text: str, shapes: Iterable[str], language: Language) -> str:
    """A sentence that others made in English, by the first of ``shapes`` (templates) that it fits.

    The gaps {sentence} and {reason} hold sentences themselves. A sentence that fits none stays English.
    """
    if language == "en":
        return text
    known = tuple(shapes)
    for shape in known:
        found = _pattern(shape).fullmatch(text)
        if found:
            values = found.groupdict()
            if "sentence" in values:
                values["sentence"] = recognised(values["sentence"], known, language)
            return filled(shape, values, language)
    return text


def problem(text: str, language: Language) -> str:
    """What is wrong with a data file, in a language."""
    if language == "en":
        return text
    from povstat.lang.zh.problems import PROBLEMS

    # The more a shape says itself, the surer it is.
    return recognised(text, sorted(PROBLEMS, key=_said, reverse=True), language)


def _said(shape: str) -> int:
    return len(re.sub(r"\{\w+\}", "", shape))


def _pattern(shape: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", shape)
    return re.compile("".join(f"(?P<{part}>.+)" if odd % 2 else re.escape(part) for odd, part in enumerate(parts)))


def word(value: str, language: Language) -> str:
    """A word of a closed list, such as an evidence grade, as people read it."""
    return translate(value.replace("_", " "), language)
