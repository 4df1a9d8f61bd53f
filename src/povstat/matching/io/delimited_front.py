"""What parts the cells of a delimited text, and what stands above its rows: told by its first lines."""

import csv
import io
from collections.abc import Sequence

from povstat.matching.io.front import LOOKED_AT, Front, cut_records, guess_front

DELIMITERS = (",", "\t", ";", "|")


def guess_delimiter(text: str, *, quotes: bool = True) -> str | None:
    """The delimiter of the first lines of a table; None when it has a single column.

    The header decides what is possible; among several, the one that cuts the following lines into as many cells.
    """
    lines = io.StringIO(text[:65536], newline="").readlines()
    if len(lines) > 1 and len(text) > 65536:
        lines.pop()
    lines = [line for line in lines[:50] if line.strip("\r\n")]
    best: tuple[float, int] = (0.0, 0)
    found = None
    for delimiter in DELIMITERS:
        try:
            if quotes:
                widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
            else:
                widths = [line.count(delimiter) + 1 for line in lines]
        except csv.Error:
            continue
        if not widths or widths[0] < 2:
            continue
        score = (round(sum(width == widths[0] for width in widths) / len(widths), 1), widths[0])
        if score > best:
            best, found = score, delimiter
    return found


def guess_front_of(text: bytes, delimiter: str | None, *, quotes: bool) -> tuple[str | None, Front]:
    """The delimiter and the front of a table; a title without a delimiter does not hide that of the rows below."""
    records, _, _ = cut_records(text, LOOKED_AT, quotes=quotes)
    if delimiter is not None:
        return delimiter, guess_front(cells_of(records, delimiter, quotes=quotes))
    for candidate in DELIMITERS:
        front = guess_front(cells_of(records, candidate, quotes=quotes))
        if front.titles:
            return candidate, front
    return None, Front()


def cells_of(records: Sequence[bytes], delimiter: str, *, quotes: bool) -> list[list[str]]:
    """The cells of records of a text, as far as they can be read."""
    texts = [record.decode("utf-8", "replace") for record in records]
    if not quotes:
        return [text.split(delimiter) for text in texts]
    try:
        return [next(csv.reader([text], delimiter=delimiter), []) for text in texts]
    except csv.Error:
        return []
