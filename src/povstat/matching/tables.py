"""What a table is while it streams by: a header, and chunks of rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any, Protocol


@dataclass(slots=True)
class Chunk:
    """Some rows of a table, in order."""

    records: list[bytes]
    """The very text of each row in UTF-8, without its line end; empty for tables that are not text."""
    rows: Sequence[Sequence[Any]]
    """The cells of each row, delimited text as ``str`` or UTF-8; at least those asked for (``Table.needed``)."""
    blank: bool = False
    """True for lines that hold nothing and pass through as they are: ``records`` alone is filled."""

    def kept(self, wanted: Sequence[bool]) -> "Chunk":
        """The rows that are wanted."""
        return Chunk(list(compress(self.records, wanted)), list(compress(self.rows, wanted)))


class Table(Protocol):
    """A table that was opened: the header is read, the rows wait."""

    kind: str
    """``csv``, ``ndjson``, ``xlsx`` or ``parquet``."""
    header: list[str]
    needed: int | None
    """How many leading cells of each row the reader must deliver, None for all; set before ``chunks``."""

    def sample(self, count: int) -> list[Sequence[Any]]:
        """The first rows, for a look at what the columns hold; they still come out of ``chunks``."""

    def chunks(self) -> Iterator[Chunk]:
        """All rows, once, in order."""
