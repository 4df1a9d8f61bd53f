"""Names of a user's own, and areas that are no divisions."""

from collections.abc import Callable
from pathlib import Path

import pytest

import povstat
from povstat.errors import PovstatError
from povstat.matching.decide import TableDecider
from povstat.matching.own_names import read_own_names
from povstat.store.opening import open_store
from tests.conftest import Answer

OWN = [
    {"spelling": "草海城", "code": "520526"},
    {"spelling": "Weixian South", "code": "130434"},
    {"spelling": "朝阳", "code": "211321"},
    {"spelling": "老宣化", "code": "130721", "to": "2015"},
    {"spelling": "新宣化", "code": "130705", "from": "2016"},
    {"spelling": "毕节", "code": "522401", "from": "1994", "to": "2010"},
]


@pytest.fixture(scope="module")
def decider() -> TableDecider:
    return TableDecider(open_store(), own_names=read_own_names(OWN))


@pytest.mark.parametrize(
    ("row", "status", "place"),
    [
        ({"name": "草海城"}, "poverty", "520526"),
        ({"name": "草海城", "province": "贵州"}, "poverty", "520526"),
        ({"name": "贵州省毕节市草海城"}, "poverty", "520526"),
        ({"name": "草海城", "province": "河北"}, "ambiguous", None),
        ({"name": "weixian SOUTH"}, "poverty", "130434"),
        ({"name": "朝阳"}, "not_poverty", "211321"),
        ({"name": "朝阳区", "province": "北京"}, "not_poverty", "110105"),
        ({"name": "老宣化", "year": "2010"}, "poverty", "130721"),
        ({"name": "老宣化", "year": "2018"}, "unknown", None),
        ({"name": "新宣化", "year": "2018"}, "poverty", "130705"),
        ({"name": "毕节", "year": "2005"}, "poverty", "522401"),
        ({"name": "毕节", "year": "2018"}, "unknown", None),
    ],
    ids=str,
)
def test_own_names_go_before_others(
    decider: TableDecider, row: dict[str, str], status: str, place: str | None
) -> None:
    verdict = decider.decide(**row)
    assert (verdict.status, verdict.place_code) == (status, place), verdict
    if row["name"] in ("草海城", "朝阳"):
        assert verdict.how in ("own_name", None)


def test_a_table_of_names(run: Callable[..., Answer], tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("名称,代码,自,至\n草海城,520526,,\n\n老宣化,130721,,2015\n", encoding="gb18030")
    table = tmp_path / "t.csv"
    table.write_text("县,年份\n草海城,2015\n老宣化,2010\n威宁县,2015\n", encoding="utf-8")
    out = tmp_path / "out.csv"
    answer = run("match", table, "--names", own, "-o", out, "--columns", "code,how")
    assert answer.code == 0, answer.err
    lines = out.read_text("utf-8").splitlines()[1:]
    assert lines == ["草海城,2015,520526,own_name", "老宣化,2010,130721,own_name", "威宁县,2015,520526,short_name"]


def test_names_in_python() -> None:
    rows = povstat.match(["草海城", "威宁"], names=[{"spelling": "草海城", "code": 520526}], columns=["code"])
    assert [row["povstat_code"] for row in rows] == ["520526", "520526"]
    assert povstat.match(["草海城"], columns=["code"])[0]["povstat_code"] is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("spelling,x\n草海城,520526\n", "own.csv: no column code; a table of names has spelling, code"),
        ("spelling,code\n草海城,5205\n", "own.csv, line 2: not a division code: '5205'"),
        ("spelling,code\n草海城,529999\n", "own.csv, line 2: no division had the code 529999 in these years"),
        ("spelling,code,from\n草海城,520526,99\n", "own.csv, line 2: from is no year: '99'"),
        ("spelling,code,to\n草海城,520526,1990\n", "own.csv, line 2: no division had the code 520526"),
        ("spelling,code\n---,520526\n", "own.csv, line 2: no name: '---'"),
    ],
)
def test_a_table_that_is_none_ends_in_one_line(
    run: Callable[..., Answer], tmp_path: Path, text: str, message: str
) -> None:
    own = tmp_path / "own.csv"
    own.write_text(text, encoding="utf-8")
    answer = run("match", "-", "--names", own, stdin="县\n威宁县\n")
    assert answer.code in (1, 2)
    assert message in answer.err
    assert answer.err.count("\n") == 1
    with pytest.raises(PovstatError):
        povstat.match(["威宁县"], names=own)


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("雄安新区", "a new area of the state, which is no division; lies in 容城县 (河北省 保定市 130629)"),
        ("河北雄安新区", "lies in 容城县"),
        ("贵州省贵安新区", "lies in "),
        ("天府新区", "a new area of the state, which is no division"),
        ("赣州经济技术开发区", "called like a development zone, which is no division"),
    ],
)
def test_areas_that_are_no_divisions_are_told(decider: TableDecider, name: str, note: str) -> None:
    verdict = decider.decide(name=name)
    assert verdict.status == "unknown"
    assert note in (verdict.note or "")


@pytest.mark.parametrize(
    ("name", "place"), [("浦东新区", "310115"), ("滨海新区", "120116"), ("威宁县经济开发区", "520526")]
)
def test_divisions_and_addresses_that_end_alike_are_read(decider: TableDecider, name: str, place: str) -> None:
    assert decider.decide(name=name).place_code == place
