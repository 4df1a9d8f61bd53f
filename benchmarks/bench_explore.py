"""How soon `povstat explore` shows something, and what a key costs, on the 832 counties and on 50,000 rows.

usage: python benchmarks/bench_explore.py [--runs 9]

The start is compared with a bare Textual program, in turn, each in a process of its own; seconds are of the wall
clock. What a key costs is time of the processor (a busy machine counts for little), of all threads, from the key
to the screen on which nothing more changes: facets counted, card written. There is no terminal to write to.
"""

import argparse
import asyncio
import sqlite3
import statistics
import subprocess
import sys
import time

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
KEYS = {
    "a row on": ["down"] * 20,
    "a page on": ["pagedown"] * 10,
    "to the end and back": ["end", "home"] * 5,
    "a letter of the filter": ["slash", *"wei", *["backspace"] * 3, "escape"],
    "order by a column": ["right", "o", "o", "o", "right", "o", "o", "o"],
    "a facet chosen": ["f", "down", "enter", "enter", "down", "enter", "enter", "f"],
}
ROWS = 50_000
AFTER_ALL = 700_000
"""Codes of counties are below."""

SETTLED = 0.12
"""Seconds after which all that a key brings about has been drawn."""


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


async def costs(db: sqlite3.Connection) -> dict[str, list[float]]:
    """Milliseconds of work for each key of each kind."""
    from povstat.explore.app import Explorer
    from povstat.explore.asking import Asking
    from povstat.explore.place import Place

    found: dict[str, list[float]] = {}
    explorer = Explorer(Asking(db), Place("counties"))
    async with explorer.run_test(size=(120, 40)) as pilot:
        # What is made beforehand, in a thread where counties are many, is no work of a key.
        await pilot.pause(1)
        await explorer.workers.wait_for_complete()
        for kind, keys in KEYS.items():
            for key in keys:
                before = time.process_time()
                await pilot.press(key)
                await pilot.pause(SETTLED)
                found.setdefault(kind, []).append((time.process_time() - before) * 1000)
            await pilot.pause(0.3)
    return found


def start(program: str) -> float:
    """Seconds that a program takes to its first screen, in a process of its own."""
    before = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return time.perf_counter() - before


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    programs = {"bare": BARE, **{view: OURS.format(view=view) for view in ("overview", "counties")}}
    took: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(runs):
        for name, program in programs.items():
            took[name].append(start(program))
    bare = statistics.median(took["bare"])
    for name, seconds in took.items():
        median = statistics.median(seconds)
        print(f"start, {name}: {median:.3f} s, {median / bare:.2f} times a bare Textual program")
    from povstat.store.opening import open_store

    for label, db in (("832 rows", open_store()), (f"{ROWS:,} rows", many_counties())):
        for kind, milliseconds in asyncio.run(costs(db)).items():
            median, most = statistics.median(milliseconds), max(milliseconds)
            print(f"{label}, {kind}: median {median:.1f} ms, most {most:.1f} ms")


if __name__ == "__main__":
    main()
