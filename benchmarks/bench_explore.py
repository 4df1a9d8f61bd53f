"""How soon `povstat explore` shows something, and what a key costs, on the 832 counties and on 50,000 rows.

usage: python benchmarks/bench_explore.py [--runs 9] [--rounds 3]

The start is compared with a bare Textual program, in turn, each in a process of its own; seconds are of the wall
clock. What keys cost is measured on a terminal of 120 columns and 40 lines (Linux, macOS): the program runs in a
process of its own on a pseudo-terminal, gets the bytes that a keyboard sends, and its processor time (of all its
threads, ended ones too; a busy machine counts for little) is taken from the key until nothing more is written or
worked on: facets counted, card written, bytes sent to the terminal. `explore_keys.py` has the keys. A key costs
the median of the rounds, each round a new process; printed are the median and the most of the keys of a kind, and
where the most was. Linux tells the processor time of another process; where the system does not, one line says
so, and only the start is measured.
"""

import argparse
import ctypes
import fcntl
import os
import pty
import select
import sqlite3
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Self

BARE = """
import sys, time
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("bare")
    def on_ready(self):
        self.exit()
Bare().run(headless=True)
"""
OURS = """
from povstat.explore.app import Explorer
from povstat.explore.asking import Asking
from povstat.explore.place import Place
from povstat.store.opening import open_store
explorer = Explorer(Asking(open_store()), Place({view!r}))
explorer.call_later(explorer.call_after_refresh, explorer.exit)
explorer.run(headless=True, size=(120, 40))
"""
ON_TERMINAL = """
import sys
sys.path.insert(0, sys.argv[1])
from bench_explore import DATA
from povstat.explore.app import Explorer
from povstat.explore.asking import Asking
explorer = Explorer(Asking(DATA[sys.argv[2]]()))
explorer.run()
"""
ROWS = 50_000
AFTER_ALL = 700_000
"""Codes of counties are below."""
WINDOW = (40, 120)
"""Lines and columns."""
QUIET = 0.25
"""Seconds without a byte and without work after which a key is done; Escape waits 0.1 s for what may follow it."""
SETTLED = 2.0
"""The same after which the first screen stands and all is made beforehand."""
IDLE = 0.01
"""Seconds of work in such a while that the program does when nothing happens: it looks whether to tidy up."""
LONGEST = 120
"""Seconds after which a program that has not settled is given up."""


def few_counties() -> sqlite3.Connection:
    """The shipped data."""
    from povstat.store.opening import open_store

    return open_store()


def many_counties() -> sqlite3.Connection:
    """The shipped data with its counties again and again, each time under codes that no county of the list has."""
    from povstat.store.opening import open_store

    made = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES, check_same_thread=False)
    open_store().backup(made)
    columns = [row[1] for row in made.execute("PRAGMA table_info(counties)")]
    rows = made.execute("SELECT count(*) FROM counties").fetchone()[0]
    for number in range(1, -(-ROWS // rows)):
        chosen = ", ".join(
            f"printf('%06d', {AFTER_ALL} + {number - 1} * {rows} + rowid)" if column == "code" else f'"{column}"'
            for column in columns
        )
        made.execute(f"INSERT INTO counties SELECT {chosen} FROM counties WHERE rowid <= {rows}")
    made.execute(f"DELETE FROM counties WHERE rowid > {ROWS}")
    return made


DATA: dict[str, Callable[[], sqlite3.Connection]] = {
    "832 rows": few_counties,
    f"{ROWS:,} rows": many_counties,
}


def clock_of(process: int) -> int | None:
    """The clock of the processor time of another process; None where the system has none."""
    clock = ctypes.c_int()
    try:
        failed = ctypes.CDLL(None).clock_getcpuclockid(process, ctypes.byref(clock))
        time.clock_gettime(clock.value)
    except (AttributeError, OSError):
        return None
    return None if failed else clock.value


class Terminal:
    """The explorer in a process of its own, on a pseudo-terminal, until the block ends."""

    def __init__(self, data: str, scratch: Path) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", *WINDOW, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment.pop("NO_COLOR", None)
        self._process = subprocess.Popen(
            [sys.executable, "-c", ON_TERMINAL, str(Path(__file__).parent.resolve()), data],
            stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=scratch,
        )  # fmt: skip
        os.close(theirs)
        self._last = b""
        clock = clock_of(self._process.pid)
        assert clock is not None
        self._clock = clock

    def __enter__(self) -> Self:
        self._rest(SETTLED)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    def press(self, keys: bytes) -> float:
        """Milliseconds of work that a key costs."""
        before = self._work()
        os.write(self._ours, keys)
        self._rest(QUIET)
        return (self._work() - before) * 1000

    def _rest(self, quiet: float) -> None:
        """Wait until nothing is written and worked on for so many seconds; there must be a screen then."""
        spent, until = self._work(), time.monotonic() + LONGEST
        while time.monotonic() < until:
            try:
                if select.select([self._ours], [], [], quiet)[0]:
                    self._last = os.read(self._ours, 65536)
                    spent = self._work()
                elif self._work() - spent <= IDLE and self._last:
                    return
                else:
                    spent = self._work()
            except OSError:
                raise SystemExit(f"the explorer has ended: {self._last.decode(errors='replace')}") from None
        raise SystemExit(f"the explorer does not rest within {LONGEST} seconds")

    def _work(self) -> float:
        return time.clock_gettime(self._clock)


def costs(data: str, rounds: int) -> dict[str, list[tuple[float, str]]]:
    """By kind of key, milliseconds of work of each key, and where it was pressed."""
    keys: Any = import_module("explore_keys")
    pressed = [(where, kind, key) for where, kind, row in keys.STEPS for key in row.split()]
    measured: list[list[float]] = [[] for _ in pressed]
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as scratch, Terminal(data, Path(scratch)) as terminal:
            for (_, _, key), milliseconds in zip(pressed, measured, strict=True):
                milliseconds.append(terminal.press(keys.BYTES.get(key, key).encode()))
    taken: dict[str, list[tuple[float, str]]] = {}
    for (where, kind, key), milliseconds in zip(pressed, measured, strict=True):
        taken.setdefault(kind, []).append((statistics.median(milliseconds), f"{key} in {where}"))
    return taken


def start(program: str) -> float:
    """Seconds that a program takes to its first screen, in a process of its own."""
    before = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return time.perf_counter() - before


def print_starts(runs: int) -> None:
    programs = {"bare": BARE, **{view: OURS.format(view=view) for view in ("overview", "counties")}}
    took: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(runs):
        for name, program in programs.items():
            took[name].append(start(program))
    bare = statistics.median(took["bare"])
    for name, seconds in took.items():
        median = statistics.median(seconds)
        print(f"start, {name}: {median:.3f} s, {median / bare:.2f} times a bare Textual program")


def print_keys(rounds: int) -> None:
    if clock_of(os.getpid()) is None:
        print("keys: not measured; this system does not tell the processor time of another process")
        return
    for data in DATA:
        for kind, keys in costs(data, rounds).items():
            most, where = max(keys)
            median = statistics.median(milliseconds for milliseconds, _ in keys)
            print(f"{data}, {kind}: median {median:.1f} ms, most {most:.1f} ms ({where})")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=9, help="starts of each program; none with 0")
    parser.add_argument("--rounds", type=int, default=3, help="programs for the keys, on each data; none with 0")
    asked = parser.parse_args()
    if asked.runs:
        print_starts(asked.runs)
    if asked.rounds:
        print_keys(asked.rounds)


if __name__ == "__main__":
    main()
