"""Values, changes and progress of the small data directory, spelled out by hand."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import TINY, Answer

# area, year (or span) and value in the base unit; then the change, its percent and since when. !: not preferred;
# |: first value since a break.
SERIES = {
    "rural-poor": """
        The Land 1990 900000 = - - -
        The Land 2012 800000 = -100000 -11.1 1990
        The Land 2013 640000 = -160000 -20.0 2012
        The Land 2013 ! 660000 = - - -
        The Land 2014 480000 = -160000 -25.0 2013
        The Land 2015 400000 = -80000 -16.7 2014
        The Land 2016 300000 = -100000 -25.0 2015
        The Land 2017 250000 = - - -
        The Land 2018 100000 = -200000 -66.7 2016
        The Land 2019 0 = -100000 -100.0 2018
        The Land 2020 0 = 0 - 2019
    """,
    # Shares change by points, and have no percent.
    "rural-poverty-incidence": """
        The Land 2012 10.2 = - - -
        The Land 2013 8.5 = -1.7 - 2012
        The Land 2014 7 = -1.5 - 2013
        The Land 2015 3-5 = - - -
        The Land 2016 2.5 = -4.5 - 2014
    """,
    "income-growth": """
        The Land 2013 -1.5 = - - -
        The Land 2014 120 = 121.5 - 2013
    """,
    "poverty-line": """
        The Land 2010 2300 = - - -
        The Land 2013 2736 = 436 19.0 2010
        The Land 2014 | 2800 = - - -
        The Land 2015 2855 = 55 2.0 2014
    """,
    "provincial-rural-poor-survey": """
        Dongling 2012 500000 = - - -
        Xichuan 2012 300000 = - - -
        Dongling 2014 205000 = -295000 -59.0 2012
        Xichuan 2013 <10 = - - -
        Xichuan 2015 150000 = -150000 -50.0 2012
    """,
    # A break in 2014: the East has no value of that year, the West has a band; the file is not in order of years.
    "incidence-by-region": """
        East 2015 | 2 = - - -
        East 2012 4.5 = - - -
        East 2013 3 = -1.5 - 2012
        East 2016 1.5 = -0.5 - 2015
        West 2012 15 = - - -
        West 2013 14 = -1 - 2012
        West 2014 | 10-12 = - - -
        West 2015 9 = - - -
        West 2016 8 = -1 - 2015
        West 2016 ! 8.5 = - - -
    """,
    "funds": """
        The Land 2011 10050000000 = - - -
        The Land 2011-2015 70000000000 = - - -
        The Land 2015 15000000000 = 4950000000 49.3 2011
        The Land None 900000000 = - - -
        The Land 2016 0 = -15000000000 -100.0 2015
        The Land 2017 12000000000 = 12000000000 - 2016
    """,
}


def shown(row: dict[str, Any]) -> str:
    span = f"{row['first_year']}-{row['year']}" if row["first_year"] else row["year"]
    mark = "" if row["preferred"] else "!"
    mark += "|" if row["after_break"] else ""
    value = row["value_text"] if row["value"] is None else row["value"]
    change = ["-" if row[name] is None else row[name] for name in ("change", "change_percent", "change_since")]
    return " ".join(f"{row['area']} {span} {mark} {value} = {' '.join(map(str, change))}".split())


@pytest.mark.parametrize("name", SERIES)
def test_the_values_of_a_series_and_their_changes(run: Callable[..., Answer], name: str) -> None:
    rows = json.loads(run("series", name, "--data", TINY, "--json").out)
    assert [shown(row) for row in rows] == [line.strip() for line in SERIES[name].strip().splitlines()]


def test_a_change_is_the_same_whatever_years_are_asked_for(run: Callable[..., Answer]) -> None:
    rows = json.loads(run("series", "rural-poor", "--from", 2018, "--data", TINY, "--json").out)
    assert [shown(row) for row in rows] == [line.strip() for line in SERIES["rural-poor"].splitlines()[-4:-1]]


# By area, from 2015 to 2020: counties that left in the batch, in all, and that are still on the list.
PROGRESS = {
    "China": "0 0 8, 1 1 7, 1 2 6, 2 4 4, 2 6 2, 2 8 0",
    "Dongling": "0 0 4, 1 1 3, 1 2 2, 2 4 0, 0 4 0, 0 4 0",
    "Xichuan": "0 0 4, 0 0 4, 0 0 4, 0 0 4, 2 2 2, 2 4 0",
}


@pytest.mark.parametrize(("words", "areas"), [((), ["China"]), (("--by-province",), ["Dongling", "Xichuan"])])
def test_progress(run: Callable[..., Answer], words: tuple[str, ...], areas: list[str]) -> None:
    told: dict[str, list[str]] = {}
    rows = json.loads(run("progress", *words, "--data", TINY, "--json").out)
    for row in rows:
        told.setdefault(row["area"], []).append(f"{row['delisted_in_batch']} {row['delisted']} {row['listed']}")
        assert row["designated"] == (8 if row["area"] == "China" else 4)
    assert {area: ", ".join(numbers) for area, numbers in told.items()} == {area: PROGRESS[area] for area in areas}
    assert [row["year"] for row in rows] == [*range(2015, 2021)] * len(areas)


def test_the_last_day_is_not_told_where_one_is_unknown(run: Callable[..., Answer]) -> None:
    """上岭县 is of the last batch, and its day is unknown."""
    screen = run("--data", TINY).out
    assert "by 2020-11-14" not in screen
    assert "by 2020." in screen
