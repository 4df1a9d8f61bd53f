"""Compiles every spelling and code of every county-level division into the tables that finding one needs.

Called once, when the store is made. The tables:

``places``            a row a place (see identity.py): relation to the list, listed codes, newest code and name
``place_codes``       each code, the years for which it was this place, and the name it had
``spellings``         key -> place: what ``names.chinese_key`` and ``latin_keys`` give, with kind and years
``regions``           provinces and prefectures, ``region_spellings`` their keys
``division_links``    which vintage became, or gave land to, which

Kinds of a spelling: ``name``, ``alias``, ``former_name``, ``later_name``, ``short_name``, ``romanised``, and
``one_character`` for the bare stem of names such as 唐县, which by itself is never enough.
"""

import json
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from povstat.places import names
from povstat.places.characters import MISREAD
from povstat.places.identity import LIST_YEAR, NEVER, OPEN, Listed, Place, Vintage, find_places, read_vintages
from povstat.places.regions import Regions

_TABLES = """
CREATE TABLE places (place INTEGER PRIMARY KEY, relation TEXT NOT NULL, listed TEXT NOT NULL, code TEXT NOT NULL,
  name_zh TEXT NOT NULL, name_en TEXT NOT NULL, province_zh TEXT NOT NULL, prefecture_zh TEXT, first_year INTEGER,
  end_year INTEGER, regions TEXT NOT NULL, formed_from TEXT NOT NULL);
CREATE TABLE place_codes (code TEXT NOT NULL, first_year INTEGER NOT NULL, end_year INTEGER NOT NULL,
  name_zh TEXT NOT NULL, place INTEGER NOT NULL);
CREATE TABLE spellings (key TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, first_year INTEGER NOT NULL,
  end_year INTEGER NOT NULL, script TEXT NOT NULL, PRIMARY KEY (key, place, kind)) WITHOUT ROWID;
CREATE TABLE division_links (code TEXT NOT NULL, first_year INTEGER NOT NULL, to_code TEXT NOT NULL,
  to_first_year INTEGER NOT NULL, year INTEGER NOT NULL, partial INTEGER NOT NULL);
CREATE INDEX place_codes_by_code ON place_codes (code);
CREATE INDEX place_codes_by_place ON place_codes (place);
CREATE INDEX division_links_by_code ON division_links (code);
CREATE INDEX division_links_by_later ON division_links (to_code);
"""
_ENGLISH = {
    "自治县": "Autonomous County",
    "自治旗": "Autonomous Banner",
    "特区": "Special District",
    "县": "County",
    "市": "City",
    "区": "District",
    "旗": "Banner",
}
_ALSO = {
    "自治县": ("县",),
    "自治旗": ("旗",),
    "行政委员会": ("行委",),
    "行委": ("行政委员会",),
}
_ABSENT = (0, OPEN)


class _County(NamedTuple):
    code: str
    name_zh: str
    name_en: str
    pinyin: str
    aliases_en: str
    aliases_zh: str
    division_type: str
    province_zh: str
    prefecture_zh: str | None
    prefecture_en: str | None
    code_2020: str | None
    code_current: str | None


class _Key(NamedTuple):
    key: str
    kind: str
    first: int = 0
    end: int = OPEN


def build(db: sqlite3.Connection) -> None:
    """Make and fill the tables of spellings from ``counties``, ``provinces`` and ``divisions``."""
    db.executescript(_TABLES)
    counties = {row[0]: _County(*row) for row in db.execute(f"SELECT {', '.join(_County._fields)} FROM counties")}
    vintages = read_vintages(db)
    regions = Regions(db, vintages)
    listed = [
        Listed(c.code, c.name_zh, tuple(code for code in (c.code_2020, c.code_current) if code))
        for c in counties.values()
    ]
    places = find_places(vintages, listed)
    known = {place.fate.listed[0] for place in places if place.fate.relation == "listed"}
    # Listed counties first, so that later places know which aliases their keys already cover.
    places.sort(key=lambda p: (p.fate == NEVER, p.fate.listed, p.spans[0][1], p.spans[0][0].code))
    number = 0
    own: dict[str, set[str]] = {}
    home: dict[str, int] = {}
    for place in places:
        number += 1
        county = counties[place.fate.listed[0]] if place.fate.listed else None
        is_home = place.fate.relation == "listed"
        _insert_place(db, number, place, county if is_home else None, regions)
        keys = list(_place_keys(place, county if place.fate.relation != "part" else None))
        _insert_keys(db, number, keys)
        for code in place.fate.listed:
            own.setdefault(code, set()).update(key.key for key in keys)
        if is_home and county:
            home[county.code] = number
    for code in sorted(counties.keys() - known):
        number += 1
        home[code] = number
        _insert_homeless(db, number, counties[code], regions)
    for code, county in counties.items():
        _insert_keys(db, home[code], list(_given_keys(county, own.get(code, set()))))
    _insert_links(db, vintages)
    regions.insert(db)
    _insert_misread(db)


