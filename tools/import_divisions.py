"""Make ``data/divisions.csv`` and ``src/povstat/characters.py``: python tools/import_divisions.py FACTS_DIR

The facts directory holds ``divisions.csv`` (every county-level division code since 1981) and the 832 counties.
Pinyin is added by rule (pypinyin), and so is the table of traditional characters (OpenCC), so that the program
itself needs neither. The pinyin of a name is a rule's guess: where the facts give a county's pinyin, that one
is used when the spellings are compiled.
"""

import csv
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin, pinyin

PROJECT = Path(__file__).resolve().parent.parent
COLUMNS = (
    "code",
    "name_zh",
    "pinyin",
    "province_zh",
    "province_pinyin",
    "prefecture_zh",
    "prefecture_pinyin",
    "first_year",
    "end_year",
    "successors",
)
# Mainland forms are what the data holds; Taiwan's and Hong Kong's characters are read as well.
CONVERSIONS = ("t2s", "tw2s", "hk2s")
CJK = range(0x3400, 0xA000)
# Other shapes of characters of the names, as older or overseas texts print them, that OpenCC leaves alone:
# each with the shape that the names use.
VARIANTS = (
    "甯宁寗宁寕宁囘回廻回畬畲邨村龢和㳂沿畧略淸清隂阴尙尚濳潜僊仙甦苏霛灵緜绵窰窑冝宜墖塔疉叠囬回彞彝㝉宁栁柳堿碱隁堰徳德郞郎朖朗砦寨"
    "澂澄濬浚鼑鼎乕虎銕铁覇霸踈疏㠀岛堃坤岅坂峩峨鵞鹅輋畲陜陕"
)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _syllables(text: str, readings: Mapping[str, str]) -> list[str]:
    text = "".join(character for character in text if ord(character) in CJK)
    ruled = lazy_pinyin(text, style=Style.NORMAL, v_to_u=True)
    return [readings.get(character, syllable) for character, syllable in zip(text, ruled, strict=False)]


def _plain(pinyin: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", pinyin.lower()) if "a" <= c <= "z")


def _corrected(name: str, wanted: str) -> Iterator[tuple[str, str, str]]:
    """Each character of ``name`` with the rule's reading and the one that gives the county's known pinyin."""
    ruled = _syllables(name, {})
    choices = [options or [""] for options in pinyin(name, style=Style.NORMAL, v_to_u=True, heteronym=True)]
    for size in range(1, len(name) + 1):
        for readings in product(*choices[:size]):
            if _plain("".join(readings)) == wanted:
                yield from zip(name, ruled, readings, strict=False)
                return


def _place_readings(counties: Iterable[dict[str, str]]) -> dict[str, str]:
    """Readings that the rule gets wrong in place names (都 is du, not dou), learnt from the listed counties.

    Only where every listed county with the character reads it alike.
    """
    seen: dict[str, set[str]] = {}
    wrong: set[str] = set()
    for row in counties:
        for character, ruled, reading in _corrected(row["name_zh"], _plain(row["pinyin"])):
            seen.setdefault(character, set()).add(reading)
            if _plain(ruled) != _plain(reading):
                wrong.add(character)
    return {c: readings.pop() for c, readings in seen.items() if c in wrong and len(readings) == 1}


def _pinyin(text: str, readings: Mapping[str, str]) -> str:
    """Syllables of a Chinese name, lower case, without tones, a space between; ü stays ü."""
    return " ".join(_syllables(text, readings))


def _write_divisions(rows: Iterable[dict[str, str]], readings: Mapping[str, str], target: Path) -> int:
    count = 0
    with target.open("w", encoding="utf-8", newline="") as handle:
        writer: Any = csv.DictWriter(handle, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            count += 1
            added = {
                "pinyin": _pinyin(row["name_zh"], readings),
                "province_pinyin": _pinyin(row["province_zh"], readings),
                "prefecture_pinyin": _pinyin(row["prefecture_zh"], readings),
            }
            writer.writerow({**{column: row.get(column, "") for column in COLUMNS}, **added})
    return count


def _traditional(used: set[str], texts: set[str]) -> dict[str, str]:
    """Map every character that is written otherwise elsewhere onto the one that the names or the texts use.

    A character that official names use themselves (乾 in 乾县, 于 in 于都) is never changed.
    """
    table: dict[str, str] = {}
    for name in CONVERSIONS:
        converter = OpenCC(name)
        for point in CJK:
            character = chr(point)
            simplified = converter.convert(character)
            if simplified != character and simplified in used | texts and character not in used:
                table.setdefault(character, simplified)
    for variant, character in zip(VARIANTS[::2], VARIANTS[1::2], strict=True):
        if character in used and variant not in used:
            table.setdefault(variant, character)
    return table


def _lines(name: str, text: str) -> list[str]:
    width = 48
    pieces = [text[i : i + width] for i in range(0, len(text), width)]
    return [f"{name} = (", *(f'    "{piece}"' for piece in pieces), ")"]


def _misread(readings: Mapping[str, str]) -> dict[str, str]:
    """What converters to pinyin make of characters that place names read otherwise: 长 is zhang, not chang."""
    ruled = {character: _syllables(character, {})[0] for character in readings}
    return {c: _plain(ruled[c]) for c, reading in sorted(readings.items()) if _plain(reading) != _plain(ruled[c])}


def _write_characters(table: dict[str, str], misread: dict[str, str], target: Path) -> None:
    pairs = sorted(table.items())
    lines = [
        '"""Traditional characters and the simplified ones that the data files use; characters often misread.',
        "",
        "Made by tools/import_divisions.py with OpenCC and pypinyin; do not edit by hand. The two texts run in",
        "parallel.",
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
    ]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(facts: Path) -> None:
    """Write both files from a facts directory."""
    divisions = _rows(facts / "divisions.csv")
    counties = _rows(facts / "counties.csv")
    columns = ("name_zh", "list_name_zh", "province_zh", "prefecture_zh", "name_2020_zh", "name_current_zh")
    used = {c for row in (*divisions, *counties) for column in columns for c in row.get(column) or ""}
    # What stands around a name: kinds of division, peoples, remarks.
    used |= set("自治县市区旗州盟特林地行政委员会工省各族原现已改设为更撤的")
    # And the words of the other data files, which can be searched.
    texts: set[str] = set()
    for path in (PROJECT / "data").glob("*.yaml"):
        texts |= {c for c in path.read_text(encoding="utf-8") if ord(c) in CJK}
    readings = _place_readings(counties)
    print("readings of place names:", " ".join(f"{c} {r}" for c, r in sorted(readings.items())))
    count = _write_divisions(divisions, readings, PROJECT / "data" / "divisions.csv")
    table = _traditional(used, texts)
    _write_characters(table, _misread(readings), PROJECT / "src" / "povstat" / "characters.py")
    print(f"{count} divisions, {len(table)} traditional characters")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python tools/import_divisions.py FACTS_DIR")
    main(Path(sys.argv[1]))
