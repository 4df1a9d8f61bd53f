"""Opening a table, whatever it is kept in: delimited text, ndjson, a spreadsheet or Parquet; plain or gzipped."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from povstat.errors import InvalidDataError, NotFoundError, UsageError
from povstat.matching.delimited import DelimitedTable, large_cells
from povstat.matching.encoding import Decoder
from povstat.matching.tables import Chunk, Table

KINDS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".txt": "csv",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".parquet": "parquet",
    ".pq": "parquet",
}


@dataclass(slots=True)
class ReadOptions:
    """How a table is to be read, where the user says so; None means: find out."""

    encoding: str | None = None
    delimiter: str | None = None
    header: bool = True
    quotes: bool = True
    kind: str | None = None
    sheet: str | None = None


@dataclass(slots=True)
class Source:
    """An open table, with what was found out about it."""

    table: Table
    decoder: Decoder | None
    size: int | None
    """Bytes of the file, where they say how far the reading is; None for standard input and gzip."""


def kind_of(path: str) -> str | None:
    """What a file name says its table is: ``csv``, ``ndjson``, ``xlsx`` or ``parquet``; None for no word."""
    name = path.lower().removesuffix(".gz")
    return KINDS.get(Path(name).suffix)


@contextmanager
def open_table(path: str, options: ReadOptions, stdin: BinaryIO | None = None) -> Iterator[Source]:
    """Open the table at ``path`` (``-`` for standard input) and close it after.

    Raises NotFoundError for a file that is not there, InvalidDataError for one that cannot be read as a table, and
    UsageError for an option that does not go with it.
    """
    where = "standard input" if path == "-" else path
    kind = options.kind or (None if path == "-" else kind_of(path))
    if path != "-" and path.lower().endswith(".xls"):
        raise InvalidDataError("{path}: the old .xls format is not read; save it as .xlsx or CSV", path=path)
    if kind in {"xlsx", "parquet"}:
        yield Source(_binary_table(path, kind, options), None, None)
        return
    stream, size = _opened(path, stdin)
    try:
        decoder = Decoder(stream, where, options.encoding)
        blocks = decoder.blocks()
        first = next(blocks, b"")
        if kind is None and first.lstrip().startswith(b"{"):
            kind = "ndjson"
        blocks = chain([first], blocks)
        table: Table
        if kind == "ndjson":
            table = JsonLinesTable(blocks, where)
            yield Source(table, decoder, size)
            return
        delimiter = options.delimiter
        if delimiter is None and path.lower().removesuffix(".gz").endswith((".tsv", ".tab")):
            delimiter = "\t"
        with large_cells():
            table = DelimitedTable(
                blocks, where, delimiter=delimiter, header=options.header, quotes=options.quotes
            )
            yield Source(table, decoder, size)
    finally:
        if stream is not stdin and path != "-":
            stream.close()


def _opened(path: str, stdin: BinaryIO | None) -> tuple[BinaryIO, int | None]:
    if path == "-":
        return stdin or sys.stdin.buffer, None
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 - handed over to the caller, which closes it
        head = stream.peek(4)[:4]
    except OSError as error:
        raise _unreadable(path, error) from error
    if head.startswith(b"\x1f\x8b"):
        import gzip

        return gzip.open(stream), None  # type: ignore[return-value]
    if head.startswith((b"PK\x03\x04", b"PAR1", b"\xd0\xcf\x11\xe0")):
        stream.close()
        raise InvalidDataError(
            "{path}: not a text table; a spreadsheet must be called .xlsx, Parquet .parquet", path=path
        )
    return stream, Path(path).stat().st_size or None


def _unreadable(path: str, error: OSError) -> Exception:
    if isinstance(error, FileNotFoundError):
        return NotFoundError("{path}: no such file", path=path)
    return InvalidDataError("{path}: cannot be read: {reason}", path=path, reason=error.strerror or error)


class JsonLinesTable:
    """One JSON object a line. The header is the keys of the first; an object may have others, or lack some."""

    kind = "ndjson"

    def __init__(self, blocks: Iterator[bytes], where: str) -> None:
        """Read up to the first object. Raises InvalidDataError when there is none."""
        self._where = where
        self.needed: int | None = None
        self._pending = self._parsed(blocks)
        self.header: list[str] = []
        first = self.sample(1)
        if not first:
            raise InvalidDataError("{path}: the table is empty, not even one object", path=where)

    def sample(self, count: int) -> list[Sequence[Any]]:
        """The first objects' values in the header's order; they still come out of ``chunks``."""
        held: list[Chunk] = []
        rows: list[Sequence[Any]] = []
        for chunk in self._pending:
            held.append(chunk)
            rows.extend(chunk.rows)
            if len(rows) >= count:
                break
        self._pending = chain(held, self._pending)
        return rows[:count]

    def chunks(self) -> Iterator[Chunk]:
        """All objects: their text up to the closing brace, and their values in the header's order."""
        yield from self._pending

    def _parsed(self, blocks: Iterator[bytes]) -> Iterator[Chunk]:
        rest: list[bytes] = []
        number = 1
        for block in blocks:
            cut = block.rfind(b"\n") + 1
            if not cut:
                rest.append(block)
                continue
            lines = (b"".join(rest) + block[:cut]).split(b"\n")
            lines.pop()
            rest = [block[cut:]]
            yield from self._objects(lines, number)
            number += len(lines)
        if last := b"".join(rest):
            yield from self._objects([last], number)

    def _objects(self, lines: list[bytes], number: int) -> Iterator[Chunk]:
        loads = json.loads
        records: list[bytes] = []
        rows: list[list[Any]] = []
        for line_number, line in enumerate(lines, start=number):
            record = line.strip()
            if not record:
                continue
            try:
                value = loads(record.decode())
            except (ValueError, RecursionError) as error:
                problem = str(error).split(":")[0]
                raise InvalidDataError(
                    "{path}, line {line}: not a JSON object ({reason})",
                    path=self._where,
                    line=line_number,
                    reason=problem,
                ) from None
            if not isinstance(value, dict):
                raise InvalidDataError(
                    "{path}, line {line}: not a JSON object, one to a line", path=self._where, line=line_number
                )
            if not self.header:
                self.header = list(value)
            get = value.get
            rows.append([get(key) for key in self.header])
            records.append(record)
        if records:
            yield Chunk(records, rows)


def _binary_table(path: str, kind: str, options: ReadOptions) -> Table:
    if path == "-":
        raise UsageError("{kind} is not read from standard input: name the file", kind=kind)
    if options.encoding or options.delimiter:
        raise UsageError("--encoding and --delimiter do not go with {kind}", kind=kind)
    try:
        Path(path).open("rb").close()
    except OSError as error:
        raise _unreadable(path, error) from error
    if kind == "xlsx":
        from povstat.matching.spreadsheet import SpreadsheetTable

        return SpreadsheetTable(path, sheet=options.sheet, header=options.header)
    from povstat.matching.parquet import ParquetTable

    return ParquetTable(path)
