"""`povstat match` and its engines on the same rows of one Parquet file: DuckDB, Spark, polars, pyarrow, pandas.

    python benchmarks/bench_engines.py                            # a million rows
    python benchmarks/bench_engines.py --rows 10000000
    python benchmarks/bench_engines.py --only duckdb --only povstat

Rows are those of bench_match.py: county-level divisions as of the years 2000 to 2022, drawn with a fixed seed, in
full, short, or with blanks, beside their province. Every way runs in a process of its own, reads the file, decides
every row and writes Parquet with all added columns; ``duckdb, status`` counts the rows of each status instead and
writes nothing. Processor time and peak memory are those of the process, start and imports included; with Spark
those of Python, Java and its workers together. ``same`` counts rows that are answered as by ``povstat match``.
Ways that are not installed are left out.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import Any

# The folder of this file is where Python looks first when the file is run.
bench_match: Any = import_module("bench_match")
match_tables: Any = import_module("match_tables")

NEEDED = {
    "povstat": "pyarrow",
    "duckdb": "duckdb",
    "duckdb, status": "duckdb",
    "pyarrow": "pyarrow",
    "polars": "polars",
    "pandas": "pandas",
    "spark": "pyspark",
}
"""Each way, and the library without which it cannot be."""


def by_povstat(table: Path, out: Path) -> None:
    """``povstat match TABLE -o OUT``."""
    bench_match.by_povstat(table, out)


def by_duckdb(table: Path, out: Path) -> None:
    """All columns and the struct's fields, copied to a file."""
    _duckdb().execute(
        "COPY (SELECT * EXCLUDE v, COLUMNS(v.*) AS 'povstat_\\0' FROM (SELECT *, povstat_match(县, 省) AS v "
        f"FROM '{table}')) TO '{out}' (FORMAT parquet)"
    )


def by_duckdb_status(table: Path, out: Path) -> None:
    """How many rows have each status."""
    counted = _duckdb().execute(f"SELECT povstat_status(县, 省), count(*) FROM '{table}' GROUP BY 1").fetchall()
    assert counted


def _duckdb() -> Any:
    import duckdb

    import povstat.duckdb

    connection = duckdb.connect(config={"threads": 1})
    povstat.duckdb.register(connection)
    return connection


def by_pyarrow(table: Path, out: Path) -> None:
    """A data set, batch by batch."""
    from pyarrow import dataset, parquet

    import povstat

    reader = povstat.match(dataset.dataset(table))
    with parquet.ParquetWriter(out, reader.schema) as writer:
        for batch in reader:
            writer.write_batch(batch)


def by_polars(table: Path, out: Path) -> None:
    """A lazy frame, streamed into a file."""
    import polars

    import povstat

    povstat.match(polars.scan_parquet(table)).sink_parquet(out)


def by_pandas(table: Path, out: Path) -> None:
    """A whole frame."""
    import pandas

    import povstat

    povstat.match(pandas.read_parquet(table)).to_parquet(out)


def by_spark(table: Path, out: Path) -> None:
    """A frame on two workers of this machine."""
    from pyspark.sql import SparkSession

    import povstat.spark

    os.environ.update(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.log.level", "ERROR")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )
    povstat.spark.match(session.read.parquet(str(table))).write.parquet(str(out))
    gateway: Any = session.sparkContext._gateway
    java = gateway.proc.pid
    out.with_suffix(".used").write_text(" ".join(map(str, _used(java))), encoding="utf-8")
    session.stop()


def _used(process: int) -> tuple[float, float]:
    """Processor seconds and peak megabytes of a process and all that it has started (Linux)."""
    kept = Path("/proc", str(process))
    fields = (kept / "stat").read_text().rpartition(")")[2].split()
    seconds = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    # One that has ended, and is waited for, has no memory any more.
    peaks = [line for line in (kept / "status").read_text().splitlines() if line.startswith("VmHWM")]
    memory = sum(int(line.split()[1]) for line in peaks) / 1024
    for child in (kept / "task" / str(process) / "children").read_text().split():
        more = _used(int(child))
        seconds, memory = seconds + more[0], memory + more[1]
    return seconds, memory


RUN: dict[str, Callable[[Path, Path], None]] = {
    "povstat": by_povstat,
    "duckdb": by_duckdb,
    "duckdb, status": by_duckdb_status,
    "pyarrow": by_pyarrow,
    "polars": by_polars,
    "pandas": by_pandas,
    "spark": by_spark,
}


def run_alone(way: str, table: Path, out: Path) -> tuple[float, float, float]:
    """Processor seconds, wall seconds and peak megabytes of one way in a process of its own."""
    began = time.monotonic()
    with tempfile.TemporaryFile("w+") as said:
        child = subprocess.Popen([sys.executable, __file__, "--run", way, str(table), str(out)], stderr=said)
        _, status, usage = os.wait4(child.pid, 0)
        if status:
            said.seek(0)
            raise SystemExit(f"{way} failed: {said.read()}")
    seconds, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    if (others := out.with_suffix(".used")).exists():
        more = others.read_text(encoding="utf-8").split()
        seconds, memory = seconds + float(more[0]), memory + float(more[1])
    return seconds, time.monotonic() - began, memory


def apart(function: Callable[..., Any], *arguments: Any) -> Any:
    """What a function returns in a process of its own: memory taken here would count for later ones."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result()


def make_parquet(directory: Path, count: int) -> Path:
    """The rows of bench_match.py as Parquet."""
    import duckdb

    rows, table = directory / "rows.csv", directory / "rows.parquet"
    match_tables.write_table(rows, "yearbook", count)
    duckdb.execute(f"COPY (SELECT * FROM read_csv('{rows}', all_varchar = true)) TO '{table}' (FORMAT parquet)")
    rows.unlink()
    return table


def same(out: Path, reference: Path) -> int:
    """Rows that have the same verdict in both files."""
    import duckdb

    from povstat.matching.decision import FIELDS

    fields = [f"povstat_{field}" for field in FIELDS]
    alike = " AND ".join(f"a.{field}::VARCHAR IS NOT DISTINCT FROM b.{field}::VARCHAR" for field in fields)
    files = f"{out}/*.parquet" if out.is_dir() else str(out)
    question = f"SELECT count(*) FROM '{files}' a JOIN '{reference}' b USING (id) WHERE {alike}"
    (counted,) = duckdb.execute(question).fetchall()
    return int(counted[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--only", choices=RUN, action="append")
    parser.add_argument("--run", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        way, table, out = options.run
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        RUN[way](Path(table), Path(out))
        return
    with tempfile.TemporaryDirectory() as directory:
        table = apart(make_parquet, Path(directory), options.rows)
        print(f"{options.rows:,} rows, {table.stat().st_size / 1e6:.0f} MB of Parquet")
        print(f"{'':15} {'cpu s':>8} {'rows/cpu s':>11} {'wall s':>8} {'MB':>6} {'same':>11}")
        reference = Path(directory) / "povstat.parquet"
        for way in options.only or RUN:
            if find_spec(NEEDED[way]) is None:
                print(f"{way:15} not installed")
                continue
            out = Path(directory) / f"{way}.parquet"
            seconds, wall, memory = run_alone(way, table, out)
            alike = f"{apart(same, out, reference):,}" if out.exists() and reference.exists() else ""
            print(
                f"{way:15} {seconds:8.2f} {options.rows / seconds:11,.0f} {wall:8.1f} {memory:6.0f} {alike:>11}",
                flush=True,
            )


if __name__ == "__main__":
    main()
