"""The verdict on a row: real names and codes, alone and against each other."""

import csv
import sqlite3
from collections import Counter

import pytest

from povstat.matching.decide import TableDecider
from povstat.store.opening import open_store

YEARS = (2000, 2005, 2010, 2014, 2016, 2018, 2022)


@pytest.fixture(scope="module")
def decider() -> TableDecider:
    return TableDecider(open_store())


@pytest.mark.parametrize(
    ("row", "status", "code", "how"),
    [
        ({"name": "威宁彝族回族苗族自治县"}, "poverty", "520526", "name"),
        ({"name": " 威　宁 县 ", "province": "贵州"}, "poverty", "520526", "short_name"),
        ({"name": "威寧縣", "province": "貴州省"}, "poverty", "520526", "traditional"),
        ({"name": "Weining", "province": "Guizhou"}, "poverty", "520526", "romanised"),
        ({"name": "yarkant county"}, "poverty", "653125", "romanised"),
        ({"name": "贵州省毕节市威宁县草海镇人民路1号"}, "poverty", "520526", "address"),
        ({"name": "上饶县", "province": "江西", "year": "2022"}, "poverty", "361121", "name"),
        ({"name": "广信区", "province": "江西"}, "poverty", "361121", "later_name"),
        ({"code": "520526"}, "poverty", "520526", "code"),
        ({"code": "520526000000"}, "poverty", "520526", "code"),
        ({"code": "520526.0"}, "poverty", "520526", "code"),
        ({"code": "CN520526"}, "poverty", "520526", "code"),
        ({"code": "522427", "year": "2005"}, "poverty", "520526", "code"),
        ({"code": "361104", "year": "2020"}, "poverty", "361121", "code"),
        ({"name": "城关区", "province": "540000"}, "poverty", "540102", "name"),
        ({"name": "城关区", "province": "甘肃"}, "not_poverty", None, "name"),
        ({"name": "城关区"}, "ambiguous", None, None),
        ({"name": "城关区", "code": "540102"}, "poverty", "540102", "code"),
        ({"name": "朝阳区"}, "not_poverty", None, "name"),
        ({"name": "魏", "province": "河北"}, "poverty", "130434", "short_name"),
        ({"name": "魏"}, "ambiguous", None, None),
        ({"name": "威宁县", "province": "河北"}, "ambiguous", None, None),
        ({"name": "威宁县", "code": "130125"}, "ambiguous", None, None),
        ({"name": "威宁县", "code": "520000"}, "poverty", "520526", "short_name"),
        ({"name": "威宁县", "code": "999999"}, "poverty", "520526", "short_name"),
        ({"name": "石家庄市"}, "unknown", None, None),
        ({"code": "130100"}, "unknown", None, None),
        ({"name": "合计"}, "unknown", None, None),
        ({"name": "", "province": "河北"}, "unknown", None, None),
        ({"name": "威宁镇", "province": "贵州"}, "unknown", None, None),
    ],
)
def test_one_row(
    decider: TableDecider, row: dict[str, str], status: str, code: str | None, how: str | None
) -> None:
    verdict = decider.decide(**row)
    assert (verdict.status, verdict.code, verdict.how) == (status, code, how)
    if status in {"ambiguous", "unknown"}:
        assert verdict.note


@pytest.mark.parametrize("row", [{"name": "威宁县", "code": "130125"}, {"name": "威宁县", "province": "河北"}])
def test_contradictions_name_what_could_be_meant(decider: TableDecider, row: dict[str, str]) -> None:
    assert "威宁彝族回族苗族自治县 (贵州省 毕节市 520526, listed)" in (decider.decide(**row).note or "")


def test_a_code_that_is_not_known_is_told(decider: TableDecider) -> None:
    assert "999999" in (decider.decide(name="威宁县", code="999999").note or "")


