"""The panel of counties and years, with the treatment variables that studies of the list use.

A county is a unit by its code of the list of 2014 through all years; a division that was never on the list by its
newest code and the year in which it begins, through all of its codes and names.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from povstat.errors import UsageError
from povstat.queries import record
from povstat.queries.treatment import (
    COHORTS,
    NEVER,
    ON_RECORD,
    Timing,
    counties_listed,
    divisions_never_listed,
    timing,
)
from povstat.queries.treatment import list_year as list_year

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
    "unit",
    "place_code",
    *COHORTS,
    "rel_year",
    "rel_year_announced",
    *(field for field in ON_RECORD if field != "supervised"),
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

CONTROLS = ("never", "other-provinces")
"""Groups of divisions that were never on the list: of provinces with listed counties, and of the others."""

FIRST_YEAR, LAST_YEAR = 1981, 2100


def panel(
    db: sqlite3.Connection,
    first: int,
    last: int,
    *,
    controls: Iterable[str] = (),
    never_listed: bool = False,
    listed_from: int | None = None,
    added: Sequence[str] = (),
) -> Iterator[dict[str, Any]]:
    """One row for each county and year, ordered by code and year; the never-listed divisions after them.

    ``controls`` adds, for each year, the county-level divisions of that year that were never on the list and have
    no part of a listed county in them: groups of CONTROLS, and ``never_listed`` means both. ``listed_from`` is the
    year from which the counties count as on the list, else the year in which it was published. ``added`` are
    further fields of ``povstat counties``, the same in every year and null for the never-listed. Raises UsageError
    for years that are none, and for a group that there is not.
    """
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        raise UsageError("the years must go from {first} up: not {a} to {b}", first=FIRST_YEAR, a=first, b=last)
    groups = set(CONTROLS) if never_listed else {name.strip().lower().replace("_", "-") for name in controls}
    for name in sorted(groups - set(CONTROLS)):
        raise UsageError('no controls "{name}"; there are: {all}', name=name, all=", ".join(CONTROLS))
    since = list_year(db) if listed_from is None else listed_from
    return _with_fields(db, _rows(db, range(first, last + 1), since, groups), added)


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


def _rows(db: sqlite3.Connection, years: range, since: int, controls: Collection[str]) -> Iterator[dict[str, Any]]:
    codes = _codes_by_year(db, years)
    known: dict[Timing, list[dict[str, Any]]] = {}
    for county in counties_listed(db):
        when = timing(since, county["batch"], county["delisted_on"])
        if (timed := known.get(when)) is None:
            timed = known[when] = [{"year": year, **when.in_year(year)} for year in years]
        code = county["code"]
        same = dict.fromkeys(FIELDS) | county | when.cohorts | {"listed": True, "unit": code}
        for varying, same["place_code"] in zip(timed, codes[code], strict=True):
            yield same | varying
    if controls:
        yield from _never_listed(db, years, controls)


def _codes_by_year(db: sqlite3.Connection, years: range) -> dict[str, list[str]]:
    """By code of the list, the code of the division that stands for the county in each of the years."""
    codes: dict[str, list[str]] = {}
    question = "SELECT listed, code, first_year, end_year FROM standing ORDER BY listed, first_year"
    for listed, code, begun, end in db.execute(question):
        codes.setdefault(listed, []).extend([code] * len(range(max(begun, years[0]), min(end, years[-1] + 1))))
    return codes


def _never_listed(db: sqlite3.Connection, years: range, controls: Collection[str]) -> Iterator[dict[str, Any]]:
    for division in divisions_never_listed(db, years[0], years[-1]):
        if ("other-provinces" if division.province is None else "never") not in controls:
            continue
        same = dict.fromkeys(FIELDS) | NEVER | {"listed": False, "place_code": division.code}
        same |= {field: value for field, value in division._asdict().items() if field in same}
        for year in range(max(division.first_year, years[0]), min(division.end_year, years[-1] + 1)):
            yield same | {"year": year}
