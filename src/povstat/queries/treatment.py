"""What a year is to a unit of a panel: the treatment variables of a county of the list, and of one never on it.

Two timings stand side by side, by the batch and by the announcement, because they differ for most counties: a
batch bears the year that was assessed, while most announcements came in the year after.
"""

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from povstat.errors import InvalidDataError

BY_YEAR = (
    "on_list",
    "delisted",
    "years_since",
    "on_list_announced",
    "delisted_announced",
    "years_since_announced",
    "rel_year",
    "rel_year_announced",
)
"""The variables that differ between years."""

COHORTS = ("first_treated", "first_treated_announced")
"""The year from which a unit is treated, 0 for never: by the batch, and by the announcement."""

ON_RECORD = (
    "supervised",
    "evidence",
    "key_county",
    "key_county_basis",
    "contiguous_area",
    "contiguous_area_known",
    "contiguous_area_basis",
)
"""Fields of a county, the same in all years, that a regression splits or controls by."""

NEVER: dict[str, Any] = {
    "on_list": False,
    "delisted": False,
    "years_since": None,
    "on_list_announced": False,
    "delisted_announced": False,
    "years_since_announced": None,
    "rel_year": None,
    "rel_year_announced": None,
    "first_treated": 0,
    "first_treated_announced": 0,
    "supervised": False,
    "evidence": None,
    # The list is the union of the key counties and the counties of the areas: a unit outside it is neither.
    "key_county": False,
    "key_county_basis": "deduced",
    "contiguous_area": None,
    "contiguous_area_known": True,
    "contiguous_area_basis": "deduced",
}
"""The variables of a unit that was never on the list, in every year."""


class Timing(NamedTuple):
    """When a county was on the list."""

    since: int
    """The year from which the list counts."""
    batch: int
    """The year of the batch in which the county left it."""
    announced: int | None
    """The year of the announcement; None where its day is unknown."""

    @property
    def cohorts(self) -> dict[str, Any]:
        """The variables of ``COHORTS``."""
        return dict(zip(COHORTS, (self.batch, self.announced), strict=True))

    def in_year(self, year: int) -> dict[str, Any]:
        """The variables of ``BY_YEAR`` at the end of a year; None where the day of the announcement is unknown."""
        listed, delisted = year >= self.since, year >= self.batch
        gone = None if self.announced is None else year >= self.announced
        after = None if self.announced is None else year - self.announced
        values = (
            *(listed and not delisted, delisted, year - self.batch if delisted else None),
            *(None if gone is None else listed and not gone, gone, after if gone else None),
            *(year - self.batch, after),
        )
        return dict(zip(BY_YEAR, values, strict=True))


def timing(since: int, batch: int, delisted_on: str | None) -> Timing:
    """The timing of a county from its batch and its day of delisting, in ISO form."""
    return Timing(since, batch, int(delisted_on[:4]) if delisted_on else None)


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


_OF_COUNTIES = (
    *("code", "name_zh", "name_en", "province", "province_zh", "prefecture_zh", "batch", "delisted_on"),
    *ON_RECORD,
)


def counties_listed(db: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """The counties of the list, by code: names, regions, what their timing follows from, and ``ON_RECORD``."""
    for row in db.execute(f"SELECT {', '.join(_OF_COUNTIES)} FROM counties ORDER BY code").fetchall():
        yield dict(zip(_OF_COUNTIES, row, strict=True))


class NeverListed(NamedTuple):
    """A division that was never on the list and has no part of a listed county in it, under one code and name."""

    code: str
    name_zh: str
    name_en: str | None
    """Where it is the newest name; English names are made for those."""
    province: str | None
    """Short English name; None where no county of the province is listed."""
    province_zh: str
    prefecture_zh: str | None
    """That of the code and name."""
    first_year: int
    end_year: int
    unit: str
    """The place through all of its codes and names: its newest code, and the year in which it begins."""


def divisions_never_listed(db: sqlite3.Connection, first: int, last: int) -> Iterator[NeverListed]:
    """Those that there were in some year from ``first`` to ``last``, by code."""
    question = (
        "SELECT c.code, c.name_zh, CASE WHEN c.name_zh = p.name_zh THEN p.name_en END, v.name_en, p.province_zh, "
        "d.prefecture_zh, c.first_year, c.end_year, p.code || '-' || p.first_year "
        "FROM place_codes c JOIN places p USING (place) LEFT JOIN provinces v ON v.name_zh = p.province_zh "
        "LEFT JOIN divisions d ON d.code = c.code AND d.first_year = c.first_year "
        "WHERE p.relation = 'none' AND c.first_year <= ? AND c.end_year > ? ORDER BY c.code, c.first_year"
    )
    return map(NeverListed._make, db.execute(question, (last, first)))
