"""Tries povstat with what nobody meant: ``python -m tools.fuzz [--seed N] [--seconds S | --count N]``.

Four classes of tries, each drawn from the seed: argument lists made from the real commands with hostile values;
data directories that are spoiled copies of tests/tiny/ (validate says no, or every listing works); tables through
``match`` from and to every format; and statements in SQL, which must read nothing but their views. What must
hold: an exit code of 0, 1, 2 or 130, no fault and no traceback, no endless line on standard error, and every cell
back as it was. Prints what fell, and how much was tried by class; exit 1 when anything fell.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tools.fuzzing import arguments, directories, statements, tables
from tools.fuzzing.call import Fallen

CLASSES = {
    "arguments": arguments.attempt,
    "directories": directories.attempt,
    "tables": tables.attempt,
    "statements": statements.attempt,
}


def fuzz(
    seed: int, *, count: int | None, seconds: float | None, classes: list[str]
) -> tuple[Counter[str], list[Fallen]]:
    """Try ``count`` times in each class, or for some seconds; how many of each kind were tried, and what fell."""
    tried: Counter[str] = Counter()
    fallen: list[Fallen] = []
    until = None if seconds is None else time.monotonic() + seconds
    number = 0
    while (count is None or number < count) and (until is None or time.monotonic() < until):
        for name in classes:
            # Each try has a seed of its own, so that one can be tried again alone.
            rng = random.Random(f"{seed} {name} {number}")
            with tempfile.TemporaryDirectory() as folder:
                kind, found = CLASSES[name](rng, Path(folder))
            tried[f"{name}: {kind}"] += 1
            fallen += [found._replace(place=f"--seed {seed}, {name} {number}")] if found else []
        number += 1
    return tried, fallen


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--count", type=int, help="tries of each class (200 where no time is given)")
    parser.add_argument("--class", dest="classes", action="append", choices=CLASSES)
    given = parser.parse_args()
    count = given.count if given.count or given.seconds else 200
    tried, fallen = fuzz(given.seed, count=count, seconds=given.seconds, classes=given.classes or list(CLASSES))
    for found in fallen:
        print(f"{found.place}: {found.what}\n    {found.how}")
    for kind, times in sorted(tried.items()):
        print(f"{times:>6}  {kind}")
    print(f"{sum(tried.values())} tried, {len(fallen)} fell")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
