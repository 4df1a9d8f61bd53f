"""Parquet, read and written batch by batch with pyarrow (the extra ``povstat[parquet]``)."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import compress
from typing import Any

from povstat.errors import InvalidDataError, UsageError
from povstat.matching.tables import Chunk

ROWS_AT_ONCE = 16384


def _pyarrow() -> Any:
    try:
        import_module("pyarrow.parquet")
        return import_module("pyarrow")
    except ImportError:
        raise UsageError('reading and writing Parquet needs an extra: pip install "povstat[parquet]"') from None


class ParquetChunk(Chunk):
    """Rows with the Arrow batch that they came from, so that a Parquet output keeps every column's type."""

    __slots__ = ("batch",)

    def __init__(self, rows: Sequence[Sequence[Any]], batch: Any) -> None:
        super().__init__([], rows)
        self.batch = batch

    def kept(self, wanted: Sequence[bool]) -> "ParquetChunk":
        """The rows that are wanted."""
        mask = _pyarrow().array(wanted, _pyarrow().bool_())
        return ParquetChunk(list(compress(self.rows, wanted)), self.batch.filter(mask))


class ParquetTable:
    """A Parquet file."""

    kind = "parquet"

    def __init__(self, path: str) -> None:
        """Open the file. Raises InvalidDataError where it is not Parquet."""
        arrow = _pyarrow()
        self.needed: int | None = None
        self._path = path
        try:
            self._file = arrow.parquet.ParquetFile(path)
        except (arrow.ArrowException, OSError, ValueError) as error:
            raise InvalidDataError(
                "{path}: not Parquet that can be read ({reason})", path=path, reason=str(error).splitlines()[0]
            ) from error
        self.schema = self._file.schema_arrow
        self.header: list[str] = list(self.schema.names)

    def sample(self, count: int) -> list[Sequence[Any]]:
        """The first rows; they still come out of ``chunks``."""
        for batch in self._batches(count):
            return _rows(batch)[:count]
        return []

    def chunks(self) -> Iterator[Chunk]:
        """All rows, batch by batch."""
        for batch in self._batches(ROWS_AT_ONCE):
            yield ParquetChunk(_rows(batch), batch)

    def _batches(self, size: int) -> Iterator[Any]:
        arrow = _pyarrow()
        try:
            yield from self._file.iter_batches(batch_size=size)
        except (arrow.ArrowException, OSError) as error:
            raise InvalidDataError(
                "{path}: cannot be read: {reason}", path=self._path, reason=str(error).splitlines()[0]
            ) from error


def _rows(batch: Any) -> list[Sequence[Any]]:
    columns = [column.to_pylist() for column in batch.columns]
    return list(zip(*columns, strict=True)) if columns else [()] * batch.num_rows


class ParquetSink:
    """Writes rows into a Parquet file; columns that came from Parquet keep their types, others are text."""

    def __init__(self, path: str, header: Sequence[str], added: Sequence[str], source_schema: Any = None) -> None:
        arrow = _pyarrow()
        own = list(header[: len(header) - len(added)])
        if source_schema is None:
            fields = [arrow.field(name, arrow.string()) for name in own]
            metadata = None
        else:
            fields, metadata = list(source_schema), source_schema.metadata
        fields += [arrow.field(name, arrow.string()) for name in added]
        self._schema = arrow.schema(fields, metadata=metadata)
        self._keeps_types = source_schema is not None
        self._writer = arrow.parquet.ParquetWriter(path, self._schema)

    def write(self, chunk: Chunk, added: Sequence[Sequence[str | None]]) -> None:
        """Append a chunk's rows with the cells added to each."""
        arrow = _pyarrow()
        new = [arrow.array(column, arrow.string()) for column in zip(*added, strict=True)]
        if self._keeps_types:
            own = list(chunk.batch.columns)  # type: ignore[attr-defined]
        else:
            texts = (
                [None if cell is None else str(cell) for cell in column]
                for column in zip(*chunk.rows, strict=True)
            )
            own = [arrow.array(column, arrow.string()) for column in texts]
        self._writer.write_batch(arrow.record_batch(own + new, schema=self._schema))

    def close(self) -> None:
        """Finish the file."""
        self._writer.close()