def test_typing_errors_are_suggested_and_accepted_only_when_asked(decider: TableDecider) -> None:
    row = {"name": "威宁彝族会族苗族自治县", "province": "贵州"}
    accepting = TableDecider(open_store(), accept_typos=True)
    slip = {"name": "威宇县", "province": "贵州"}
    refused = decider.decide(**slip)
    assert refused.status == "unknown"
    assert "520526" in (refused.note or "")
    accepted = accepting.decide(**slip)
    assert (accepted.status, accepted.code, accepted.how) == ("poverty", "520526", "typo")
    assert accepting.decide(**row).code in {"520526", None}
    assert accepting.decide(name="威宁镇", province="贵州").status == "unknown"


def test_notes_in_chinese() -> None:
    verdict = TableDecider(open_store(), lang="zh").decide(name="城关区")
    assert "可能是" in (verdict.note or "")


def _yearbook(db: sqlite3.Connection, year: int) -> list[tuple[str, str, str, str]]:
    question = (
        "SELECT code, name_zh, province_zh, coalesce(prefecture_zh, '') FROM divisions "
        "WHERE first_year <= ? AND (end_year IS NULL OR end_year > ?)"
    )
    return db.execute(question, (year, year)).fetchall()


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("evidence", ["name province year", "name province prefecture", "code year", "name code"])
def test_a_yearbook_is_decided_and_no_row_wrongly(decider: TableDecider, year: int, evidence: str) -> None:
    """Every county of a year as a yearbook prints it: what bears a listed county's own code or name is it."""
    db = open_store()
    own = dict(db.execute("SELECT code, name_zh FROM counties").fetchall())
    places = {
        (code, first): (relation, listed)
        for code, first, relation, listed in db.execute(
            "SELECT c.code, c.first_year, p.relation, p.listed FROM place_codes c JOIN places p USING (place)"
        )
    }
    spans = db.execute("SELECT code, first_year, end_year FROM place_codes").fetchall()
    at = {code: (code, first) for code, first, end in spans if first <= year < end}
    found: Counter[str] = Counter()
    for code, name, province, prefecture in _yearbook(db, year):
        cells = {"name": name, "province": province, "prefecture": prefecture, "code": code, "year": str(year)}
        verdict = decider.decide(**{role: cells[role] for role in evidence.split()})
        found[verdict.status] += 1
        relation, listed = places[at[code]]
        if verdict.status == "poverty":
            assert verdict.code == listed, (cells, verdict)
            assert relation == "listed" or verdict.note, (cells, verdict)
        if verdict.status == "not_poverty":
            assert relation == "none", (cells, verdict)
        if year == 2014 and own.get(code) == name:
            assert verdict.code == code or verdict.status == "ambiguous", (cells, verdict)
    decided = found["poverty"] + found["not_poverty"]
    assert decided / sum(found.values()) >= 0.995, found


def test_names_of_the_list_by_themselves(decider: TableDecider) -> None:
    """Full names with their province: every one of the list is found."""
    rows = open_store().execute("SELECT code, name_zh, province_zh FROM counties").fetchall()
    assert [
        code for code, name, province in rows if decider.decide(name=name, province=province).code != code
    ] == []


def test_the_table_of_a_user(decider: TableDecider, tmp_path_factory: pytest.TempPathFactory) -> None:
    """From a GB18030 file to a written one, as ``povstat match`` does it."""
    from povstat.matching.io.opening import ReadOptions
    from povstat.matching.run import RunOptions, match_table

    directory = tmp_path_factory.mktemp("table")
    text = (
        "年份,省份,县（市、区）,地区生产总值(万元)\n2015,贵州,威宁县,12\n2015,河北,行唐县,7\n2015,北京,朝阳区,9\n"
    )
    (directory / "t.csv").write_bytes(text.encode("gb18030"))
    said: list[str] = []
    options = RunOptions(output=str(directory / "o.csv"))
    match_table(
        str(directory / "t.csv"),
        decider,
        ReadOptions(),
        options,
        lambda text, **gaps: said.append(text.format(**gaps)),
    )
    with (directory / "o.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [row["povstat_code"] for row in rows] == ["520526", "130125", ""]
    assert any("name = '县（市、区）'" in line and "year = '年份'" in line for line in said)
