"""Addresses of all kinds, right and spoilt: for holding the fast reading of tables to the plain one."""

import random
import re
import sqlite3
from collections.abc import Iterator

_TOWNS = re.findall(r"\S+", "草海镇 红旗乡 新华街道 城关镇 和平镇 阳光小区 市场路 民族团结村 族旗路 区间路")
_PIECES = [
    *re.findall(r"\S+", "县 市 区 旗 州 省 盟 自治州 自治县 自治旗 自治区 地区 特区 行委 族 和 与 及 、 ， 镇 乡"),
    *re.findall(r"\S+", "街 路 号 村 某 城 医院 政府 道 民族 3 12 100 522427 邮编553100 邮编 ３号 45102 1234567"),
    *re.findall(r"\S+", "A b Bc Weining （ ） ( ) [ ] 【原 】 。 - # 小区 社区 开发区 园区 市区 县城 超市 直辖 ①"),
    *re.findall(r"\S+", "縣 區 旂 鄉 郵 一、 其中 中国 𠀀 红旗 大道 东 南"),
    *(" ", "\u3000", "\u200b", ""),
]


def addresses(db: sqlite3.Connection, seed: int, count: int) -> Iterator[str]:
    """``count`` texts in which a division, in any spelling, stands behind regions and before something smaller."""
    draw = random.Random(seed)
    question = "SELECT DISTINCT key FROM spellings WHERE script = 'han' ORDER BY key"
    keys: list[str] = [key for (key,) in db.execute(question)]
    question = "SELECT DISTINCT key FROM region_spellings ORDER BY key"
    regions: list[str] = [key for (key,) in db.execute(question) if not key.isascii()]
    places: list[tuple[str, str, str]] = db.execute(
        "SELECT c.name_zh, p.province_zh, coalesce(p.prefecture_zh, '') FROM place_codes c "
        "JOIN places p USING (place) ORDER BY c.code, c.first_year"
    ).fetchall()
    names = keys + regions

    def piece() -> str:
        form = draw.random()
        kind: list[str] = _PIECES if form < 0.5 else names if form < 0.8 else _TOWNS
        return draw.choice(kind)

    for _ in range(count):
        name, province, prefecture = draw.choice(places)
        form = draw.random()
        if form < 0.25:
            name = draw.choice(keys)
        front = draw.choice((province + prefecture, province, prefecture, "", province[:2] + prefecture[:2]))
        if form > 0.95:
            front = draw.choice(regions) + front
        text = front + name
        if draw.random() < 0.15:
            text += draw.choice((text[-1], "某" + text[-1], draw.choice("县市区旗")))
        text += "".join(piece() for _ in range(draw.randint(0, 3)))
        if draw.random() < 0.6:
            text += draw.choice(_TOWNS)
        if draw.random() < 0.15:
            at = draw.randrange(len(text))
            text = text[:at] + draw.choice(draw.choice(names)) + text[at + 1 :]
        yield text
