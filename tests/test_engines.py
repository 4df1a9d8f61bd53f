"""Every engine says of the same rows what ``povstat match`` says, row by row."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import polars
import pyarrow
from pyarrow import parquet

import povstat
from tests.engine_rows import added, by_command_line, table

ROWS = 50_000
FEWER = 10_000
"""Rows for the frames, which differ from each other in little more than how their columns are read."""

EVIDENCE = "县, 省, prefecture := 市, code := adcode, year := 年份"


def test_every_engine_says_what_the_command_line_says(
    store: sqlite3.Connection, run: Callable[..., Any], tmp_path: Path
) -> None:
    path, expected = by_command_line(run, table(store, ROWS), tmp_path)
    assert len(expected) == ROWS
    assert {status for status, *_ in expected} == {"poverty", "not_poverty", "ambiguous", "unknown"}
    verdicts, statuses = in_duckdb(path)
    assert differing(verdicts, expected) == []
    assert statuses == [status for status, *_ in expected]
    for kind, answer in in_frames(parquet.read_table(path).slice(0, FEWER)).items():
        assert differing(answer, expected[:FEWER]) == [], kind


def differing(marked: Any, expected: list[tuple[Any, ...]]) -> list[Any]:
    """A few of the rows of which the two say different things."""
    return [pair for pair in zip(added(marked), expected, strict=True) if pair[0] != pair[1]][:3]


def in_duckdb(path: Path) -> tuple[Any, list[str]]:
    """The verdicts, and the statuses alone."""
    connection = duckdb.connect()
    povstat.duckdb.register(connection)
    rows = f"(SELECT * FROM read_parquet('{path}') ORDER BY id)"
    verdicts = connection.sql(f"SELECT povstat_match({EVIDENCE}) AS povstat FROM {rows}").to_arrow_table()
    marked = pyarrow.table(
        {f"povstat_{field}": column for field, column in fields_of(verdicts.column("povstat")).items()}
    )
    statuses = connection.sql(f"SELECT povstat_status({EVIDENCE}) FROM {rows}").fetchall()
    return marked, [status for (status,) in statuses]


def fields_of(structs: Any) -> dict[str, Any]:
    """The columns of a column of structs."""
    flat = structs.combine_chunks().flatten()
    return dict(zip([field.name for field in structs.type], flat, strict=True))


def in_frames(rows: Any) -> dict[str, Any]:
    """Kind of frame to its marked rows, as an Arrow table."""
    batches = povstat.match(batch.to_pandas() for batch in rows.to_batches(max_chunksize=FEWER // 3))
    frame = polars.from_arrow(rows)
    assert isinstance(frame, polars.DataFrame)
    lazily = povstat.match(frame.lazy())
    assert isinstance(lazily, polars.LazyFrame)
    return {
        "pyarrow": povstat.match(rows),
        "pyarrow, stream": povstat.match(rows.to_reader(max_chunksize=64)).read_all(),
        "polars": povstat.match(frame).to_arrow(),
        "polars, lazy": lazily.collect().to_arrow(),
        "pandas, batches": pyarrow.concat_tables(
            map(pyarrow.Table.from_pandas, batches), promote_options="permissive"
        ),
        "DuckDB relation": povstat.match(duckdb.sql("FROM rows ORDER BY id")).read_all(),
        "rows": pyarrow.Table.from_pylist(povstat.match(rows.to_pylist())),
    }
