"""Write src/povstat/characters.py: traditional characters, and characters that converters to pinyin misread.

usage: python -m tools.write_characters [--check]

Made from data/ alone, with OpenCC and pypinyin, so that the program needs neither. The records of
data/characters.yaml, kept by hand, go before what OpenCC says. With --check nothing is written: exit 1 when the
file is not as it would be.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

from opencc import OpenCC

from povstat.dataset.files import Dataset
from povstat.dataset.validation import load
from povstat.models.county import County
from povstat.models.shared import Variant
from tools.remade import write_or_check
from tools.write_pinyin import CJK, DATA, Pinyin, misread, usual_readings

TARGET = Path(__file__).parent.parent / "src" / "povstat" / "places" / "characters.py"
# Mainland forms are what the data holds; Taiwan's and Hong Kong's characters are read as well.
CONVERSIONS = ("t2s", "tw2s", "hk2s")
# What stands around a name: kinds of division, peoples, remarks.
AROUND_NAMES = "自治县市区旗州盟特林地行政委员会工省各族原现已改设为更撤的"


def characters(data: Path) -> str:
    """The text of the module."""
    dataset = load(data)
    rows = (data / "divisions.csv").read_text(encoding="utf-8")
    used = {*_of_names(dataset), *rows, *AROUND_NAMES}
    # And the words of the other data files, which can be searched.
    files = (path for path in data.glob("*.yaml") if path.name != "characters.yaml")
    texts = {character for path in files for character in path.read_text(encoding="utf-8")}
    variants = [cast(Variant, record) for record, _ in dataset.shared["characters"]]
    table = _traditional(used & _CJK, texts & _CJK, variants)
    read = [(row.division.name_zh, row.division.pinyin) for row in dataset.divisions]
    return _module(table, misread(Pinyin(dataset.of(County)).readings), usual_readings(read))


_CJK = {chr(point) for point in CJK}


def _of_names(dataset: Dataset) -> Iterable[str]:
    for county in dataset.of(County):
        names = (
            county.name_zh,
            county.name_2020_zh,
            county.name_current_zh,
            county.province_zh,
            county.prefecture_zh,
        )
        for name in (*names, *county.aliases_zh[:1]):
            yield from name or ""


def _traditional(used: set[str], texts: set[str], variants: Iterable[Variant]) -> dict[str, str]:
    """Map every character that is written otherwise elsewhere onto the one that the names or the texts use.

    A character that official names use themselves (乾 in 乾县, 于 in 于都) is never changed.
    """
    table = {v.written: v.read_as for v in variants if v.read_as in used and v.written not in used}
    for name in CONVERSIONS:
        converter = OpenCC(name)
        for character in sorted(_CJK - used):
            simplified = converter.convert(character)
            if simplified != character and simplified in used | texts:
                table.setdefault(character, simplified)
    return table


def _module(table: Mapping[str, str], misread: Mapping[str, str], readings: Mapping[str, Sequence[str]]) -> str:
    pairs = sorted(table.items())
    lines = [
        '"""Traditional characters and the simplified ones that the data files use; characters often misread.',
        "",
        "Written by `python -m tools.write_characters` with OpenCC and pypinyin; do not edit. The two texts run",
        "in parallel.",
        '"""',
        "",
        *_lines("TRADITIONAL", "".join(old for old, _ in pairs)),
        "",
        *_lines("SIMPLIFIED", "".join(new for _, new in pairs)),
        "",
        "MISREAD = {",
        *(f'    "{character}": "{syllable}",' for character, syllable in misread.items()),
        "}",
        '"""The pinyin that converters give to characters that names of counties read otherwise."""',
        "",
        "READINGS = {",
        *(f'    "{character}": "{" ".join(each)}",' for character, each in sorted(readings.items())),
        "}",
        '"""The usual readings of characters of names that have several."""',
    ]
    return "\n".join(lines) + "\n"


def _lines(name: str, text: str) -> list[str]:
    width = 48
    pieces = [text[i : i + width] for i in range(0, len(text), width)]
    return [f"{name} = (", *(f'    "{piece}"' for piece in pieces), ")"]


def main(arguments: Sequence[str]) -> int:
    """Write the module, or check it; return the exit code."""
    return write_or_check(TARGET, characters(DATA), arguments, "write_characters")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
