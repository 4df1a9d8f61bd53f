"""What SQLite says of a statement, in povstat's words, with the word of the statement that it is about."""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from povstat.errors import InvalidDataError, PovstatError, UsageError
from povstat.fields.tables import VIEWS
from povstat.lang import Message
from povstat.lang.near import near_words
from povstat.results import Rows
from povstat.views.functions import FUNCTIONS
from povstat.views.limits import Limits

ACTIONS: dict[int, str] = {
    sqlite3.SQLITE_INSERT: "INSERT",
    sqlite3.SQLITE_UPDATE: "UPDATE",
    sqlite3.SQLITE_DELETE: "DELETE",
    sqlite3.SQLITE_PRAGMA: "PRAGMA",
    sqlite3.SQLITE_ATTACH: "ATTACH",
}
"""What a statement that begins as a question may still go on to do."""

_SAID: tuple[tuple[str, str], ...] = (
    (r'near "(.*)": syntax error', 'the statement is wrong near "{word}"'),
    (r'unrecognized token: "(.*)"', 'the statement is wrong near "{word}"'),
    (r"incomplete input", "the statement ends too early"),
    (
        r"You can only execute one statement at a time\.?",
        "one statement at a time: leave out what follows the semicolon",
    ),
    (r"ambiguous column name: (.*)", "{word} is a column of several views: write VIEW.{word}"),
    (r"wrong number of arguments to function (.*)\(\)", "{word} takes another number of arguments"),
    (r"misuse of (?:aggregate|window function)[^:]*?:? ?(\w*)\(\)", "{word} cannot stand there"),
    (r"SELECTs to the left and right of (.*) do not have the same .*", "the parts of {word} differ in columns"),
    (
        r"Incorrect number of bindings supplied.*|.*did not supply a value for binding.*",
        "a parameter (?, :name) has no value: write the value itself",
    ),
    (r"Could not decode to UTF-8 column '(.*)' with text .*", "column {word} has a text that is not UTF-8"),
)


def said(kind: str, told: Sequence[Any], views: Mapping[str, Rows[Any]], limits: Limits) -> PovstatError:
    """The error for a reply that is no answer (child.py says which there are)."""
    if kind == "limit":
        return _limit(told[0], limits)
    if kind == "denied":
        return _denied(*told)
    if kind == "value":
        reason, column, row = told
        if reason == "bytes":
            return UsageError(
                "column {word}, row {row}: bytes are not shown; write hex({word})", word=column, row=row
            )
        return UsageError("column {word}, row {row}: a number that is not finite", word=column, row=row)
    return _wrong(told[0], views)


def refused_names(names: Sequence[str]) -> UsageError | None:
    """The error for columns of one name, of which all but the last would be lost, or for no column at all."""
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        return UsageError("two columns are called {word}: name one of them with AS", word=twice)
    if "" in names:
        return UsageError("a column has no name: name it with AS")
    return None


def _limit(which: str, limits: Limits) -> InvalidDataError:
    if which == "seconds":
        return InvalidDataError(
            "the statement took more than {most:second|seconds} and was ended", most=f"{limits.seconds:g}"
        )
    if which == "rows":
        return InvalidDataError(
            "the answer has more than {most:row|rows}: narrow it down with WHERE or LIMIT", most=f"{limits.rows:,}"
        )
    if which == "value":
        return InvalidDataError(
            "a value or the statement is longer than {most:byte|bytes}", most=f"{limits.value:,}"
        )
    if which == "answer":
        return InvalidDataError(
            "the answer is larger than {most:byte|bytes}: ask for fewer columns or rows", most=f"{limits.answer:,}"
        )
    return InvalidDataError("the statement needs more than {most:byte|bytes} of memory", most=f"{limits.memory:,}")


def _denied(action: int, name: str) -> UsageError:
    if action == sqlite3.SQLITE_FUNCTION:
        return _no_function(name)
    if action == sqlite3.SQLITE_READ:
        return _no_view(name)
    if name.startswith("sqlite_"):
        return UsageError("'povstat sql' reads its views and nothing else; without a statement it lists them")
    return UsageError("'povstat sql' only reads: {word} is not possible", word=ACTIONS.get(action, str(action)))


def _wrong(text: str, views: Mapping[str, Rows[Any]]) -> UsageError:
    if text.startswith("no such table: "):
        return _no_view(text.removeprefix("no such table: "))
    if text.startswith("no such function: "):
        return _no_function(text.removeprefix("no such function: "))
    if text.startswith("no such column: "):
        return _no_column(text.removeprefix("no such column: "), views)
    for pattern, template in _SAID:
        if match := re.fullmatch(pattern, text, re.DOTALL):
            return UsageError(template, word=match[1]) if match.groups() else UsageError(template)
    return UsageError("the statement is wrong: {reason}", reason=Message(text))


def _no_view(name: str) -> UsageError:
    if near := near_words(name.lower(), VIEWS):
        return UsageError("no view {word}: did you mean {near}?", word=name, near=near[0])
    return UsageError("no view {word}; there are: {all}", word=name, all=", ".join(VIEWS))


def _no_function(name: str) -> UsageError:
    if near := near_words(name.lower(), FUNCTIONS):
        return UsageError("a statement has no function {word}: did you mean {near}?", word=name, near=near[0])
    return UsageError("a statement has no function {word}", word=name)


def _no_column(name: str, views: Mapping[str, Rows[Any]]) -> UsageError:
    fields = list(dict.fromkeys(field for rows in views.values() for field in rows.fields))
    if near := near_words(name.rpartition(".")[2].lower(), fields):
        return UsageError("no column {word}: did you mean {near}?", word=name, near=near[0])
    return UsageError(
        "no column {word}; 'povstat sql' lists those of every view, and texts stand in single quotes", word=name
    )
