"""Rows of delimited text: the chunks that its reader makes, and cells and records as text."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from operator import itemgetter
from typing import Any

from povstat.matching.io.tables import TextChunk


@lru_cache(maxsize=64)
def _leading(delimiter: str, columns: tuple[int, ...]) -> re.Pattern[bytes]:
    """What finds, in each line of a text, the cells of some columns; of columns side by side as one piece."""
    sign = re.escape(delimiter.encode())
    cell = rb"[^" + sign + rb"\n]*+"
    spans = [(columns[0], columns[-1])] if joined(columns) else [(column, column) for column in columns]
    pattern = b"^"
    at = 0
    for first, last in spans:
        pattern += (
            (cell + sign) * (first - at) + b"(" + sign.join([cell] * (last - first + 1)) + b")" + sign + b"?"
        )
        at = last + 1
    return re.compile(pattern + b".*+", re.MULTILINE)


def joined(columns: Sequence[int]) -> bool:
    """Whether columns stand side by side, so that a line's cells of them can be taken in one piece."""
    return max(columns) - min(columns) + 1 == len(set(columns))


@dataclass(slots=True)
class LineChunk(TextChunk):
    """Lines without quotes, each as wide as the header.

    The cells are cut out of the lines' text when somebody wants them.
    """

    rows: list[bytes]
    """The lines themselves."""
    delimiter: str | None
    """None for a single column."""

    def cells(self) -> list[list[str]]:
        """The cells of each row, all of them, as text."""
        lines = b"\n".join(self.records).decode().split("\n") if self.records else []
        return [[line] if self.delimiter is None else line.split(self.delimiter) for line in lines]

    def evidence(self, positions: Sequence[int]) -> list[Any]:
        """The texts themselves."""
        return list(map(itemgetter(*positions), self.cells()))

    def keys(self, positions: Sequence[int]) -> list[Any]:
        """Keys of UTF-8, which is how the rows are at hand; of columns side by side one piece of the line."""
        if self.delimiter is None:
            return self.records
        return _keys(self.records, self.delimiter, positions)

    def kept(self, wanted: Sequence[bool]) -> "LineChunk":
        """The rows that are wanted."""
        records, numbers = list(compress(self.records, wanted)), list(compress(self.numbers, wanted))
        return LineChunk(records, numbers, records, self.delimiter)


def _keys(lines: Sequence[bytes], delimiter: str, positions: Sequence[int]) -> list[Any]:
    columns = tuple(sorted(set(positions)))
    found = _leading(delimiter, columns).findall(b"\n".join(lines)) if lines else []
    order = [columns.index(position) for position in positions]
    if joined(columns) or order == list(range(len(columns))):
        return found
    return list(map(itemgetter(*order), found))


@dataclass(slots=True)
class QuotedLineChunk(LineChunk):
    """Lines of which some hold quotes, but none a cell that goes on in the next."""

    quoted: list[int]
    """Where the rows with quotes stand."""

    def cells(self) -> list[list[str]]:
        """The cells of each row, all of them, as text."""
        assert self.delimiter is not None
        lines = b"\n".join(self.records).decode().split("\n") if self.records else []
        return list(csv.reader(lines, delimiter=self.delimiter, strict=True))

    def keys(self, positions: Sequence[int]) -> list[Any]:
        """As for other lines; for a row with quotes the texts themselves."""
        assert self.delimiter is not None
        keys = _keys(without(self.records, self.quoted), self.delimiter, positions)
        lines = [self.records[at].decode() for at in self.quoted]
        rows = csv.reader(lines, delimiter=self.delimiter, strict=True)
        for at, key in zip(self.quoted, map(itemgetter(*positions), rows), strict=True):
            keys.insert(at, key)
        return keys

    def kept(self, wanted: Sequence[bool]) -> "QuotedLineChunk":
        """The rows that are wanted."""
        records, numbers = list(compress(self.records, wanted)), list(compress(self.numbers, wanted))
        quoted = lines_with_quotes(b"\n".join(records))
        return QuotedLineChunk(records, numbers, records, self.delimiter, quoted)


def lines_with_quotes(text: bytes) -> list[int]:
    """The places, among the lines of a text, of those that hold a quote."""
    places = []
    line, begin = 0, 0
    while (at := text.find(b'"', begin)) >= 0:
        line += text.count(b"\n", begin, at)
        places.append(line)
        begin = text.find(b"\n", at)
        if begin < 0:
            break
    return places


def without(records: list[bytes], places: Sequence[int]) -> list[bytes]:
    """Records but for those at some places, which ascend."""
    rest = records.copy()
    for at in reversed(places):
        del rest[at]
    return rest


@dataclass(slots=True)
class RecordChunk(TextChunk):
    """Records that were read with their quotes: whole rows of text."""

    def evidence(self, positions: Sequence[int]) -> list[Any]:
        """The texts themselves."""
        return list(map(itemgetter(*positions), self.rows))

    def kept(self, wanted: Sequence[bool]) -> "RecordChunk":
        """The rows that are wanted."""
        rows, numbers = list(compress(self.rows, wanted)), list(compress(self.numbers, wanted))
        return RecordChunk(rows, numbers, list(compress(self.records, wanted)))


def quoted(cell: str, delimiter: str) -> str:
    """A cell as CSV text: in quotes only where it must be."""
    if '"' in cell or delimiter in cell or "\n" in cell or "\r" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell


def text_of(cell: str | bytes) -> str:
    """A cell that may still be UTF-8."""
    return cell if isinstance(cell, str) else cell.decode()


def without_line_end(record: str) -> str:
    """A record without the line end that closes it."""
    if record.endswith("\r\n"):
        return record[:-2]
    return record[:-1] if record.endswith(("\n", "\r")) else record


def newline_of(text: bytes) -> str:
    """The first line end of a text; a line feed where there is none yet."""
    end = text.find(b"\n")
    if end < 0:
        return "\r" if b"\r" in text else "\n"
    return "\r\n" if end and text[end - 1 : end] == b"\r" else "\n"
