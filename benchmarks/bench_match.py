"""`povstat match` beside what people do today, on the same rows: joins in pandas and DuckDB, cpca, rapidfuzz.

    python benchmarks/bench_match.py                            # a million rows of a yearbook's shape
    python benchmarks/bench_match.py --quick                    # a hundred thousand
    python benchmarks/bench_match.py --table mixed --table full --table addresses
    python benchmarks/bench_match.py --table mixed --rows 10000000 --only povstat
    python benchmarks/bench_match.py --table addresses --only povstat --jobs 2

``match_tables.py`` says what the tables hold; shares and distinct texts are printed. Every way runs in a
process of its own, reads the same CSV and writes one; processor time and peak memory are those of the process and
all that it starts, together (memory of several processes on Linux only). ``right`` is
the share of the listed counties' rows that got their code, ``wrong`` counts rows with a code that is not theirs,
``said`` those marked as uncertain, ``speed`` is the share of povstat's speed. Ways that are not installed are left
out, and so are the merge and the join where the table has nothing to merge on. The join is with the table of
``povstat crosswalk``, which is written before; its time is that of reading it and the rows, joining and writing.
"""

import argparse
import csv
import importlib.util
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

from match_tables import KINDS, write_table  # type: ignore[import-not-found]  # stands beside this file

WAYS = ("povstat", "pandas", "duckdb", "cpca", "rapidfuzz")
CROSSWALK = "crosswalk.csv"
"""The table of ``povstat crosswalk``, beside the table."""


NEEDED = {"duckdb": ("duckdb",)}
"""What a way imports where that is not pandas and itself."""


def by_povstat(table: Path, out: Path, jobs: str = "1") -> None:
    """``povstat match TABLE -o OUT``."""
    from povstat.cli import main as povstat

    sys.argv = ["povstat", "match", str(table), "-o", str(out), "--jobs", jobs]
    povstat()


def by_pandas(table: Path, out: Path) -> None:
    """Read, merge on name and province, write."""
    listed = _listed().rename(columns={"name_zh": "县", "province_zh": "省", "code": "povstat_code"})
    frame = _frame(table)
    frame.merge(listed, on=["县", "省"], how="left").to_csv(out, index=False)


def by_duckdb(table: Path, out: Path) -> None:
    """The join of docs/match.md: a spelling that means one place in its province, blanks taken away."""
    import duckdb

    duckdb.execute(
        f"""
        COPY (
          WITH crosswalk AS (
            SELECT key, province_zh, any_value(status) AS povstat_status, any_value(code) AS povstat_code
            FROM read_csv('{table.with_name(CROSSWALK)}', all_varchar = true)
            WHERE meanings_in_province = '1' GROUP BY key, province_zh
          )
          SELECT t.*, c.povstat_status, c.povstat_code
          FROM read_csv('{table}', all_varchar = true) t
          LEFT JOIN crosswalk c ON c.key = replace(t.县, ' ', '') AND c.province_zh = t.省
        ) TO '{out}' (HEADER)
        """
    )


def write_crosswalk(folder: Path) -> None:
    """``povstat crosswalk -o crosswalk.csv`` in the folder of the table."""
    words = [sys.executable, "-m", "povstat", "crosswalk", "-f", "csv", "-o", str(folder / CROSSWALK)]
    subprocess.run(words, check=True)


def by_cpca(table: Path, out: Path) -> None:
    """cpca's transform of province and name, then its code looked up in the list."""
    import cpca

    frame = _frame(table)
    found = cpca.transform(frame["地址"] if "地址" in frame else frame["省"] + frame["县"])
    codes = set(_listed()["code"])
    frame["povstat_code"] = [code if code in codes else None for code in found["adcode"].astype(str).str[:6]]
    frame.to_csv(out, index=False)


def by_rapidfuzz(table: Path, out: Path) -> None:
    """The best match of the name within the province, remembered for each distinct pair."""
    from rapidfuzz import fuzz, process

    frame = _frame(table)
    by_province = dict(list(_listed().groupby("province_zh")))
    known: dict[tuple[str, str], str | None] = {}
    for name, province in set(zip(frame["县"], frame["省"], strict=True)):
        group = by_province.get(province)
        best = None
        if group is not None:
            best = process.extractOne(name, group["name_zh"].tolist(), scorer=fuzz.WRatio, score_cutoff=80)
        known[name, province] = group["code"].iloc[best[2]] if group is not None and best else None
    frame["povstat_code"] = [known[pair] for pair in zip(frame["县"], frame["省"], strict=True)]
    frame.to_csv(out, index=False)


