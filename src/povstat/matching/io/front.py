"""What stands above a table's rows: titles, and a header of one or more rows.

Yearbooks print a title and a unit above the header, and headers of two rows with merged cells. They are found
where they are plain: the header has the heading of a column that tells the county or where it lies, and what
stands above it is no row of data.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from povstat.matching.column_names import RANKS, plain

LOOKED_AT = 16
"""Rows at the beginning of a table that are looked at."""
_NUMBER = re.compile(r"[-+]?[\d.,]+%?")
_YEAR = re.compile(r"(?:19|20)\d\d\s*年?")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r)")
_HEADINGS = frozenset(name for role in ("name", "code", "province", "prefecture") for name in RANKS[role])
JOINED = " / "
"""Between the parts of a name that stands in several rows."""


class Front(NamedTuple):
    """How many rows stand above the header, and of how many the header is."""

    titles: int = 0
    header: int = 1


def guess_front(rows: Sequence[Sequence[str]]) -> Front:
    """What the first rows of a table are; a header of one row where nothing else is plain."""
    rows = [[cell.strip() for cell in row] for row in rows[:LOOKED_AT]]
    at = next((number for number, row in enumerate(rows) if _is_header(row)), None)
    if at is None:
        return Front()
    while _is_upper(rows[at]) and at + 1 < len(rows) and _is_header(rows[at + 1]):
        at += 1  # 行政区划 above 省 and 县
    upper = 0
    while upper < 2 and at - upper and _is_upper(rows[at - upper - 1]):
        upper += 1
    titles = at - upper
    if not all(_is_title(row) for row in rows[:titles]):
        return Front()
    header = upper + 1 + _is_lower(rows[at], rows[at + 1 : at + 3])
    if header == 1 and not any(cell for row in rows[:titles] for cell in row):
        return Front()  # lines that hold nothing are no titles
    return Front(titles, header)


def settled(found: Front, titles: int | None, header: int | None) -> Front:
    """What was found out, where a user says nothing else. Titles that a user named are cut off already."""
    if titles is not None:
        return Front(0, header or (found.header if not found.titles else 1))
    if header is not None:
        # A header of more rows than were found has them above it.
        return Front(max(0, found.titles - max(0, header - found.header)), header)
    return found


def _is_header(row: Sequence[str]) -> bool:
    cells = [cell for cell in row if cell]
    return len(cells) > 1 and all(map(_is_text, cells)) and any(plain(cell) in _HEADINGS for cell in cells)


def _is_title(row: Sequence[str]) -> bool:
    """A row with nothing, one text, or a text and a unit."""
    cells = [cell for cell in row if cell]
    return len(cells) < 3 and not any(map(_NUMBER.fullmatch, cells))


def _is_upper(row: Sequence[str]) -> bool:
    """A row of a header that stands above names: some cells are merged, and none is a number but a year."""
    cells = [cell for cell in row if cell]
    merged = any(not cell for cell in row[1:])
    return len(cells) > 1 and merged and not _is_unit(cells[-1]) and all(map(_is_text, cells))


def _is_lower(header: Sequence[str], following: Sequence[Sequence[str]]) -> bool:
    """Whether the row below a header with merged cells goes on with it: names or years, below them alone."""
    if len(following) < 2 or "" not in header:
        return False
    row, data = following
    key = next(at for at, name in enumerate(header) if plain(name) in _HEADINGS)
    under_merged = any(cell and not (header[at : at + 1] or [""])[0] for at, cell in enumerate(row))
    named = key < len(row) and not row[key] and key < len(data) and bool(data[key])
    return under_merged and named and all(_is_text(cell) for cell in row if cell)


def _is_text(cell: str) -> bool:
    return not _NUMBER.fullmatch(cell) or _YEAR.fullmatch(cell) is not None


def _is_unit(cell: str) -> bool:
    return re.match(r"\(?(?:计量)?单位|unit", cell.casefold()) is not None


def joined_names(rows: Sequence[Sequence[str]]) -> list[str]:
    """The names of the columns of a header of several rows; a merged cell goes for those right of it."""
    width = max(map(len, rows))
    names: list[list[str]] = [[] for _ in range(width)]
    for number, row in enumerate(rows):
        cells = [*map(str.strip, row), *[""] * (width - len(row))]
        below = rows[number + 1 :]
        last = ""
        for at, cell in enumerate(cells):
            last = cell or last
            # Only what has a name of its own below can be one of several under a merged cell.
            own = cell or (last if any(at < len(each) and each[at].strip() for each in below) else "")
            if own and own not in names[at][-1:]:
                names[at].append(own)
    return [JOINED.join(parts) for parts in names]


def cut_records(text: bytes, count: int, *, quotes: bool) -> tuple[list[bytes], bytes, int]:
    """The first records of a text without their line ends, the rest of it, and how many lines they have."""
    records: list[bytes] = []
    position = lines = 0
    while len(records) < count:
        record = b""
        while match := _LINE.match(text, position):
            position, lines = match.end(), lines + 1
            record += match[0]
            if not quotes or record.count(b'"') % 2 == 0:
                break
        if not match:
            break
        records.append(re.sub(rb"(?:\r\n|\n|\r)$", b"", record))
    return records, text[position:], lines
