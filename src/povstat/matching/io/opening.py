"""Opening a table, whatever it is kept in: delimited text, ndjson, a spreadsheet or Parquet; plain or gzipped."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from povstat.errors import InvalidDataError, NotFoundError, UsageError
from povstat.lang import Message
from povstat.matching.io.delimited import DelimitedTable, large_cells
from povstat.matching.io.encoding import Decoder, known_encoding
from povstat.matching.io.json_lines import JsonLinesTable
from povstat.matching.io.tables import Kind, Table
from povstat.output import ending_of

_ENDINGS: dict[str, Kind] = {
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

_ONLY_READ = (".xlsm",)
"""Of a workbook with macros, which none that is written has."""


@dataclass(slots=True)
class ReadOptions:
    """How a table is to be read, where the user says so; None means: find out."""

    encoding: str | None = None
    delimiter: str | None = None
    header: bool = True
    quotes: bool = True
    kind: Kind | None = None
    sheet: str | None = None
    titles: int | None = None
    """Rows above the header."""
    header_rows: int | None = None


def read_options(
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    header: bool = True,
    quotes: bool = True,
    input_format: str | None = None,
    sheet: str | None = None,
    skip_rows: int | None = None,
    header_rows: int | None = None,
) -> ReadOptions:
    """How to read, from the words of a call. Raises UsageError for words that mean nothing, or not together."""
    for option, number, least in (("--skip-rows", skip_rows, 0), ("--header-rows", header_rows, 1)):
        if number is not None and number < least:
            raise UsageError("{option}: {least} or more, not {number}", option=option, least=least, number=number)
    if header_rows is not None and not header:
        raise UsageError("{option} does not go with {kind}", option="--header-rows", kind="--no-header")
    return ReadOptions(
        encoding=encoding and known_encoding(encoding),
        delimiter=_delimiter(delimiter),
        header=header,
        quotes=quotes,
        kind=parse_kind(input_format, "--input-format"),
        sheet=sheet,
        titles=skip_rows,
        header_rows=header_rows,
    )


def parse_kind(text: str | None, option: str) -> Kind | None:
    """The kind of a table from a word. Raises UsageError for any other word."""
    kinds: dict[str, Kind] = {
        "csv": "csv",
        "ndjson": "ndjson",
        "jsonl": "ndjson",
        "xlsx": "xlsx",
        "parquet": "parquet",
    }
    if text is not None and text.lower() not in kinds:
        raise UsageError(
            "{option}: no format {name}; there are: csv, ndjson, xlsx, parquet", option=option, name=repr(text)
        )
    return kinds[text.lower()] if text is not None else None


def _delimiter(text: str | None) -> str | None:
    if text is None:
        return None
    found = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}.get(text.lower(), text)
    if len(found) != 1 or found in '"\r\n':
        raise UsageError('--delimiter: one character or "tab", not "{text}"', text=text)
    return found


@dataclass(slots=True)
class OpenTable:
    """An open table, with what was found out about it."""

    table: Table
    decoder: Decoder | None
    size: int | None
    """Bytes of the file, where they say how far the reading is; None for standard input and gzip."""


def kind_of(path: str) -> Kind | None:
    """What a file name says its table is: ``csv``, ``ndjson``, ``xlsx`` or ``parquet``; None for no word."""
    name = path.lower()
    kind = _ENDINGS.get(Path(name.removesuffix(".gz")).suffix)
    return None if name.endswith(".gz") and kind in {"xlsx", "parquet"} else kind


def kind_to_write(path: str) -> Kind | None:
    """What a file name says of the table to write; None for a name without an ending.

    Raises UsageError for an ending of something else, so that no table lands in a file that says so.
    """
    ending = ending_of(path.lower().removesuffix(".gz"))
    kind = kind_of(path)
    if ending and (kind is None or ending in _ONLY_READ):
        raise UsageError(
            "{path}: no format has the ending {name}; known endings: {all} (--format goes before the name)",
            path=path,
            name=ending_of(path),
            all=", ".join(ending for ending in _ENDINGS if ending not in _ONLY_READ),
        )
    return kind


def _refuse_options(kind: Kind, options: ReadOptions) -> None:
    """Raise UsageError for an option that does not go with a kind of table."""
    for option, is_given, kinds in (
        ("--encoding", options.encoding is not None, ("csv", "ndjson")),
        ("--delimiter", options.delimiter is not None, ("csv",)),
        ("--no-quotes", not options.quotes, ("csv",)),
        ("--no-header", not options.header, ("csv", "xlsx")),
        ("--sheet", options.sheet is not None, ("xlsx",)),
        ("--skip-rows", options.titles is not None, ("csv", "xlsx")),
        ("--header-rows", options.header_rows is not None, ("csv", "xlsx")),
    ):
        if is_given and kind not in kinds:
            raise UsageError("{option} does not go with {kind}", option=option, kind=kind)


@contextmanager
def open_table(path: str, options: ReadOptions, stdin: BinaryIO | None = None) -> Iterator[OpenTable]:
    """Open the table at ``path`` (``-`` for standard input) and close it after.

    Raises NotFoundError for a file that is not there, InvalidDataError for one that cannot be read as a table, and
    UsageError for an option that does not go with it.
    """
    where = "standard input" if path == "-" else path
    kind = options.kind or (None if path == "-" else kind_of(path))
    if path != "-" and path.lower().endswith(".xls"):
        raise InvalidDataError("{path}: the old .xls format is not read; save it as .xlsx or CSV", path=path)
    if kind == "xlsx" or kind == "parquet":
        yield OpenTable(_binary_table(path, kind, options), None, None)
        return
    stream, size = _opened(path, stdin)
    try:
        decoder = Decoder(stream, where, options.encoding)
        blocks = decoder.blocks()
        first = next(blocks, b"")
        if kind is None:
            kind = "ndjson" if first.lstrip().startswith(b"{") else "csv"
        _refuse_options(kind, options)
        blocks = chain([first], blocks)
        table: Table
        if kind == "ndjson":
            table = JsonLinesTable(blocks, where)
            yield OpenTable(table, decoder, size)
            return
        delimiter = options.delimiter
        if delimiter is None and path.lower().removesuffix(".gz").endswith((".tsv", ".tab")):
            delimiter = "\t"
        with large_cells():
            table = DelimitedTable(
                blocks,
                where,
                delimiter=delimiter,
                header=options.header,
                quotes=options.quotes,
                titles=options.titles,
                header_rows=options.header_rows,
            )
            yield OpenTable(table, decoder, size)
    finally:
        if stream is not stdin and path != "-":
            stream.close()


def _opened(path: str, stdin: BinaryIO | None) -> tuple[BinaryIO, int | None]:
    where = "standard input" if path == "-" else path
    try:
        if path == "-":
            stream, head = _standard_input(stdin or sys.stdin.buffer)
        else:
            stream = Path(path).open("rb")  # noqa: SIM115 - handed over to the caller, which closes it
            head = stream.peek(4)[:4]
    except OSError as error:
        raise _unreadable(where, error) from error
    if head.startswith(b"\x1f\x8b"):
        import gzip

        return gzip.GzipFile(fileobj=stream), None  # type: ignore[return-value]  # reads as one does
    if head.startswith((b"PK\x03\x04", b"PAR1", b"\xd0\xcf\x11\xe0")):
        if path == "-":
            raise UsageError("{kind} is not read from standard input: name the file", kind="Excel or Parquet")
        stream.close()
        raise InvalidDataError(
            "{path}: not a text table; a spreadsheet must be called .xlsx, Parquet .parquet", path=path
        )
    return stream, None if path == "-" else Path(path).stat().st_size or None


def _standard_input(stream: BinaryIO) -> tuple[io.BufferedReader, bytes]:
    """The stream, and its first four bytes, which it still gives."""
    head = b""
    while len(head) < 4 and (more := stream.read(4 - len(head))):
        head += more
    return io.BufferedReader(_Resumed(head, stream), 1 << 17), head


class _Resumed(io.RawIOBase):
    """A stream whose first bytes were looked at already: standard input cannot be wound back."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._stream = stream

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # io asks for a Buffer, which 3.11 lacks
        """Fill ``buffer`` as far as bytes are at hand."""
        size = len(buffer)
        read, self._head = self._head[:size], self._head[size:]
        if not read:
            read = self._stream.read(size)
        buffer[: len(read)] = read
        return len(read)


def _unreadable(path: str, error: OSError) -> Exception:
    if isinstance(error, FileNotFoundError):
        return NotFoundError("{path}: no such file", path=path)
    return InvalidDataError(
        "{path}: cannot be read: {reason}", path=path, reason=Message(str(error.strerror or error))
    )


def _binary_table(path: str, kind: Kind, options: ReadOptions) -> Table:
    if path == "-":
        raise UsageError("{kind} is not read from standard input: name the file", kind=kind)
    _refuse_options(kind, options)
    try:
        Path(path).open("rb").close()
    except OSError as error:
        raise _unreadable(path, error) from error
    if kind == "xlsx":
        from povstat.matching.io.spreadsheet import SpreadsheetTable

        return SpreadsheetTable(
            path,
            sheet=options.sheet,
            header=options.header,
            titles=options.titles,
            header_rows=options.header_rows,
        )
    from povstat.matching.io.parquet import ParquetTable

    return ParquetTable(path)
