"""The screens of ``povstat explore`` as text; ``python -m tools.explore_screens`` writes those that a test has.

They show tests/tiny, whose rows never change; look at what has changed before you commit it.
"""

import asyncio
import time
from itertools import groupby
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from povstat.explore.app import Explorer
from povstat.explore.asking import Asking
from povstat.explore.place import Place
from povstat.lang import LANGUAGES, Language
from povstat.store.opening import open_store

TINY = Path("tests") / "tiny"
"""As it is called from the checkout: a screen shows this path, which must be the same on every machine."""
SNAPSHOTS = Path(__file__).parent.parent / "tests" / "snapshots"
SIZES = ((80, 24), (120, 36), (200, 50))
PAUSE, LONGEST = 0.03, 3.0
"""Seconds between two looks whether all has been drawn, and until that is given up."""

SCREENS: tuple[tuple[str, Place, tuple[str, ...]], ...] = (
    ("overview", Place("overview"), ()),
    ("counties", Place("counties"), ("down",)),
    ("counties, facets and a filter", Place("counties", (("batch", (2020,)),)), ("f",)),
    ("counties, Chinese typed", Place("counties", text="县", sort="-batch"), ()),
    ("provinces", Place("provinces"), ()),
    ("milestones", Place("milestones"), ("down",)),
    ("series", Place("series"), ()),
    ("series, values", Place("series", ids=("rural-poor",)), ()),
    ("map", Place("map"), ()),
    ("sources", Place("sources"), ("down",)),
    ("help", Place("map"), ("question_mark",)),
    ("copy", Place("counties"), ("y",)),
    ("export", Place("counties"), ("e",)),
    ("go to", Place("counties"), ("g",)),
)
"""What is drawn: a name, a place, and the keys pressed there."""


def screen_text(explorer: Explorer) -> str:
    """What stands on the screen now, without blanks at the ends of lines."""
    strips = explorer.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)


async def settled(explorer: Explorer, pilot: Pilot[Any]) -> str:
    """The screen when all that a key brings about has been drawn: it stays as it is, and no view waits."""
    before, until = "", time.monotonic() + LONGEST
    while True:
        await pilot.pause(PAUSE)
        shown = screen_text(explorer)
        if (shown == before and not explorer.view.waits) or time.monotonic() > until:
            return shown
        before = shown


def folded(text: str) -> str:
    """A text in which a line that stands several times, one after the other, stands once with their number."""
    parts = []
    for line, same in groupby(text.split("\n")):
        times = len(list(same))
        parts.append(line if times == 1 else f"{line}\n  ({times} times)")
    return "\n".join(parts)


async def screens(language: Language, size: tuple[int, int], data: Path = TINY) -> str:
    """All screens in a language at a size, each under its name."""
    parts = []
    for name, place, keys in SCREENS:
        explorer = Explorer(Asking(open_store(data), language, data), place, ahead=False)
        async with explorer.run_test(size=size) as pilot:
            shown = await settled(explorer, pilot)
            for key in keys:
                await pilot.press(key)
                shown = await settled(explorer, pilot)
            parts.append(f"=== {name}\n{folded(shown)}\n")
    return "".join(parts)


def snapshot(language: Language, size: tuple[int, int]) -> Path:
    """The file of the screens in a language at a size."""
    return SNAPSHOTS / f"explore-{size[0]}x{size[1]}-{language}.txt"


def main() -> None:
    """Write all of them."""
    SNAPSHOTS.mkdir(exist_ok=True)
    for language in LANGUAGES:
        for size in SIZES:
            path = snapshot(language, size)
            path.write_text(asyncio.run(screens(language, size)), encoding="utf-8")
            print(path.relative_to(SNAPSHOTS.parent.parent))


if __name__ == "__main__":
    main()
