"""What povstat answers, against the plain implementation of tests/plain/, over all rows of the data."""

import csv
import io
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from povstat import Povstat
from tests.conftest import SHIPPED, TINY, Answer
from tests.plain import changes, panel, relations, units
from tests.plain.files import records

DATA = pytest.mark.parametrize("data", [SHIPPED, TINY], ids=["shipped", "tiny"])


def rows_of(run: Callable[..., Answer], data: Path, *words: object) -> list[dict[str, Any]]:
    answer = run(*words, "--data", data, "--json")
    assert answer.code == 0, answer.err
    rows: list[dict[str, Any]] = json.loads(answer.out)
    return rows


@DATA
def test_the_panel(run: Callable[..., Answer], data: Path) -> None:
    rows = rows_of(run, data, "panel", "--from", 2010, "--to", 2023)
    expected = panel.panel(data, 2010, 2023)
    assert len(rows) == len(expected)
    added = units.listed(data, range(2010, 2024))
    assert rows == [row | added[row["code"], row["year"]] for row in expected]


@DATA
def test_progress(run: Callable[..., Answer], data: Path) -> None:
    rows = rows_of(run, data, "progress") + rows_of(run, data, "progress", "--by-province")
    fields = ("designated", "listed", "delisted", "delisted_in_batch")
    told = {(row["area"], row["year"]): tuple(row[field] for field in fields) for row in rows}
    assert told == panel.progress(data)


@DATA
def test_values_and_changes(run: Callable[..., Answer], data: Path) -> None:
    fields = (
        "series",
        "area",
        "year",
        "first_year",
        "period",
        "value",
        "value_text",
        "unit",
        "grade",
        "status",
        "preferred",
    )
    changed = ("change", "change_percent", "change_since")
    told: list[dict[str, Any]] = []
    for series in records(data, "series"):
        told += rows_of(run, data, "series", series["id"])
    expected = changes.tidy(data)
    assert len(told) == len(expected)
    for row, plain in zip(told, expected, strict=True):
        for field in (*fields, *changed):
            value = Decimal(str(row[field])) if isinstance(row[field], float) else row[field]
            assert value == plain[field], (row["series"], row["area"], row["year"], field)


@DATA
def test_the_statuses_of_codes_in_the_crosswalk(run: Callable[..., Answer], data: Path) -> None:
    answer = run("crosswalk", "--data", data, "-f", "csv")
    told = set()
    for row in csv.DictReader(io.StringIO(answer.out)):
        if row["kind"] == "code" and row["first_year"]:
            end = int(row["end_year"]) if row["end_year"] else None
            told.add(
                (row["key"], int(row["first_year"]), end, row["relation"], row["status"], row["code"] or None)
            )
    expected = {
        (code, first, end, relation, *relations.status(relation, listed))
        for code, first, end, relation, listed in relations.relations(data)
    }
    assert sorted(told - expected, key=str) == []
    assert sorted(expected - told, key=str) == []


@DATA
def test_the_never_listed_of_the_panel(run: Callable[..., Answer], data: Path) -> None:
    """Divisions that have no part of a listed county in them, in each year that they were there."""
    told = {
        (row["code"], row["year"]): row
        for row in rows_of(run, data, "panel", "--from", 2008, "--to", 2022, "--all")
        if not row["listed"]
    }
    expected = units.never_listed(data, range(2008, 2023))
    assert told.keys() == expected.keys()
    assert told.keys() == {
        (code, year)
        for code, first, end, relation, _ in relations.relations(data)
        for year in range(2008, 2023)
        if relation == "none" and first <= year < (end or 9999)
    }
    for key, values in expected.items():
        assert {field: told[key][field] for field in values} == values, key


@DATA
def test_units_and_place_codes_since_1981(data: Path) -> None:
    """Each is one row of a year, and in all years what the plain implementation says."""
    years = range(1981, 2027)
    rows = Povstat(data).panel(years[0], years[-1], never_listed=True)
    told = {(row["code"], row["year"]): (row["unit"], row["place_code"]) for row in rows}
    expected = units.listed(data, years) | units.never_listed(data, years)
    assert told == {key: (row["unit"], row["place_code"]) for key, row in expected.items()}
    assert len(rows) == len(told) == len({(row["unit"], row["year"]) for row in rows})
