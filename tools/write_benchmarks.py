"""Run the benchmarks and write docs/benchmarks.md and docs/zh/benchmarks.md: what they print, and where they ran.

usage: python -m tools.write_benchmarks [--quick] [--only HEADING]... [--words]

Run it on a machine that does nothing else, with the interpreter of an environment in which povstat and what it is
compared with are installed. Takes an hour; ``--quick`` (fewer rows and runs) some minutes. ``--only`` runs the
sections with some headings, on the same machine, and ``--words`` none: what was measured before is taken from
docs/benchmarks.md, and the words around it are written anew.
"""

import argparse
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from povstat.lang import LANGUAGES, Language
from povstat.version import __version__

ROOT = Path(__file__).parent.parent
PAGES: dict[Language, Path] = {
    "en": ROOT / "docs" / "benchmarks.md",
    "zh": ROOT / "docs" / "zh" / "benchmarks.md",
}
LIBRARIES = (
    *("typer", "rich", "pydantic", "textual", "narwhals"),
    *("pandas", "polars", "pyarrow", "duckdb", "pyspark", "cpca", "rapidfuzz", "sqlite-utils", "csvkit", "yq"),
)


class Benchmark(NamedTuple):
    """A script in benchmarks/ or a module, what it is called with; in each language its heading and subject."""

    script: str
    arguments: tuple[str, ...]
    quick: tuple[str, ...]
    heading: dict[Language, str]
    about: dict[Language, str]


BENCHMARKS = (
    Benchmark(
        "bench_prompt.py",
        ("--runs", "15"),
        ("--runs", "5"),
        {"en": "How long a prompt waits", "zh": "一次查询要等多久"},
        {
            "en": "Whole processes in turn; the medians, and their ratios to a bare interpreter and to "
            "`povstat counties --province Guizhou --json`.",
            "zh": "各命令轮流运行，每次都是完整的进程；列出用时的中位数，"
            "以及与空的 Python 解释器（`it / python`）、与 "
            "`povstat counties --province Guizhou --json`（`povstat / it`）的比值。",
        },
    ),
    Benchmark(
        "bench_match.py",
        ("--table", "full", "--table", "mixed", "--table", "addresses"),
        ("--table", "full", "--table", "mixed", "--table", "addresses", "--quick"),
        {"en": "Joining a table", "zh": "匹配表格"},
        {
            "en": "The same rows, by each way in a process of its own, in processor time: `right` is the share of "
            "the listed counties' rows that got their code, `wrong` counts rows with a code that is not theirs, "
            "`said` those marked as uncertain.",
            "zh": "同样的行，每种做法各用一个进程，按处理器时间计。`right` 为名单内各县的行中得到正确代码的比例，"
            "`wrong` 为得到错误代码的行数，`said` 为标明不能确定的行数。",
        },
    ),
    Benchmark(
        "bench_engines.py",
        ("--rows", "1000000"),
        ("--rows", "50000"),
        {"en": "Within other engines", "zh": "在其他引擎中匹配"},
        {
            "en": "The rows of one Parquet file, decided and written by `povstat match` and within each engine.",
            "zh": "同一个 Parquet 文件的各行，由 `povstat match` 和在各引擎中分别判定并写出；"
            "`same` 为与 `povstat match` 结果相同的行数。",
        },
    ),
    Benchmark(
        "bench_explore.py",
        ("--runs", "9", "--rounds", "3"),
        ("--runs", "3", "--rounds", "1"),
        {"en": "The full screen", "zh": "全屏浏览"},
        {
            "en": "The start beside a bare Textual program; and by kind of key, the work of the processor from a "
            "key, pressed on a pseudo-terminal of 120 × 40, until nothing more is written there: the median and "
            "the most of the keys, and which key took the most.",
            "zh": "启动用时与空的 Textual 程序相比；"
            "以及在120列40行的伪终端上按键后，直到终端不再有输出所用的处理器时间，"
            "按按键的种类列出（`median` 中位数，`most` 最大值，括号内为用时最多的按键及所在界面）。",
        },
    ),
    Benchmark(
        "tools.press_keys",
        ("--seconds", "600", "--warm"),
        ("--seconds", "60", "--warm"),
        {"en": "Ten minutes of random keys", "zh": "十分钟随机按键"},
        {
            "en": "Random keys at random sizes of the window, every 400 keys a full screen begun anew; views and "
            "libraries are loaded before the first figure.",
            "zh": "窗口大小和按键均为随机，每按400次键重新打开一次全屏界面；"
            "首次记录内存之前，各界面和程序库均已载入。",
        },
    ),
)

