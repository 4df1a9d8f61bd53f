"""Run the benchmarks and write docs/benchmarks.md: what they print, on which machine, with which versions.

usage: python -m tools.write_benchmarks [--quick] [--only HEADING]...

Run it on a machine that does nothing else, with the interpreter of an environment in which povstat and what it is
compared with are installed. Takes an hour; ``--quick`` (fewer rows and runs) some minutes. ``--only`` writes the
sections with some headings anew, on the same machine, and leaves the others as they are.
"""

import argparse
import os
import platform
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from povstat.version import __version__

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
LIBRARIES = (
    *("typer", "rich", "pydantic", "textual", "narwhals"),
    *("pandas", "polars", "pyarrow", "duckdb", "pyspark", "cpca", "rapidfuzz", "sqlite-utils", "csvkit", "yq"),
)


class Benchmark(NamedTuple):
    """A script in benchmarks/ or a module, what it is called with, and what it measures."""

    heading: str
    script: str
    arguments: tuple[str, ...]
    quick: tuple[str, ...]
    about: str


BENCHMARKS = (
    Benchmark(
        "How long a prompt waits",
        "bench_prompt.py",
        ("--runs", "15"),
        ("--runs", "5"),
        "Whole processes in turn; the medians, and their ratios to a bare interpreter and to "
        "`povstat counties --province Guizhou --json`.",
    ),
    Benchmark(
        "Joining a table",
        "bench_match.py",
        ("--table", "full", "--table", "mixed", "--table", "addresses"),
        ("--table", "full", "--table", "mixed", "--table", "addresses", "--quick"),
        "The same rows, by each way in a process of its own, in processor time: `right` is the share of the "
        "listed counties' rows that got their code, `wrong` counts rows with a code that is not theirs, `said` "
        "those marked as uncertain.",
    ),
    Benchmark(
        "Within other engines",
        "bench_engines.py",
        ("--rows", "1000000"),
        ("--rows", "50000"),
        "The rows of one Parquet file, decided and written by `povstat match` and within each engine.",
    ),
    Benchmark(
        "The full screen",
        "bench_explore.py",
        ("--runs", "9"),
        ("--runs", "3"),
        "The start beside a bare Textual program, and the work of the processor from a key to the screen that "
        "shows it.",
    ),
    Benchmark(
        "Ten minutes of random keys",
        "tools.press_keys",
        ("--seconds", "600", "--warm"),
        ("--seconds", "60", "--warm"),
        "Random keys at random sizes of the window, every 400 keys a full screen begun anew; views and libraries "
        "are loaded before the first figure.",
    ),
)


def processor() -> str:
    """The name of the processor, as far as the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine()


def versions() -> str:
    """The libraries that are there, with their versions."""
    found = []
    for name in LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


def run(benchmark: Benchmark, *, quick: bool) -> str:
    """The section of one benchmark, with what it printed."""
    arguments = benchmark.quick if quick else benchmark.arguments
    script = benchmark.script
    command = ["python", *([f"benchmarks/{script}"] if script.endswith(".py") else ["-m", script]), *arguments]
    print("+", *command, file=sys.stderr)
    done = subprocess.run([sys.executable, *command[1:]], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return (
        f"## {benchmark.heading}\n{benchmark.about}\n\n"
        f"```text\n$ {' '.join(command)}\n{done.stdout.strip()}\n```\n"
    )


def with_section(page: str, heading: str, section: str) -> str:
    """A page with another section under a heading; at its end where it has none."""
    before, found, rest = page.partition(f"## {heading}\n")
    _, following, after = rest.partition("\n## ")
    return before.rstrip("\n") + "\n\n" + section + (f"{following}{after}" if found else "")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.write_benchmarks", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", action="append", choices=[each.heading for each in BENCHMARKS])
    asked = parser.parse_args()
    quick = asked.quick
    if asked.only:
        page = PAGE.read_text(encoding="utf-8")
        for benchmark in BENCHMARKS:
            if benchmark.heading in asked.only:
                page = with_section(page, benchmark.heading, run(benchmark, quick=quick))
        PAGE.write_text(page, encoding="utf-8")
        return
    about = (
        "# Benchmarks\nWhat the scripts in `benchmarks/` print, written by `python -m tools.write_benchmarks`. "
        "Ratios of one run hold from machine\nto machine; seconds do not.\n\n"
        f"Machine: {processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}. "
        f"Python {platform.python_version()}, povstat {__version__}, {versions()}.\n"
    )
    sections = [run(benchmark, quick=quick) for benchmark in BENCHMARKS]
    PAGE.write_text("\n".join([about, *sections]), encoding="utf-8")


if __name__ == "__main__":
    main()
