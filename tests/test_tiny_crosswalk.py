"""The crosswalk and the histories of codes of the small data directory, spelled out by hand."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import TINY, Answer

# key: province, years, status, code of the list, relation, meanings in all and in the province
ROWS = {
    "白石县": ["东岭省 1983-2016 poverty 510121 listed 1 1"],
    "白石区": ["东岭省 2016- poverty 510121 listed 1 1"],
    "510103": ["东岭省 2016- poverty 510121 listed 1 1"],
    "青石县": ["东岭省 1983-1990 poverty 510123 listed 1 1"],
    "青山县": ["东岭省 1990- poverty 510123 listed 2 1", "西川自治区 1983- not_poverty - none 2 1"],
    "510123": ["东岭省 1983-1990 poverty 510123 listed 1 1", "东岭省 1990- poverty 510123 listed 1 1"],
    # Divided between a county that was listed and one that was not.
    "长岭县": ["西川自治区 1983-1995 ambiguous - part 1 1"],
    "长岭": ["西川自治区 1983-1995 ambiguous - part 1 1"],
    "540225": ["西川自治区 1983-1995 ambiguous - part 1 1"],
    "changlingxian": ["西川自治区 1983-1995 ambiguous - part 1 1"],
    # Took in a listed county.
    "北城区": [
        "西川自治区 1983-2018 not_poverty - none 2 2",
        "西川自治区 2018- poverty 540221 successor_larger 2 2",
    ],
    "540202": [
        "西川自治区 1983-2018 not_poverty - none 2 2",
        "西川自治区 2018- poverty 540221 successor_larger 2 2",
    ],
    # Went into that division before it took in a listed county.
    "540224": ["西川自治区 1983-2000 not_poverty - none 1 1"],
    # Went wholly into a listed county.
    "大河县": ["东岭省 1983-1992 poverty 519001 merged 1 1"],
    "510125": ["东岭省 1983-1992 poverty 519001 merged 1 1"],
    # A stem of a county, of a former city, and of the prefecture of today.
    "河口": ["东岭省 1983- poverty 510321 listed 2 2", "东岭省 1983-2000 not_poverty - none 2 2"],
    "河口厅": ["东岭省 - poverty 510321 listed 1 1"],
    # Never in the national standard of codes.
    "543341": ["西川自治区 - poverty 543341 listed 1 1"],
    "天湖县": ["西川自治区 1983- poverty 543321 listed 1 1"],
    "540227": ["西川自治区 1995- not_poverty - none 1 1"],
    "540226": ["西川自治区 1995- poverty 540226 listed 1 1"],
}


@pytest.fixture
def rows(run: Callable[..., Answer]) -> list[dict[str, str]]:
    """Asked anew for each test: a mutation test tells by test what is run."""
    answer = run("crosswalk", "--data", TINY, "-f", "csv")
    return list(csv.DictReader(io.StringIO(answer.out)))


@pytest.mark.parametrize("key", ROWS)
def test_what_a_key_means(rows: list[dict[str, str]], key: str) -> None:
    shown = []
    for row in rows:
        if row["key"] == key:
            years = f"{row['first_year']}-{row['end_year']}"
            what = f"{row['status']} {row['code'] or '-'} {row['relation']}"
            shown.append(f"{row['province_zh']} {years} {what} {row['meanings']} {row['meanings_in_province']}")
    assert sorted(shown) == sorted(ROWS[key])


def test_a_listed_county_comes_with_its_batch_and_day_and_nothing_else_does(rows: list[dict[str, str]]) -> None:
    facts = {
        "510121": ("白石县", "2016", "2017-02-10"),
        "510123": ("青山县", "2018", "2019-05-05"),
        "510321": ("河口县", "2018", "2019-05-05"),
        "519001": ("双河县", "2017", "2018-08-01"),
        "540221": ("沙湾县", "2019", "2020-04-02"),
        "540226": ("上岭县", "2020", ""),
        "543321": ("天湖彝族自治县", "2020", "2020-11-14"),
        "543341": ("云中行政委员会", "2019", ""),
    }
    assert {row["code"] for row in rows} == {*facts, ""}
    for row in rows:
        told = (row["name_zh"], row["batch"], row["delisted_on"])
        assert told == facts.get(row["code"], ("", "", ""))
        assert (row["status"] == "poverty") is (row["code"] != "")


def test_without_the_never_listed(run: Callable[..., Answer]) -> None:
    answer = run("crosswalk", "--listed", "--data", TINY, "-f", "csv")
    kept = list(csv.DictReader(io.StringIO(answer.out)))
    assert {row["status"] for row in kept} == {"poverty", "ambiguous"}
    assert {row["key"] for row in kept if row["status"] == "ambiguous"} >= {"长岭县", "540225"}
    assert not {row["key"] for row in kept} & {"540227", "下岭县", "512301"}


# A name or code: every vintage with its years, what it became, what it came from, and the listed county it is.
HISTORIES = {
    "白石县": [
        "510121 白石县 1983-2016 > 2012 510104 新城区 (part); 2016 510103 白石区 < = 510121",
        "510103 白石区 2016- > < 2016 510121 白石县 = 510121",
    ],
    "510103": [
        "510121 白石县 1983-2016 > 2012 510104 新城区 (part); 2016 510103 白石区 < = 510121",
        "510103 白石区 2016- > < 2016 510121 白石县 = 510121",
    ],
    "510123": [
        "510123 青石县 1983-1990 > 1990 510123 青山县 < = 510123",
        "510123 青山县 1990- > 2018 510105 开元区 (part) < 1990 510123 青石县 = 510123",
    ],
    "开元区": ["510105 开元区 2018- > < 2018 510123 青山县 (part) ="],
    "519001": ["519001 双河县 1992- > < 1992 510124 大河县; 1992 510125 小河县 = 519001"],
    "大河县": ["510124 大河县 1983-1992 > 1992 519001 双河县 < = 519001"],
    "512321": [
        "512321 河口县 1983-2000 > 2000 510321 河口县 < = 510321",
        "510321 河口县 2000- > < 2000 512321 河口县 = 510321",
    ],
    "河口市": ["512301 河口市 1983-2000 > 2000 510302 临江区 < =", "510302 临江区 2000- > < 2000 512301 河口市 ="],
    "540202": ["540202 北城区 1983- > < 2000 540224 小沙县; 2018 540221 沙湾县 = 540221"],
    "沙湾县": ["540221 沙湾县 1983-2018 > 2018 540202 北城区 < = 540221"],
    "长岭县": ["540225 长岭县 1983-1995 > 1995 540226 上岭县; 1995 540227 下岭县 < = 540226"],
    "540203": [
        "540204 南城区 1983-2008 > 2008 540203 南城区 < =",
        "540203 南城区 2008- > < 2008 540204 南城区; 2012 540228 小湖县 =",
    ],
    "540227": ["540227 下岭县 1995- > < 1995 540225 长岭县 ="],
}


@pytest.mark.parametrize("asked", HISTORIES)
def test_the_history_of_a_code(run: Callable[..., Answer], asked: str) -> None:
    told = [
        (
            f"{row['code']} {row['name_zh']} {row['first_year']}-{row['end_year'] or ''} "
            f"> {'; '.join(row['became'])} < {'; '.join(row['came_from'])} = {' '.join(row['on_list'])}"
        )
        for row in json.loads(run("codes", asked, "--data", TINY, "--json").out)
    ]
    assert [" ".join(line.split()) for line in told] == HISTORIES[asked]


@pytest.mark.parametrize(
    ("asked", "code", "words"),
    [
        ("青山县", 1, "510123, 540223"),
        ("543341", 1, "543341"),
        ("999999", 1, "999999"),
        ("没有县", 1, "没有县"),
    ],
)
def test_what_has_no_history(run: Callable[..., Answer], asked: str, code: int, words: str) -> None:
    answer = run("codes", asked, "--data", TINY)
    assert (answer.code, answer.out) == (code, "")
    assert words in answer.err


# A code, the year that it is of (or none), the year asked for: the codes of that year, whether exactly the place.
IN_A_YEAR = [
    ("510121", None, 2017, {"510103": True}),
    ("510103", None, 2000, {"510121": True}),
    ("510123", 1985, 2018, {"510123": True}),
    ("512301", None, 2005, {"510302": True}),
    ("519001", None, 1985, {"510124": False, "510125": False}),
    ("510124", None, 2000, {"519001": False}),
    ("540221", None, 2018, {"540202": False}),
    ("540202", 2018, 2018, {"540202": True}),
    # Land that came to a division in its lifetime was not yet its own.
    ("540202", None, 2000, {"540202": True}),
    ("540203", None, 2000, {"540204": True}),
    ("540228", None, 2018, {"540203": False}),
    ("540225", None, 2000, {"540226": False, "540227": False}),
    ("540227", None, 1990, {"540225": False}),
    # A part of its land went elsewhere: the rest is still it.
    ("510121", 1990, 2015, {"510121": True}),
    ("510105", None, 2019, None),
    ("510105", None, 2018, {"510105": True}),
    ("510105", None, 2010, {}),
]


@pytest.mark.parametrize(("code", "of", "year", "expected"), IN_A_YEAR)
def test_a_place_in_another_year(
    run: Callable[..., Answer], code: str, of: int | None, year: int, expected: dict[str, bool] | None
) -> None:
    on = () if of is None else ("--on", of)
    answer = run("codes", code, *on, "--to", year, "--data", TINY, "--json")
    if expected is None:
        assert answer.code == 2
        assert "1983 to 2018" in answer.err
        return
    if not expected:
        assert (answer.code, answer.out) == (1, "")
        assert answer.err == f"povstat: {code}: no division in {year}\n"
        return
    told = {row["code"]: row["exact"] for row in json.loads(answer.out) if row["code"]}
    assert told == expected


def edited(directory: Path, file: str, *edits: tuple[str, str]) -> None:
    text = (directory / file).read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (directory / file).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("division", "county", "code", "expected"),
    [
        # Two counties of the list went into a division that was none.
        (
            ("金沙市,jin sha shi,1995,,", "2019,540202"),
            ("'540226'", "上岭县", "'540202'", "北城区"),
            "540202",
            ["1983-2018 not_poverty - none", "2018-2019 poverty 540221 successor_larger",
             "2019- ambiguous - successor_larger"],
        ),
        # A county of the list went into another.
        (
            (",,1992,,", "2019,510123"),
            ("'519001'", "双河县", "'510123'", "青山县"),
            "510123",
            ["1983-1990 poverty 510123 listed", "1990-2019 poverty 510123 listed",
             "2019- ambiguous - successor_larger"],
        ),
    ],
)  # fmt: skip
def test_a_division_that_carries_on_two_counties_is_ambiguous(
    run: Callable[..., Answer],
    tiny_copy: Path,
    division: tuple[str, str],
    county: tuple[str, str, str, str],
    code: str,
    expected: list[str],
) -> None:
    row_end, ended = division
    old_code, old_name, new_code, new_name = county
    path = tiny_copy / "divisions.csv"
    (row,) = [line for line in path.read_text("utf-8").splitlines() if f"{old_code[1:-1]},{old_name}" in line]
    assert row.endswith(row_end)
    edited(tiny_copy, "divisions.csv", (row, f"{row[:-1]}{ended}"))
    edited(
        tiny_copy,
        "counties.yaml",
        (
            f"code_2020: {old_code}\n  name_2020_zh: {old_name}",
            f"code_2020: {new_code}\n  name_2020_zh: {new_name}",
        ),
        (
            f"code_current: {old_code}\n  name_current_zh: {old_name}",
            f"code_current: {new_code}\n  name_current_zh: {new_name}",
        ),
    )
    answer = run("crosswalk", "--data", tiny_copy, "-f", "csv")
    assert (
        sorted(
            f"{row['first_year']}-{row['end_year']} {row['status']} {row['code'] or '-'} {row['relation']}"
            for row in csv.DictReader(io.StringIO(answer.out))
            if row["key"] == code
        )
        == expected
    )
    later = run("match", "-", "--code", "c", "--year", 2020, "--data", tiny_copy, stdin=f"c\n{code}\n")
    assert later.out.splitlines()[1].startswith(f"{code},ambiguous,")
