"""``povstat.match`` of what Arrow holds: tables, batches, columns of names, and streams of batches."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from povstat.errors import needed
from povstat.matching.arrow import ArrowVerdicts, arrow_types
from povstat.matching.asked import SAMPLE_ROWS
from povstat.matching.io.parquet_cells import python_cells

if TYPE_CHECKING:
    from povstat.matching.frames import Marker

ROWS_AT_ONCE = 1 << 16


def marked(data: Any, marker: "Marker") -> Any:
    """The data with the added columns.

    A Table or a RecordBatch comes back as such, a column of names as a Table of the added columns; a data set, a
    scanner, and whatever else hands out a stream of batches as a RecordBatchReader, which decides them as they are
    read.
    """
    arrow = needed("pyarrow", "parquet", "Arrow")
    if isinstance(data, arrow.Array | arrow.ChunkedArray):
        names = arrow.table({"name": data})
        return _table(names, marker, arrow).select(list(marker.added))
    if isinstance(data, arrow.Table):
        return _table(data, marker, arrow)
    if isinstance(data, arrow.RecordBatch):
        _choose(marker, data.schema, [data])
        return _batch(data, marker, arrow, _schema(data.schema, marker, arrow))
    if hasattr(data, "scanner"):
        data = data.scanner()
    reader = data.to_reader() if hasattr(data, "to_reader") else arrow.RecordBatchReader.from_stream(data)
    first = list(_first_rows(reader))
    _choose(marker, reader.schema, first)
    schema = _schema(reader.schema, marker, arrow)
    batches = (_batch(batch, marker, arrow, schema) for batch in chain(first, reader))
    return arrow.RecordBatchReader.from_batches(schema, batches)


def _table(table: Any, marker: "Marker", arrow: Any) -> Any:
    _choose(marker, table.schema, table.slice(0, SAMPLE_ROWS).to_batches())
    schema = _schema(table.schema, marker, arrow)
    batches = [_batch(batch, marker, arrow, schema) for batch in table.to_batches(max_chunksize=ROWS_AT_ONCE)]
    return arrow.Table.from_batches(batches, schema)


def _first_rows(reader: Any) -> Iterator[Any]:
    """As many batches as hold the rows that are looked at."""
    rows = 0
    while rows < SAMPLE_ROWS:
        try:
            batch = reader.read_next_batch()
        except StopIteration:
            return
        rows += len(batch)
        yield batch


def _choose(marker: "Marker", schema: Any, first: Sequence[Any]) -> None:
    def sample(count: int) -> list[Sequence[Any]]:
        rows: list[Sequence[Any]] = []
        for batch in first:
            columns = [python_cells(column) for column in batch.slice(0, count - len(rows)).columns]
            rows += zip(*columns, strict=True)
        return rows

    marker.choose(schema.names, sample)
    if marker.verdicts is None:
        roles = [role for role, _ in marker.used]
        marker.verdicts = ArrowVerdicts(marker.decider, roles, marker.fixed, marker.fields, marker.filled)


def _schema(schema: Any, marker: "Marker", arrow: Any) -> Any:
    for name, kind in zip(marker.added, arrow_types(marker.fields), strict=True):
        schema = schema.append(arrow.field(name, kind))
    return schema


def _batch(batch: Any, marker: "Marker", arrow: Any, schema: Any) -> Any:
    decided = marker.verdicts.decide([batch.column(at) for _, at in marker.used], len(batch))
    return arrow.RecordBatch.from_arrays([*batch.columns, *decided.columns], schema=schema)
