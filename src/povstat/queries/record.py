"""The questions that can be asked of the store: typed arguments in, plain rows out."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from povstat.queries import text_search

Row = dict[str, Any]


def rows(db: sqlite3.Connection, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
    """The rows of a SELECT, as mappings from column to value; lists and booleans are what they were."""
    cursor = db.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, values, strict=True)) for values in cursor]


class _Where:
    """Conditions joined by AND, with their values."""

    def __init__(self) -> None:
        self.conditions: list[str] = []
        self.values: list[Any] = []

    def one_of(self, column: str, wanted: Iterable[Any] | None) -> None:
        """The column has one of the values; no values ask nothing."""
        values = list(wanted or ())
        if values:
            self.conditions.append(f"{column} IN ({', '.join('?' * len(values))})")
            self.values += values

    def any_of(self, conditions: Sequence[str], values: Iterable[Any]) -> None:
        """One of some conditions holds, with the values of all; no condition asks nothing."""
        if conditions:
            self.conditions.append(f"({' OR '.join(conditions)})")
            self.values += values

    def exactly(self, column: str, wanted: Any) -> None:
        """The column has the value; None asks nothing."""
        if wanted is not None:
            self.one_of(column, [wanted])

    def add(self, condition: str, *values: Any) -> None:
        """Any other condition."""
        self.conditions.append(condition)
        self.values += values

    @property
    def sql(self) -> str:
        return f" WHERE {' AND '.join(self.conditions)}" if self.conditions else ""


def counties(
    db: sqlite3.Connection,
    *,
    provinces: Iterable[str] = (),
    prefectures: Iterable[str] = (),
    batches: Iterable[int] = (),
    areas: Iterable[str] = (),
    evidence: Iterable[str] = (),
    supervised: bool | None = None,
    key_county: bool | None = None,
    bases: Iterable[str] = (),
    unknown: Iterable[str] = (),
    source: str | None = None,
    milestone: str | None = None,
    search: str | None = None,
) -> list[Row]:
    """Counties of the list, by code. Each filter takes the values that a county may have; all must hold.

    ``provinces`` are short English names, ``prefectures`` Chinese names, ``areas`` ids; NONE among the last two
    takes counties that lie in none. ``unknown`` are fields of UNKNOWABLE of which no source says the value; beside
    a filter of the same field it is one more value of it, and without it a county whose value is unknown matches
    no value. ``bases`` narrows down what ``areas`` and ``key_county`` ask to what is so sure. ``source`` takes
    those whose record cites it, ``milestone`` those that the event names, ``search`` those in whose names every
    word of the text stands.
    """
    where, gaps = _Where(), set(unknown)
    where.one_of("province", provinces)
    where.one_of("batch", batches)
    where.one_of("evidence", evidence)
    where.exactly("supervised", supervised)
    flags = [] if key_county is None else [key_county]
    where.any_of(
        [*(["key_county = ?"] if flags else []), *([UNKNOWABLE["key_county"]] if "key_county" in gaps else [])],
        flags,
    )
    wanted = list(prefectures)
    where.any_of(*_values_or("prefecture_zh", wanted, ["prefecture_zh IS NULL"] if NONE in wanted else []))
    wanted = list(areas)
    others = ["(contiguous_area IS NULL AND contiguous_area_known)"] if NONE in wanted else []
    others += [UNKNOWABLE["contiguous_area"]] if "contiguous_area" in gaps else []
    where.any_of(*_values_or("contiguous_area", wanted, others))
    if wanted:
        where.one_of("contiguous_area_basis", bases)
    if flags:
        where.one_of("key_county_basis", bases)
    if "delisted_on" in gaps:
        where.add(UNKNOWABLE["delisted_on"])
    if source is not None:
        where.add("code IN (SELECT record FROM citations WHERE cited_by = 'counties' AND source = ?)", source)
    if milestone is not None:
        named = "SELECT value FROM milestones, json_each(milestones.counties) WHERE milestones.id = ?"
        where.add(f"code IN ({named})", milestone)
    kept = rows(db, f"SELECT * FROM counties{where.sql} ORDER BY code", where.values)
    return kept if search is None else text_search.holding(kept, text_search.COUNTY_SPELLINGS, search)


NONE = "none"
"""Stands for no prefecture, or no contiguous area, among those that counties are narrowed down to."""

UNKNOWABLE = {
    "key_county": "key_county IS NULL",
    "contiguous_area": "(contiguous_area IS NULL AND NOT contiguous_area_known)",
    "delisted_on": "delisted_on IS NULL",
}
"""The fields of a county whose value can be unknown, and the condition for that."""


def _values_or(column: str, values: Iterable[str], others: list[str]) -> tuple[list[str], list[str]]:
    """The conditions that a column has one of some values, or one of others; and the values."""
    wanted = [value for value in values if value != NONE]
    own = [f"{column} IN ({', '.join('?' * len(wanted))})"] if wanted else []
    return [*own, *others], wanted


def county(db: sqlite3.Connection, code: str) -> Row:
    """The county of the list with this code of 2014. Raises KeyError for any other code."""
    found = rows(db, "SELECT * FROM counties WHERE code = ?", [code])
    if not found:
        raise KeyError(code)
    return found[0]


def neighbours(db: sqlite3.Connection, code: str) -> list[Row]:
    """The other counties of the list in the same prefecture of today, by code."""
    return rows(
        db,
        "SELECT * FROM counties WHERE prefecture_zh = (SELECT prefecture_zh FROM counties WHERE code = ?) "
        "AND code <> ? ORDER BY code",
        [code, code],
    )


def unknown_among(db: sqlite3.Connection, field: str, codes: Iterable[str] | None = None) -> int:
    """How many counties have no sourced value of ``key_county`` or ``contiguous_area``."""
    condition = "contiguous_area_known = 0" if field == "contiguous_area" else f'"{field}" IS NULL'
    return int(db.execute(f"SELECT count(*) FROM counties WHERE {condition}").fetchone()[0])


def milestones(
    db: sqlite3.Connection,
    *,
    since: str | None = None,
    until: str | None = None,
    year: int | None = None,
    kinds: Iterable[str] = (),
    search: str | None = None,
    in_article: bool | None = None,
    ids: Iterable[str] = (),
) -> list[Row]:
    """Events in order of time. ``since`` and ``until`` are ISO days, both included.

    ``search`` is looked for in titles, summaries, issuers and document numbers of both languages, in any case.
    """
    where = _Where()
    if since is not None:
        where.add("coalesce(end_date, date) >= ?", since)
    if until is not None:
        where.add("date <= ?", until)
    if year is not None:
        where.add("substr(date, 1, 4) = ?", f"{year:04d}")
    where.one_of("kind", kinds)
    where.exactly("in_article", in_article)
    where.one_of("id", ids)
    found = rows(db, f"SELECT * FROM milestones{where.sql} ORDER BY date, rowid", where.values)
    if search is None:
        return found
    wanted = search.casefold()
    return [row for row in found if any(wanted in text.casefold() for text in _texts_of_event(row))]


def _texts_of_event(event: Row) -> Iterator[str]:
    for field in ("title_en", "title_zh", "summary_en", "summary_zh"):
        yield event[field]
    for field in ("issuers_en", "issuers_zh"):
        yield from event[field]
    yield event["document_number"] or ""


def provinces(db: sqlite3.Connection) -> list[Row]:
    """The 22 provinces, by code."""
    return rows(db, "SELECT * FROM provinces ORDER BY code")


def batches(db: sqlite3.Connection, *, provinces: Iterable[str] = (), batches: Iterable[int] = ()) -> list[Row]:
    """Province by yearly batch, in order of time, then of the provinces' codes."""
    where = _Where()
    where.one_of("b.province", provinces)
    where.one_of("b.batch", batches)
    return rows(
        db,
        "SELECT b.* FROM batches b JOIN provinces p ON p.name_en = b.province"
        f"{where.sql} ORDER BY b.batch, p.code",
        where.values,
    )


