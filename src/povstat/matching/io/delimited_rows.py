"""Rows of delimited text: the chunks that its reader makes, and cells and records as text."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from operator import itemgetter
from typing import Any

from povstat.matching.io.tables import TextChunk


@dataclass(slots=True)
class LineChunk(TextChunk):
    """Lines without quotes, each as wide as the header.

    The cells are cut out of the lines' text when somebody wants them.
    """

    rows: list[list[bytes]]
    """The leading cells of each row as UTF-8, as many as the table was asked for."""
    delimiter: str | None
    """None for a single column."""

    def cells(self) -> list[list[str]]:
        """The cells of each row, all of them, as text."""
        lines = b"\n".join(self.records).decode().split("\n") if self.records else []
        return [[line] if self.delimiter is None else line.split(self.delimiter) for line in lines]

    def evidence(self, positions: Sequence[int]) -> list[Any]:
        """Keys of UTF-8, which is how the rows are at hand; ``as_text`` makes text of them."""
        return list(map(itemgetter(*positions), self.rows))

    def kept(self, wanted: Sequence[bool]) -> "LineChunk":
        """The rows that are wanted."""
        rows, numbers = list(compress(self.rows, wanted)), list(compress(self.numbers, wanted))
        return type(self)(rows, numbers, list(compress(self.records, wanted)), self.delimiter)


@dataclass(slots=True)
class QuotedLineChunk(LineChunk):
    """Lines of which some hold quotes, but none a cell that goes on in the next."""

    def cells(self) -> list[list[str]]:
        """The cells of each row, all of them, as text."""
        assert self.delimiter is not None
        lines = b"\n".join(self.records).decode().split("\n") if self.records else []
        return list(csv.reader(lines, delimiter=self.delimiter, strict=True))


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
