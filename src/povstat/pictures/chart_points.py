"""What a chart of series shows: values joined year by year, others kept beside them, bands; what it leaves out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from povstat.models.units import to_base

Row = Mapping[str, Any]

NOT_WHOLE = ("partial", "projection")
"""Statuses of values that do not stand for their year: of a part of it, or not yet come about."""


class Point(NamedTuple):
    """A value of one year in a chart."""

    series: str
    area: str
    area_zh: str
    year: int
    value: float | None
    """In the base unit; None where it is a band."""
    low: float | None
    high: float | None
    """The ends of a band; None for an end that is open, and for a single value."""
    text: str | None
    """A band as it is stated."""
    kind: str
    """value: the preferred one; other: kept beside it, since sources disagree; band."""
    stretch: int
    """Values of one stretch may be joined by a line."""


def points_of(rows: Iterable[Row]) -> tuple[list[Point], int]:
    """The points of some observations, in order of series, area and year, and how many rows have no point.

    A stretch ends where a year lacks, at a break of method, and where standard or concept change. Totals of
    several years, parts of years, projections and values of unknown years have no point.
    """
    points: list[Point] = []
    left_out = 0
    by_line: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        by_line.setdefault((row["series"], row["area"]), []).append(row)
    for own in by_line.values():
        shown = sorted((row for row in own if _has_a_year(row)), key=lambda row: int(row["year"]))
        left_out += len(own) - len(shown)
        breaks = {row["year"] for row in own if row["after_break"]}
        stretch, before = 0, None
        for row in shown:
            joined = row["value"] is not None and row["preferred"]
            if joined:
                if before is not None and not _continues(before, row, breaks):
                    stretch += 1
                before = row
            points.append(_point(row, stretch))
    return points, left_out


def _has_a_year(row: Row) -> bool:
    return (
        row["year"] is not None
        and row["first_year"] is None
        and row["status"] not in NOT_WHOLE
        and not row.get("period")
        and (row["value"] is not None or _ends(row) is not None)
    )


def _continues(before: Row, row: Row, breaks: set[int]) -> bool:
    same = all(before[field] == row[field] for field in ("standard_en", "concept"))
    return bool(row["year"] == before["year"] + 1 and row["year"] not in breaks and same)


def _point(row: Row, stretch: int) -> Point:
    place = (row["series"], row["area"], row["area_zh"], row["year"])
    if row["value"] is not None:
        return Point(*place, row["value"], None, None, None, "value" if row["preferred"] else "other", stretch)
    low, high = _ends(row) or (None, None)
    return Point(*place, None, low, high, row["value_text"], "band", stretch)


def _ends(row: Row) -> tuple[float | None, float | None] | None:
    """The ends of a band in the base unit: "3-5", "<10", "<=2", ">200"; None where the text is none of these."""
    text = str(row["value_text"] or "").replace(" ", "")
    unit = row["stated_unit"] or row["unit"]
    if match := re.fullmatch(r"([\d.]+)-([\d.]+)", text):
        return to_base(float(match[1]), unit), to_base(float(match[2]), unit)
    if match := re.fullmatch(r"(<=?|>=?)([\d.]+)", text):
        end = to_base(float(match[2]), unit)
        return (None, end) if match[1].startswith("<") else (end, None)
    return None


def lines_of(points: Sequence[Point]) -> dict[tuple[str, str], list[Point]]:
    """The points of each series and area, in their order."""
    lines: dict[tuple[str, str], list[Point]] = {}
    for point in points:
        lines.setdefault((point.series, point.area), []).append(point)
    return lines


def stretches_of(points: Sequence[Point]) -> list[list[Point]]:
    """The values that lines join, stretch by stretch."""
    stretches: dict[int, list[Point]] = {}
    for point in points:
        if point.kind == "value":
            stretches.setdefault(point.stretch, []).append(point)
    return list(stretches.values())
