"""A "no" that can be checked: slips in addresses, prefectures' own rows, evidence in one cell, the division meant.

The addresses are those of every county of the list, spoilt at every place with a fixed seed.
"""

import csv
import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

import povstat
from povstat.matching.decide import TableDecider
from povstat.matching.decision import FIELDS
from povstat.places import leftovers, names
from povstat.queries.panel import panel
from povstat.store.gazetteer import load_resolver, resolve

DIVISIONS = Path(__file__).parent.parent / "data" / "divisions.csv"
YEARS = ("", "2018")
BEHIND = ("某某镇某某村", "", "人民路1号", "红旗小区", "开发区3号")


@pytest.fixture(scope="module")
def decider(store: sqlite3.Connection) -> TableDecider:
    return TableDecider(store)


@pytest.fixture(scope="module")
def divisions() -> list[dict[str, str]]:
    with DIVISIONS.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _addresses(store: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """Code, province with prefecture, and name of every listed county, as of 2014 and of now."""
    rows = store.execute(
        "SELECT code, province_zh, prefecture_zh, name_zh, name_current_zh FROM counties"
    ).fetchall()
    assert len(rows) > 800
    for code, province, prefecture, *both in rows:
        for name in dict.fromkeys(filter(None, both)):
            yield code, province + (prefecture or ""), name


@pytest.mark.parametrize("seed", [832, 11])
def test_no_listed_county_is_denied_for_one_wrong_character_of_its_address(
    store: sqlite3.Connection, decider: TableDecider, divisions: list[dict[str, str]], seed: int
) -> None:
    """Unless the wrong character makes another division's name, which the row then names."""
    chance = random.Random(seed)
    characters = sorted({character for row in divisions for character in row["name_zh"]})
    known = {row["name_zh"] for row in divisions}
    tried = 0
    denied = []
    for _, around, name in _addresses(store):
        whole = around + name
        for at in range(len(whole)):
            wrong = chance.choice("县市区旗" if chance.random() < 0.3 else characters)
            spoilt = whole[:at] + wrong + whole[at + 1 :]
            if wrong == whole[at]:
                continue
            text = spoilt + chance.choice(BEHIND)
            for year in YEARS:
                tried += 1
                verdict = decider.decide(name=text, year=year)
                another = spoilt[len(around) :] in known and spoilt.startswith(around)
                if verdict.status == "not_poverty" and not another:
                    denied.append((text, year, verdict.place_name))
                if verdict.status == "not_poverty":
                    assert verdict.place_name, text
    assert tried > 15_000
    assert denied == []


def test_a_doubled_suffix_leaves_the_county_what_it_is(store: sqlite3.Connection, decider: TableDecider) -> None:
    undecided = 0
    for code, around, name in _addresses(store):
        plain = [decider.decide(name=f"{around}{name}人民路", year=year) for year in YEARS]
        for behind in ("医院", "政府", "长", "委"):
            for year, right in zip(YEARS, plain, strict=True):
                verdict = decider.decide(name=f"{around}{name}{name[-1]}{behind}", year=year)
                assert (verdict.status, verdict.code) == (right.status, right.code), (name, behind, year)
                assert verdict.code in {code, None}
                assert verdict.status != "not_poverty"
                undecided += verdict.status != "poverty"
    assert undecided < 50


@pytest.mark.parametrize(
    ("row", "status", "place"),
    [
        ({"name": "江西省赣州市某县红旗乡"}, "unknown", None),
        ({"name": "河北省邯郸市巍县某镇"}, "unknown", None),
        ({"name": "内蒙古通辽市科左中旗"}, "poverty", "科尔沁左翼中旗"),
        ({"name": "河北省邯郸市巍县某镇", "year": "2018"}, "unknown", None),
        ({"name": "安徽省巢湖市芦江县某镇"}, "unknown", None),
        ({"name": "安徽省巢湖市卧牛山街道"}, "not_poverty", "巢湖市"),
        ({"name": "安徽省巢湖市阳光小区"}, "not_poverty", "巢湖市"),
        ({"name": "安徽省巢湖市开发区超市"}, "not_poverty", "巢湖市"),
        ({"name": "瑞金市市政府"}, "poverty", "瑞金市"),
        ({"name": "魏县县医院"}, "poverty", "魏县"),
        ({"name": "叠彩区区长"}, "not_poverty", "叠彩区"),
        ({"name": "瑞金市阳光小区"}, "poverty", "瑞金市"),
        ({"name": "瑞金市红旗超市"}, "poverty", "瑞金市"),
        ({"name": "河北区石家庄市行唐县某镇"}, "ambiguous", None),
        ({"name": "河北区河北大街"}, "not_poverty", "河北区"),
        ({"name": "河北省邢台县威县人民路1号"}, "ambiguous", None),
        ({"name": "四川省广汉市巴州区某镇"}, "ambiguous", None),
        ({"name": "内蒙古自治区通辽市科尔沁区翼中旗"}, "unknown", None),
        ({"name": "北京市海淀区西三旗街道"}, "not_poverty", "海淀区"),
        ({"name": "湖北省恩施市恩施土家族苗族自治州中心医院"}, "poverty", "恩施市"),
        ({"name": "魏县县"}, "unknown", None),
        ({"name": "邯郸市合计"}, "unknown", None),
        ({"name": "河北省邯郸市"}, "unknown", None),
        ({"name": "合计"}, "unknown", None),
        ({"name": "邯郸市", "province": "河北省", "prefecture": "邯郸市"}, "unknown", None),
        ({"name": "Handan City"}, "unknown", None),
        ({"name": "邯郸市", "year": "1982"}, "not_poverty", "邯郸市"),
        ({"name": "毕节市", "year": "2005"}, "poverty", "毕节市"),
        ({"name": "毕节市"}, "unknown", None),
        ({"name": "毕节市", "code": "522401"}, "poverty", "七星关区"),
        ({"name": "赣州", "prefecture": "赣州市"}, "ambiguous", None),
        ({"name": "赣州市", "prefecture": "赣州地区"}, "not_poverty", "章贡区"),
        ({"name": "通化", "prefecture": "通化市", "year": "2015"}, "not_poverty", "通化县"),
        ({"name": "兴安", "province": "广西"}, "not_poverty", "兴安县"),
    ],
)
def test_one_row(decider: TableDecider, row: dict[str, str], status: str, place: str | None) -> None:
    verdict = decider.decide(**row)
    assert (verdict.status, verdict.place_name) == (status, place), verdict
    assert verdict.note or status in {"poverty", "not_poverty"}


def test_rows_of_prefectures_of_today_are_no_counties(
    decider: TableDecider, divisions: list[dict[str, str]]
) -> None:
    prefectures = {
        (row["province_zh"], row["prefecture_zh"])
        for row in divisions
        if row["prefecture_zh"] and not row["end_year"]
    }
    assert len(prefectures) > 300
    for province, name in prefectures:
        for text in (name, province + name):
            for beside in ({}, {"province": province}, {"province": province, "prefecture": name}):
                verdict = decider.decide(name=text, **beside)
                assert (verdict.status, verdict.code) == ("unknown", None), (text, beside, verdict)


def test_the_stem_of_a_prefecture_is_never_a_clean_no(
    decider: TableDecider, store: sqlite3.Connection, divisions: list[dict[str, str]]
) -> None:
    borne = {names.parts(row["name_zh"]).stem for row in divisions}
    stems = {
        names.parts(row["prefecture_zh"]).stem
        for row in divisions
        if not row["end_year"] and row["prefecture_zh"].endswith("市")
    }
    found = {stem: decider.decide(name=stem).status for stem in stems}
    assert len(found) > 250
    assert {stem: status for stem, status in found.items() if status == "not_poverty"} == {}
    assert {stem for stem, status in found.items() if status == "ambiguous"} == stems & borne
    assert {stem for stem, status in found.items() if status == "unknown"} == stems - borne


def test_a_former_county_level_city_is_decided_in_a_year_in_which_it_was_one(
    decider: TableDecider, divisions: list[dict[str, str]]
) -> None:
    today = {row["prefecture_zh"] for row in divisions if not row["end_year"]}
    tried = 0
    for row in divisions:
        name, first, end = row["name_zh"], int(row["first_year"]), int(row["end_year"] or 9999)
        if name in today and name.endswith("市") and end - first > 2:
            tried += 1
            verdict = decider.decide(name=name, province=row["province_zh"], year=str((first + end) // 2))
            assert verdict.status in {"poverty", "not_poverty"} or "listed" in (verdict.note or ""), (row, verdict)
    assert tried > 100


@pytest.mark.parametrize(
    ("text", "status", "code", "note"),
    [
        ("彭阳县451028", "ambiguous", None, "code_conflict"),
        ("451028 彭阳县", "ambiguous", None, "code_conflict"),
        ("彭阳县（451028）", "ambiguous", None, "code_conflict"),
        ("上饶县Tanchang", "ambiguous", None, "letters_conflict"),
        ("上饶县 (Tanchang County)", "ambiguous", None, "letters_conflict"),
        ("彭阳县640425", "poverty", "640425", None),
        ("彭阳县642226", "poverty", "640425", None),
        ("上饶县Shangrao", "poverty", "361121", None),
        ("广信区361121", "poverty", "361121", None),
        ("威宁县 Weining County", "poverty", "520526", None),
        ("城关区540102", "poverty", "540102", None),
        ("城关区", "ambiguous", None, "shared_name"),
        ("魏130434", "poverty", "130434", None),
        ("威宁县553100", "poverty", "520526", "digits_left_out"),
        ("北京市朝阳区望京街道100020", "not_poverty", None, "digits_left_out"),
        ("威宁县草海镇，邮编451028", "poverty", "520526", "digits_left_out"),
        ("朝阳区110102", "not_poverty", None, "both_unlisted"),
        ("威宁县 GDP 2015年", "poverty", "520526", None),
        ("威宁县18812345678", "poverty", "520526", None),
    ],
)
def test_evidence_in_the_same_text(
    store: sqlite3.Connection, text: str, status: str, code: str | None, note: str | None
) -> None:
    answer = resolve(store, text)
    assert (answer.status, answer.code) == (status, code), answer
    assert note is None or note in answer.notes
    assert note is not None or not answer.notes
    assert load_resolver(store).lookup(text) == answer


def test_every_decided_row_names_a_division_of_its_year(decider: TableDecider, store: sqlite3.Connection) -> None:
    """A never-listed one under the code and name by which ``panel --all`` has it in that year."""
    years = (2001, 2013, 2019)
    alive: dict[int, set[tuple[str, str]]] = {year: set() for year in years}
    for code, name, first, end in store.execute(
        "SELECT code, name_zh, first_year, coalesce(end_year, 9999) FROM divisions"
    ):
        for year in years:
            if first <= year < end:
                alive[year].add((code, name))
    never = {(row["code"], row["year"]) for year in years for row in panel(store, year, year, never_listed=True)}
    rows = store.execute("SELECT code, name_zh, province_zh, prefecture_zh FROM divisions").fetchall()
    decided = 0
    for year in years:
        for code, name, province, prefecture in rows:
            if (code, name) not in alive[year]:
                continue
            verdict = decider.decide(name=name, province=province, prefecture=prefecture or "", year=str(year))
            if verdict.status in {"poverty", "not_poverty"}:
                decided += 1
                assert (verdict.place_code, verdict.place_name) == (code, name), (year, name, province)
                assert verdict.status == "poverty" or (code, year) in never
            else:
                assert (verdict.place_code, verdict.place_name) == (None, None)
    assert decided > 8000


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ({"name": "上饶县", "province": "江西"}, ("361104", "广信区")),
        ({"name": "上饶县", "province": "江西", "year": "2015"}, ("361121", "上饶县")),
        ({"name": "广信区", "province": "江西", "year": "2015"}, ("361121", "上饶县")),
        ({"code": "522427", "year": "2005"}, ("522427", "威宁彝族回族苗族自治县")),
        ({"code": "520526", "year": "2005"}, ("522427", "威宁彝族回族苗族自治县")),
        ({"name": "魏", "province": "河北"}, ("130434", "魏县")),
        ({"name": "宣武区", "province": "北京"}, ("110104", "宣武区")),
        ({"name": "朝阳区"}, ("110105 | 220104", "朝阳区")),
        ({"name": "朝阳区", "province": "北京"}, ("110105", "朝阳区")),
        ({"name": "城关区"}, (None, None)),
    ],
)
def test_the_division_meant(
    decider: TableDecider, row: dict[str, str], place: tuple[str | None, str | None]
) -> None:
    verdict = decider.decide(**row)
    assert (verdict.place_code, verdict.place_name) == place, verdict


def test_an_accepted_typing_error_names_what_it_was_read_as(store: sqlite3.Connection) -> None:
    verdict = TableDecider(store, accept_typos=True).decide(name="威宇县", province="贵州", year="2005")
    assert (verdict.place_code, verdict.place_name) == ("522427", "威宁彝族回族苗族自治县")


def test_the_added_columns_end_with_the_division_meant() -> None:
    assert FIELDS[-2:] == ("place_code", "place_name")
    (row,) = povstat.match([{"县": "朝阳区", "省": "北京"}])
    assert list(row)[-2:] == ["povstat_place_code", "povstat_place_name"]
    assert (row["povstat_status"], row["povstat_place_code"]) == ("not_poverty", "110105")


def test_what_looks_like_a_county_behind_a_region(divisions: list[dict[str, str]]) -> None:
    words = ("小区", "阳光小区", "工业园区", "市区", "经济开发区", "红旗超市", "人民路1号", "县医院", "市政府")
    assert [word for word in words if leftovers.is_like_county(word + "3号")] == []
    unlike = {row["name_zh"] for row in divisions if not leftovers.is_like_county(row["name_zh"] + "某镇")}
    # Names that end like such a word, and the few that have no generic part.
    assert {name for name in unlike if name.endswith(("县", "旗"))} == set()
    assert len(unlike) < 20