HEADS: dict[Language, str] = {
    "en": "# Benchmarks\nWhat the scripts in `benchmarks/` print, written by `python -m tools.write_benchmarks`. "
    "Ratios of one run hold from machine\nto machine; seconds do not.\n\n"
    "Machine: {machine}. {versions}.\n",
    "zh": "# 性能测试\n`benchmarks/` 中各脚本的输出，由 `python -m tools.write_benchmarks` 写入。"
    "同一次运行中的比值，换一台机器仍大致成立；秒数则不然。\n\n"
    "机器：{machine}。{versions}。\n",
}


class Measured(NamedTuple):
    """Where the benchmarks ran, with what; by English heading what was printed, the command above it."""

    machine: str
    versions: str
    printed: dict[str, str]


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
    """What a benchmark prints, its command above it."""
    arguments = benchmark.quick if quick else benchmark.arguments
    script = benchmark.script
    command = ["python", *([f"benchmarks/{script}"] if script.endswith(".py") else ["-m", script]), *arguments]
    print("+", *command, file=sys.stderr)
    done = subprocess.run([sys.executable, *command[1:]], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return f"$ {' '.join(command)}\n{done.stdout.strip()}\n"


def measure(benchmarks: Iterable[Benchmark], *, quick: bool) -> Measured:
    """Run benchmarks here."""
    return Measured(
        f"{processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}",
        f"Python {platform.python_version()}, povstat {__version__}, {versions()}",
        {benchmark.heading["en"]: run(benchmark, quick=quick) for benchmark in benchmarks},
    )


def measured_before() -> Measured:
    """What the English page says was measured."""
    text = PAGES["en"].read_text(encoding="utf-8")
    where = re.search(r"^Machine: (.*)\. (Python .*)\.$", text, re.M)
    printed = dict(re.findall(r"^## (.*?)\n.*?^```text\n(.*?)^```", text, re.M | re.S))
    if where is None:
        raise SystemExit(f"{PAGES['en'].name} is not as this program writes it: run every benchmark")
    return Measured(where[1], where[2], printed)


def page(measured: Measured, language: Language) -> str:
    """The whole page in a language; what was printed stays as it was."""
    machine = measured.machine
    if language == "zh":
        machine = re.sub(r", (\d+) cores, ", r"，\1核，", machine)
    parts = [HEADS[language].format(machine=machine, versions=measured.versions)]
    for benchmark in BENCHMARKS:
        if (printed := measured.printed.get(benchmark.heading["en"])) is not None:
            heading, about = benchmark.heading[language], benchmark.about[language]
            parts.append(f"## {heading}\n{about}\n\n```text\n{printed}```\n")
    return "\n".join(parts)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.write_benchmarks", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--quick", action="store_true", help="fewer rows and runs")
    how = parser.add_mutually_exclusive_group()
    headings = [benchmark.heading["en"] for benchmark in BENCHMARKS]
    how.add_argument("--only", action="append", choices=headings, help="run this section")
    how.add_argument("--words", action="store_true", help="run nothing; write the words around the figures anew")
    asked = parser.parse_args()
    if asked.words or asked.only:
        measured = measured_before()
        again = [benchmark for benchmark in BENCHMARKS if benchmark.heading["en"] in (asked.only or ())]
        measured.printed.update(measure(again, quick=asked.quick).printed)
    else:
        measured = measure(BENCHMARKS, quick=asked.quick)
    for language in LANGUAGES:
        PAGES[language].write_text(page(measured, language), encoding="utf-8")


if __name__ == "__main__":
    main()
