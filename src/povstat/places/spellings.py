"""Works out every spelling and code of every county-level division, as the rows that finding one needs.

Called once, when the store is made. The tables:

``places``            a row a place (see identity.py): relation to the list, listed codes, newest code and name
``place_codes``       each code, the years for which it was this place, and the name it had
``spellings``         key -> place: what ``names.chinese_key`` and ``latin_keys`` give, with kind and years
``regions``           provinces and prefectures, ``region_spellings`` their keys
``division_links``    which vintage became, or gave land to, which

Kinds of a spelling: ``name``, ``alias``, ``former_name``, ``later_name``, ``short_name``, ``romanised``,
``one_character`` for the bare stem of names such as 唐县, which by itself is never enough, and ``reading`` for
other readings of characters, which count where no right name fits (other_readings.py).
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from povstat.places import names
from povstat.places.identity import LIST_YEAR, NEVER, OPEN, Listed, PlaceHistory, Vintage, find_places
from povstat.places.other_readings import other_readings
from povstat.places.regions import Regions

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
_WING = re.compile(r"(?<=ou)yi\b|(?<=uo)yi\b")
_ABSENT = (0, OPEN)


class CountyNames(NamedTuple):
    """What spellings are made of: some fields of a county of the list; lists are JSON text."""

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


def build(
    counties: Iterable[CountyNames],
    vintages: Sequence[Vintage],
    regions: Regions,
    also_known: Iterable[tuple[str, str, str]] = (),
) -> "PlaceTables":
    """Every place, code and spelling, as the rows of the tables that finding one needs.

    ``also_known`` are code and Chinese name of divisions, each with another name of it.
    """
    tables = PlaceTables()
    also: dict[tuple[str, str], list[str]] = {}
    for code, name, spelling in also_known:
        also.setdefault((code, name), []).append(spelling)
    by_code = {county.code: county for county in counties}
    listed = [
        Listed(c.code, c.name_zh, tuple(code for code in (c.code_2020, c.code_current) if code))
        for c in by_code.values()
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
        county = by_code[place.fate.listed[0]] if place.fate.listed else None
        is_home = place.fate.relation == "listed"
        tables.add_place(number, place, county if is_home else None, regions)
        keys = list(_place_keys(place, county if place.fate.relation != "part" else None))
        keys += _also_known_keys(place, also)
        tables.add_keys(number, keys)
        for code in place.fate.listed:
            own.setdefault(code, set()).update(key.key for key in keys)
        if is_home and county:
            home[county.code] = number
    for code in sorted(by_code.keys() - known):
        number += 1
        home[code] = number
        tables.add_homeless(number, by_code[code], regions)
    for code, county in by_code.items():
        keys = list(_given_keys(county, own.get(code, set()), homeless=code not in known))
        tables.add_keys(home[code], keys)
    tables.add_links(vintages)
    _add_other_readings(tables, regions)
    return tables


class PlaceTables:
    """The rows of the tables, as they grow; ``store/place_tables.py`` says what each column is."""

    def __init__(self) -> None:
        self.places: list[tuple[Any, ...]] = []
        self.place_codes: list[tuple[str, int, int, str, int]] = []
        self.spellings: dict[tuple[str, int, str], tuple[int, int, str]] = {}
        self.division_links: list[tuple[str, int, str, int, int, int]] = []
        self.spans: list[tuple[int, Vintage, int, int]] = []
        """The number of a place, and a vintage with the years for which it is that place."""

    def add_place(self, number: int, place: PlaceHistory, county: CountyNames | None, regions: Regions) -> None:
        """Add a place with its codes: as the list names it, or as its newest vintage is called."""
        newest, first, end = place.spans[-1]
        if county:
            code, name_zh, name_en, prefecture = county.code, county.name_zh, county.name_en, county.prefecture_zh
            province = county.province_zh
        else:
            code, name_zh, name_en = newest.code, newest.name, _english(newest)
            province, prefecture = newest.province, newest.prefecture or None
        ids = {i for vintage, _, _ in place.spans for i in regions.of(vintage.province, vintage.prefecture)}
        first = place.spans[0][1]
        self.places.append(
            (
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
        )
        for vintage, first, end in place.spans:
            self.place_codes.append((vintage.code, first, end, vintage.name, number))
            self.spans.append((number, vintage, first, end))

    def add_homeless(self, number: int, county: CountyNames, regions: Regions) -> None:
        """Add a listed county without any code of GB/T 2260: the administrative committees."""
        ids = " ".join(map(str, sorted(regions.of(county.province_zh, county.prefecture_zh or ""))))
        row = (county.code, county.name_zh, county.name_en, county.province_zh, county.prefecture_zh)
        self.places.append((number, "listed", county.code, *row, None, None, ids, ""))
        self.place_codes.append((county.code, *_ABSENT, county.name_zh, number))

    def add_keys(self, number: int, keys: list[_Key]) -> None:
        """Add the keys of a place; what it already has of one kind stays as it is."""
        years: dict[tuple[str, str], tuple[int, int]] = {}
        for key, kind, first, end in keys:
            known = years.get((key, kind), (first, end))
            years[key, kind] = (min(known[0], first), max(known[1], end))
        for (key, kind), span in years.items():
            if key:
                script = "han" if names.has_han(key) else "latin"
                self.spellings.setdefault((key, number, kind), (*span, script))

    def add_links(self, vintages: Iterable[Vintage]) -> None:
        """Add which vintage became, or gave land to, which."""
        self.division_links += [
            (vintage.code, vintage.first, later.code, later.first, year, partial)
            for vintage in vintages
            for partial, links in ((0, vintage.becomes), (1, vintage.gives))
            for later, year in links
        ]


def _add_other_readings(tables: PlaceTables, regions: Regions) -> None:
    """Add the keys that other readings of characters give."""
    provinces = {row[0]: row[6] for row in tables.places}
    right: dict[str, set[str]] = {}
    for (key, number, _), (_, _, script) in tables.spellings.items():
        if script == "latin":
            right.setdefault(key, set()).add(provinces[number])
    for key in regions.spelled():
        right.setdefault(key, set()).add("")
    own = {(key, number) for key, number, _ in tables.spellings}
    keys: dict[int, list[_Key]] = {}
    for number, reading in other_readings(tables.spans, provinces, right, _ALSO):
        if (reading.key, number) not in own:
            keys.setdefault(number, []).append(_Key(*reading))
    for number, found in keys.items():
        tables.add_keys(number, found)


def _also_known_keys(place: PlaceHistory, also: dict[tuple[str, str], list[str]]) -> Iterator[_Key]:
    """The keys of the names by which a place's divisions are also known, for as long as they had their names."""
    spelled: dict[str, list[str]] = {}
    for vintage, _, _ in place.spans:
        spelled.setdefault(vintage.name, []).extend(also.get((vintage.code, vintage.name), ()))
    for vintage, first, end in place.spans:
        stem, _, generic = names.parts(vintage.name)
        for text in dict.fromkeys(spelled[vintage.name]):
            if names.has_han(text):
                key = names.chinese_key(text)
                yield _Key(key, "short_name", first, end)
                if vintage.name.endswith("联合旗"):
                    yield _Key(f"{key[:-1]}联合旗", "short_name", first, end)  # 达茂联合旗
                continue
            kind = "romanised" if len(stem) > 1 else "one_character"
            spoken = names.plain(text)
            # Horqin Right Middle Banner: many leave the wing out.
            for key in dict.fromkeys((spoken, names.plain(_WING.sub("", text)))):
                yield _Key(key, kind, first, end)
                for ending in (generic, *_ALSO.get(generic, ())):
                    if ending:
                        yield _Key(key + names.GENERIC_ZH[ending], "romanised", first, end)


