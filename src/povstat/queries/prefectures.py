"""The prefectures that a text names, as people write them: 凉山, 凉山州, Liangshan Prefecture, 513400."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from povstat.places import names

_GENERIC_EN = ("prefecture", "city", "league", "area", "region", "municipality")
_LEVEL_WORDS = ("autonomous", "level")
"""What may stand before the generic word: Autonomous Prefecture, prefecture-level city."""
_GENERIC_ZH = ("自治州", "地区", "盟", "市", "州")
_CODE = re.compile(r"\d{4}(?:00)?(?:0{6})?")


class CountedPrefecture(NamedTuple):
    """A prefecture of today, with how many counties of the list lie in it."""

    name_zh: str
    name_en: str | None
    province_zh: str
    counties: int


def named(db: sqlite3.Connection, text: str) -> list[CountedPrefecture]:
    """The prefectures that a name or a code of any year since 1981 may mean; none for any other text.

    Those without a county on the list are among them only where no other has the name.
    """
    known = listed(db)
    regions = _coded(db, text) if _CODE.fullmatch(text.strip()) else _spelled(db, text, known.values())
    meant = [known[region] for region in dict.fromkeys(regions) if region in known]
    return meant or [CountedPrefecture(name, None, province, 0) for name, province in dict.fromkeys(regions)]


def listed(db: sqlite3.Connection) -> dict[tuple[str, str], CountedPrefecture]:
    """The prefectures with counties on the list, by Chinese name and province."""
    rows = db.execute(
        "SELECT prefecture_zh, prefecture_en, province_zh, count(*) FROM counties WHERE prefecture_zh <> '' "
        "GROUP BY prefecture_zh, province_zh ORDER BY min(code)"
    )
    return {(row[0], row[2]): CountedPrefecture(*row) for row in rows}


def _spelled(db: sqlite3.Connection, text: str, known: Iterable[CountedPrefecture]) -> list[tuple[str, str]]:
    """Name and province of the prefectures of a spelling: by the first of its readings that means any."""
    for reading in _readings(text):
        if not reading:
            continue
        rows = db.execute(
            "SELECT name_zh, province_zh FROM regions JOIN region_spellings USING (region) "
            "WHERE key = ? AND level = 'prefecture'",
            (reading,),
        ).fetchall()
        own = [(place.name_zh, place.province_zh) for place in known if reading in _keys(place)]
        if rows or own:
            return [*own, *rows]
    return []


def spellings(db: sqlite3.Connection) -> list[tuple[str, CountedPrefecture]]:
    """Every spelling of a prefecture with counties on the list, and the prefecture."""
    known = listed(db)
    rows = db.execute(
        "SELECT key, name_zh, province_zh FROM region_spellings JOIN regions USING (region) "
        "WHERE level = 'prefecture'"
    )
    return [
        *((spelling, place) for place in known.values() for spelling in sorted(_keys(place))),
        *((key, known[name, province]) for key, name, province in rows if (name, province) in known),
    ]


@lru_cache(maxsize=1000)
def _keys(place: CountedPrefecture) -> set[str]:
    """The plain spellings of a prefecture of the list: they stand without the table of codes too."""
    zh = place.name_zh
    stems = [zh.removesuffix(generic) for generic in _GENERIC_ZH if zh.endswith(generic)]
    return {zh, *(stem for stem in stems if len(stem) > 1), "".join(names.latin_words(place.name_en or ""))}


def _readings(text: str) -> Iterator[str]:
    """The text as spellings are kept; an English one also without its generic part, and without peoples."""
    if names.has_han(text):
        yield names.chinese_key(text)
        return
    words = list(names.latin_words(text.replace("-", " ")))
    yield "".join(words)
    generic = False
    while len(words) > 1 and words[-1] in (*_GENERIC_EN, *_LEVEL_WORDS):
        words.pop()
        generic = True
    yield "".join(words)
    while generic and len(words) > 1 and words[-1] in names.PEOPLES_EN:
        words.pop()
        yield "".join(words)


def _coded(db: sqlite3.Connection, text: str) -> list[tuple[str, str]]:
    """Name and province of the prefecture whose code begins with these four digits, the newest that had it."""
    row = db.execute(
        "SELECT prefecture_zh, province_zh FROM divisions WHERE substr(code, 1, 4) = ? AND prefecture_zh <> '' "
        "ORDER BY coalesce(end_year, 9999) DESC, first_year DESC LIMIT 1",
        (text.strip()[:4],),
    ).fetchone()
    if row is None:
        return []
    # Under its newest name, whatever it was called when it had the code.
    return [
        (str(name), str(province))
        for name, province in db.execute(
            "SELECT name_zh, province_zh FROM regions JOIN region_spellings USING (region) "
            "WHERE key = ? AND level = 'prefecture' AND province_zh = ?",
            row,
        )
    ]
