"""ndjson, one JSON object a line, read and written; objects that stay ndjson keep the very text that they had."""

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from povstat.errors import InvalidDataError, UsageError
from povstat.lang import Message
from povstat.matching.io.formats import check_header, held_row, json_cell, json_number
from povstat.matching.io.tables import BlankLines, Chunk, Kind, PlaceUnit, Table, TextChunk
from povstat.matching.io.text_out import TextOut

SAMPLE_OBJECTS = 200
MOST_IN_MEMORY = 1 << 25
"""Bytes of a table that are held in memory, not on disk, between a first and a second reading."""


class _TwiceError(ValueError):
    """An object has two members of the same name."""


class JsonLinesTable:
    """A stream of objects. An object may lack keys that others have."""

    kind: Kind = "ndjson"
    place: PlaceUnit = "line"

    def __init__(self, blocks: Iterator[bytes], where: str) -> None:
        """Read the first objects, whose keys are the header. Raises InvalidDataError when there is none."""
        self.where = where
        self.reserved: frozenset[str] = frozenset()
        """Keys that no object may have, because they are added."""
        self.header: list[str] = []
        self._loads: Callable[[str], Any] = json.loads
        self._lines = self._records(blocks)
        self._pending = self._objects()
        self._held: list[tuple[bytes, Any, int]] = []
        for item in self._pending:
            self._held.append(item)
            if len(self._held) >= SAMPLE_OBJECTS:
                break
        if not self._held:
            raise InvalidDataError("{path}: the table is empty, not even one object", path=where)
        self.header = list(dict.fromkeys(key for _, value, _ in self._held for key in value))

    def gather(self) -> None:
        """Read the whole table once, for its header, and come back to its first object.

        For a format whose columns must be known before the first row is written. ``header`` is then every key that
        any object has, in the order in which they come, and no number is rounded. Raises InvalidDataError for an
        object with two members of the same name.
        """
        self._loads = json.JSONDecoder(object_pairs_hook=_members).decode
        records = chain(((record, number) for record, _, number in self._held), self._lines)
        spool = tempfile.SpooledTemporaryFile(max_size=MOST_IN_MEMORY)  # noqa: SIM115 - read below
        keys: dict[str, None] = {}
        for record, number in records:
            value = self._object(record, number)
            if not value.keys() <= keys.keys():
                keys.update(dict.fromkeys(value))
            spool.write(b"%d %b\n" % (number, record))
        self.header = list(keys)
        self._held = []
        self._loads = json.JSONDecoder(parse_float=json_number).decode
        spool.seek(0)
        self._pending = self._reread(spool)

    def _reread(self, spool: Iterable[bytes]) -> Iterator[tuple[bytes, Any, int]]:
        for line in spool:
            number, _, record = line.partition(b" ")
            record = record[:-1]
            yield record, self._object(record, int(number)), int(number)

    def sample(self, count: int) -> list[Sequence[Any]]:
        """The first objects' values in the header's order; they still come out of ``chunks``."""
        while len(self._held) < count and (item := next(self._pending, None)) is not None:
            self._held.append(item)
        return [[value.get(key) for key in self.header] for _, value, _ in self._held[:count]]

    def chunks(self) -> Iterator[Chunk]:
        """All objects: their text up to the closing brace, and their values in the header's order.

        Raises UsageError for an object that has a key of the added ones already.
        """
        header, reserved = self.header, self.reserved
        records: list[bytes] = []
        rows: list[list[Any]] = []
        numbers: list[int] = []
        size = 0
        for record, value, number in chain(self._held, self._pending):
            if not reserved.isdisjoint(value):
                raise UsageError(
                    "{path}, line {line}: there is already a key {name}: give the added ones another --prefix",
                    path=self.where,
                    line=number,
                    name=repr(next(key for key in value if key in reserved)),
                )
            get = value.get
            rows.append([get(key) for key in header])
            records.append(record)
            numbers.append(number)
            size += len(record)
            if size > 1 << 18:
                yield TextChunk(rows, numbers, records)
                records, rows, numbers, size = [], [], [], 0
        if records:
            yield TextChunk(rows, numbers, records)

    def _objects(self) -> Iterator[tuple[bytes, Any, int]]:
        for record, number in self._lines:
            yield record, self._object(record, number), number

    @staticmethod
    def _records(blocks: Iterator[bytes]) -> Iterator[tuple[bytes, int]]:
        """Text and line number of every line that holds anything."""
        rest: list[bytes] = []
        done = 0
        for block in blocks:
            cut = block.rfind(b"\n") + 1
            if not cut:
                rest.append(block)
                continue
            lines = (b"".join(rest) + block[:cut]).split(b"\n")
            lines.pop()
            rest = [block[cut:]]
            for number, line in enumerate(lines, start=done + 1):
                if record := line.strip():
                    yield record, number
            done += len(lines)
        if record := b"".join(rest).strip():
            yield record, done + 1

    def _object(self, record: bytes, number: int) -> dict[str, Any]:
        try:
            value = self._loads(record.decode())
        except _TwiceError as error:
            raise InvalidDataError(
                "{path}, line {line}: two members are called {name}", path=self.where, line=number, name=error
            ) from None
        except (ValueError, RecursionError) as error:
            problem = str(error).split(":")[0]
            raise InvalidDataError(
                "{path}, line {line}: not a JSON object ({reason})",
                path=self.where,
                line=number,
                reason=Message(problem),
            ) from None
        if not isinstance(value, dict):
            raise InvalidDataError(
                "{path}, line {line}: not a JSON object, one to a line", path=self.where, line=number
            )
        return value


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        raise _TwiceError(repr(next(name for at, name in enumerate(names) if name in names[:at])))
    return members


class JsonLinesSink:
    """One JSON object a line."""

    def __init__(self, out: TextOut, table: Table, added: Sequence[str]) -> None:
        self._out = out
        self._table = table
        if isinstance(table, JsonLinesTable):
            table.reserved = frozenset(added)
        check_header(table, "ndjson", added)
        self._names = [json_cell(name) for name in table.header]
        self._added = [json_cell(name) for name in added]

    def render(self, cells: tuple[str | None, ...]) -> bytes:
        """What follows an object's own members, its closing brace included."""
        pairs = zip(self._added, cells, strict=True)
        return (",".join(f"{name}:{json_cell(cell)}" for name, cell in pairs) + "}").encode()

    def write(self, chunk: Chunk, rendered: Iterable[bytes]) -> None:
        """Write a chunk's objects."""
        if isinstance(chunk, TextChunk) and self._table.kind == "ndjson":
            own: Iterable[bytes] = (record[:-1].rstrip() for record in chunk.records)
        else:
            own = (
                self._object(held_row(self._table, "ndjson", number, row, json_cell))
                for number, row in zip(chunk.numbers, chunk.cells(), strict=True)
            )
        lines = [text + (b"," if len(text) > 1 else b"") + more for text, more in zip(own, rendered, strict=True)]
        if lines:
            self._out.chunk(self._table, chunk, b"\n".join(lines) + b"\n")

    def _object(self, cells: Sequence[str]) -> bytes:
        return ("{" + ",".join(f"{name}:{cell}" for name, cell in zip(self._names, cells, strict=True))).encode()

    def write_blank(self, lines: BlankLines) -> None:
        """JSON has no such lines."""

    def finish(self) -> None:
        """Nothing is held but what is compressed."""
        self._out.finish()

    def discard(self) -> None:
        """Nothing needs to be let go of."""
