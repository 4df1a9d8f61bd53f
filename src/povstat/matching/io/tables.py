"""What a table is while it streams by: a header, and chunks of rows.

A row's cells are values: text is ``str``, ``bytes`` are binary data and nothing else. How a reader keeps its rows
is its own affair; who writes asks ``cells``, who decides asks ``evidence``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import itemgetter
from typing import Any, Literal, Protocol

from povstat.matching.io.cells import as_text

Kind = Literal["csv", "ndjson", "xlsx", "parquet"]
PlaceUnit = Literal["line", "row"]
KINDS: tuple[Kind, ...] = ("csv", "ndjson", "xlsx", "parquet")


@dataclass(slots=True)
class Chunk:
    """Some rows of a table, in order."""

    rows: Sequence[Sequence[Any]]
    numbers: Sequence[int]
    """Where each row stands in its table: see ``Table.place``."""

    def cells(self) -> Sequence[Sequence[Any]]:
        """The cells of each row, all of them."""
        return self.rows

    def evidence(self, positions: Sequence[int]) -> list[Any]:
        """What stands in the columns at ``positions``, one hashable key a row: a text, or a tuple of texts."""
        keys = map(itemgetter(*positions), self.rows)
        if len(positions) == 1:
            return list(map(as_text, keys))
        return [tuple(map(as_text, key)) for key in keys]

    def keys(self, positions: Sequence[int]) -> list[Any]:
        """Something hashable for each row, the same for rows of the same evidence: mostly the evidence itself."""
        return self.evidence(positions)

    def kept(self, wanted: Sequence[bool]) -> "Chunk":
        """The rows that are wanted."""
        return Chunk(list(compress(self.rows, wanted)), list(compress(self.numbers, wanted)))


@dataclass(slots=True)
class TextChunk(Chunk):
    """Rows with the very text that each of them was."""

    records: list[bytes]
    """UTF-8, without the line end."""

    def kept(self, wanted: Sequence[bool]) -> "TextChunk":
        """The rows that are wanted."""
        rows, numbers = list(compress(self.rows, wanted)), list(compress(self.numbers, wanted))
        return TextChunk(rows, numbers, list(compress(self.records, wanted)))


@dataclass(slots=True)
class BlankLines:
    """Lines that hold nothing: no rows, but a text table keeps them."""

    count: int


class Table(Protocol):
    """A table that was opened: the header is read, the rows wait."""

    kind: Kind
    where: str
    """What messages call the table."""
    place: PlaceUnit
    """What ``Chunk.numbers`` counts: lines of a text, rows of a worksheet or of Parquet, from 1 on."""
    header: list[str]

    def sample(self, count: int) -> list[Sequence[Any]]:
        """The first rows, for a look at what the columns hold; they still come out of ``chunks``."""

    def chunks(self) -> Iterator[Chunk | BlankLines]:
        """All rows, once, in order."""
