"""Which of several values of the series is preferred, and what stands beside it."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from povstat.dataset.validation import read
from povstat.queries import series as statistics

Run = Callable[..., Any]


def values(store: sqlite3.Connection, name: str, year: int, **area: Any) -> list[tuple[Any, ...]]:
    rows = statistics.observations(store, [name], since=year, until=year, **area)
    return [(row["stated_value"], row["grade"], row["preferred"]) for row in rows]


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("registered-poor", 2014, [(8962, "stated", True), (88.62, "disagrees", False)]),
        ("rural-poverty-incidence-2008", 2009, [(3.8, "stated", True), (3.6, "disagrees", False)]),
        ("central-special-funds", 2016, [(660.95, "derived", True), (667, "disagrees", False)]),
        ("central-special-funds", 2018, [(1060.95, "derived", True)]),
        ("central-special-funds", 2020, [(1396.36, "stated", True), (146.5, "weak", False)]),
        ("rural-poor-1978", 2000, [(3209, "stated", True), (30, "disagrees", False)]),
        ("rural-poor-2008", 2000, [(9422, "stated", True), (94.23, "disagrees", False)]),
        ("net-income-registered-poor", 2015, [(3416, "stated", True), (2982, "disagrees", False)]),
        ("rural-poor", 2010, [(166, "stated", True), (16567, "derived", False)]),
    ],
)
def test_the_better_value_is_preferred_and_the_other_kept(
    store: sqlite3.Connection, name: str, year: int, expected: list[tuple[Any, ...]]
) -> None:
    assert values(store, name, year) == expected


def test_four_regions_are_not_three(store: sqlite3.Connection) -> None:
    four = statistics.observations(store, ["rural-poor-1978-by-four-regions"], since=2000, until=2000)
    assert {row["area"]: row["value"] for row in four} == {
        "East": 2_070_000, "Central": 8_140_000, "West": 19_440_000, "Northeast": 2_440_000,
    }  # fmt: skip
    assert {row["area_zh"] for row in four} == {"东部", "中部", "西部", "东北"}
    three = statistics.observations(store, ["rural-poor-by-region"])
    assert {row["area"] for row in three} == {"East", "Central", "West"}


def test_target_population_and_unclear_counts_are_series_of_their_own(store: sqlite3.Connection) -> None:
    concepts = {row["id"]: row["concept"] for row in statistics.series(store)}
    assert concepts["provincial-target-population"] == "target"
    assert concepts["poor-ethnic-provinces-unclear"] == "unclear"
    assert concepts["rural-poor-ethnic-provinces"] == "survey"


def test_part_of_a_year_stands_beside_the_whole(run: Run) -> None:
    rows = json.loads(run("series", "income-poor-areas", "--from", 2019, "--to", 2019, "--json").out)
    assert [(row["period"], row["value"], row["preferred"]) for row in rows] == [
        ("2019-01/2019-09", 8163, False),
        (None, 11567, True),
    ]
    assert rows[0]["change"] is None
    assert rows[1]["change_since"] == 2018
    shown = run("series", "income-poor-areas", "--from", 2019, "--to", 2019).out
    assert "2019-01 to 2019-09" in shown
    assert "(8,163" not in shown
    assert "2019-01至2019-09" in run("series", "income-poor-areas", "--from", 2019, "--lang", "zh").out


def test_months_without_a_whole_year_prefer_the_last(store: sqlite3.Connection) -> None:
    rows = statistics.observations(store, ["school-dropouts-832"])
    assert [(row["period"], row["preferred"]) for row in rows] == [("2019-05", False), ("2019-09", True)]


def test_a_projection_is_neither_drawn_nor_compared(run: Run) -> None:
    rows = {row["year"]: row for row in json.loads(run("series", "wb-8.30-national", "--json").out)}
    assert (rows[2025]["status"], rows[2025]["value"], rows[2025]["change"]) == ("projection", 13.4, None)
    assert rows[2026]["change"] is None
    assert "2026" not in run("series", "wb-8.30-national", "--plot").out


def test_a_partial_year_is_no_base_of_a_change(store: sqlite3.Connection) -> None:
    for one in statistics.series(store):
        rows = statistics.observations(store, [one["id"]])
        whole = {(row["area"], row["year"]) for row in rows if row["status"] not in statistics.NOT_WHOLE}
        for row in rows:
            assert row["change"] is None or (row["area"], row["change_since"]) in whole


def test_sums_that_sources_state_come_out(store: sqlite3.Connection) -> None:
    """The parts of income are the whole; the band and the absolute poor are the poor of the standard of 2008."""
    parts = ("wages", "business", "property", "transfers")
    for label in (None, "2019-01/2019-09"):

        def of(name: str, period: str | None = label) -> float:
            rows = statistics.observations(store, [name], since=2019, until=2019)
            return float(next(row["value"] for row in rows if row["period"] == period))

        whole = of("income-poor-areas")
        assert abs(whole - sum(of(f"income-poor-areas-{part}") for part in parts)) <= 1
    known = {
        name: {row["year"]: row["value"] for row in statistics.observations(store, [name]) if row["preferred"]}
        for name in ("rural-poor-1978", "low-income-population", "rural-poor-2008")
    }
    for year in range(2000, 2007):
        absolute, band = known["rural-poor-1978"][year], known["low-income-population"][year]
        assert absolute + band == known["rural-poor-2008"][year], year


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        # A rise without a note, a region that is none, a period outside its year, a total that is not the fall.
        ("{year: 2002, value: 2820", "{year: 2002, value: 3820", "above 2927 in 2001, without a note"),
        ("{area: Northeast, year: 2000", "{area: Northwest, year: 2000", "no region Northwest"),
        ("period: 2019-11, value: 119", "period: 2018-11, value: 119", "period must lie in year"),
        ("first_year: 2011, value: 10992", "first_year: 2011, value: 10993", "differ by 109920000"),
    ],
)
def test_the_check_finds_what_cannot_be(data_copy: Path, old: str, new: str, said: str) -> None:
    path = data_copy / "series.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(said in str(problem) for problem in read(data_copy)[1])


@pytest.mark.parametrize("lines", ["", "- version: 2026-11-24\n- version: 2026-11-25\n", "- version: soon\n"])
def test_a_data_set_has_one_version(data_copy: Path, lines: str) -> None:
    (data_copy / "dataset.yaml").write_text(lines, encoding="utf-8")
    assert any(str(problem).startswith("dataset.yaml") for problem in read(data_copy)[1])


def test_the_figures_say_what_their_source_says(store: sqlite3.Connection) -> None:
    known = {row["id"]: row for row in statistics.figures(store)}
    assert known["relocation-homes"]["qualifier"] == "more_than"
    assert "88 with more than 1,000 poor people and 1,025" in known["villages-supervised"]["meaning_en"]
    assert known["registered-poor-2014"]["value"] == 89_620_000
    assert known["minimum-living-allowance-exact"]["value"] == 19_360_000
    assert (known["census-counties-first-round"]["value"], known["census-counties-second-round"]["value"]) == (
        787,
        52,
    )


def test_the_list_of_series_counts_a_span_from_its_first_year(store: sqlite3.Connection) -> None:
    listed = {row["id"]: (row["first_year"], row["last_year"]) for row in statistics.series(store)}
    assert listed["rural-poor-reduction-1978"] == (1990, 2003)
