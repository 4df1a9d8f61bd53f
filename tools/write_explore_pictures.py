"""Draws the pictures of ``povstat explore`` in docs/images/: ``python -m tools.write_explore_pictures [NAME]...``.

Textual writes its screen as SVG; vl-convert (of the extra ``pictures``) makes a PNG of it.
"""

import asyncio
import re
import sys
from pathlib import Path

import vl_convert

from povstat.explore.app import Explorer
from povstat.explore.asking import Asking
from povstat.explore.place import Place
from povstat.lang import Language
from povstat.store.opening import open_store

IMAGES = Path(__file__).parent.parent / "docs" / "images"
SETTLED = 0.4
SCALE = 1.0

PICTURES: dict[str, tuple[Place, tuple[int, int], Language, tuple[str, ...]]] = {
    "explore-counties": (
        Place("counties", (("province", ("Guizhou",)),), key="520526"), (160, 40), "en", ()
    ),
    "explore-overview": (Place("overview"), (100, 28), "zh", ()),
    "explore-series": (Place("series", key="rural-poor"), (150, 38), "en", ("t",)),
    "explore-map": (Place("map", key="520526", year=2017), (120, 40), "en", ()),
}  # fmt: skip
"""Each picture: the place, the size of the window, the language, and the keys pressed."""


async def drawn(name: str) -> str:
    """A screen as SVG, in fonts of this machine."""
    place, size, language, keys = PICTURES[name]
    explorer = Explorer(Asking(open_store(), language), place)
    async with explorer.run_test(size=size) as pilot:
        await pilot.pause(SETTLED)
        await pilot.press(*keys)
        await pilot.pause(SETTLED)
        svg = explorer.export_screenshot(title="povstat explore")
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.S)
    return svg.replace("Fira Code, monospace", FONTS).replace("font-family: Fira Code", f"font-family: {FONTS}")


FONTS = "DejaVu Sans Mono, Noto Sans Mono CJK SC, WenQuanYi Zen Hei Mono, monospace"


def main(names: list[str]) -> None:
    """Draw the named pictures, or all of them."""
    for name in names or PICTURES:
        png = vl_convert.svg_to_png(asyncio.run(drawn(name)), scale=SCALE)
        (IMAGES / f"{name}.png").write_bytes(png)
        print(f"docs/images/{name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
