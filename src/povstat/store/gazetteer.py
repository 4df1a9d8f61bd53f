"""Fills the gazetteer from the tables of spellings: row by row for one question, or whole into memory for many.

Both ways answer alike (``places.gazetteer.Gazetteer``); ``places.resolver`` decides on what they give.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from povstat.places.gazetteer import LONGEST_REGION, Gazetteer, PlaceRow, RegionRow, RegionSense, Sense, Span
from povstat.places.resolution import Resolution
from povstat.places.resolver import Resolver

if TYPE_CHECKING:
    from povstat.places.quick_resolver import QuickResolver

_SPAN = "code, name_zh, first_year, end_year"


def _place(
    row: tuple[int, str, str, str, str, str, str, str | None, int | None, int | None, str, str],
) -> PlaceRow:
    number, relation, listed, code, zh, en, province, prefecture, first, end, regions, formed = row
    ids = frozenset(map(int, regions.split()))
    return PlaceRow(
        number,
        relation,
        tuple(listed.split()),
        code,
        zh,
        en,
        province,
        prefecture,
        first,
        end,
        ids,
        tuple(formed.split()),
    )


class Asked:
    """Asks the database each time: for a question or a few."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def spelled(self, key: str) -> tuple[Sense, ...]:
        """The places that a key may mean."""
        rows = self._db.execute("SELECT place, kind, first_year, end_year FROM spellings WHERE key = ?", (key,))
        return tuple(Sense(*row) for row in rows)

    def coded(self, code: str) -> tuple[Sense, ...]:
        """The places that have had a code."""
        rows = self._db.execute("SELECT place, first_year, end_year FROM place_codes WHERE code = ?", (code,))
        return tuple(Sense(place, "code", first, end) for place, first, end in rows)

    def place(self, number: int) -> PlaceRow:
        """A place by its number."""
        return _place(self._db.execute("SELECT * FROM places WHERE place = ?", (number,)).fetchone())

    def home(self, listed: str) -> PlaceRow:
        """The place of a listed county by its code of 2014."""
        question = "SELECT * FROM places WHERE relation = 'listed' AND listed = ?"
        return _place(self._db.execute(question, (listed,)).fetchone())

    def spans(self, number: int) -> tuple[Span, ...]:
        """The codes and names that a place has had, oldest first."""
        question = f"SELECT {_SPAN} FROM place_codes WHERE place = ? ORDER BY first_year"
        return tuple(Span(*row) for row in self._db.execute(question, (number,)))

    def standing_for(self, listed: str) -> tuple[int, ...]:
        """The places that stand for one listed county, by its code of 2014."""
        question = "SELECT place FROM places WHERE listed = ? AND relation <> 'part' ORDER BY place"
        return tuple(place for (place,) in self._db.execute(question, (listed,)))

    def regions_spelled(self, key: str) -> tuple[RegionSense, ...]:
        """The provinces and prefectures that a key may mean."""
        question = "SELECT region, first_year, end_year, full FROM region_spellings WHERE key = ?"
        return tuple(RegionSense(*row) for row in self._db.execute(question, (key,)))

    def regions_beginning(self, text: str) -> list[tuple[int, tuple[RegionSense, ...]]]:
        """The regions with whose keys a text begins, and where each ends; the longest first."""
        ends = range(min(len(text), LONGEST_REGION), 1, -1)
        return [(end, regions) for end in ends if (regions := self.regions_spelled(text[:end]))]

    def region(self, number: int) -> RegionRow:
        """A province or prefecture by its number."""
        return RegionRow(*self._db.execute("SELECT * FROM regions WHERE region = ?", (number,)).fetchone())

    def new_area(self, name: str) -> tuple[str, ...] | None:
        """The codes of the counties in which an area lies that is no division; None for any other name."""
        row = self._db.execute(
            "SELECT coalesce(counties, '') FROM new_areas WHERE name_zh = ?", (name,)
        ).fetchone()
        return None if row is None else tuple(filter(None, row[0].split(";")))

    def newest_year(self) -> int:
        """The year of the newest change that is known of any place."""
        (year,) = self._db.execute("SELECT coalesce(max(first_year), 0) FROM place_codes").fetchone()
        return int(year)

    def keys(self, shortest: int, longest: int) -> Iterable[str]:
        """All keys of some length."""
        question = "SELECT DISTINCT key FROM spellings WHERE length(key) BETWEEN ? AND ?"
        return [key for (key,) in self._db.execute(question, (shortest, longest))]

    def region_keys(self) -> Iterable[str]:
        """All keys of provinces and prefectures."""
        return [key for (key,) in self._db.execute("SELECT DISTINCT key FROM region_spellings")]


