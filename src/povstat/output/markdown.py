"""A Markdown table, as GitHub reads it."""

import re
from collections.abc import Iterable, Sequence
from typing import TextIO

from povstat.output import Column, Row, Sheet

# An underscore inside a word, as in an id, marks nothing.
_MARKS = re.compile(r"[\\|`*~\[\]]|\b_|_\b")


def write_page(sheet: Sheet, stream: TextIO) -> None:
    """The rows of a sheet."""
    write_markdown(sheet.rows, sheet.columns, stream)


def write_markdown(rows: Iterable[Row], columns: Sequence[Column], stream: TextIO) -> None:
    """Headings, the rule that says how columns are aligned, then a line for each row."""
    stream.write(_line(column.heading for column in columns))
    stream.write(_line("---:" if column.right else "---" for column in columns))
    for row in rows:
        stream.write(_line(column.show(row) for column in columns))


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_escaped(cell) for cell in cells) + " |\n"


def _escaped(text: str) -> str:
    text = _MARKS.sub(r"\\\g<0>", text.replace("&", "&amp;").replace("<", "&lt;"))
    return "<br>".join(text.splitlines())