def _frame(table: Path) -> "pd.DataFrame":
    """The table, its texts as they are."""
    import pandas as pd

    return pd.read_csv(table, dtype={"县": str, "truth": str}, keep_default_na=False)


def _listed() -> "pd.DataFrame":
    import pandas as pd

    from povstat.store.opening import open_store

    rows = open_store().execute("SELECT code, name_zh, province_zh FROM counties").fetchall()
    return pd.DataFrame(rows, columns=["code", "name_zh", "province_zh"])


def score(out: Path) -> dict[str, int]:
    """Rows of listed counties by what was said of them, and rows lost or added."""
    found = {"rows": 0, "listed": 0, "right": 0, "wrong": 0, "said": 0}
    with out.open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            truth, code = row["truth"], row["povstat_code"]
            found["rows"] += 1
            found["listed"] += bool(truth)
            found["right"] += bool(truth) and code == truth
            found["wrong"] += bool(code) and code != truth
            found["said"] += row.get("povstat_status") in {"ambiguous", "unknown"}
    return found


def run_alone(*arguments: str) -> tuple[float, float]:
    """Processor seconds and peak megabytes of a process of its own, starting and importing included.

    Processor time, because it is the same on a busy machine; every way but povstat may use several cores.
    """
    with tempfile.TemporaryFile("w+") as said:
        child = subprocess.Popen([sys.executable, __file__, *arguments], stderr=said)
        together = 0
        while not (ended := os.wait4(child.pid, os.WNOHANG))[0]:
            together = max(together, sum(map(memory_of, family(child.pid))))
            time.sleep(0.1)
        _, status, usage = ended
        if status:
            said.seek(0)
            raise SystemExit(f"{' '.join(arguments)} failed: {said.read()}")
    return usage.ru_utime + usage.ru_stime, max(usage.ru_maxrss / 1024, together / 1024)


def family(process: int) -> Iterator[int]:
    """A process and those that it started, and they."""
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return
    for child in children.split():
        yield from family(int(child))


def memory_of(process: int) -> int:
    """Kilobytes in memory; of what several processes share, the share of each. 0 for a process that has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def compare(kind: str, count: int, ways: Sequence[str], jobs: int) -> None:
    """One table, asked of every way, and a line on each."""
    with tempfile.TemporaryDirectory() as directory:
        table = Path(directory) / "rows.csv"
        # Elsewhere, since the memory of a process that is started begins with that of who starts it.
        run_alone("--write", kind, str(count), str(table))
        heads = f"{'cpu s':>8} {'rows/s':>10} {'MB':>6} {'rows':>10} {'right':>8} {'wrong':>7} {'said':>7}"
        print(f"{'':10} {heads}  speed")
        if "duckdb" in ways:
            write_crosswalk(table.parent)
        first = None
        for way in ways:
            if kind == "addresses" and way in {"pandas", "duckdb", "rapidfuzz"}:
                continue
            if way != "povstat" and not all(map(importlib.util.find_spec, NEEDED.get(way, ("pandas", way)))):
                print(f"{way:10} not installed")
                continue
            out = Path(directory) / f"{way}.csv"
            seconds, memory = run_alone(
                "--run", way, str(table), str(out), *([str(jobs)] if way == "povstat" else [])
            )
            first = first or seconds
            got = score(out)
            share = f"{got['right'] / got['listed']:.1%}"
            print(
                f"{way:10} {seconds:8.2f} {count / seconds:10,.0f} {memory:6.0f} {got['rows']:10,} {share:>8} "
                f"{got['wrong']:7,} {got['said']:7,}  {first / seconds:.2f}",
                flush=True,
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--table", choices=KINDS, action="append")
    parser.add_argument("--quick", action="store_true", help="a hundred thousand rows")
    parser.add_argument("--only", choices=WAYS, action="append")
    parser.add_argument("--jobs", type=int, default=1, help="processes with which povstat decides")
    parser.add_argument("--run", nargs="+", help=argparse.SUPPRESS)
    parser.add_argument("--write", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        kind, count, table = options.write
        print("\n".join(write_table(Path(table), kind, int(count))), flush=True)
        return
    if options.run:
        way, table, out, *more = options.run
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        by: Callable[..., None] = globals()[f"by_{way}"]
        by(Path(table), Path(out), *more)
        return
    count = 100_000 if options.quick else options.rows
    for kind in options.table or KINDS[:1]:
        compare(kind, count, options.only or WAYS, options.jobs)


if __name__ == "__main__":
    main()
