"""The table of observations in the compiled store: one row per value, in base units, ready to be joined."""

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from povstat.models.units import base_unit, to_base
from povstat.models.words import GRADES, REGIONS
from povstat.store.opening import BOOLEAN, JSON

if TYPE_CHECKING:
    from povstat.models.series import Observation, Series

_COLUMNS = (
    "series TEXT, area TEXT, area_zh TEXT, year INTEGER, first_year INTEGER, period TEXT, value NUMERIC, "
    "unit TEXT, value_text TEXT, stated_value NUMERIC, stated_unit TEXT, status TEXT, grade TEXT, "
    f"preferred {BOOLEAN}, after_break {BOOLEAN}, note_en TEXT, note_zh TEXT, sources {JSON}"
)


def compile_statistics(db: sqlite3.Connection, series: "list[Series]", names_zh: dict[str, str]) -> None:
    """Make and fill the table ``observations``.

    ``names_zh`` gives the Chinese name of each province by its short English name. Of several observations of one
    series, area and year exactly one is ``preferred``: that of the whole year, and of the best grade. A year
    without a value of the whole year prefers the one of its last months. ``after_break`` marks the first values of
    an area since a break: they are not comparable with those before.
    """
    db.execute(f"CREATE TABLE observations ({_COLUMNS})")
    names = {**REGIONS, **names_zh}
    for one in series:
        preferred = _preferred(one)
        starts = _first_after_breaks(one)
        rows = (
            _row(one, item, names, item in preferred, item.first_year is None and (item.area, item.year) in starts)
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


def _first_after_breaks(series: "Series") -> set[tuple[str | None, int | None]]:
    """For each break and area, the first year of a value since; the year of a break may have none itself."""
    years: dict[str | None, list[int]] = {}
    for item in series.observations:
        if item.year is not None and item.first_year is None:
            years.setdefault(item.area, []).append(item.year)
    since = (
        (area, [year for year in of_area if year >= entry.year])
        for entry in series.breaks
        for area, of_area in years.items()
    )
    return {(area, min(later)) for area, later in since if later}


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
