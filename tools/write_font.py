"""Write the font that pictures are drawn with: a part of Noto Sans CJK SC, under a name of its own.

usage: python -m tools.write_font FILE

FILE is NotoSansCJK-Regular.ttc (Debian: fonts-noto-cjk). Needs fonttools. The part has the Latin letters, every
character of data/ and of the Chinese texts of the program, and the 3,755 characters of the first level of GB 2312.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src" / "povstat" / "pictures" / "fonts"
FAMILY = "Povstat Sans"
SOURCE = "Noto Sans CJK SC"


def characters() -> set[str]:
    """The characters that the font has."""
    texts = [*(ROOT / "data").glob("*.*"), *(ROOT / "src" / "povstat" / "lang" / "zh").glob("*.py")]
    used = {letter for path in texts for letter in path.read_text(encoding="utf-8")}
    common = {
        bytes([row, cell]).decode("gb2312")
        for row in range(0xB0, 0xD8)
        for cell in range(0xA1, 0xFF)
        if row < 0xD7 or cell < 0xFA
    }
    latin = {chr(point) for point in (*range(0x20, 0x7F), *range(0xA0, 0x180))}
    signs = set("–—‘’“”…·•−×≈≤≥←→↑↓、。〈〉《》「」『』【】（），．：；！？％￥＋－〇")
    return latin | signs | common | {letter for letter in used if letter.isprintable()}


def write(path: Path, directory: Path) -> None:
    """Write the font and the list of its characters into a directory."""
    from fontTools import subset
    from fontTools.ttLib import TTCollection

    font = next(each for each in TTCollection(path).fonts if each["name"].getDebugName(1) == SOURCE)
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = subset.Subsetter(options)
    wanted = {ord(letter) for letter in characters()} & set(font.getBestCmap())
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = FAMILY.replace(" ", "") if record.nameID == 6 else FAMILY
    font["CFF "].cff.fontNames = [FAMILY.replace(" ", "")]
    # The day of the source, not of the run: the same font has the same bytes.
    font.recalcTimestamp = False
    directory.mkdir(exist_ok=True)
    font.save(directory / "PovstatSans.otf")
    letters = "".join(chr(point) for point in sorted(wanted))
    (directory / "characters.txt").write_text(letters, encoding="utf-8", newline="\n")


def main(arguments: Sequence[str]) -> int:
    """Write the font; return the exit code."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    write(Path(arguments[0]), TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