class Loaded:
    """Holds every table in memory: for a whole table of names."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._places = {row[0]: _place(row) for row in db.execute("SELECT * FROM places")}
        self._homes = {p.listed[0]: p for p in self._places.values() if p.relation == "listed"}
        self._regions = {row[0]: RegionRow(*row) for row in db.execute("SELECT * FROM regions")}
        self._spelled: dict[str, tuple[Sense, ...]] = {}
        for key, *spelled in db.execute("SELECT key, place, kind, first_year, end_year FROM spellings"):
            self._spelled[key] = (*self._spelled.get(key, ()), Sense(*spelled))
        self._coded: dict[str, tuple[Sense, ...]] = {}
        self._spans: dict[int, tuple[Span, ...]] = {}
        for place, *row in db.execute(f"SELECT place, {_SPAN} FROM place_codes ORDER BY first_year"):
            span = Span(*row)
            self._coded[span.code] = (
                *self._coded.get(span.code, ()),
                Sense(place, "code", span.first, span.end),
            )
            self._spans[place] = (*self._spans.get(place, ()), span)
        self._newest_year = max((span.first for spans in self._spans.values() for span in spans), default=0)
        areas = db.execute("SELECT name_zh, coalesce(counties, '') FROM new_areas")
        self._new_areas = {name: tuple(filter(None, counties.split(";"))) for name, counties in areas}
        self._standing_for: dict[str, tuple[int, ...]] = {}
        for number, found in self._places.items():
            if len(found.listed) == 1 and found.relation != "part":
                listed = found.listed[0]
                self._standing_for[listed] = (*self._standing_for.get(listed, ()), number)
        self._region_keys: dict[str, tuple[RegionSense, ...]] = {}
        for key, *region in db.execute("SELECT key, region, first_year, end_year, full FROM region_spellings"):
            self._region_keys[key] = (*self._region_keys.get(key, ()), RegionSense(*region))
        self._region_sizes: dict[str, list[int]] = {}
        """How long the keys of regions are that begin with two characters, the longest first."""
        for size, begin in sorted({(len(key), key[:2]) for key in self._region_keys}, reverse=True):
            if 2 <= size <= LONGEST_REGION:
                self._region_sizes.setdefault(begin, []).append(size)

    def add(self, senses: Mapping[str, tuple[Sense, ...]]) -> None:
        """Add further spellings, which go before those that there are."""
        for key, added in senses.items():
            self._spelled[key] = (*added, *self._spelled.get(key, ()))

    def spelled(self, key: str) -> tuple[Sense, ...]:
        """The places that a key may mean."""
        return self._spelled.get(key, ())

    def coded(self, code: str) -> tuple[Sense, ...]:
        """The places that have had a code."""
        return self._coded.get(code, ())

    def place(self, number: int) -> PlaceRow:
        """A place by its number."""
        return self._places[number]

    def home(self, listed: str) -> PlaceRow:
        """The place of a listed county by its code of 2014."""
        return self._homes[listed]

    def spans(self, number: int) -> tuple[Span, ...]:
        """The codes and names that a place has had, oldest first."""
        return self._spans.get(number, ())

    def standing_for(self, listed: str) -> tuple[int, ...]:
        """The places that stand for one listed county, by its code of 2014."""
        return self._standing_for.get(listed, ())

    def regions_spelled(self, key: str) -> tuple[RegionSense, ...]:
        """The provinces and prefectures that a key may mean."""
        return self._region_keys.get(key, ())

    def regions_beginning(self, text: str) -> list[tuple[int, tuple[RegionSense, ...]]]:
        """The regions with whose keys a text begins, and where each ends; the longest first."""
        sizes = self._region_sizes.get(text[:2])
        if sizes is None:
            return []
        keys = self._region_keys
        return [(size, keys[key]) for size in sizes if len(key := text[:size]) == size and key in keys]

    def region(self, number: int) -> RegionRow:
        """A province or prefecture by its number."""
        return self._regions[number]

    def new_area(self, name: str) -> tuple[str, ...] | None:
        """The codes of the counties in which an area lies that is no division; None for any other name."""
        return self._new_areas.get(name)

    def newest_year(self) -> int:
        """The year of the newest change that is known of any place."""
        return self._newest_year

    def keys(self, shortest: int, longest: int) -> Iterable[str]:
        """All keys of some length."""
        return [key for key in self._spelled if shortest <= len(key) <= longest]

    def region_keys(self) -> Iterable[str]:
        """All keys of provinces and prefectures."""
        return self._region_keys


def resolve(
    db: sqlite3.Connection,
    text: str,
    *,
    province: str | None = None,
    prefecture: str | None = None,
    year: int | None = None,
) -> Resolution:
    """The county that ``text`` means: a name in any spelling, an address, or a code of any year since 1981.

    ``province`` and ``prefecture`` (any spelling) and ``year`` narrow what it may mean.
    """
    return Resolver(Asked(db)).resolve(text, province=province, prefecture=prefecture, year=year)


def load_resolver(
    db: sqlite3.Connection, further: Callable[[Gazetteer], Mapping[str, tuple[Sense, ...]]] | None = None
) -> "QuickResolver":
    """The whole gazetteer in memory, for many questions. Loading takes a tenth of a second.

    ``further`` gives spellings to add, from what is there.
    """
    from povstat.places.quick_resolver import QuickResolver

    loaded = Loaded(db)
    if further is not None:
        loaded.add(further(loaded))
    return QuickResolver(loaded)
