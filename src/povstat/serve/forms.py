"""The forms that Datasette puts around tables, amended while its templates are read.

Nothing of a template is copied here: a few places of each are replaced. Fields get labels for readers who hear the
page, headings follow one another, the language is named; in Chinese, the words of Datasette are Chinese.
"""

import re
from importlib.resources import files
from typing import Any

from jinja2 import Environment
from jinja2.ext import Extension

from povstat.lang import Language, statements
from povstat.lang.zh.forms import CONDITIONS, DOWNWARDS, FORMS, REFERRED, ROWS, SEARCHED, SHOWN, UPWARDS

LABELLED: dict[str, str] = {
    "<html>": '<html lang="{{ page_language }}">',
    '<section class="content">': '<section class="content" role="main">',
    '<select name="_filter_column': '<select aria-label="Column" name="_filter_column',
    '<select name="_filter_op': '<select aria-label="Condition" name="_filter_op',
    '<input type="text" name="_filter_value': '<input aria-label="Value" type="text" name="_filter_value',
    '<dl class="column-descriptions">': (
        '<dl class="column-descriptions" tabindex="0" aria-label="Meaning of the columns">'
    ),
    '<textarea id="sql-editor"': '<textarea aria-label="Statement in SQL" id="sql-editor"',
    "cmResize(editor": 'editor.getInputField().setAttribute("aria-label", "Statement in SQL"); cmResize(editor',
    '<div class="table-wrapper">': '<div class="table-wrapper" tabindex="0">',
    "<h3>": "<h2>",
    "</h3>": "</h2>",
}
"""Places of Datasette's templates, and what stands there instead."""

SAID: dict[str, str] = {
    "{{ human_description_en }}": "{{ said_of(filters, search, sort, sort_desc) }}",
    "{{ display }}": "{{ display|condition }}",
    "{{ item.label }}": "{{ item.label|condition }}",
    "{{ show_hide_text }}": "{{ show_hide_text|condition }}",
    "from {{ other.other_column }} in {{ other.other_table }}": REFERRED,
}
"""The same for what its program says in English."""

_COUNTED = re.compile(r"\b(row|table|clause)\{% if [^%]+ %\}(?:\{% else %\})?s\{% endif %\}")
_PHRASES = re.compile(
    rf"(?<![\w./=<-])(?:{'|'.join(map(re.escape, sorted(FORMS, key=len, reverse=True)))})(?![\w./=-])"
)
_CODE = re.compile(r"(\{%.*?%\}|\{\{.*?\}\})", re.DOTALL)
"""What is no text of a template."""

SCRIPT = "table.js"
"""The script of a table, whose menus have words as well."""


def amend(environment: Environment, language: Language) -> None:
    """Let an environment of Datasette's read its templates amended."""

    class Amended(Extension):
        """Reads a template amended."""

        def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
            """The text of a template."""
            return amended(source, language)

    environment.add_extension(Amended)
    environment.globals["page_language"] = "zh-Hans" if language == "zh" else "en"
    environment.globals["said_of"] = said_of
    environment.filters["condition"] = condition


def amended(source: str, language: Language) -> str:
    """A template with its places replaced."""
    source = _replaced(source, LABELLED)
    return in_chinese(_COUNTED.sub(_measured, _replaced(source, SAID))) if language == "zh" else source


def in_chinese(text: str) -> str:
    """A text of Datasette's with its words in Chinese."""
    parts = _CODE.split(text)
    parts[::2] = (_PHRASES.sub(lambda match: FORMS[match[0]], part) for part in parts[::2])
    return "".join(parts)


def condition(word: str) -> str:
    """The name of a condition in Chinese."""
    return CONDITIONS.get(word, word)


def said_of(filters: Any, search: str = "", sort: str | None = None, sort_desc: str | None = None) -> str:
    """In Chinese, which rows are shown, and in which order."""
    names: dict[str, str] = {key: display for key, display, _ in filters.lookups()}
    bare = {key for key, _, no_argument in filters.lookups() if no_argument}
    parts = [SEARCHED.format(words=search)] if search else []
    for column, lookup, value in filters.selections():
        if lookup in names:
            words = [column, condition(names[lookup]), *([] if lookup in bare else [value])]
            parts.append(" ".join(words))
    if field := sort or sort_desc:
        parts.append((UPWARDS if sort else DOWNWARDS).format(field=field))
    return SHOWN.format(parts=statements(parts, "zh")) if parts else ""


def script() -> str:
    """The script of a table in Chinese."""
    return in_chinese(files("datasette").joinpath("static", SCRIPT).read_text(encoding="utf-8"))


def _replaced(text: str, places: dict[str, str]) -> str:
    for place, new in places.items():
        text = text.replace(place, new)
    return text


def _measured(match: re.Match[str]) -> str:
    return ROWS if match[1] == "row" else match[1]
