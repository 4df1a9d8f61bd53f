"""Tables for people: Rich on a terminal, plain aligned text everywhere else."""

from collections.abc import Sequence
from typing import TextIO

from rich.cells import cell_len

from povstat.output import Column, Look, Row, Sheet

_GAP = 2
"""Spaces between two columns of a plain table."""

_FOLDS_FROM = 24
"""Cells: a wider column may be folded down to this width on a terminal before any column is left out."""


def write_screen(sheet: Sheet, stream: TextIO) -> None:
    """The rows of a sheet."""
    write_table(sheet.rows, sheet.columns, stream, sheet.look)


def write_table(rows: Sequence[Row], columns: Sequence[Column], stream: TextIO, look: Look) -> None:
    """A table as its reader needs it: fitted to a terminal, or whole and without escape codes."""
    cells = [[column.show(row) for column in columns] for row in rows]
    if look.terminal:
        _write_rich(cells, columns, stream, look)
    else:
        _write_plain(cells, columns, stream)


def _widths(cells: Sequence[Sequence[str]], columns: Sequence[Column]) -> list[int]:
    longest = [cell_len(column.heading) for column in columns]
    for row in cells:
        for position, text in enumerate(row):
            for line in text.split("\n"):
                longest[position] = max(longest[position], cell_len(line))
    return longest


def _write_plain(cells: Sequence[Sequence[str]], columns: Sequence[Column], stream: TextIO) -> None:
    widths = _widths(cells, columns)
    for row in [[column.heading for column in columns], *cells]:
        parts = []
        for text, width, column in zip(row, widths, columns, strict=True):
            text = " ".join(text.split("\n"))
            space = " " * (width - cell_len(text))
            parts.append(space + text if column.right else text + space)
        stream.write((" " * _GAP).join(parts).rstrip() + "\n")


def _write_rich(cells: Sequence[Sequence[str]], columns: Sequence[Column], stream: TextIO, look: Look) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    widths = _widths(cells, columns)
    shown = _fitting(widths, columns, look.width)
    table = Table(
        box=box.ASCII2 if look.ascii_only else box.SIMPLE_HEAD,
        header_style="bold",
        pad_edge=False,
        show_edge=False,
    )
    # Rich cuts what must not wrap where even that does not fit: then everything may be folded.
    roomy = sum(widths[position] + 3 for position in shown if widths[position] <= _FOLDS_FROM) <= look.width
    for position in shown:
        column = columns[position]
        table.add_column(
            Text(column.heading),
            justify="right" if column.right else "left",
            overflow="fold",
            no_wrap=roomy and widths[position] <= _FOLDS_FROM,
            # A code in pieces means nothing.
            min_width=widths[position] if column.field in ("code", "date") else None,
        )
    for row in cells:
        table.add_row(*(Text(row[position]) for position in shown))
    console = Console(
        file=stream,
        force_terminal=True,
        color_system="auto" if look.color else None,
        no_color=not look.color,
        width=look.width,
        highlight=False,
    )
    console.print(table)
    hidden = [columns[position].heading for position in range(len(columns)) if position not in shown]
    if hidden:
        console.print(Text(look.hidden_note.format(names=look.joiner.join(hidden)), style="dim"))


def _fitting(widths: Sequence[int], columns: Sequence[Column], room: int) -> list[int]:
    """The positions of the columns to show: the last ones go first when they do not all fit."""
    shown = list(range(len(columns)))
    while sum(min(widths[position], _FOLDS_FROM) + 3 for position in shown) - 3 > room:
        spare = [position for position in shown if not columns[position].keep]
        if not spare or len(shown) == 1:
            break
        shown.remove(spare[-1])
    return shown
