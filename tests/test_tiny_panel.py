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
        assert (row["delisted"], row["delisted_announced"]) == ("false", "false")
        assert (row["first_treated"], row["first_treated_announced"]) == ("0", "0")
        assert {row[name] for name in ("batch", "delisted_on", "years_since", "years_since_announced")} == {""}
        assert {row[name] for name in ("rel_year", "rel_year_announced", "evidence")} == {""}


def test_a_never_listed_division_in_each_of_its_years(run: Callable[..., Answer]) -> None:
    rows = [row for row in panel(run, "--from", 1998, "--to", 2019, "--all") if row["listed"] == "false"]
    fields = ("year", "name_zh", "name_en", "province", "province_zh", "prefecture_zh")
    city = [tuple(row[field] for field in fields) for row in rows if row["code"] == "512301"]
    # It became 临江区 in 2000; an English name is made for the newest name only.
    assert city == [(year, "河口市", "", "Dongling", "东岭省", "河口地区") for year in ("1998", "1999")]
    district = [tuple(row[field] for field in fields) for row in rows if row["code"] == "540202"]
    assert [row[0] for row in district] == [str(year) for year in range(1998, 2018)]
    assert {row[1:] for row in district} == {("北城区", "Beicheng District", "Xichuan", "西川自治区", "金沙市")}


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [(1981, 1981, 0), (2100, 2100, 0), (1980, 1990, 2), (2100, 2101, 2), (2016, 2015, 2)],
)
def test_the_years_that_may_be_asked_for(run: Callable[..., Answer], first: int, last: int, code: int) -> None:
    answer = run("panel", "--from", first, "--to", last, "--count", "--data", TINY)
    assert (answer.code, answer.out) == (code, "8\n" if code == 0 else "")
    assert ("the years must go from 1981 up" in answer.err) is (code == 2)


def test_words_that_are_no_controls(run: Callable[..., Answer]) -> None:
    answer = run("panel", "--from", 2018, "--to", 2018, "--controls", "nver", "--data", TINY)
    assert (answer.code, answer.out) == (2, "")
    assert 'no controls "nver"; there are: never, other-provinces' in answer.err
    # The provinces of this directory all have counties on the list.
    assert panel(run, "--from", 2018, "--to", 2018, "--controls", "other-provinces") == panel(
        run, "--from", 2018, "--to", 2018
    )
