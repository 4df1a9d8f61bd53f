"""The languages of a page: each text once for each, of which one is shown at a time."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from povstat.lang import Language, colon, filled
from povstat.page.markup import Html, el, html
from povstat.queries.references import MONTHS

TAGS: dict[Language, str] = {"en": "en", "zh": "zh-Hans"}
"""What HTML calls each language."""

Make = Callable[[Language], str]


class Voice:
    """What is said on a page, in one language or in several that a reader can choose from."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self.languages = tuple(languages)

    @property
    def first(self) -> Language:
        """The language that is shown where nothing is chosen."""
        return self.languages[0]

    def in_each_language(self, make: Make, tag: str = "span") -> Html:
        """What ``make`` gives for each language, in elements of which the page shows one."""
        if len(self.languages) == 1:
            return html(make(self.first))
        return html(
            [el(tag, make(language), cls=f"l-{language}", lang=TAGS[language]) for language in self.languages]
        )

    def text(self, english: str, **values: object) -> Html:
        """A text with its gaps filled. A value that depends on the language is a function of it."""
        return self.in_each_language(lambda language: text_in(english, language, **values))

    def field(self, row: Mapping[str, Any], stem: str) -> Html:
        """What a row says in ``stem_en`` and ``stem_zh``."""
        return self.in_each_language(lambda language: str(row[f"{stem}_{language}"]))

    def colon(self) -> Html:
        """What stands between a label and what it names."""
        return self.in_each_language(colon)

    def attributes(self, **texts: str | Make) -> dict[str, str]:
        """Attributes that hold text, such as ``aria_label="Search"``: in the first language, and beside it all."""
        named = {name.replace("_", "-"): text for name, text in texts.items()}
        spoken = {
            name: {
                language: text(language) if callable(text) else filled(text, {}, language)
                for language in self.languages
            }
            for name, text in named.items()
        }
        given = {name: words[self.first] for name, words in spoken.items()}
        if len(self.languages) > 1:
            given["data-spoken"] = json.dumps(spoken, ensure_ascii=False)
        return given


def text_in(english: str, language: Language, **values: object) -> str:
    """A text in one language; values that depend on the language are functions of it."""
    return filled(
        english, {gap: value(language) if callable(value) else value for gap, value in values.items()}, language
    )


def day_words(day: str, language: Language) -> str:
    """An ISO day as a sentence has it: 23 November 2020, 2020年11月23日."""
    at = date.fromisoformat(day)
    if language == "zh":
        return f"{at.year}年{at.month}月{at.day}日"
    return f"{at.day} {MONTHS[at.month - 1]} {at.year}"
