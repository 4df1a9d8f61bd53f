"""Fill the pinyin of data/divisions.csv where it is empty.

usage: python -m tools.write_pinyin [DIR]

DIR is a data directory, else the project's own. Pinyin is made by rule (pypinyin), with the readings of characters
that the counties of the list show to be usual in names of places (都 is du, not dou). A cell that is filled stays
as it is: so a correction by hand lasts. Cells that differ from the rule are named; empty one to have it made anew.
"""

import csv
import io
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path

from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.phrases_dict import phrases_dict

from povstat.dataset.divisions import FILE
from povstat.dataset.validation import read
from povstat.models.county import County
from tools.remade import write_whole

DATA = Path(__file__).parent.parent / "data"
CJK = range(0x3400, 0xA000)
MADE = {"pinyin": "name_zh", "province_pinyin": "province_zh", "prefecture_pinyin": "prefecture_zh"}
"""Columns that are made, and the names that they spell."""


class Pinyin:
    """The rule: pypinyin, put right by what the counties of the list show."""

    def __init__(self, counties: Iterable[County]) -> None:
        self.readings = _place_readings(counties)
        """Readings of characters that pypinyin gets wrong in names of places."""

    def of(self, name: str) -> str:
        """Syllables of a Chinese name, lower case, without tones, a space between; ü stays ü."""
        return " ".join(_syllables(name, self.readings))


def _syllables(text: str, readings: Mapping[str, str]) -> list[str]:
    text = "".join(character for character in text if ord(character) in CJK)
    ruled = lazy_pinyin(text, style=Style.NORMAL, v_to_u=True)
    return [readings.get(character, syllable) for character, syllable in zip(text, ruled, strict=False)]


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if "a" <= c <= "z")


def _corrected(name: str, wanted: str) -> Iterator[tuple[str, str, str]]:
    """Each character of ``name`` with the rule's reading and the one that gives the county's known pinyin."""
    ruled = _syllables(name, {})
    choices = [options or [""] for options in pinyin(name, style=Style.NORMAL, v_to_u=True, heteronym=True)]
    for size in range(1, len(name) + 1):
        for readings in product(*choices[:size]):
            if _plain("".join(readings)) == wanted:
                yield from zip(name, ruled, readings, strict=False)
                return


def _place_readings(counties: Iterable[County]) -> dict[str, str]:
    """Readings that the rule gets wrong in names of places, learnt from the listed counties.

    Only where every listed county with the character reads it alike.
    """
    seen: dict[str, set[str]] = {}
    wrong: set[str] = set()
    for county in counties:
        for character, ruled, reading in _corrected(county.name_zh, _plain(county.pinyin)):
            seen.setdefault(character, set()).add(reading)
            if _plain(ruled) != _plain(reading):
                wrong.add(character)
    return {c: readings.pop() for c, readings in seen.items() if c in wrong and len(readings) == 1}


def misread(readings: Mapping[str, str]) -> dict[str, str]:
    """What converters to pinyin make of characters that place names read otherwise: 长 is chang, not zhang."""
    ruled = {character: _syllables(character, {})[0] for character in readings}
    return {c: _plain(ruled[c]) for c, reading in sorted(readings.items()) if _plain(reading) != _plain(ruled[c])}


def usual_readings(names: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The readings of each character of some names (each with its pinyin) that has several usual ones.

    Usual are those that the names have, the one that pypinyin gives a character alone, and those in at least two,
    and a hundredth, of the phrases that pypinyin knows; not the archaic ones of its dictionary.
    """
    readings: dict[str, dict[str, None]] = {}
    for name, spoken in names:
        characters = (character for character in name if ord(character) in CJK)
        for character, syllable in zip(characters, spoken.split(), strict=False):
            readings.setdefault(character, {})[_plain(syllable)] = None
    counts: dict[str, Counter[str]] = {character: Counter() for character in readings}
    for phrase, syllables in phrases_dict.items():
        for character, spoken_here in zip(phrase, syllables, strict=False):
            if character in counts:
                counts[character][_plain(spoken_here[0])] += 1
    for character, found in readings.items():
        found[_plain(_syllables(character, {})[0])] = None
        total = counts[character].total()
        found.update((each, None) for each, n in counts[character].items() if n >= 2 and n * 100 >= total)
    return {character: sorted(found) for character, found in readings.items() if len(found) > 1}


def main(arguments: Sequence[str]) -> None:
    """Fill the empty cells, and say which others differ from the rule."""
    directory = Path(arguments[0]) if arguments else DATA
    dataset, problems = read(directory)
    # What is wrong with the table itself is no hindrance: a cell to be filled is empty.
    if elsewhere := [problem for problem in problems if problem.file != FILE]:
        sys.exit(f"{directory}: {elsewhere[0]}")
    rule = Pinyin(dataset.of(County))
    path = directory / FILE
    with path.open(encoding="utf-8", newline="") as handle:
        columns, *cells = csv.reader(handle)
    rows = [dict(zip(columns, row, strict=True)) for row in cells]
    filled = 0
    by_hand: dict[str, str] = {}
    for row in rows:
        for column, named in MADE.items():
            ruled = rule.of(row[named])
            if not row[column] and ruled:
                row[column] = ruled
                filled += 1
            elif row[column] != ruled:
                by_hand[f"{row[named]} {row[column]}"] = ruled
    table = io.StringIO()
    writer = csv.DictWriter(table, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write_whole(path, table.getvalue())
    for shown, ruled in by_hand.items():
        print(f"kept as it is: {shown}; by rule {ruled}")
    print(f"{filled} cells filled")


if __name__ == "__main__":
    if len(sys.argv) > 2 or "--help" in sys.argv:
        sys.exit(__doc__)
    main(sys.argv[1:])
