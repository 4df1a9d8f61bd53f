"""UTF-8 into a stream of another encoding, compressed where the file's name says so."""

import codecs
from typing import BinaryIO

from povstat.errors import InvalidDataError
from povstat.matching.io.cells import as_text
from povstat.matching.io.tables import Chunk, Table

_MARKS = {"utf-8-sig": codecs.BOM_UTF8, "utf-16": codecs.BOM_UTF16, "utf-32": codecs.BOM_UTF32}
"""What these codecs put before whatever they encode."""


class TextOut:
    """Takes UTF-8, writes ``encoding``."""

    def __init__(self, stream: BinaryIO, encoding: str, *, compressed: bool = False) -> None:
        self._gzip = None
        if compressed:
            import gzip

            self._gzip = gzip.GzipFile(filename="", fileobj=stream, mode="wb", compresslevel=6, mtime=0)
        self._write = self._gzip.write if self._gzip else stream.write
        self._encoding = None if encoding.lower().replace("_", "-") in {"utf-8", "utf8"} else encoding
        self._mark = _MARKS.get(encoding, b"")
        self._began = False

    def __call__(self, text: bytes) -> None:
        """Encode and write. Raises UnicodeEncodeError for what the encoding cannot hold."""
        if self._encoding is None:
            self._write(text)
            return
        encoded = text.decode().encode(self._encoding)
        if self._began:  # the mark belongs at the beginning only
            encoded = encoded.removeprefix(self._mark)
        self._began = True
        self._write(encoded)

    def header(self, table: Table, text: bytes) -> None:
        """Write column names. Raises InvalidDataError for what the encoding cannot hold."""
        try:
            self(text)
        except UnicodeEncodeError as error:
            raise InvalidDataError(
                "{path}, column names: {encoding} cannot hold {character}: write utf-8 (--output-encoding utf-8)",
                path=table.where,
                encoding=self._encoding,
                character=repr(error.object[error.start]),
            ) from None

    def chunk(self, table: Table, chunk: Chunk, text: bytes) -> None:
        """Write what a chunk became. Raises InvalidDataError, naming row and column, for what is not encodable."""
        try:
            self(text)
        except UnicodeEncodeError as error:
            raise self._refused(table, chunk, error) from None

    def _refused(self, table: Table, chunk: Chunk, error: UnicodeEncodeError) -> InvalidDataError:
        assert self._encoding is not None
        for number, row in zip(chunk.numbers, chunk.cells(), strict=True):
            for name, cell in zip(table.header, row, strict=False):
                try:
                    as_text(cell).encode(self._encoding)
                except UnicodeEncodeError as first:
                    values = {
                        "path": table.where,
                        "number": f"{number:,}",
                        "column": repr(name),
                        "encoding": self._encoding,
                        "character": repr(first.object[first.start]),
                    }
                    if table.place == "line":
                        return InvalidDataError(
                            "{path}, line {number}, column {column}: {encoding} cannot hold {character}: "
                            "write utf-8 (--output-encoding utf-8)",
                            **values,
                        )
                    return InvalidDataError(
                        "{path}, row {number}, column {column}: {encoding} cannot hold {character}: "
                        "write utf-8 (--output-encoding utf-8)",
                        **values,
                    )
        return InvalidDataError(
            "{encoding} cannot hold {character} of an added column: write utf-8 (--output-encoding utf-8)",
            encoding=self._encoding,
            character=repr(error.object[error.start]),
        )

    def finish(self) -> None:
        """Write the end of what is compressed."""
        if self._gzip:
            self._gzip.close()