def _insert_place(
    db: sqlite3.Connection, number: int, place: Place, county: _County | None, regions: Regions
) -> None:
    newest, first, end = place.spans[-1]
    if county:
        code, name_zh, name_en, prefecture = county.code, county.name_zh, county.name_en, county.prefecture_zh
        province = county.province_zh
    else:
        code, name_zh, name_en = newest.code, newest.name, _english(newest)
        province, prefecture = newest.province, newest.prefecture or None
    ids = {i for vintage, _, _ in place.spans for i in regions.of(vintage.province, vintage.prefecture)}
    first = place.spans[0][1]
    row = (
        number,
        place.fate.relation,
        " ".join(place.fate.listed),
        code,
        name_zh,
        name_en,
        province,
        prefecture,
        first,
        end if end < OPEN else None,
        " ".join(map(str, sorted(ids))),
        " ".join(place.formed_from),
    )
    db.execute("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    db.executemany(
        "INSERT INTO place_codes VALUES (?, ?, ?, ?, ?)",
        [(vintage.code, first, end, vintage.name, number) for vintage, first, end in place.spans],
    )


def _insert_homeless(db: sqlite3.Connection, number: int, county: _County, regions: Regions) -> None:
    """A listed county without any code of GB/T 2260: the administrative committees."""
    ids = " ".join(map(str, sorted(regions.of(county.province_zh, county.prefecture_zh or ""))))
    row = (county.code, county.name_zh, county.name_en, county.province_zh, county.prefecture_zh)
    db.execute(
        "INSERT INTO places VALUES (?, 'listed', ?, ?, ?, ?, ?, ?, NULL, NULL, ?, '')",
        (number, county.code, *row, ids),
    )
    db.execute("INSERT INTO place_codes VALUES (?, ?, ?, ?, ?)", (county.code, *_ABSENT, county.name_zh, number))


def _insert_keys(db: sqlite3.Connection, number: int, keys: list[_Key]) -> None:
    years: dict[tuple[str, str], tuple[int, int]] = {}
    for key, kind, first, end in keys:
        known = years.get((key, kind), (first, end))
        years[key, kind] = (min(known[0], first), max(known[1], end))
    db.executemany(
        "INSERT OR IGNORE INTO spellings VALUES (?, ?, ?, ?, ?, ?)",
        [
            (k, number, kind, *span, "han" if names.has_han(k) else "latin")
            for (k, kind), span in years.items()
            if k
        ],
    )


def _insert_misread(db: sqlite3.Connection) -> None:
    """The pinyin that converters make of names with characters that place names read otherwise (Zhangge for 长葛).

    Only where it is nobody's right name, or that of a county in the same province: 佛坪 and 富平, both in Shaanxi,
    are both called Fuping by converters, and nobody can tell which is meant.
    """
    question = (
        "SELECT key, province_zh FROM spellings JOIN places USING (place) WHERE script = 'latin' "
        "UNION SELECT key, '' FROM region_spellings"
    )
    right: dict[str, set[str]] = {}
    for key, province in db.execute(question):
        right.setdefault(key, set()).add(province)
    question = (
        "SELECT c.place, c.name_zh, d.pinyin, d.province_zh, c.first_year, c.end_year FROM place_codes c "
        "JOIN divisions d ON d.code = c.code AND d.name_zh = c.name_zh AND d.first_year <= c.first_year "
        "AND coalesce(d.end_year, 9999) >= c.end_year"
    )
    keys: dict[int, list[_Key]] = {}
    for number, name, pinyin, province, first, end in db.execute(question):
        read = zip(name, pinyin.split(), strict=False)
        syllables = [names.plain(MISREAD.get(character, syllable)) for character, syllable in read]
        stem, _, generic = names.parts(name)
        if not set(stem) & MISREAD.keys() or (len(stem) == 1 and not generic):
            continue
        spoken = "".join(syllables[: len(stem)])
        endings = [
            "".join(syllables[len(stem) :]),
            *(names.GENERIC_ZH[e] for e in (generic, *_ALSO.get(generic, ())) if e),
        ]
        if len(stem) > 1:
            endings.append("")
        found = (_Key(spoken + ending, "romanised", first, end) for ending in endings)
        keys.setdefault(number, []).extend(
            key for key in found if key.key not in right or province in right[key.key]
        )
    for number, found_keys in keys.items():
        _insert_keys(db, number, found_keys)


