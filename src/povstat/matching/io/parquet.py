"""Parquet, read and written batch by batch with pyarrow (the extra ``povstat[parquet]``)."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from povstat.errors import InvalidDataError, needed
from povstat.lang import Message
from povstat.matching.io.cells import as_text
from povstat.matching.io.formats import check_header, held_row, parquet_text
from povstat.matching.io.parquet_cells import python_cells
from povstat.matching.io.parquet_columns import number_column, text_column
from povstat.matching.io.tables import BlankLines, Chunk, Kind, PlaceUnit, Table

ROWS_AT_ONCE = 16384
BUFFER_BYTES = 1 << 16
"""How much of a column is read at a time; without such a measure all that a row group has of it."""


def _pyarrow() -> Any:
    what = Message("reading and writing {form}", form="Parquet")
    needed("pyarrow.parquet", "parquet", what)
    arrow = needed("pyarrow", "parquet", what)
    # Its own allocators keep tens of megabytes for later, which a table that streams by never needs.
    arrow.set_memory_pool(arrow.system_memory_pool())
    return arrow


class ParquetChunk(Chunk):
    """Rows as an Arrow batch, made Python values only where somebody asks for them."""

    __slots__ = ("batch",)

    def __init__(self, batch: Any, numbers: Sequence[int]) -> None:
        self.batch = batch
        self.numbers = numbers

    def cells(self) -> list[Sequence[Any]]:
        """The cells of each row, all of them."""
        columns = [python_cells(column) for column in self.batch.columns]
        return list(zip(*columns, strict=True)) if columns else [()] * self.batch.num_rows

    def evidence(self, positions: Sequence[int]) -> list[Any]:
        """The columns asked for, as text."""
        columns = [list(map(as_text, python_cells(self.batch.column(at)))) for at in positions]
        return columns[0] if len(columns) == 1 else list(zip(*columns, strict=True))

    def kept(self, wanted: Sequence[bool]) -> "ParquetChunk":
        """The rows that are wanted."""
        places = [place for place, is_wanted in enumerate(wanted) if is_wanted]
        return ParquetChunk(self.batch.take(number_column(places)), [self.numbers[place] for place in places])


class ParquetTable:
    """A Parquet file. Its rows are numbered from 1."""

    kind: Kind = "parquet"
    place: PlaceUnit = "row"

    def __init__(self, path: str) -> None:
        """Open the file. Raises InvalidDataError where it is not Parquet."""
        arrow = _pyarrow()
        self.where = path
        try:
            self._file = _opened(arrow.parquet, path)
            self.schema = self._file.schema_arrow
            self.header: list[str] = list(self.schema.names)
        except (arrow.ArrowException, OSError, ValueError) as error:
            raise InvalidDataError(
                "{path}: not Parquet that can be read ({reason})", path=path, reason=Message(_one_line(error))
            ) from error

    def sample(self, count: int) -> list[Sequence[Any]]:
        """The first rows; they still come out of ``chunks``."""
        for batch in self._batches(count):
            return ParquetChunk(batch, range(1, batch.num_rows + 1)).cells()[:count]
        return []

    def chunks(self) -> Iterator[Chunk]:
        """All rows, batch by batch."""
        number = 1
        for batch in self._batches(ROWS_AT_ONCE):
            yield ParquetChunk(batch, range(number, number + batch.num_rows))
            number += batch.num_rows

    def _batches(self, size: int) -> Iterator[Any]:
        arrow = _pyarrow()
        batches = self._file.iter_batches(batch_size=size)
        while True:
            try:
                batch = next(batches, None)
            except (arrow.ArrowException, OSError) as error:
                raise InvalidDataError(
                    "{path}: cannot be read: {reason}", path=self.where, reason=Message(_one_line(error))
                ) from error
            if batch is None:
                return
            yield batch


def _opened(library: Any, path: str) -> Any:
    """The file, with its times of the old form of 96 bits read as what holds them all.

    They count nanoseconds, which Arrow does from 1677 to 2262 alone; beyond, it wraps around without a word. Where
    there are such, they are read as microseconds. Raises ValueError where they need both.
    """
    file = library.ParquetFile(path, buffer_size=BUFFER_BYTES)
    columns = [file.schema.column(at) for at in range(len(file.schema))]
    old = [column.path for column in columns if column.physical_type == "INT96" and column.path == column.name]
    if not old:
        return file
    coarse = library.ParquetFile(path, coerce_int96_timestamp_unit="us", buffer_size=BUFFER_BYTES)
    needs_range, needs_nanoseconds = False, False
    for fine_batch, coarse_batch in zip(
        file.iter_batches(batch_size=ROWS_AT_ONCE, columns=old),
        coarse.iter_batches(batch_size=ROWS_AT_ONCE, columns=old),
        strict=True,
    ):
        for fine, whole in zip(fine_batch.columns, coarse_batch.columns, strict=True):
            for nanoseconds, microseconds in zip(_counts(fine), _counts(whole), strict=True):
                if nanoseconds is None or microseconds is None:
                    continue
                needs_range |= abs(microseconds) > _MOST_MICROSECONDS
                needs_nanoseconds |= (nanoseconds - microseconds * 1000) % (1 << 64) != 0
    if needs_range and needs_nanoseconds:
        raise ValueError("times of 96 bits, of single nanoseconds and beyond 1677 to 2262")
    return coarse if needs_range else file


_MOST_MICROSECONDS = (1 << 63) // 1000 - 1
"""Beyond which a time does not fit into 64 bits of nanoseconds."""


def _counts(times: Any) -> list[int | None]:
    return list(times.cast(_pyarrow().int64()).to_pylist())


class ParquetSink:
    """Writes a Parquet file; columns that came from Parquet are written as they are, others are text."""

    def __init__(self, path: str, table: Table, added: Sequence[str]) -> None:
        arrow = _pyarrow()
        self._table = table
        check_header(table, "parquet", added)
        if isinstance(table, ParquetTable):
            fields, metadata = list(table.schema), table.schema.metadata
        else:
            fields, metadata = [arrow.field(name, arrow.string()) for name in table.header], None
        fields += [arrow.field(name, arrow.string()) for name in added]
        self._schema = arrow.schema(fields, metadata=metadata)
        with self._in_one_line():
            self._writer = arrow.parquet.ParquetWriter(path, self._schema)

    def render(self, cells: tuple[str | None, ...]) -> tuple[str | None, ...]:
        """The cells themselves."""
        return cells

    def write(self, chunk: Chunk, rendered: Iterable[tuple[str | None, ...]]) -> None:
        """Write a chunk's rows."""
        arrow = _pyarrow()
        added = list(rendered)
        if not added:
            return
        new = self._columns(added)
        if isinstance(chunk, ParquetChunk):
            own = list(chunk.batch.columns)
        else:
            rows = [
                held_row(self._table, "parquet", number, row, parquet_text)
                for number, row in zip(chunk.numbers, chunk.cells(), strict=True)
            ]
            own = [text_column(column) for column in zip(*rows, strict=True)]
        with self._in_one_line():
            self._writer.write_batch(arrow.record_batch(own + new, schema=self._schema))

    @staticmethod
    def _columns(added: list[tuple[str | None, ...]]) -> list[Any]:
        """The added cells as columns. A tuple that rows of one verdict share becomes Arrow once."""
        shared = dict(zip(map(id, added), added, strict=True))
        place = {key: number for number, key in enumerate(shared)}
        places = number_column(list(map(place.__getitem__, map(id, added))))
        return [text_column(column).take(places) for column in zip(*shared.values(), strict=True)]

    @contextmanager
    def _in_one_line(self) -> Iterator[None]:
        try:
            yield
        except _pyarrow().ArrowException as error:
            raise InvalidDataError(
                "{path}: cannot be written as Parquet: {reason}",
                path=self._table.where,
                reason=Message(_one_line(error)),
            ) from error

    def write_blank(self, lines: BlankLines) -> None:
        """Parquet has no such lines."""

    def finish(self) -> None:
        """Finish the file."""
        with self._in_one_line():
            self._writer.close()

    def discard(self) -> None:
        """Close the file as it is; it gets no name."""
        with suppress(Exception):
            self._writer.close()


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
