"""Reads the tables of spellings: row by row for one question, or whole into memory for many.

Both ways answer alike (``Gazetteer``); ``resolver.py`` decides on what they give.
"""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple, Protocol


class Sense(NamedTuple):
    """A place that a key may mean, for which kind of spelling and which years."""

    place: int
    kind: str
    first: int
    end: int


class Place(NamedTuple):
    """A row of ``places``; see identity.py for ``relation``. ``listed`` holds codes of the list of 2014."""

    place: int
    relation: str
    listed: tuple[str, ...]
    code: str
    name_zh: str
    name_en: str
    province_zh: str
    prefecture_zh: str | None
    first_year: int | None
    end_year: int | None
    regions: frozenset[int]
    formed_from: tuple[str, ...]


class Region(NamedTuple):
    """A province or prefecture."""

    region: int
    level: str
    name_zh: str
    province_zh: str


class RegionSense(NamedTuple):
    """A region that a key may mean, and for which years."""

    region: int
    first: int
    end: int


class Gazetteer(Protocol):
    """What deciding needs to ask."""

    def spelled(self, key: str) -> tuple[Sense, ...]:
        """The places that a key may mean."""
        ...

    def coded(self, code: str) -> tuple[Sense, ...]:
        """The places that have had a code."""
        ...

    def place(self, number: int) -> Place:
        """A place by its number."""
        ...

    def home(self, listed: str) -> Place:
        """The place of a listed county by its code of 2014."""
        ...

    def regions_spelled(self, key: str) -> tuple[RegionSense, ...]:
        """The provinces and prefectures that a key may mean."""
        ...

    def region(self, number: int) -> Region:
        """A province or prefecture by its number."""
        ...

    def keys(self, shortest: int, longest: int) -> Iterable[str]:
        """All keys of some length."""
        ...


def _place(row: tuple[int, str, str, str, str, str, str, str | None, int | None, int | None, str, str]) -> Place:
    number, relation, listed, code, zh, en, province, prefecture, first, end, regions, formed = row
    ids = frozenset(map(int, regions.split()))
    return Place(
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

    def place(self, number: int) -> Place:
        """A place by its number."""
        return _place(self._db.execute("SELECT * FROM places WHERE place = ?", (number,)).fetchone())

    def home(self, listed: str) -> Place:
        """The place of a listed county by its code of 2014."""
        question = "SELECT * FROM places WHERE relation = 'listed' AND listed = ?"
        return _place(self._db.execute(question, (listed,)).fetchone())

    def regions_spelled(self, key: str) -> tuple[RegionSense, ...]:
        """The provinces and prefectures that a key may mean."""
        question = "SELECT region, first_year, end_year FROM region_spellings WHERE key = ?"
        return tuple(RegionSense(*row) for row in self._db.execute(question, (key,)))

    def region(self, number: int) -> Region:
        """A province or prefecture by its number."""
        return Region(*self._db.execute("SELECT * FROM regions WHERE region = ?", (number,)).fetchone())

    def keys(self, shortest: int, longest: int) -> Iterable[str]:
        """All keys of some length."""
        question = "SELECT DISTINCT key FROM spellings WHERE length(key) BETWEEN ? AND ?"
        return [key for (key,) in self._db.execute(question, (shortest, longest))]


class Loaded:
    """Holds every table in memory: for a whole table of names."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._places = {row[0]: _place(row) for row in db.execute("SELECT * FROM places")}
        self._homes = {p.listed[0]: p for p in self._places.values() if p.relation == "listed"}
        self._regions = {row[0]: Region(*row) for row in db.execute("SELECT * FROM regions")}
        self._spelled: dict[str, tuple[Sense, ...]] = {}
        for key, *sense in db.execute("SELECT key, place, kind, first_year, end_year FROM spellings"):
            self._spelled[key] = (*self._spelled.get(key, ()), Sense(*sense))
        self._coded: dict[str, tuple[Sense, ...]] = {}
        for code, place, first, end in db.execute("SELECT code, place, first_year, end_year FROM place_codes"):
            self._coded[code] = (*self._coded.get(code, ()), Sense(place, "code", first, end))
        self._region_keys: dict[str, tuple[RegionSense, ...]] = {}
        for key, *found in db.execute("SELECT key, region, first_year, end_year FROM region_spellings"):
            self._region_keys[key] = (*self._region_keys.get(key, ()), RegionSense(*found))

    def spelled(self, key: str) -> tuple[Sense, ...]:
        """The places that a key may mean."""
        return self._spelled.get(key, ())

    def coded(self, code: str) -> tuple[Sense, ...]:
        """The places that have had a code."""
        return self._coded.get(code, ())

    def place(self, number: int) -> Place:
        """A place by its number."""
        return self._places[number]

    def home(self, listed: str) -> Place:
        """The place of a listed county by its code of 2014."""
        return self._homes[listed]

    def regions_spelled(self, key: str) -> tuple[RegionSense, ...]:
        """The provinces and prefectures that a key may mean."""
        return self._region_keys.get(key, ())

    def region(self, number: int) -> Region:
        """A province or prefecture by its number."""
        return self._regions[number]

    def keys(self, shortest: int, longest: int) -> Iterable[str]:
        """All keys of some length."""
        return [key for key in self._spelled if shortest <= len(key) <= longest]