def areas(db: sqlite3.Connection) -> list[Row]:
    """The contiguous areas; ``counties_known`` is how many counties of the list name the area here."""
    return rows(
        db,
        "SELECT a.*, (SELECT count(*) FROM counties c WHERE c.contiguous_area = a.id) AS counties_known "
        "FROM areas a ORDER BY a.rowid",
    )


def supervision(db: sqlite3.Connection, *, provinces: Iterable[str] = ()) -> list[Row]:
    """Counties and villages under listed supervision in 2020, by province."""
    where = _Where()
    where.one_of("province", provinces)
    return rows(db, f"SELECT * FROM supervision{where.sql} ORDER BY rowid", where.values)


def sources(
    db: sqlite3.Connection, *, ids: Iterable[str] = (), kinds: Iterable[str] = (), search: str | None = None
) -> list[Row]:
    """The sources, in the order of their file; ``used_by`` is how many records cite each.

    ``search`` keeps those in which every word of a text stands.
    """
    where = _Where()
    where.one_of("s.id", ids)
    where.one_of("s.kind", kinds)
    kept = rows(
        db,
        "SELECT s.*, (SELECT count(*) FROM citations c WHERE c.source = s.id) AS used_by "
        f"FROM sources s{where.sql} ORDER BY s.rowid",
        where.values,
    )
    return kept if search is None else text_search.holding(kept, text_search.SOURCE_TEXTS, search)


