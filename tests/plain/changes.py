"""Preferred values and changes from year to year (docs/statistics.md)."""

from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from typing import Any

from tests.plain.files import records

GRADES = ["stated", "derived", "weak", "disagrees"]
SCALES = {
    "ten_thousand_": 10**4,
    "hundred_million_": 10**8,
    "million_": 10**6,
    "billion_": 10**9,
    "trillion_": 10**12,
}


def in_base_unit(value: float, unit: str) -> tuple[Decimal, str]:
    """A value and its base unit, which is the unit without the word of its scale."""
    for word, scale in SCALES.items():
        if unit.startswith(word):
            return Decimal(str(value)) * scale, unit.removeprefix(word)
    return Decimal(str(value)), unit


def tidy(directory: Path) -> list[dict[str, Any]]:
    """Every observation of every series, in the order of the file."""
    rows = []
    for series in records(directory, "series"):
        own = []
        for item in series["observations"]:
            row: dict[str, Any] = {"series": series["id"], "area": item.get("area") or series["area_en"]}
            row["year"] = item.get("year")
            row["first_year"] = item.get("first_year")
            row["period"] = item.get("period")
            row["grade"] = item.get("grade", "stated")
            row["status"] = item.get("status", "final")
            row["value_text"] = item.get("value_text")
            unit = item.get("unit") or series["unit"]
            row["value"] = None
            if item.get("value") is not None:
                row["value"], unit = in_base_unit(item["value"], unit)
            else:
                _, unit = in_base_unit(0, unit)
            row["unit"] = unit
            own.append(row)
        mark_preferred(own)
        add_changes(own, [entry["year"] for entry in series["breaks"]])
        rows += own
    return rows


def mark_preferred(rows: list[dict[str, Any]]) -> None:
    """Of the values of an area and year (or span): of the whole year, or the latest months; the best grade."""
    for row in rows:
        same = [other for other in rows if all(other[f] == row[f] for f in ("area", "year", "first_year"))]
        whole = [other for other in same if other["period"] is None]
        latest = max((other["period"][-7:] for other in same if other["period"]), default=None)
        meant = whole or [other for other in same if other["period"][-7:] == latest]
        best = min(GRADES.index(other["grade"]) for other in meant)
        row["preferred"] = row in meant and GRADES.index(row["grade"]) == best


def add_changes(rows: list[dict[str, Any]], breaks: list[int]) -> None:
    """From one preferred value of a single whole year to the next, never across a break."""
    for row in rows:
        row["change"] = row["change_percent"] = row["change_since"] = None
        before = None
        if not counts(row):
            continue
        for other in rows:
            is_earlier = counts(other) and other["area"] == row["area"] and other["year"] < row["year"]
            if is_earlier and (before is None or other["year"] > before["year"]):
                before = other
        if before is None or any(before["year"] < year <= row["year"] for year in breaks):
            continue
        row["change"] = row["value"] - before["value"]
        row["change_since"] = before["year"]
        if before["value"] != 0 and not row["unit"].startswith("percent"):
            percent = row["change"] / before["value"] * 100
            row["change_percent"] = percent.quantize(Decimal("0.1"), ROUND_HALF_EVEN)


def counts(row: dict[str, Any]) -> bool:
    """Whether a value has a change at all, and is one that a change is taken from."""
    single = (
        row["year"] is not None and row["first_year"] is None and row["status"] not in ("partial", "projection")
    )
    return single and row["preferred"] and row["value"] is not None
