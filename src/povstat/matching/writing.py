"""Writing the table out again: every row as it was, with the columns added (output/destination.py opens it)."""

import codecs
import json
from collections.abc import Iterable, Sequence
from operator import add
from typing import Any, BinaryIO, Protocol

from povstat.errors import InvalidDataError, UsageError
from povstat.matching.delimited import DelimitedTable, quoted
from povstat.matching.parquet import ParquetSink, ParquetTable
from povstat.matching.spreadsheet import SpreadsheetSink
from povstat.matching.tables import Chunk, Table


class Sink(Protocol):
    """Takes chunks of rows, and for each row the cells to add in the form that ``render`` made of them."""

    def render(self, cells: tuple[str | None, ...]) -> Any:
        """The added cells in the form that ``write`` takes; made once for many rows."""

    def write(self, chunk: Chunk, rendered: Iterable[Any]) -> None:
        """Write a chunk's rows."""

    def write_blank(self, chunk: Chunk) -> None:
        """Write lines that hold nothing."""

    def finish(self) -> None:
        """Write what is still held."""


class TextOut:
    """UTF-8 into a stream of another encoding. Raises InvalidDataError for what that encoding cannot hold."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._write = stream.write
        self._encoding = None if encoding.lower().replace("_", "-") in {"utf-8", "utf8"} else encoding
        self._began = False

    def __call__(self, text: bytes) -> None:
        """Encode and write."""
        if self._encoding is None:
            self._write(text)
            return
        try:
            encoded = text.decode().encode(self._encoding)
        except UnicodeEncodeError as error:
            character = error.object[error.start]
            raise InvalidDataError(
                "{encoding} cannot hold {character}: write utf-8 (--output-encoding utf-8)",
                encoding=self._encoding,
                character=repr(character),
            ) from None
        if self._began:  # these codecs put a mark before whatever they encode; it belongs at the beginning only
            for codec, mark in (
                ("utf-8-sig", codecs.BOM_UTF8),
                ("utf-16", codecs.BOM_UTF16),
                ("utf-32", codecs.BOM_UTF32),
            ):
                if self._encoding == codec:
                    encoded = encoded.removeprefix(mark)
        self._began = True
        self._write(encoded)


class DelimitedSink:
    """Delimited text from any table; a delimited table's rows keep the very text that they had."""

    def __init__(self, out: TextOut, table: Table, added: Sequence[str], delimiter: str) -> None:
        self._out = out
        self._delimiter = delimiter
        self._verbatim = isinstance(table, DelimitedTable) and table.delimiter == delimiter
        self._newline = (table.newline if isinstance(table, DelimitedTable) else "\n").encode()
        header = True
        record = delimiter.join(quoted(name, delimiter) for name in table.header).encode()
        if isinstance(table, DelimitedTable):
            header = table.has_header
            if self._verbatim:
                record = table.header_record
        if header:
            out(record + self.render(tuple(added)) + self._newline)

    def render(self, cells: tuple[str | None, ...]) -> bytes:
        """What follows a row's own text."""
        return (
            self._delimiter + self._delimiter.join(quoted(cell or "", self._delimiter) for cell in cells)
        ).encode()

    def write(self, chunk: Chunk, rendered: Iterable[bytes]) -> None:
        """Write a chunk's rows."""
        if self._verbatim:
            lines: Iterable[bytes] = map(add, chunk.records, rendered)
        else:
            delimiter = self._delimiter
            lines = (
                delimiter.join([quoted(as_text(cell), delimiter) for cell in row]).encode() + more
                for row, more in zip(chunk.rows, rendered, strict=True)
            )
        if text := self._newline.join(lines):
            self._out(text)
            self._out(self._newline)

    def write_blank(self, chunk: Chunk) -> None:
        """Keep lines that hold nothing."""
        self._out(self._newline * len(chunk.records))

    def finish(self) -> None:
        """Nothing is held."""


class JsonLinesSink:
    """One JSON object a line; the objects of an ndjson table keep the very text that they had."""

    def __init__(self, out: TextOut, table: Table, added: Sequence[str]) -> None:
        self._out = out
        self._verbatim = table.kind == "ndjson"
        self._names = [json.dumps(name, ensure_ascii=False) for name in table.header]
        if not self._verbatim and len(set(table.header)) < len(table.header):
            raise UsageError("two columns of the same name cannot be written as JSON: write CSV")
        self._added = [json.dumps(name, ensure_ascii=False) for name in added]

    def render(self, cells: tuple[str | None, ...]) -> bytes:
        """What follows an object's own members, its closing brace included."""
        pairs = zip(self._added, cells, strict=True)
        return (",".join(f"{name}:{json.dumps(cell, ensure_ascii=False)}" for name, cell in pairs) + "}").encode()

    def write(self, chunk: Chunk, rendered: Iterable[bytes]) -> None:
        """Write a chunk's objects."""
        if self._verbatim:
            own: Iterable[bytes] = (record[:-1].rstrip() for record in chunk.records)
        else:
            own = (self._object(row) for row in chunk.rows)
        lines = [text + (b"," if len(text) > 1 else b"") + more for text, more in zip(own, rendered, strict=True)]
        if lines:
            self._out(b"\n".join(lines) + b"\n")

    def _object(self, row: Sequence[Any]) -> bytes:
        cells = (json.dumps(cell, ensure_ascii=False, default=as_text) for cell in row)
        return ("{" + ",".join(f"{name}:{cell}" for name, cell in zip(self._names, cells, strict=True))).encode()

    def write_blank(self, chunk: Chunk) -> None:
        """JSON has no such lines."""

    def finish(self) -> None:
        """Nothing is held."""


class WorkbookSink:
    """An Excel workbook."""

    def __init__(self, path: str, table: Table, added: Sequence[str]) -> None:
        self._path = path
        self._sheet = SpreadsheetSink([*table.header, *added])

    def render(self, cells: tuple[str | None, ...]) -> tuple[str | None, ...]:
        """The cells themselves."""
        return cells

    def write(self, chunk: Chunk, rendered: Iterable[tuple[str | None, ...]]) -> None:
        """Write a chunk's rows."""
        self._sheet.write([(*row, *more) for row, more in zip(chunk.rows, rendered, strict=True)])

    def write_blank(self, chunk: Chunk) -> None:
        """A line that holds nothing is an empty row."""
        self._sheet.write([[] for _ in chunk.records])

    def finish(self) -> None:
        """Write the workbook."""
        self._sheet.save(self._path)


class ParquetFileSink:
    """A Parquet file."""

    def __init__(self, path: str, table: Table, added: Sequence[str]) -> None:
        schema = table.schema if isinstance(table, ParquetTable) else None
        self._sink = ParquetSink(path, [*table.header, *added], added, schema)

    def render(self, cells: tuple[str | None, ...]) -> tuple[str | None, ...]:
        """The cells themselves."""
        return cells

    def write(self, chunk: Chunk, rendered: Iterable[tuple[str | None, ...]]) -> None:
        """Write a chunk's rows."""
        if cells := list(rendered):
            self._sink.write(chunk, cells)

    def write_blank(self, chunk: Chunk) -> None:
        """Parquet has no such lines."""

    def finish(self) -> None:
        """Finish the file."""
        self._sink.close()


def as_text(cell: Any) -> str:
    """A cell as text: whole numbers without a fraction, dates in ISO form, nothing for None."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bytes):
        return cell.decode("utf-8", "replace")
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return cell.isoformat() if hasattr(cell, "isoformat") else str(cell)
