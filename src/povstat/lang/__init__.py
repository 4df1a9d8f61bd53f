"""The two languages of everything that a person reads: the English text is the key to the Chinese one."""

import os
from collections.abc import Mapping, Sequence
from typing import Literal, get_args

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


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
    from povstat.lang.zh import MESSAGES

    return MESSAGES.get(text, text)
