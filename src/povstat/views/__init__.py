"""SQL on the record: one view for each table that can be listed whole, asked in a process of its own.

``ask`` fills the views that a statement names into a database in memory (database.py) and hands it to a second
interpreter (child.py, through runner.py) that can do nothing but read it, for a time, in a given space. What comes
back gets the types of the views again (columns.py); what SQLite says is said in povstat's words (wording.py).
"""

import re
from collections.abc import Callable
from pathlib import Path

from povstat.errors import UsageError
from povstat.fields.tables import VIEWS
from povstat.lang import Language
from povstat.results import Rows
from povstat.views.columns import as_records
from povstat.views.database import image, named_views
from povstat.views.limits import LIMITS, Limits
from povstat.views.runner import run

__all__ = ["LIMITS", "VIEWS", "Limits", "ask"]

Row = dict[str, object]

# White space, comments and semicolons before the first word; a comment may be left open.
_BEFORE = re.compile(r"(?:\s|;|--[^\n]*(?:\n|$)|/\*.*?(?:\*/|$))*", re.DOTALL)
# What double quotes stand in without meaning a name, and what they quote.
_QUOTED = re.compile(
    r"""'(?:[^']|'')*'|--[^\n]*|/\*.*?\*/|\[[^\]]*\]|`(?:[^`]|``)*`|"((?:[^"]|"")*)\"""", re.DOTALL
)
_BEGINNINGS = ("select", "with", "values")


def ask(
    statement: str,
    view: Callable[[str], Rows[Row]],
    language: Language = "en",
    data: Path | None = None,
    limits: Limits = LIMITS,
) -> Rows[Row]:
    """The rows of one SELECT on the views; ``view`` gives the rows of one, ``data`` is where they are from.

    Raises UsageError for a statement that is wrong or is no question, InvalidDataError where a limit is reached:
    an answer is whole, or there is none.
    """
    question = with_names(checked(statement))
    views = {name: view(name) for name in named_views(question)}
    names, types, rows = run(image(views), question, views, limits)
    return Rows(as_records(names, types, rows), table="sql", fields=names, lang=language, shown=names, data=data)


def checked(statement: str) -> str:
    """The statement without what stands before its first word.

    Raises UsageError for what is no text, for nothing, and for a statement that does not begin as a question.
    """
    try:
        statement.encode()
    except UnicodeEncodeError:
        raise UsageError("the statement is not UTF-8 text") from None
    if "\0" in statement:
        raise UsageError("the statement has a NUL character in it")
    begun = _BEFORE.match(statement)
    assert begun is not None
    question = statement[begun.end() :]
    if not question:
        raise UsageError("there is no statement; 'povstat sql' alone lists the views")
    word = re.match(r"\w+|.", question, re.DOTALL)
    assert word is not None
    if question.strip(" ;\n").lower() in VIEWS:
        raise UsageError("{word} is a view; a statement that shows it: select * from {word}", word=word[0])
    if word[0].lower() not in _BEGINNINGS:
        raise UsageError(
            "'povstat sql' only reads: a statement begins with SELECT, WITH or VALUES, not with {word}",
            word=word[0],
        )
    return question


def with_names(statement: str) -> str:
    """The statement with every name in double quotes in backticks: there SQLite never takes it for a text.

    In double quotes it does so where there is no such column, and a misspelt one would answer in silence.
    """

    def renamed(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0]
        name = match[1].replace('""', '"').replace("`", "``")
        return f"`{name}`"

    return _QUOTED.sub(renamed, statement)
