"""Writing delimited text; a delimited table's rows keep the very text that they had."""

from collections.abc import Iterable, Sequence
from operator import add

from povstat.matching.io.delimited import DelimitedTable
from povstat.matching.io.delimited_rows import quoted
from povstat.matching.io.formats import check_header, delimited_text, held_row
from povstat.matching.io.tables import BlankLines, Chunk, Table, TextChunk
from povstat.matching.io.text_out import TextOut


class DelimitedSink:
    """Delimited text from any table."""

    def __init__(self, out: TextOut, table: Table, added: Sequence[str], delimiter: str) -> None:
        self._out = out
        self._table = table
        self._delimiter = delimiter
        self._verbatim = isinstance(table, DelimitedTable) and table.delimiter == delimiter
        self._newline = (table.newline if isinstance(table, DelimitedTable) else "\n").encode()
        check_header(table, "csv", added)
        if isinstance(table, DelimitedTable) and not table.has_header:
            return
        if isinstance(table, DelimitedTable) and self._verbatim:
            record = table.header_record
            if table.above:
                out.header(table, b"".join(above + self._newline for above in table.above))
        else:
            record = self._record(table.header)
            if record.startswith("\ufeff".encode()):
                # Without quotes it would be taken for the mark of the encoding, and the name lose it.
                first, *others = table.header
                record = b'"' + first.replace('"', '""').encode() + b'"'
                record += b"".join(self._delimiter.encode() + self._record([name]) for name in others)
        out.header(table, record + self.render(tuple(added)))

    def render(self, cells: tuple[str | None, ...]) -> bytes:
        """What follows a row's own text: the cells, and the end of the line."""
        delimiter = self._delimiter
        return (
            delimiter + delimiter.join([quoted(cell or "", delimiter) for cell in cells])
        ).encode() + self._newline

    def write(self, chunk: Chunk, rendered: Iterable[bytes]) -> None:
        """Write a chunk's rows."""
        if self._verbatim and isinstance(chunk, TextChunk):
            lines: Iterable[bytes] = map(add, chunk.records, rendered)
        else:
            lines = (
                self._record(held_row(self._table, "csv", number, row, delimited_text)) + more
                for number, row, more in zip(chunk.numbers, chunk.cells(), rendered, strict=True)
            )
        if text := b"".join(lines):
            self._out.chunk(self._table, chunk, text)

    def _record(self, cells: Sequence[str]) -> bytes:
        delimiter = self._delimiter
        return delimiter.join([quoted(cell, delimiter) for cell in cells]).encode()

    def write_blank(self, lines: BlankLines) -> None:
        """Keep lines that hold nothing."""
        self._out(self._newline * lines.count)

    def finish(self) -> None:
        """Nothing is held but what is compressed."""
        self._out.finish()

    def discard(self) -> None:
        """Nothing needs to be let go of."""
