"""Tables for people: fitted to a terminal, plain aligned text everywhere else."""

from collections.abc import Sequence
from typing import TextIO

from rich.cells import cell_len

from povstat.output import Column, Look, Row, Sheet

_GAP = 2
"""Spaces between two columns of a plain table."""


def write_screen(sheet: Sheet, stream: TextIO) -> None:
    """The rows of a sheet."""
    write_table(sheet.rows, sheet.columns, stream, sheet.look)


def write_table(rows: Sequence[Row], columns: Sequence[Column], stream: TextIO, look: Look) -> None:
    """A table as its reader needs it: fitted to a terminal, or whole and without escape codes."""
    cells = [[column.show(row) for column in columns] for row in rows]
    if look.terminal:
        from povstat.output.screen_table import write_screen

        write_screen(rows, cells, columns, stream, look)
    else:
        _write_plain(cells, columns, stream)


def _cells(text: str) -> int:
    """The cells that a text takes; most texts are plain, and need not be measured letter by letter."""
    return len(text) if text.isascii() and text.isprintable() else cell_len(text)


def _widths(cells: Sequence[Sequence[str]], columns: Sequence[Column]) -> list[int]:
    longest = [_cells(column.heading) for column in columns]
    for row in cells:
        for position, text in enumerate(row):
            for line in text.split("\n"):
                longest[position] = max(longest[position], _cells(line))
    return longest


def _write_plain(cells: Sequence[Sequence[str]], columns: Sequence[Column], stream: TextIO) -> None:
    widths = _widths(cells, columns)
    for row in [[column.heading for column in columns], *cells]:
        parts = []
        for text, width, column in zip(row, widths, columns, strict=True):
            text = " ".join(text.split("\n"))
            space = " " * (width - _cells(text))
            parts.append(space + text if column.right else text + space)
        stream.write((" " * _GAP).join(parts).rstrip() + "\n")
