"""Writing a table out again: what takes its rows, by format, each row as it was with the columns added."""

import codecs
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO, Protocol

from povstat.errors import UsageError
from povstat.matching.io.delimited_writer import DelimitedSink
from povstat.matching.io.json_lines import JsonLinesSink
from povstat.matching.io.tables import BlankLines, Chunk, Kind, Table
from povstat.matching.io.text_out import TextOut
from povstat.output import ending_of
from povstat.output.destination import descriptor_of


class Sink(Protocol):
    """Takes chunks of rows, and for each row the cells to add in the form that ``render`` made of them."""

    def render(self, cells: tuple[str | None, ...]) -> Any:
        """The added cells in the form that ``write`` takes; made once for many rows."""

    def write(self, chunk: Chunk, rendered: Iterable[Any]) -> None:
        """Write a chunk's rows. Raises InvalidDataError for a cell that the format cannot hold."""

    def write_blank(self, lines: BlankLines) -> None:
        """Write lines that hold nothing."""

    def finish(self) -> None:
        """Write what is still held."""

    def discard(self) -> None:
        """Let go of what is held, after an error."""


def open_sink(
    kind: Kind,
    table: Table,
    added: Sequence[str],
    stream: BinaryIO,
    temporary: str | None,
    *,
    name: str = "",
    encoding: str = "utf-8",
    mark: bool = False,
) -> Sink:
    """The sink of a format, writing to ``stream``, which is the file ``temporary`` (None for standard output).

    ``name`` is what the output will be called: it says the delimiter, and whether to compress. ``mark`` asks for a
    byte-order mark. Raises PovstatError for what the format cannot hold of the columns.
    """
    lower = name.lower()
    if kind in {"xlsx", "parquet"}:
        if temporary is None and name and descriptor_of(name) != 1:
            raise UsageError(
                "{path}: {kind} is written to a file only, not to a pipe or a device", path=name, kind=kind
            )
        if temporary is None:
            raise UsageError("{kind} is not written to standard output: name a file with --output", kind=kind)
        if encoding != "utf-8":
            raise UsageError("{option} does not go with {kind}", option="--output-encoding", kind=kind)
        if kind == "xlsx":
            from povstat.matching.io.spreadsheet_writer import WorkbookSink

            return WorkbookSink(temporary, table, added)
        from povstat.matching.io.parquet import ParquetSink

        return ParquetSink(temporary, table, added)
    out = TextOut(stream, encoding, compressed=lower.endswith(".gz"))
    if kind == "ndjson":
        return JsonLinesSink(out, table, added)
    if mark and encoding == "utf-8":
        out(codecs.BOM_UTF8)
    delimiter = getattr(table, "delimiter", ",")
    ending = ending_of(lower.removesuffix(".gz"))
    if ending in (".tsv", ".tab"):
        delimiter = "\t"
    elif ending == ".csv" and delimiter == "\t":
        delimiter = ","
    return DelimitedSink(out, table, added, delimiter)
