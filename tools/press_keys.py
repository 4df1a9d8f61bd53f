"""Random keys at random sizes of the window: ``python -m tools.press_keys --seconds 600 --seed 1``.

Stops with the exception of the explorer, after printing the keys that led to it, and prints the memory at the
beginning, at half time and at the end. ``--warm`` opens every view and writes every format of an export once
before, so that libraries that are loaded on the way do not count as growth. A short run is a test.
"""

import argparse
import asyncio
import contextlib
import gc
import os
import random
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from povstat.explore.app import Explorer
from povstat.explore.asking import Asking
from povstat.explore.exporting import write_sheet
from povstat.explore.keys import KEYS
from povstat.output import FORMATS
from povstat.store.opening import open_store

MOVES = ("up", "down", "left", "right", "pageup", "pagedown", "home", "end", "enter", "escape", "tab", "shift+tab",
         *"1234567")  # fmt: skip
TYPED = (*"weiningab0123贵州", "space", "backspace")
SIZES = ((80, 24), (200, 50), (120, 40), (56, 14), (40, 10), (100, 30), (20, 5), (160, 45), (81, 24))
LEAVING = {"quit"}
ROUND = 400
"""Keys after which the explorer is begun anew."""


class Outcome(NamedTuple):
    """What a run came to."""

    keys: int
    first_memory: int
    """Kilobytes in use when the first round was over."""
    half_memory: int
    """The same when half of the time was over."""
    last_memory: int


def keys_pressed() -> list[str]:
    """Every key that does something, those that leave left out; moves and letters more often than the rest."""
    named = [each.split(",")[0] for key in KEYS if key.action not in LEAVING for each in (key.keys,)]
    return [*named, *MOVES * 3, *TYPED]


async def one_round(seed: int, data: Path | None, until: float) -> int:
    """Press keys until there were ROUND of them or the time is over; returns how many."""
    chance = random.Random(seed)
    explorer = Explorer(Asking(open_store(data), chance.choice(("en", "zh")), data))
    pressed: list[str] = []
    choices = keys_pressed()
    try:
        async with explorer.run_test(size=chance.choice(SIZES), notifications=True) as pilot:
            while len(pressed) < ROUND and time.monotonic() < until:
                if chance.random() < 0.05:
                    size = chance.choice(SIZES)
                    pressed.append(f"[{size[0]}x{size[1]}]")
                    await pilot.resize_terminal(*size)
                key = chance.choice(choices)
                pressed.append(key)
                await pilot.press(key)
    except BaseException:
        print(f"seed {seed}: {' '.join(pressed)}", file=sys.stderr)
        raise
    return len(pressed)


async def visit_all(data: Path | None) -> None:
    """Open every view in both languages, and write every format of an export."""
    explorer = Explorer(Asking(open_store(data), data=data))
    async with explorer.run_test(size=SIZES[1]) as pilot:
        for view in "1234567":
            for key in (view, "enter", "s", view, "l"):
                await pilot.press(key)
                await pilot.pause(0.2)
        for number, form in enumerate(FORMATS):
            write_sheet(explorer.view.sheet(), f"all-{number}", form, lambda path: None, explorer.asking)


def press(seconds: float, seed: int, data: Path | None = None, *, warm: bool = False) -> Outcome:
    """Press keys for some seconds, in an empty directory, for exports are written."""
    total = first = middle = 0
    with tempfile.TemporaryDirectory() as scratch, contextlib.chdir(scratch):
        if warm:
            asyncio.run(visit_all(data))
        half, until = time.monotonic() + seconds / 2, time.monotonic() + seconds
        while time.monotonic() < until:
            total += asyncio.run(one_round(seed, data, until))
            seed += 1
            gc.collect()
            first = first or memory()
            if time.monotonic() > half:
                middle = middle or memory()
    return Outcome(total, first, middle, memory())


def memory() -> int:
    """Kilobytes of memory that the process uses now."""
    with contextlib.suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Press, and say what it came to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--warm", action="store_true", help="load every view and every format first")
    asked = parser.parse_args()
    outcome = press(asked.seconds, asked.seed, asked.data, warm=asked.warm)
    print(f"{outcome.keys} keys")
    memories = (
        f"{outcome.first_memory} kB, at half time {outcome.half_memory} kB, at the end {outcome.last_memory} kB"
    )
    print(f"memory after the first round {memories}")


if __name__ == "__main__":
    main()
