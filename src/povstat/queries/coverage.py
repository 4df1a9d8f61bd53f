"""How complete and how sure the data is, counted from the data: what ``povstat about`` tells."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from povstat.models.words import BASES, DELISTED_ON_KINDS, EVIDENCE, GRADES


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
        "month": "delisted_month IS NOT NULL",
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


def bases(db: sqlite3.Connection, field: str) -> dict[str, int]:
    """Counties of which ``key_county`` or ``contiguous_area`` is known, by its basis."""
    return _by(db, "counties", f"{field}_basis", BASES)


def disagreements(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """What other sources have beside the record, each once, with the batch or the counties that it is of.

    ``name_en`` and ``name_zh`` are the first county's; None for a whole batch. ``counties`` is how many it is of.
    """
    question = (
        "SELECT b.province, b.province_zh, b.batch, NULL AS name_en, NULL AS name_zh, b.counties, b.disagreements "
        "FROM batches b UNION ALL "
        "SELECT c.province, c.province_zh, c.batch, c.name_en, c.name_zh, 1, c.disagreements FROM counties c"
    )
    said: dict[str, list[dict[str, Any]]] = {}
    for *place, raw in db.execute(question):
        parts = json.loads(raw) if isinstance(raw, str | bytes) else raw
        names = ("province", "province_zh", "batch", "name_en", "name_zh", "counties")
        for part in parts:
            key = json.dumps([part, place[0:3] if part["field"] != "key_county" else None], ensure_ascii=False)
            said.setdefault(key, []).append({**dict(zip(names, place, strict=True)), **part})
    return [_together(found) for found in said.values()]


def _together(found: list[dict[str, Any]]) -> dict[str, Any]:
    """One of them: the batch where all its counties are meant, else the first county."""
    whole = [row for row in found if row["name_en"] is None]
    single = [row for row in found if row["name_en"] is not None]
    if whole and len(single) in (0, whole[0]["counties"]):
        return whole[0]
    return {**single[0], "counties": len(single)}


def unknown_days(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """How many counties have no day of delisting, by province and batch."""
    found = db.execute(
        "SELECT province, province_zh, batch, count(*) FROM counties WHERE delisted_on IS NULL "
        "GROUP BY province, batch ORDER BY min(code), batch"
    )
    rows = [dict(zip(("province", "province_zh", "batch", "count"), row, strict=True)) for row in found]
    provinces = list(dict.fromkeys(row["province"] for row in rows))
    return sorted(rows, key=lambda row: (provinces.index(row["province"]), row["batch"]))


def unknown_classification(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """How many counties have no known area, and how many no known key-county status, by province."""
    found = db.execute(
        "SELECT province, province_zh, sum(NOT contiguous_area_known) AS a, sum(key_county IS NULL) AS k "
        "FROM counties GROUP BY province HAVING a + k > 0 ORDER BY min(code)"
    )
    return [dict(zip(("province", "province_zh", "area", "key_county"), row, strict=True)) for row in found]


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
