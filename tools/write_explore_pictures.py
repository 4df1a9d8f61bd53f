"""Draws the pictures of ``povstat explore`` in docs/images/: ``python -m tools.write_explore_pictures [NAME]...``.

Textual writes its screen as SVG; vl-convert (of the extra ``pictures``) makes a PNG of it.
"""

import asyncio
import html
import re
import sys
from itertools import groupby

import vl_convert
from rich.cells import cell_len

from povstat.explore.app import Explorer
from povstat.explore.asking import Asking
from povstat.explore.place import Place
from povstat.lang import Language
from povstat.store.opening import open_store
from tools.smaller import IMAGES, shrink

SETTLED = 0.4
SCALE = 0.6

SCREENS: dict[str, tuple[Place, tuple[int, int], tuple[str, ...]]] = {
    "explore-counties": (Place("counties", (("province", ("Guizhou",)),), key="520526"), (160, 40), ()),
    "explore-series": (Place("series", key="rural-poor"), (150, 38), ("t",)),
    "explore-map": (Place("map", key="520526", year=2017), (120, 40), ()),
}
"""Each screen that is drawn in both languages: the place, the size of the window, and the keys pressed."""

PICTURES: dict[str, tuple[Place, tuple[int, int], tuple[str, ...], Language]] = {
    **{name: (*screen, "en") for name, screen in SCREENS.items()},
    **{f"{name}-zh": (*screen, "zh") for name, screen in SCREENS.items()},
    "explore-overview": (Place("overview"), (100, 28), (), "zh"),
}


async def drawn(name: str) -> str:
    """A screen as SVG, in fonts of this machine."""
    place, size, keys, language = PICTURES[name]
    explorer = Explorer(Asking(open_store(), language), place)
    async with explorer.run_test(size=size) as pilot:
        await pilot.pause(SETTLED)
        await pilot.press(*keys)
        await pilot.pause(SETTLED)
        svg = explorer.export_screenshot(title="povstat explore")
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.S)
    svg = svg.replace("Fira Code, monospace", NARROW).replace("font-family: Fira Code", f"font-family: {NARROW}")
    return re.sub(r"<text ([^>]*)>([^<]*)</text>", _in_runs, svg)


NARROW, WIDE = "DejaVu Sans Mono, monospace", "Noto Sans CJK SC, WenQuanYi Zen Hei, sans-serif"
WIDE_SIZE = 23
"""So large a character nearly fills its two cells."""
CELL = 12.2
"""Width of a cell in the SVG of Textual."""


def _in_runs(found: re.Match[str]) -> str:
    """Characters of one cell and of two are drawn apart: Textual measures text in characters, not in cells."""
    attributes, text = found[1], html.unescape(found[2])
    start = re.search(r'\bx="([\d.]+)"', attributes)
    if start is None or "textLength" not in attributes:
        return found[0]
    x, parts = float(start[1]), []
    for wide, letters in groupby(text, key=lambda letter: cell_len(letter) == 2):
        run = "".join(letters)
        length = cell_len(run) * CELL
        changed = re.sub(r'\bx="[\d.]+"', f'x="{x:.1f}"', attributes)
        changed = re.sub(r'textLength="[\d.]+"', f'textLength="{length:.1f}"', changed)
        font = f' style="font-family: {WIDE}; font-size: {WIDE_SIZE}px"' if wide else ""
        parts.append(f"<text {changed}{font}>{html.escape(run).replace(' ', '&#160;')}</text>")
        x += length
    return "".join(parts)


def main(names: list[str]) -> None:
    """Draw the named pictures, or all of them."""
    for name in names or PICTURES:
        png = vl_convert.svg_to_png(asyncio.run(drawn(name)), scale=SCALE)
        (IMAGES / f"{name}.png").write_bytes(png)
        shrink(IMAGES / f"{name}.png")
        print(f"docs/images/{name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