def _insert_links(db: sqlite3.Connection, vintages: list[Vintage]) -> None:
    rows = [
        (vintage.code, vintage.first, later.code, later.first, year, partial)
        for vintage in vintages
        for partial, links in ((0, vintage.becomes), (1, vintage.gives))
        for later, year in links
    ]
    db.executemany("INSERT INTO division_links VALUES (?, ?, ?, ?, ?, ?)", rows)


def _place_keys(place: Place, county: _County | None) -> Iterator[_Key]:
    """The keys that the names of a place's vintages give, Chinese and pinyin."""
    for vintage, first, end in place.spans:
        kind = _kind(vintage, county)
        yield from _name_keys(names.chinese_key(vintage.name), vintage.pinyin.split(), kind, county, first, end)


def _kind(vintage: Vintage, county: _County | None) -> str:
    if county is None or vintage.name == county.name_zh:
        return "name"
    return "former_name" if vintage.end <= LIST_YEAR or vintage.first < LIST_YEAR else "later_name"


def _name_keys(
    name: str, syllables: list[str], kind: str, county: _County | None, first: int, end: int
) -> Iterator[_Key]:
    stem, _, generic = names.parts(name)
    base = names.parts(county.name_zh).stem if county else stem
    if county and county.division_type == "forestry_district":
        stem = base = county.name_zh.removesuffix("林区")
    short = "short_name" if stem == base else kind
    yield _Key(name, kind, first, end)
    romanised = [names.plain(s) for s in syllables]
    ruled = "".join(romanised[: len(stem)])
    spoken = "".join(names.latin_words(county.pinyin)) if county and stem == base else ruled
    yield _Key(spoken + "".join(romanised[len(stem) :]), "romanised", first, end)
    for ending in (generic, *_ALSO.get(generic, ())):
        if not ending:
            continue
        if stem + ending != name:
            yield _Key(stem + ending, short, first, end)
        yield _Key(spoken + names.GENERIC_ZH[ending], "romanised", first, end)
    if len(stem) > 1:
        yield _Key(stem, short, first, end)
        yield _Key(spoken, "romanised", first, end)
    else:
        yield _Key(stem, "one_character", first, end)
        yield _Key(spoken, "one_character", first, end)
        yield _Key(spoken + names.GENERIC_ZH.get(generic, "") * 2, "romanised", first, end)


def _given_keys(county: _County, own: set[str]) -> Iterator[_Key]:
    """The keys of the names that the list itself gives: English name, pinyin, aliases.

    Left out where a vintage has given the same key, with its years.
    """
    if not own:
        yield from _name_keys(county.name_zh, [county.pinyin], "name", county, *_ABSENT)
    for alias in json.loads(county.aliases_zh):
        for key in _name_keys(names.chinese_key(alias), [], "alias", county, *_ABSENT):
            if key.key not in own and names.has_han(key.key):
                yield key
    one = len(names.parts(county.name_zh).stem) == 1
    for alias in (county.name_en, county.pinyin, *json.loads(county.aliases_en)):
        words = names.latin_words(alias)
        stem = names.latin_stem(words)
        kind = "one_character" if one and not stem.endswith("xian") else "romanised"
        for key in (_Key(names.latin_keys(words)[0], kind if words == (stem,) else "romanised"), _Key(stem, kind)):
            if key.key not in own:
                yield key


def _english(vintage: Vintage) -> str:
    """A name in English made by rule from pinyin, for divisions that were never on the list."""
    stem, _, generic = names.parts(vintage.name)
    syllables = vintage.pinyin.split()[: len(stem)]
    joined = "".join(("'" if i and s[0] in "aeo" else "") + s for i, s in enumerate(syllables))
    return f"{joined.capitalize()} {_ENGLISH.get(generic, '')}".strip()