def provenance(db: sqlite3.Connection, table: str) -> list[Row]:
    """What whole columns of a table rest on: fields, sources, and how they were made from them."""
    return rows(db, 'SELECT * FROM provenance WHERE "table" = ? ORDER BY rowid', [table])


def records(db: sqlite3.Connection, table: str) -> list[Row]:
    """Every record of a data file, in the order of the file."""
    return rows(db, f'SELECT * FROM "{table}" ORDER BY rowid')


def data_version(db: sqlite3.Connection) -> str | None:
    """The version of the data: an ISO day; None for a directory of data that has none."""
    found = db.execute("SELECT version FROM dataset").fetchone()
    return None if found is None else str(found[0])


def column_sources(db: sqlite3.Connection, table: str) -> list[str]:
    """The sources that are cited once for whole columns of a table, each once, in the order of their file."""
    found = rows(db, 'SELECT sources FROM provenance WHERE "table" = ? ORDER BY rowid', [table])
    return list(dict.fromkeys(source for row in found for source in row["sources"]))


def values_of(db: sqlite3.Connection, table: str, column: str) -> list[Any]:
    """Every value of a column, each once, in order; missing ones left out."""
    found = rows(db, f'SELECT DISTINCT "{column}" AS v FROM "{table}" WHERE "{column}" IS NOT NULL ORDER BY 1')
    return [row["v"] for row in found]


def county_values(db: sqlite3.Connection, fields: Sequence[str]) -> list[tuple[Any, ...]]:
    """Some fields of every county of the list, by code."""
    listed = ", ".join(f'"{field}"' for field in fields)
    return db.execute(f"SELECT {listed} FROM counties ORDER BY code").fetchall()


def fields_of(db: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table, in order."""
    return [row["name"] for row in rows(db, f'PRAGMA table_info("{table}")')]


def unknown_days(db: sqlite3.Connection) -> int:
    """How many counties have no sourced day of delisting."""
    return int(db.execute("SELECT count(*) FROM counties WHERE delisted_on IS NULL").fetchone()[0])


def citing_tables(db: sqlite3.Connection, source: str) -> dict[str, int]:
    """How many records of each table cite a source, most first."""
    found = db.execute(
        "SELECT cited_by, count(*) FROM citations WHERE source = ? GROUP BY 1 ORDER BY 2 DESC, 1", [source]
    )
    return dict(found.fetchall())


def cited_by(db: sqlite3.Connection, table: str, key: str) -> list[str]:
    """The sources that a record cites, be it in one of its values, by id."""
    found = db.execute(
        "SELECT source FROM citations WHERE cited_by = ? AND record = ? ORDER BY source", [table, key]
    )
    return [source for (source,) in found]
