"""The tables that ``bench_match.py`` asks of every way: made from the data, drawn with a fixed seed.

``yearbook``   full and short names, some with blanks around them, and a province
``full``       full names and a province
``mixed``      addresses, full, short, former and English names, codes, blanks, and a province: many distinct texts
``addresses``  addresses alone, nearly all distinct, no other column

Names are those of county-level divisions in the years 2000 to 2022. The truth, the code on the list of a listed
county, stands in the last column, which no way reads.
"""

import csv
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

KINDS = ("yearbook", "full", "mixed", "addresses")
SEED = 832

_TOWNS = (
    "红旗 草海 新华 五里 大桥 龙泉 石门 东风 和平 双河 青山 白云 三合 永安 太平 黄泥 高坪 水口 "
    "松林 马场 城关 金沙 云台 西河"
)
_TOWN_KINDS = ("镇", "镇", "镇", "乡", "乡", "街道")
_VILLAGES = "中山 前进 团结 上坝 下寨 李家湾 王庄 石桥 幸福 光明 新民 南坡 北沟 大坪 小河 杨柳 向阳 长岭 茶园 建设"
_ENDS = (
    "村{n}组",
    "村",
    "社区",
    "路{n}号",
    "街{n}号{m}栋",
    "小区{m}栋{n}室",
    "大道{n}号",
    "村委会",
    "中学",
    "村{n}号",
)


class Named(NamedTuple):
    """A division under one of its names."""

    name: str
    province: str
    prefecture: str
    code: str
    english: str
    listed: str
    is_former: bool


class Row(NamedTuple):
    """A text, the province beside it, and the code of the listed county that it means, empty for none."""

    form: str
    text: str
    province: str
    listed: str


def write_table(path: Path, kind: str, count: int) -> list[str]:
    """Write a table of ``count`` rows; returns what it holds, in lines."""
    rows = _ROWS[kind](random.Random(SEED), _divisions(), count)
    forms: Counter[str] = Counter()
    texts = set()
    numbers = random.Random(SEED + 1)
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        columns = ["地址"] if kind == "addresses" else ["县", "省"]
        writer.writerow(["id", *columns, "gdp", "pop", "truth"])
        for number, (form, text, province, listed) in enumerate(rows):
            cells = [text] if kind == "addresses" else [text, province]
            gdp, population = f"{numbers.random() * 1e5:.2f}", numbers.randint(1_000, 2_000_000)
            writer.writerow([number, *cells, gdp, population, listed])
            forms[form] += 1
            texts.add(text)
    shares = ", ".join(f"{form} {rows / count:.1%}" for form, rows in forms.most_common())
    return [
        f"{kind}: {count:,} rows, {path.stat().st_size / 1e6:.0f} MB, {len(texts):,} distinct texts, seed {SEED}",
        f"  {shares}",
    ]


def _divisions() -> list[Named]:
    from povstat.store.opening import open_store

    question = (
        "SELECT c.name_zh, p.province_zh, coalesce(p.prefecture_zh, ''), c.code, p.name_en, p.listed, "
        "c.name_zh <> p.name_zh AND c.end_year <= 2022 FROM place_codes c JOIN places p USING (place) "
        "WHERE p.relation IN ('listed', 'none') AND c.first_year <= 2022 AND c.end_year > 2000 "
        "ORDER BY c.code, c.first_year"
    )
    return [Named(*row) for row in open_store().execute(question)]


def _stem(name: str) -> str:
    from povstat.places import names

    stem = names.parts(name).stem
    return stem if len(stem) > 1 else name


def _address(draw: random.Random, place: Named) -> str:
    """An address as registers of firms and surveys have them: some leave out the province, some the prefecture."""
    form = draw.random()
    province = place.province if form < 0.85 else ""
    prefecture = place.prefecture if form > 0.1 and place.prefecture != place.name else ""
    town = draw.choice(_TOWNS.split()) + draw.choice(_TOWN_KINDS)
    end = draw.choice(_ENDS).format(n=draw.randint(1, 300), m=draw.randint(1, 30))
    return f"{province}{prefecture}{place.name}{town}{draw.choice(_VILLAGES.split())}{end}"


def _padded(draw: random.Random, place: Named) -> str:
    middle = f"{place.name[0]} {place.name[1:]}" if len(place.name) == 2 else place.name
    return draw.choice((f" {middle}", f"{middle} ", f" {middle} ", f"\u3000{middle}"))


_FORMS: dict[str, Callable[[random.Random, Named], str]] = {
    "address": _address,
    "full": lambda draw, place: place.name,
    "short": lambda draw, place: _stem(place.name),
    "former": lambda draw, place: place.name,
    "English": lambda draw, place: draw.choice((place.english, place.english.upper())),
    "code": lambda draw, place: place.code,
    "with blanks": _padded,
    "empty": lambda draw, place: "",
}
_MIXED = {
    "address": 0.30,
    "full": 0.20,
    "short": 0.15,
    "former": 0.10,
    "English": 0.10,
    "code": 0.10,
    "with blanks": 0.03,
    "empty": 0.02,
}
"""The share of each form in the mixed table."""
_ADDRESSES_A_ROW = 0.055
"""Distinct addresses for each row of the mixed table, so that a million rows hold over 69,000 distinct texts."""


def _yearbook_rows(draw: random.Random, places: list[Named], count: int) -> Iterator[Row]:
    for _ in range(count):
        place = draw.choice(places)
        form = draw.random()
        if form < 0.2:
            yield Row("short", _stem(place.name), place.province, place.listed)
        elif form < 0.25:
            yield Row("with blanks", f" {place.name} ", place.province, place.listed)
        else:
            yield Row("full", place.name, place.province, place.listed)


def _full_rows(draw: random.Random, places: list[Named], count: int) -> Iterator[Row]:
    for _ in range(count):
        place = draw.choice(places)
        yield Row("full", place.name, place.province, place.listed)


def _mixed_rows(draw: random.Random, places: list[Named], count: int) -> Iterator[Row]:
    former = [place for place in places if place.is_former]
    pool = [
        (place, _address(draw, place)) for place in draw.choices(places, k=max(1, int(count * _ADDRESSES_A_ROW)))
    ]
    for form in draw.choices(list(_MIXED), list(_MIXED.values()), k=count):
        if form == "address":
            place, text = draw.choice(pool)
        else:
            place = draw.choice(former if form == "former" else places)
            text = _FORMS[form](draw, place)
        yield Row(form, text, place.province, place.listed if text else "")


def _address_rows(draw: random.Random, places: list[Named], count: int) -> Iterator[Row]:
    for _ in range(count):
        place = draw.choice(places)
        yield Row("address", _address(draw, place), "", place.listed)


_ROWS = {"yearbook": _yearbook_rows, "full": _full_rows, "mixed": _mixed_rows, "addresses": _address_rows}
