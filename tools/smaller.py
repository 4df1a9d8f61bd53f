"""Makes the pictures of docs/images/ small, a palette of 256 colours each: ``python -m tools.smaller [NAME]...``.

Screens, maps and charts have few colours; so kept, a picture takes a fifth of the bytes and looks the same.
"""

import sys
from pathlib import Path

from PIL import Image

IMAGES = Path(__file__).parent.parent / "docs" / "images"
COLOURS = 256


def shrink(picture: Path) -> None:
    """Write a PNG again with a palette, unless it has one; transparent parts become white."""
    with Image.open(picture) as drawn:
        if drawn.mode == "P":
            return
        whole = drawn.convert("RGBA")
    opaque = Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole).convert("RGB")
    few = opaque.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(picture, "PNG", optimize=True)


def main(names: list[str]) -> None:
    """Make the named pictures small, or all of them."""
    for picture in [IMAGES / f"{name}.png" for name in names] or sorted(IMAGES.glob("*.png")):
        before = picture.stat().st_size
        shrink(picture)
        print(f"docs/images/{picture.name}: {before:,} bytes, now {picture.stat().st_size:,}")


if __name__ == "__main__":
    main(sys.argv[1:])
