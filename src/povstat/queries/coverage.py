"""How complete and how sure the data is, counted from the data: what ``povstat about`` tells."""

import sqlite3
from dataclasses import dataclass

from povstat.models.words import DELISTED_ON_KINDS, EVIDENCE, GRADES


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    count: int
    total: int


def counties(db: sqlite3.Connection) -> dict[str, Share]:
    """For each thing that is known of some counties only, of how many it is known."""
    total = _count(db, "counties")
    conditions = {
        "day": "delisted_on IS NOT NULL",
        "area": "contiguous_area_known = 1",
        "key_county": "key_county IS NOT NULL",
        "supervised": "supervised = 1",
        "renamed": "code_current IS NULL OR code_current <> code",
    }
    return {name: Share(_count(db, "counties", condition), total) for name, condition in conditions.items()}


def evidence(db: sqlite3.Connection, table: str) -> dict[str, int]:
    """Records of counties or batches by grade of evidence, the surest first."""
    return _by(db, table, "evidence", EVIDENCE)


def kinds_of_day(db: sqlite3.Connection) -> dict[str, int]:
    """Counties with a day of delisting, by what the day rests on."""
    return _by(db, "counties", "delisted_on_kind", DELISTED_ON_KINDS)


def observations(db: sqlite3.Connection) -> dict[str, int]:
    """Observations of the series by grade, the preferred grade first."""
    return _by(db, "observations", "grade", GRADES)


def concepts(db: sqlite3.Connection) -> dict[str, int]:
    """Series by province, by concept."""
    found = db.execute(
        "SELECT concept, count(*) FROM series WHERE \"by\" = 'province' GROUP BY concept ORDER BY 2 DESC"
    )
    return dict(found.fetchall())


def sources(db: sqlite3.Connection) -> tuple[Share, dict[str, int]]:
    """Sources with an address among all, and their number by kind, most first."""
    found = db.execute(
        "SELECT kind, count(*) FROM sources WHERE kind IS NOT NULL GROUP BY kind ORDER BY 2 DESC, 1"
    )
    return Share(_count(db, "sources", "url IS NOT NULL"), _count(db, "sources")), dict(found.fetchall())


def totals(db: sqlite3.Connection) -> dict[str, int]:
    """Rows of the tables of the statistics."""
    return {table: _count(db, table) for table in ("series", "observations", "figures")}


def last_batch(db: sqlite3.Connection) -> tuple[int, int, str | None]:
    """The last batch: its year, in how many provinces, and by which day all had left (None: a day is unknown)."""
    found = db.execute(
        "SELECT batch, count(DISTINCT province), "
        "CASE WHEN count(*) = count(delisted_on) THEN max(delisted_on) END "
        "FROM counties WHERE batch = (SELECT max(batch) FROM counties)"
    ).fetchone()
    return int(found[0]), int(found[1]), found[2]


def _count(db: sqlite3.Connection, table: str, condition: str = "1") -> int:
    return int(db.execute(f'SELECT count(*) FROM "{table}" WHERE {condition}').fetchone()[0])


def _by(db: sqlite3.Connection, table: str, field: str, order: tuple[str, ...]) -> dict[str, int]:
    counted = dict(db.execute(f'SELECT "{field}", count(*) FROM "{table}" WHERE "{field}" IS NOT NULL GROUP BY 1'))
    return {name: counted[name] for name in order if name in counted}