def _place_keys(place: PlaceHistory, county: CountyNames | None) -> Iterator[_Key]:
    """The keys that the names of a place's vintages give, Chinese and pinyin."""
    for vintage, first, end in place.spans:
        kind = _kind(vintage, county)
        yield from _name_keys(names.chinese_key(vintage.name), vintage.pinyin.split(), kind, county, first, end)


def _kind(vintage: Vintage, county: CountyNames | None) -> str:
    if county is None or vintage.name == county.name_zh:
        return "name"
    return "former_name" if vintage.end <= LIST_YEAR or vintage.first < LIST_YEAR else "later_name"


def _name_keys(
    name: str, syllables: list[str], kind: str, county: CountyNames | None, first: int, end: int
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
    if len(stem) > 2 and name.endswith("新区"):
        # 浦东 for 浦东新区.
        yield _Key(stem[:-1], short, first, end)
        yield _Key("".join(romanised[: len(stem) - 1]), "romanised", first, end)
    if len(stem) > 1:
        yield _Key(stem, short, first, end)
        yield _Key(spoken, "romanised", first, end)
    else:
        yield _Key(stem, "one_character", first, end)
        yield _Key(spoken, "one_character", first, end)
        yield _Key(spoken + names.GENERIC_ZH.get(generic, "") * 2, "romanised", first, end)


def _given_keys(county: CountyNames, own: set[str], *, homeless: bool) -> Iterator[_Key]:
    """The keys of the names that the list itself gives: English name, pinyin, aliases.

    Left out where a vintage has given the same key, with its years. One without any vintage has those of its
    name too, whatever carries it on: 茫崖 in 2015 is no city yet.
    """
    if homeless:
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
