"""The balanced panel of counties and years, with the treatment variables that studies of the list use.

A county is a unit by its code of the list of 2014 through all years. Two timings are given side by side, because
they differ for most counties: a batch bears the year that was assessed, while most announcements came in the year
after.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from povstat.errors import InvalidDataError, UsageError
from povstat.queries import record

FIELDS = (
    "code",
    "year",
    "name_zh",
    "name_en",
    "province",
    "province_zh",
    "prefecture_zh",
    "listed",
    "batch",
    "delisted_on",
    "on_list",
    "delisted",
    "years_since",
    "on_list_announced",
    "delisted_announced",
    "years_since_announced",
    "supervised",
)
"""The variables, as ``docs/panel.md`` defines them."""

SHOWN = (
    "code",
    "year",
    "name_zh",
    "on_list",
    "delisted",
    "years_since",
    "delisted_announced",
    "batch",
    "supervised",
)
"""The fields that a person is shown."""

FIRST_YEAR, LAST_YEAR = 1981, 2100


def list_year(db: sqlite3.Connection) -> int:
    """The year in which the list was published, from the record of events.

    Raises InvalidDataError for a data set that has no such event.
    """
    question = "SELECT date FROM milestones WHERE kind = 'designation' AND figures LIKE ? ORDER BY date LIMIT 1"
    count = db.execute("SELECT count(*) FROM counties").fetchone()[0]
    found = db.execute(question, (f'%"value": {count},%',)).fetchone()
    if found is None:
        raise InvalidDataError(
            "milestones: no event says when the list was published; name the year with --listed-from"
        )
    return int(str(found[0])[:4])


def panel(
    db: sqlite3.Connection,
    first: int,
    last: int,
    *,
    never_listed: bool = False,
    listed_from: int | None = None,
    added: Sequence[str] = (),
) -> Iterator[dict[str, Any]]:
    """One row for each county and year, ordered by code and year; the never-listed divisions after them.

    ``never_listed`` adds, for each year, the county-level divisions of that year that were never on the list and
    have no part of a listed county in them. ``listed_from`` is the year from which the counties count as on the
    list, else the year in which it was published. ``added`` are further fields of ``povstat counties``, the same
    in every year and null for the never-listed. Raises UsageError for years that are none.
    """
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        raise UsageError("the years must go from {first} up: not {a} to {b}", first=FIRST_YEAR, a=first, b=last)
    since = list_year(db) if listed_from is None else listed_from
    return _with_fields(db, _rows(db, range(first, last + 1), since, never_listed), added)


def _with_fields(
    db: sqlite3.Connection, rows: Iterator[dict[str, Any]], added: Sequence[str]
) -> Iterator[dict[str, Any]]:
    """The rows with further fields of their counties."""
    if not added:
        yield from rows
        return
    counties = {row["code"]: {field: row[field] for field in added} for row in record.counties(db)}
    nothing = dict.fromkeys(added)
    for row in rows:
        yield row | (counties[row["code"]] if row["listed"] else nothing)


def _rows(db: sqlite3.Connection, years: range, since: int, never_listed: bool) -> Iterator[dict[str, Any]]:
    question = (
        "SELECT code, name_zh, name_en, province, province_zh, prefecture_zh, batch, delisted_on, supervised "
        "FROM counties ORDER BY code"
    )
    timings: dict[tuple[int, int | None], list[dict[str, Any]]] = {}
    for code, zh, en, province, province_zh, prefecture_zh, batch, day, supervised in db.execute(
        question
    ).fetchall():
        announced = int(day[:4]) if day else None
        if (timing := timings.get((batch, announced))) is None:
            timing = timings[batch, announced] = [_timed(year, since, batch, announced) for year in years]
        same = dict.fromkeys(FIELDS) | {"code": code, "name_zh": zh, "name_en": en, "province": province}
        same |= {"province_zh": province_zh, "prefecture_zh": prefecture_zh, "listed": True, "batch": batch}
        same |= {"delisted_on": day, "supervised": supervised}
        for varying in timing:
            yield same | varying
    if never_listed:
        yield from _never_listed(db, years)


def _timed(year: int, since: int, batch: int, announced: int | None) -> dict[str, Any]:
    """What a year is to a county by its batch and by its announcement."""
    delisted, gone = year >= batch, None if announced is None else year >= announced
    listed = year >= since
    return {
        "year": year,
        "on_list": listed and not delisted,
        "delisted": delisted,
        "years_since": year - batch if delisted else None,
        "on_list_announced": None if gone is None else listed and not gone,
        "delisted_announced": gone,
        "years_since_announced": year - announced if gone and announced is not None else None,
    }


def _never_listed(db: sqlite3.Connection, years: range) -> Iterator[dict[str, Any]]:
    question = (
        "SELECT c.code, c.name_zh, p.name_zh, p.name_en, p.province_zh, d.prefecture_zh, c.first_year, c.end_year "
        "FROM place_codes c JOIN places p USING (place) "
        "LEFT JOIN divisions d ON d.code = c.code AND d.first_year = c.first_year "
        "WHERE p.relation = 'none' AND c.first_year <= ? AND c.end_year > ? ORDER BY c.code, c.first_year"
    )
    provinces = dict(db.execute("SELECT name_zh, name_en FROM provinces").fetchall())
    for code, zh, newest, en, province_zh, prefecture_zh, begun, end in db.execute(
        question, (years[-1], years[0])
    ):
        for year in years:
            if begun <= year < end:
                row = dict.fromkeys(FIELDS)
                row |= {"code": code, "year": year, "name_zh": zh, "name_en": en if zh == newest else None}
                row |= {"province": provinces.get(province_zh), "province_zh": province_zh}
                row |= {"prefecture_zh": prefecture_zh, "listed": False, "on_list": False, "supervised": False}
                row |= {"on_list_announced": False}
                yield row
