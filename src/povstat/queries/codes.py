"""The history of codes: what a code was called, what it came from and became, and its place in another year."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from povstat.errors import AmbiguousError, NotFoundError, UsageError
from povstat.places import names
from povstat.places.identity import OPEN


@dataclass(frozen=True, slots=True)
class CodeLink:
    """A division that another became or came from; ``partial`` where only some land changed hands."""

    code: str
    name_zh: str
    year: int
    partial: bool


@dataclass(frozen=True, slots=True)
class CodeVintage:
    """One code under one name, from ``first_year`` to ``end_year`` (None: still in use).

    ``listed`` holds the codes of 2014 of the listed counties that it stands for; ``relations`` says how
    (identity.py): a district that took in a listed county was ``none`` before and ``successor_larger`` since.
    """

    code: str
    name_zh: str
    province_zh: str
    prefecture_zh: str | None
    first_year: int
    end_year: int | None
    listed: tuple[str, ...]
    relations: tuple[str, ...]
    predecessors: tuple[CodeLink, ...]
    successors: tuple[CodeLink, ...]


@dataclass(frozen=True, slots=True)
class PlaceInYear:
    """A division of a year that covers a place; ``exact`` where nothing but name and code differ."""

    code: str
    name_zh: str
    exact: bool


FIELDS = (
    "asked",
    "code",
    "name_zh",
    "province_zh",
    "prefecture_zh",
    "first_year",
    "end_year",
    "became",
    "came_from",
    "on_list",
)
"""The fields of ``history_rows``, in order."""

FIELDS_IN_YEAR = ("asked", "year", "code", "name_zh", "exact")
"""The fields of ``in_year``, in order."""

_Key = tuple[str, int]


def years(db: sqlite3.Connection) -> tuple[int, int]:
    """The first year that the codes cover, and the newest."""
    low, high, ended = db.execute(
        "SELECT min(first_year), max(first_year), max(end_year) FROM divisions"
    ).fetchone()
    return int(low), int(max(high, ended))


def check_year(db: sqlite3.Connection, year: int) -> None:
    """Raise UsageError for a year that the codes do not cover."""
    first, newest = years(db)
    if not first <= year <= newest:
        raise UsageError(
            "{year}: the codes cover the years {first} to {newest}", year=year, first=first, newest=newest
        )


def code_history(db: sqlite3.Connection, code_or_name: str) -> tuple[CodeVintage, ...]:
    """Every vintage of a place, oldest first: all that its code was, and all that renaming leads to or from.

    Takes a code in any form or a name, in full or as people write it. Raises NotFoundError for what is neither,
    AmbiguousError for a name of several places.
    """
    keys = _chain(db, _starts(db, code_or_name))
    return tuple(_vintage(db, key) for key in sorted(keys, key=lambda key: (key[1], key[0])))


def place_in_year(
    db: sqlite3.Connection, code: str, year: int, *, of: int | None = None
) -> tuple[PlaceInYear, ...]:
    """The divisions that in ``year`` covered what ``code`` was.

    ``of`` is the year of the code; without it, every division that ever had the code is followed. Several
    divisions come back where the place was divided or joined from several. Raises UsageError for a year that the
    codes do not cover, NotFoundError for a code that no division has had.
    """
    check_year(db, year)
    if of is not None:
        check_year(db, of)
    keys = _coded(db, code)
    if of is not None:
        keys = [key for key in keys if _alive(db, key, of)] or keys
    found: dict[str, PlaceInYear] = {}
    for key in keys:
        for later, exact in _walk(db, key, year):
            name = _row(db, later)[0]
            known = found.get(later[0])
            found[later[0]] = PlaceInYear(later[0], name, exact or (known is not None and known.exact))
    return tuple(found[code] for code in sorted(found))


def _starts(db: sqlite3.Connection, text: str) -> list[_Key]:
    if names.normalise_code(text):
        return _coded(db, text)
    key = names.chinese_key(text)
    rows = db.execute(
        "SELECT DISTINCT place FROM spellings WHERE key = ? AND kind IN ('name', 'former_name', 'later_name')",
        (key,),
    ).fetchall()
    if not rows:
        rows = _meant(db, text)
    found = [
        (code, first)
        for (place,) in rows
        for code, first in db.execute("SELECT code, first_year FROM place_codes WHERE place = ?", (place,))
    ]
    keys = [vintage for vintage in found if _exists(db, vintage)]
    chains = {frozenset(_chain(db, [vintage])) for vintage in keys}
    if len(chains) > 1:
        codes = ", ".join(sorted({code for code, _ in keys}))
        raise AmbiguousError(
            "{text}: the name of several places; ask for one of the codes {codes}", text=text, codes=codes
        )
    return keys


def _meant(db: sqlite3.Connection, text: str) -> list[tuple[int]]:
    """The place that a short or romanised name means (威宁县, Weining), where it means one."""
    from povstat.store.gazetteer import resolve

    meaning = resolve(db, text)
    if meaning.status == "ambiguous" or (meaning.status == "not_poverty" and len(meaning.candidates) > 1):
        codes = ", ".join(sorted({place.code for place in meaning.candidates if place.code}))
        raise AmbiguousError(
            "{text}: the name of several places; ask for one of the codes {codes}", text=text, codes=codes
        )
    if meaning.status == "unknown" or not meaning.places:
        near = ", ".join(f"{place.name_zh} {place.code}" for place in meaning.suggestions)
        if near:
            raise NotFoundError(
                "{text}: no division has had this code or name; did you mean {near}?", text=text, near=near
            )
        raise NotFoundError("{text}: no division has had this code or name", text=text)
    return [(meaning.places[0],)]


def _coded(db: sqlite3.Connection, text: str) -> list[_Key]:
    code = names.normalise_code(text)
    rows = db.execute(
        "SELECT code, first_year FROM divisions WHERE code = ? ORDER BY first_year", (code,)
    ).fetchall()
    if not rows:
        raise NotFoundError("{text}: no division has had this code", text=text)
    return [(str(found), int(first)) for found, first in rows]


def _exists(db: sqlite3.Connection, key: _Key) -> bool:
    return db.execute("SELECT 1 FROM divisions WHERE code = ? AND first_year = ?", key).fetchone() is not None


def _row(db: sqlite3.Connection, key: _Key) -> tuple[str, str, str | None, int | None]:
    question = (
        "SELECT name_zh, province_zh, prefecture_zh, end_year FROM divisions WHERE code = ? AND first_year = ?"
    )
    name, province, prefecture, end = db.execute(question, key).fetchone()
    return name, province, prefecture, end


def _alive(db: sqlite3.Connection, key: _Key, year: int) -> bool:
    end = _row(db, key)[3]
    return key[1] <= year and (end is None or year < end)


def _next(db: sqlite3.Connection, key: _Key, *, forward: bool) -> list[tuple[_Key, int, bool]]:
    """The links of a vintage onward or back: the other vintage, the year, and whether it is partial."""
    if forward:
        question = (
            "SELECT to_code, to_first_year, year, partial FROM division_links WHERE code = ? AND first_year = ?"
        )
    else:
        question = (
            "SELECT code, first_year, year, partial FROM division_links WHERE to_code = ? AND to_first_year = ?"
        )
    return [((code, first), year, bool(partial)) for code, first, year, partial in db.execute(question, key)]


def _whole(db: sqlite3.Connection, key: _Key, *, forward: bool) -> _Key | None:
    """The vintage that renaming or recoding alone made of this one, or this one of."""
    onward = [(other, year) for other, year, partial in _next(db, key, forward=forward) if not partial]
    if forward:
        if len(onward) != 1 or onward[0][0][1] != onward[0][1]:
            return None
        other = onward[0][0]
        back = [1 for _, year, partial in _next(db, other, forward=False) if not partial and year == other[1]]
        return other if len(back) == 1 else None
    made = [other for other, year in onward if year == key[1]]
    return made[0] if len(made) == 1 and _whole(db, made[0], forward=True) == key else None


def _chain(db: sqlite3.Connection, starts: Iterable[_Key]) -> set[_Key]:
    keys: set[_Key] = set()
    for start in starts:
        for forward in (True, False):
            key: _Key | None = start
            while key is not None and (key not in keys or key == start):
                keys.add(key)
                key = _whole(db, key, forward=forward)
    return keys


def _walk(db: sqlite3.Connection, start: _Key, year: int) -> list[tuple[_Key, bool]]:
    """The vintages alive in a year that a vintage leads to, and whether each is exactly the same place."""
    forward = start[1] <= year
    found: dict[_Key, bool] = {}
    open_keys = [(start, True)]
    seen: set[_Key] = set()
    while open_keys:
        key, exact = open_keys.pop()
        if key in seen:
            continue
        seen.add(key)
        if _alive(db, key, year):
            found[key] = exact
            continue
        for other, when, partial in _next(db, key, forward=forward):
            # Back, only what a vintage was made of; land that came to it later was not yet its own.
            if not partial and (forward or when == key[1]):
                open_keys.append((other, exact and _whole(db, key, forward=forward) == other))
    return sorted(found.items())


def _vintage(db: sqlite3.Connection, key: _Key) -> CodeVintage:
    name, province, prefecture, end = _row(db, key)
    rows = db.execute(
        "SELECT relation, listed FROM place_codes JOIN places USING (place) WHERE place_codes.code = ? "
        "AND place_codes.first_year >= ? AND place_codes.first_year < ? ORDER BY place_codes.first_year",
        (*key, end or OPEN),
    ).fetchall()
    listed = sorted({code for _, codes in rows for code in codes.split()})
    return CodeVintage(
        *(key[0], name, province, prefecture, key[1], end),
        tuple(listed),
        tuple(dict.fromkeys(relation for relation, _ in rows)),
        _links(db, key, forward=False),
        _links(db, key, forward=True),
    )


def _links(db: sqlite3.Connection, key: _Key, *, forward: bool) -> tuple[CodeLink, ...]:
    links = [
        CodeLink(other[0], _row(db, other)[0], year, partial)
        for other, year, partial in _next(db, key, forward=forward)
    ]
    return tuple(sorted(links, key=lambda link: (link.year, link.code)))


def history_rows(db: sqlite3.Connection, text: str, on: int | None) -> list[dict[str, Any]]:
    """The rows of ``povstat codes``: every vintage of a place, or those of one year (FIELDS).

    Raises NotFoundError where there is none.
    """
    found = code_history(db, text)
    if on is not None:
        check_year(db, on)
        found = tuple(one for one in found if one.first_year <= on and (one.end_year is None or on < one.end_year))
        if not found:
            raise NotFoundError("{text}: no division in {year}", text=text, year=on)
    return [
        {
            "asked": text,
            "code": one.code,
            "name_zh": one.name_zh,
            "province_zh": one.province_zh,
            "prefecture_zh": one.prefecture_zh,
            "first_year": one.first_year,
            "end_year": one.end_year,
            "became": [_link(link) for link in one.successors],
            "came_from": [_link(link) for link in one.predecessors],
            "on_list": list(one.listed),
        }
        for one in found
    ]


def _link(link: CodeLink) -> str:
    part = " (part)" if link.partial else ""
    return f"{link.year} {link.code} {link.name_zh}{part}"


def in_year(db: sqlite3.Connection, text: str, to: int, on: int | None) -> list[dict[str, Any]]:
    """The rows of ``povstat codes --to``: the codes of a place in a year (FIELDS_IN_YEAR).

    Raises NotFoundError where it has none.
    """
    starts = {one.code for one in code_history(db, text)} if not names.normalise_code(text) else {text}
    found = {place.code: place for start in sorted(starts) for place in place_in_year(db, start, to, of=on)}
    if not found:
        raise NotFoundError("{text}: no division in {year}", text=text, year=to)
    return [
        {"asked": text, "year": to, "code": place.code, "name_zh": place.name_zh, "exact": place.exact}
        for place in found.values()
    ]
