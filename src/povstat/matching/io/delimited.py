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
from povstat.lang import Message
from povstat.matching.footnotes import is_footnote
from povstat.matching.io.delimited_front import cells_of, guess_delimiter, guess_front_of
from povstat.matching.io.delimited_rows import (
    LineChunk,
    QuotedLineChunk,
    RecordChunk,
    lines_with_quotes,
    newline_of,
    quoted,
    text_of,
    without,
    without_line_end,
)
from povstat.matching.io.front import LOOKED_AT, Front, cut_records, joined_names, settled
from povstat.matching.io.tables import BlankLines, Chunk, Kind, PlaceUnit, TextChunk

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


class DelimitedTable:
    """A delimited text table over blocks of UTF-8."""

    kind: Kind = "csv"
    place: PlaceUnit = "line"

    def __init__(
        self,
        blocks: Iterator[bytes],
        where: str,
        *,
        delimiter: str | None = None,
        header: bool = True,
        quotes: bool = True,
        titles: int | None = None,
        header_rows: int | None = None,
    ) -> None:
        """Read up to the header: of ``header_rows`` rows, below ``titles`` others; None means, find out.

        Raises InvalidDataError for a table without any row.
        """
        self._blocks = blocks
        self.where = where
        self._quotes = quotes
        self._line = 0  # lines that are done with
        self._width = 0
        self.has_header = header
        first = self._first_block()
        given = Front(titles or 0, header_rows or 1)
        above, first, self._line = cut_records(first, given.titles, quotes=quotes)
        if delimiter is None:
            delimiter = guess_delimiter(first[:400_000].decode("utf-8", "replace"), quotes=quotes)
        found = Front(0, given.header)
        if header:
            delimiter, found = guess_front_of(first, delimiter, quotes=quotes)
            found = settled(found, titles, header_rows)
        self.front = Front(given.titles + found.titles, found.header)
        """The rows above the header, and those of the header."""
        more, first, lines = cut_records(first, found.titles + found.header - 1, quotes=quotes)
        self.above = [*above, *more]
        """The records above the last row of the header, each the very text that it was."""
        self._line += lines
        self.single = delimiter is None
        """Whether the table has one column only, so that a delimiter inside a line is a part of its text."""
        self.delimiter = delimiter or ","
        self._delimiter = self.delimiter.encode()
        self.newline = ""
        """The line end of the first record."""
        self._blocks = chain([first], blocks)
        self._pending = self._parsed()
        self.header_record, self.header = self._read_header()
        if self.front.header > 1:
            upper = self.above[self.front.titles :]
            self.header = joined_names([*cells_of(upper, self.delimiter, quotes=quotes), self.header])

    def sample(self, count: int) -> list[Sequence[str]]:
        """The first rows that hold anything; they still come out of ``chunks``."""
        held: list[Chunk | BlankLines] = []
        rows: list[Sequence[Any]] = []
        for chunk in self._pending:
            held.append(chunk)
            if not isinstance(chunk, BlankLines):
                rows.extend(chunk.cells())
            if len(rows) >= count:
                break
        self._pending = chain(held, self._pending)
        return rows[:count]

    def chunks(self) -> Iterator[Chunk | BlankLines]:
        """All rows after the header. Raises InvalidDataError, naming the line, where the text is no table."""
        yield from self._pending

    def _first_block(self) -> bytes:
        """The first text that holds some lines, or all there is."""
        parts = []
        lines = 0
        for block in self._blocks:
            parts.append(block)
            told = block if lines else block.lstrip(b"\r\n")
            lines += max(told.count(b"\n"), told.count(b"\r"))
            if lines > LOOKED_AT or sum(map(len, parts)) > LARGEST_CELL:
                break
        return b"".join(parts)

    def _read_header(self) -> tuple[bytes, list[str]]:
        for chunk in self._pending:
            if not isinstance(chunk, TextChunk):
                continue
            record, row = chunk.records[0], list(chunk.cells()[0])
            rest: TextChunk = chunk
            if self.has_header:
                rest = chunk.kept([False] + [True] * (len(chunk.records) - 1))
            else:
                row = [str(number) for number in range(1, len(row) + 1)]
            self._pending = chain([rest] if rest.records else [], self._pending)
            return record, row
        raise InvalidDataError("{path}: the table is empty, not even a header", path=self.where)

    # --- from blocks of text to rows ---

    def _parsed(self) -> Iterator[Chunk | BlankLines]:
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

    def _parse(self, text: bytes) -> tuple[list[Chunk | BlankLines], bytes]:
        """Rows of a text that begins with a record and ends with a line; and the text of a record left open."""
        if self._quotes and b'"' in text:
            chunk = self._parse_some_quoted(text)
            return ([chunk], b"") if chunk is not None else self._parse_quoted(text)
        if not self.newline:
            self.newline = newline_of(text)
        if b"\r" in text:
            text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        records = text.split(b"\n")
        if not records[-1]:
            records.pop()
        return self._lines_of(records, text), b""

    def _lines_of(self, records: list[bytes], text: bytes) -> list[Chunk | BlankLines]:
        """Chunks of records that are a line each and hold no quotes. ``text`` is all of them."""
        if not self._width:
            first = next((record for record in records if record), None)
            if first is None:
                self._line += len(records)
                return [BlankLines(len(records))]
            self._width = 1 if self.single else first.count(self._delimiter) + 1
        if not self._quotes and b'"' in text:  # written with quotes around them, as any reader of CSV takes them
            return self._uneven(records, self._cut(records), self._numbers(len(records)))
        if self.single:
            even = b"," not in text and b"" not in records
        else:
            # Cells need not be cut out: a line has as many delimiters as it must.
            even = set(map(methodcaller("count", self._delimiter), records)) == {self._width - 1}
            even = even and not (self._width == 1 and b"" in records)
        numbers = self._numbers(len(records))
        if even:
            return [LineChunk(records, numbers, records, None if self.single else self.delimiter)]
        return self._uneven(records, self._cut(records), numbers)

    def _cut(self, records: list[bytes]) -> list[list[bytes]]:
        if self.single:
            return [[record] for record in records]
        return [record.split(self._delimiter) for record in records]

    def _numbers(self, count: int) -> range:
        """The numbers of the next ``count`` lines, which are done with then."""
        first = self._line + 1
        self._line += count
        return range(first, first + count)

    def _parse_some_quoted(self, text: bytes) -> QuotedLineChunk | None:
        """Even rows where few lines hold quotes, and these are whole rows: the others are cut as they are.

        None where that is not so, and for the first rows.
        """
        if not self._width or self.single:
            return None
        if b"\r" in text:
            text = text.replace(b"\r\n", b"\n")
            if b"\r" in text:
                return None
        records = text.split(b"\n")
        if not records[-1]:
            records.pop()
        quoted = lines_with_quotes(text)
        if len(quoted) * 3 > len(records):
            return None
        try:
            lines = [records[at].decode() for at in quoted]
            whole = list(csv.reader(lines, delimiter=self.delimiter, strict=True))
        except csv.Error:
            return None
        if len(whole) != len(quoted) or set(map(len, whole)) != {self._width}:
            return None
        if set(map(methodcaller("count", self._delimiter), without(records, quoted))) != {self._width - 1}:
            return None
        return QuotedLineChunk(records, self._numbers(len(records)), records, self.delimiter, quoted)

    def _parse_quoted(self, text: bytes) -> tuple[list[Chunk | BlankLines], bytes]:
        lines = io.StringIO(text.decode(), newline="").readlines()
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        rows: list[list[str]] = []
        try:
            rows.extend(reader)
        except csv.Error:
            return self._parse_lines(lines)  # which tells what and where
        if len(rows) < len(lines):
            return self._parse_lines(lines)
        self.newline = self.newline or newline_of(lines[0].encode())
        records = [line.rstrip("\r\n").encode() for line in lines]
        return self._records_of(records, rows, self._numbers(len(lines))), b""

    def _parse_lines(self, lines: list[str]) -> tuple[list[Chunk | BlankLines], bytes]:
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
                self.newline = self.newline or newline_of(lines[end - 1].encode())
                record = lines[done] if end == done + 1 else "".join(lines[done:end])
                records.append(without_line_end(record).encode())
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
                    path=self.where,
                    line=self._line + done + 1,
                    reason=Message(str(error)),
                ) from None
        self._line += done
        return self._records_of(records, rows, starts), open_text.encode()

    def _records_of(
        self, records: list[bytes], rows: list[list[str]], numbers: Sequence[int]
    ) -> list[Chunk | BlankLines]:
        """Chunks of records that were read with their quotes."""
        if not records:
            return []
        if not self._width:
            first = next((at for at, record in enumerate(records) if record), None)
            if first is None:
                return [BlankLines(len(records))]
            self._width = 1 if self.single else len(rows[first])
        if not self.single and set(map(len, rows)) == {self._width}:
            return [RecordChunk(rows, numbers, records)]
        return self._uneven(records, rows, numbers)

    def _uneven(
        self, records: list[bytes], rows: Sequence[Sequence[str | bytes]], numbers: Sequence[int]
    ) -> list[Chunk | BlankLines]:
        """Chunks of rows made as wide as the header; lines without anything stand in chunks of their own."""
        chunks: list[Chunk | BlankLines] = []
        for record, row, number in zip(records, rows, numbers, strict=True):
            last = chunks[-1] if chunks else None
            if not record:
                if isinstance(last, BlankLines):
                    last.count += 1
                else:
                    chunks.append(BlankLines(1))
                continue
            if not isinstance(last, RecordChunk):
                last = RecordChunk([], [], [])
                chunks.append(last)
            record, whole = self._made_even(record, [text_of(cell) for cell in row], number)
            assert isinstance(last.rows, list)
            assert isinstance(last.numbers, list)
            last.records.append(record)
            last.rows.append(whole)
            last.numbers.append(number)
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
        if not self._quotes and b'"' in record:
            record = self._record(row)
        if missing == 0:
            return record, row
        if missing > 0:
            return record + self._delimiter * missing, row + [""] * missing
        if any(row[self._width :]) and is_footnote(row[0]):
            # Its commas are no delimiters.
            row = [self.delimiter.join(row).rstrip(self.delimiter), *[""] * (self._width - 1)]
            return self._record(row), row
        if any(row[self._width :]):
            raise InvalidDataError(
                "{path}, line {line}: {count:cell|cells}, but the header has {width}; "
                "quote what holds the delimiter, or name another one with --delimiter",
                path=self.where,
                line=line,
                count=len(row),
                width=self._width,
            )
        row = row[: self._width]
        return self._record(row), row

    def _record(self, row: Sequence[str]) -> bytes:
        return self.delimiter.join(quoted(cell, self.delimiter) for cell in row).encode()

    def _never_closed(self, line: int) -> InvalidDataError:
        return InvalidDataError(
            "{path}, line {line}: a quote that opens here is never closed; if quotes are plain characters in this "
            "table, say --no-quotes",
            path=self.where,
            line=line,
        )

    def _too_large(self, line: int) -> InvalidDataError:
        return InvalidDataError(
            "{path}, line {line}: longer than {most:byte|bytes}",
            path=self.where,
            line=line,
            most=f"{LARGEST_CELL:,}",
        )
