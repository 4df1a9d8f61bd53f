"""The panel of the small data directory, spelled out by hand."""

import csv
import io
from collections.abc import Callable

import pytest

from tests.conftest import TINY, Answer

VARIABLES = (
    "on_list",
    "delisted",
    "years_since",
    "on_list_announced",
    "delisted_announced",
    "years_since_announced",
)

# on the list, left, years since; the same by the announcement. T, F: true and false; "": empty.
PANEL = {
    # Batch of 2016, announced on 2017-02-10.
    ("510121", 2013): "F F . F F .",
    ("510121", 2014): "T F . T F .",
    ("510121", 2015): "T F . T F .",
    ("510121", 2016): "F T 0 T F .",
    ("510121", 2017): "F T 1 F T 0",
    ("510121", 2018): "F T 2 F T 1",
    ("510121", 2021): "F T 5 F T 4",
    # Batch of 2020, announced in the same year.
    ("543321", 2013): "F F . F F .",
    ("543321", 2019): "T F . T F .",
    ("543321", 2020): "F T 0 F T 0",
    ("543321", 2021): "F T 1 F T 1",
    # Batch of 2020, day unknown: nothing is said by announcement in any year.
    ("540226", 2013): "F F . . . .",
    ("540226", 2019): "T F . . . .",
    ("540226", 2020): "F T 0 . . .",
    ("540226", 2021): "F T 1 . . .",
}


def panel(run: Callable[..., Answer], *words: object) -> list[dict[str, str]]:
    answer = run("panel", "--data", TINY, *words, "--format", "csv")
    assert answer.code == 0
    return list(csv.DictReader(io.StringIO(answer.out)))


@pytest.mark.parametrize("key", PANEL, ids=lambda key: " ".join(map(str, key)))
def test_the_variables_of_a_county_and_year(run: Callable[..., Answer], key: tuple[str, int]) -> None:
    code, year = key
    (row,) = [row for row in panel(run, "--from", year, "--to", year) if row["code"] == code]
    said = {"T": "true", "F": "false", ".": ""}
    expected = [said.get(mark, mark) for mark in PANEL[key].split()]
    assert [row[name] for name in VARIABLES] == expected


def test_it_begins_in_the_year_that_is_given(run: Callable[..., Answer]) -> None:
    row = panel(run, "--from", 2012, "--to", 2012, "--listed-from", 2012)[0]
    assert (row["on_list"], row["on_list_announced"]) == ("true", "true")
    row = panel(run, "--from", 2011, "--to", 2011, "--listed-from", 2012)[0]
    assert (row["on_list"], row["on_list_announced"]) == ("false", "false")


def test_who_is_supervised(run: Callable[..., Answer]) -> None:
    rows = panel(run, "--from", 2015, "--to", 2015)
    assert len(rows) == 8
    assert {row["code"] for row in rows if row["supervised"] == "true"} == {"540226", "543321"}


# The divisions that were never on the list, in the years that they were there. 北城区 took in a listed county in
# 2018, 白石区 is one under a later name, 小湖县 went into 南城区 in 2012, 长岭县 was divided between one that is
# listed and one that is not.
NEVER_LISTED = {
    1990: [
        "510102 中心区",
        "512301 河口市",
        "540202 北城区",
        "540204 南城区",
        "540223 青山县",
        "540224 小沙县",
        "540228 小湖县",
    ],
    2012: [
        "510102 中心区",
        "510104 新城区",
        "510302 临江区",
        "540202 北城区",
        "540203 南城区",
        "540223 青山县",
        "540227 下岭县",
    ],
    2017: [
        "510102 中心区",
        "510104 新城区",
        "510302 临江区",
        "540202 北城区",
        "540203 南城区",
        "540223 青山县",
        "540227 下岭县",
    ],
    2018: [
        "510102 中心区",
        "510104 新城区",
        "510105 开元区",
        "510302 临江区",
        "540203 南城区",
        "540223 青山县",
        "540227 下岭县",
    ],
}


@pytest.mark.parametrize("year", NEVER_LISTED)
def test_the_never_listed_of_a_year(run: Callable[..., Answer], year: int) -> None:
    rows = [row for row in panel(run, "--from", year, "--to", year, "--all") if row["listed"] == "false"]
    assert sorted(f"{row['code']} {row['name_zh']}" for row in rows) == NEVER_LISTED[year]
    for row in rows:
        assert (row["on_list"], row["on_list_announced"], row["supervised"]) == ("false", "false", "false")
        assert {row[name] for name in ("batch", "delisted_on", "delisted", "years_since")} == {""}
        assert {row[name] for name in ("delisted_announced", "years_since_announced")} == {""}
