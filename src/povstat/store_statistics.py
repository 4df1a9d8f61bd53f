"""The table of observations in the compiled store: one row per value, in base units, ready to be joined."""

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from povstat.units import base_unit, to_base

if TYPE_CHECKING:
    from povstat.models.statistics import Observation, Series

GRADES = ("stated", "derived", "weak", "disagrees")
"""From the grade that is preferred to the one that is only kept beside it."""

REGIONS = {"East": "东部", "Central": "中部", "West": "西部", "Northeast": "东北"}
"""The regions that a series by region may name, in both languages; the north-east where there are four."""

_COLUMNS = (
    "series TEXT, area TEXT, area_zh TEXT, year INTEGER, first_year INTEGER, period TEXT, value NUMERIC, "
    "unit TEXT, value_text TEXT, stated_value NUMERIC, stated_unit TEXT, status TEXT, grade TEXT, "
    "preferred BOOLEAN, after_break BOOLEAN, note_en TEXT, note_zh TEXT, sources JSON"
)


def compile_statistics(db: sqlite3.Connection, series: "list[Series]", names_zh: dict[str, str]) -> None:
    """Make and fill the table ``observations``.

    ``names_zh`` gives the Chinese name of each province by its short English name. Of several observations of one
    series, area and year exactly one is ``preferred``: that of the whole year, and of the best grade. A year
    without a value of the whole year prefers the one of its last months. ``after_break`` marks the first year
    from which the values are not comparable with those before.
    """
    db.execute(f"CREATE TABLE observations ({_COLUMNS})")
    names = {**REGIONS, **names_zh}
    for one in series:
        preferred = _preferred(one)
        starts = {entry.year for entry in one.breaks}
        rows = (
            _row(one, item, names, item in preferred, item.year in starts and item.first_year is None)
            for item in one.observations
        )
        db.executemany(f"INSERT INTO observations VALUES ({', '.join('?' * 18)})", rows)
    db.execute("CREATE INDEX observations_by_series ON observations (series, year)")


def _preferred(series: "Series") -> "list[Observation]":
    best: dict[tuple[Any, ...], Observation] = {}
    for item in series.observations:
        key = (item.area, item.year, item.first_year)
        if key not in best or _rank(item) < _rank(best[key]):
            best[key] = item
    return list(best.values())


def _rank(item: "Observation") -> tuple[int, int, int]:
    """What is preferred comes first: the whole year, then the later month, then the better grade."""
    last_month = int(item.period[-2:]) if item.period else 0
    return (item.period is not None, -last_month, GRADES.index(item.grade))


def _row(
    series: "Series", item: "Observation", names: dict[str, str], preferred: bool, after_break: bool
) -> tuple[Any, ...]:
    unit = item.unit or series.unit
    return (
        series.id,
        item.area or series.area_en,
        names.get(item.area, item.area) if item.area else series.area_zh,
        item.year,
        item.first_year,
        item.period,
        None if item.value is None else to_base(item.value, unit),
        base_unit(unit),
        item.value_text,
        item.value,
        unit,
        item.status,
        item.grade,
        int(preferred),
        int(after_break),
        item.note_en,
        item.note_zh,
        json.dumps(item.sources),
    )
