"""Delimited text (CSV, TSV and the like), read in large blocks, each row kept as the very text that it was.

Most blocks hold no quote: there a row is a line and a cell what stands between two delimiters, and plain functions
on bytes do at several times the speed what ``csv.reader`` does. A block with quotes goes through ``csv.reader``.
Both ways give the same rows; the tests hold them to it.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from operator import methodcaller
from typing import Any

from povstat.errors import InvalidDataError
from povstat.matching.tables import Chunk

DELIMITERS = (",", "\t", ";", "|")
LARGEST_CELL = 1 << 25
"""Bytes that one cell may hold. A quote that is never closed makes one cell of the rest of the table."""


@contextmanager
def large_cells() -> Iterator[None]:
    """Let ``csv`` read cells up to ``LARGEST_CELL``; its limit is the whole process's, so it is put back after."""
    before = csv.field_size_limit(LARGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)


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


class DelimitedTable:
    """A delimited text table over blocks of UTF-8."""

    kind = "csv"

    def __init__(
        self,
        blocks: Iterator[bytes],
        where: str,
        *,
        delimiter: str | None = None,
        header: bool = True,
        quotes: bool = True,
    ) -> None:
        """Read up to the header. Raises InvalidDataError for a table without any row."""
        self._blocks = blocks
        self._where = where
        self._quotes = quotes
        self._line = 0  # lines that are done with
        self._width = 0
        self.needed: int | None = None
        self.has_header = header
        first = self._first_block()
        if delimiter is None:
            delimiter = guess_delimiter(first[:400_000].decode("utf-8", "replace"), quotes=quotes)
        self.single = delimiter is None
        """Whether the table has one column only, so that a delimiter inside a line is a part of its text."""
        self.delimiter = delimiter or ","
        self._delimiter = self.delimiter.encode()
        self.newline = _newline_of(first)
        self._blocks = chain([first], blocks)
        self._pending = self._parsed()
        self.header_record, self.header = self._read_header()

    def sample(self, count: int) -> list[Sequence[str]]:
        """The first rows that hold anything; they still come out of ``chunks``."""
        held: list[Chunk] = []
        rows: list[Sequence[Any]] = []
        for chunk in self._pending:
            held.append(chunk)
            rows.extend(chunk.rows)
            if len(rows) >= count:
                break
        self._pending = chain(held, self._pending)
        return [[_text(cell) for cell in row] for row in rows[:count]]

    def chunks(self) -> Iterator[Chunk]:
        """All rows after the header. Raises InvalidDataError, naming the line, where the text is no table."""
        yield from self._pending

    def _first_block(self) -> bytes:
        """The first text that holds a whole line, or all there is."""
        parts = []
        for block in self._blocks:
            parts.append(block)
            told = block.lstrip(b"\r\n")
            if b"\n" in told or b"\r" in told or sum(map(len, parts)) > LARGEST_CELL:
                break
        return b"".join(parts)

    def _read_header(self) -> tuple[bytes, list[str]]:
        for chunk in self._pending:
            if chunk.blank:
                continue
            record, row = chunk.records[0], [_text(cell) for cell in chunk.rows[0]]
            rest = Chunk(chunk.records[1:], chunk.rows[1:])
            if not self.has_header:
                rest, row = chunk, [str(number) for number in range(1, len(row) + 1)]
            self._pending = chain([rest] if rest.records else [], self._pending)
            return record, row
        raise InvalidDataError("{path}: the table is empty, not even a header", path=self._where)

    # --- from blocks of text to rows ---

    def _parsed(self) -> Iterator[Chunk]:
        parts: list[bytes] = []
        size, wait = 0, 0
        for block in self._blocks:
            parts.append(block)
            size += len(block)
            if size < wait or (b"\n" not in block and b"\r" not in block):
                if size > LARGEST_CELL + (1 << 22):
                    raise self._never_closed(self._line + 1) if wait else self._too_large(self._line + 1)
                continue
            text = b"".join(parts)
            cut = max(text.rfind(b"\n"), text.rfind(b"\r", 0, len(text) - 1)) + 1
            body, rest = text[:cut], text[cut:]
            if body:
                chunks, open_text = self._parse(body)
                yield from chunks
                rest = open_text + rest
                # A record that is not closed yet is looked at again only when twice the text is there.
                wait = 2 * len(rest) if open_text else 0
                if len(open_text) > LARGEST_CELL:
                    raise self._never_closed(self._line + 1)
            parts, size = [rest], len(rest)
        text = b"".join(parts)
        if text:
            chunks, open_text = self._parse(text)
            yield from chunks
            if open_text:
                raise self._never_closed(self._line + 1)

    def _parse(self, text: bytes) -> tuple[list[Chunk], bytes]:
        """Rows of a text that begins with a record and ends with a line; and the text of a record left open."""
        if self._quotes and b'"' in text:
            return self._parse_quoted(text)
        if b"\r" in text:
            text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        records = text.split(b"\n")
        if not records[-1]:
            records.pop()
        if self.single:
            rows = [[record] for record in records]
            if self._width and b"," not in text and b"" not in records:
                self._line += len(records)
                return [Chunk(records, rows)], b""
        else:
            rows = self._split(records)
        return self._chunks(records, rows, None), b""

    def _split(self, records: list[bytes]) -> list[list[bytes]]:
        delimiter = self._delimiter
        if self.needed is not None and self._width - self.needed > 2:
            needed = self.needed
            if set(map(methodcaller("count", delimiter), records)) == {self._width - 1}:
                return [record.split(delimiter, needed) for record in records]
        return [record.split(delimiter) for record in records]

    def _parse_quoted(self, text: bytes) -> tuple[list[Chunk], bytes]:
        lines = io.StringIO(text.decode(), newline="").readlines()
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        rows: list[list[str]] = []
        try:
            rows.extend(reader)
        except csv.Error:
            return self._parse_lines(lines)  # which tells what and where
        if len(rows) < len(lines):
            return self._parse_lines(lines)
        records = [line.rstrip("\r\n").encode() for line in lines]
        return self._chunks(records, rows, None), b""

    def _parse_lines(self, lines: list[str]) -> tuple[list[Chunk], bytes]:
        """Record by record, where records span lines or the last one is open."""
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        records: list[bytes] = []
        rows: list[list[str]] = []
        starts: list[int] = []
        done = 0
        open_text = ""
        try:
            for row in reader:
                end = reader.line_num
                record = lines[done] if end == done + 1 else "".join(lines[done:end])
                records.append(_without_line_end(record).encode())
                rows.append(row)
                starts.append(self._line + done + 1)
                done = end
        except csv.Error as error:
            if str(error).startswith("unexpected end"):
                open_text = "".join(lines[done:])
            elif "field larger" in str(error):
                raise self._never_closed(self._line + done + 1) from None
            else:
                raise InvalidDataError(
                    "{path}, line {line}: the quotes are not those of a CSV ({reason}); if they are plain "
                    "characters, say --no-quotes",
                    path=self._where,
                    line=self._line + done + 1,
                    reason=error,
                ) from None
        return self._chunks(records, rows, starts, lines=done), open_text.encode()

    def _chunks(
        self,
        records: list[bytes],
        rows: Sequence[Sequence[str | bytes]],
        starts: list[int] | None,
        lines: int | None = None,
    ) -> list[Chunk]:
        """Chunks of rows as wide as the header; lines without anything go into chunks of their own."""
        first = self._line
        self._line += len(records) if lines is None else lines
        if not records:
            return []
        if not self._width:
            at = next((at for at, record in enumerate(records) if record), None)
            if at is None:
                return [Chunk(records, [], blank=True)]
            self._width = 1 if self.single else len(rows[at])
        widths = set(map(len, rows))
        if not self.single and widths == {self._width}:
            return [Chunk(records, rows)]
        if not self.single and self.needed is not None and widths == {self.needed + 1} and starts is None:
            return [Chunk(records, rows)]  # cut on purpose by _split, which counted the delimiters
        return self._uneven(records, rows, starts or range(first + 1, first + 1 + len(records)))

    def _uneven(
        self, records: list[bytes], rows: Sequence[Sequence[str | bytes]], lines: Sequence[int]
    ) -> list[Chunk]:
        chunks: list[Chunk] = []
        for record, row, line in zip(records, rows, lines, strict=True):
            blank = not record
            if not chunks or chunks[-1].blank is not blank:
                chunks.append(Chunk([], [], blank=blank))
            if blank:
                chunks[-1].records.append(record)
                continue
            record, whole = self._made_even(record, [_text(cell) for cell in row], line)
            chunks[-1].records.append(record)
            cells = chunks[-1].rows
            assert isinstance(cells, list)
            cells.append(whole)
        return chunks

    def _made_even(self, record: bytes, row: list[str], line: int) -> tuple[bytes, list[str]]:
        """A row as wide as the header: empty cells are added at its end, or dropped from it.

        Raises InvalidDataError when cells that hold something would have no column.
        """
        if self.single:
            if len(row) == 1 and self._quotes and b'"' in record:
                return record, row
            cell = record.decode()
            return quoted(cell, ",").encode(), [cell]
        missing = self._width - len(row)
        if missing == 0:
            return record, row
        if missing > 0:
            return record + self._delimiter * missing, row + [""] * missing
        if any(row[self._width :]):
            raise InvalidDataError(
                "{path}, line {line}: {count} cells, but the header has {width}; "
                "quote what holds the delimiter, or name another one with --delimiter",
                path=self._where,
                line=line,
                count=len(row),
                width=self._width,
            )
        row = row[: self._width]
        return self.delimiter.join(quoted(cell, self.delimiter) for cell in row).encode(), row

    def _never_closed(self, line: int) -> InvalidDataError:
        return InvalidDataError(
            "{path}, line {line}: a quote that opens here is never closed; if quotes are plain characters in this "
            "table, say --no-quotes",
            path=self._where,
            line=line,
        )

    def _too_large(self, line: int) -> InvalidDataError:
        return InvalidDataError(
            "{path}, line {line}: longer than {most} bytes", path=self._where, line=line, most=f"{LARGEST_CELL:,}"
        )


def quoted(cell: str, delimiter: str) -> str:
    """A cell as CSV text: in quotes only where it must be."""
    if '"' in cell or delimiter in cell or "\n" in cell or "\r" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _text(cell: str | bytes) -> str:
    return cell if isinstance(cell, str) else cell.decode()


def _without_line_end(record: str) -> str:
    if record.endswith("\r\n"):
        return record[:-2]
    return record[:-1] if record.endswith(("\n", "\r")) else record


def _newline_of(text: bytes) -> str:
    end = text.find(b"\n")
    if end < 0:
        return "\r" if b"\r" in text else "\n"
    return "\r\n" if end and text[end - 1 : end] == b"\r" else "\n"
