"""Which column of a table holds what, by its heading and by its cells: tables as users have them, cut short."""

from collections.abc import Callable
from pathlib import Path

import pytest

from povstat.errors import UsageError
from povstat.matching.columns import choose_columns
from povstat.matching.decide import TableDecider
from povstat.store.opening import open_store
from tests.conftest import Answer

SCHOOLS = ["第一中学", "实验小学", "育才中学", "希望小学"]
COUNTIES = ["威宁县", "赫章县", "盐池县", "城关区"]
ENGLISH = ["Weining County", "Hezhang", "Yanchi", "Chengguan District"]
ADDRESSES = ["贵州省威宁县草海镇", "贵州省毕节市赫章县城关镇", "宁夏盐池县花马池镇", "西藏拉萨市城关区"]
PROVINCES = ["贵州省", "贵州省", "宁夏回族自治区", "西藏自治区"]
PREFECTURES = ["毕节市", "毕节市", "吴忠市", "拉萨市"]
CODES = ["520526", "520527", "640323", "540102"]
YEARS = ["2015", "2016", "2017", "2018"]
DAYS = ["20151231", "20161231", "20171231", "20181231"]
NUMBERS = ["12.5", "7", "1,300", "88"]
COAST = ["浙江省", "广东省", "福建省", "山东省"]

Table = list[tuple[str, list[str]]]

TABLES: list[tuple[Table, dict[str, int]]] = [
    # A heading that says one thing, and cells that are another.
    ([("id", NUMBERS), ("name", SCHOOLS), ("area", COUNTIES)], {"name": 2}),
    ([("name", SCHOOLS), ("address", ADDRESSES)], {"name": 1}),
    ([("名称", SCHOOLS), ("县城", COUNTIES)], {"name": 1}),
    ([("单位名称", SCHOOLS), ("省", PROVINCES), ("所处", ADDRESSES)], {"name": 2, "province": 1}),
    ([("name", COUNTIES), ("address", ADDRESSES)], {"name": 0}),
    ([("name", [*COUNTIES[:2], *SCHOOLS[:2]]), ("area", COUNTIES)], {"name": 1}),
    ([("name", [*COUNTIES[:2], *SCHOOLS[:2]]), ("area", [*COUNTIES[:2], *SCHOOLS[:2]])], {"name": 0}),
    ([("name", ["威宁第一县", "赫章某县", "盐池", "城关"]), ("x", NUMBERS)], {"name": 0}),
    ([("county", SCHOOLS), ("value", NUMBERS)], {"name": 0}),
    ([("地区", COUNTIES), ("人口", NUMBERS)], {"name": 0}),
    # Headings of data sets.
    (
        [("Adm1_Name", PROVINCES), ("Adm2_Name", PREFECTURES), ("Adm3_Name", ENGLISH)],
        {"province": 0, "prefecture": 1, "name": 2},
    ),
    ([("Prov", PROVINCES), ("PrefLevCity", PREFECTURES), ("CntyName", COUNTIES), ("gbcode", CODES)], {
        "province": 0, "prefecture": 1, "name": 2, "code": 3,
    }),
    ([("name", COUNTIES), ("parent_name", PREFECTURES), ("fromdate", DAYS)], {
        "name": 0, "prefecture": 1, "year": 2,
    }),
    ([("name", COUNTIES), ("parent_name", PROVINCES)], {"name": 0, "province": 1}),
    ([("所屬省份", PROVINCES), ("縣（市、區）名稱", COUNTIES), ("年份", YEARS)], {
        "province": 0, "name": 1, "year": 2,
    }),
    ([("省級行政區", PROVINCES), ("地級行政區", PREFECTURES), ("縣級行政區", COUNTIES), ("行政區劃代碼", CODES)], {
        "province": 0, "prefecture": 1, "name": 2, "code": 3,
    }),
    ([("GB_Code", CODES), ("Year/Month", ["201512", "201601", "201702", "201803"])], {"code": 0, "year": 1}),
    # Those of GADM and CHGIS.
    ([("NAME_1", PROVINCES), ("NL_NAME_2", PREFECTURES), ("NL_NAME_3", COUNTIES)], {
        "province": 0, "prefecture": 1, "name": 2,
    }),
    ([("NAME_PY", ENGLISH), ("NAME_CH", COUNTIES), ("LEV1_CH", PROVINCES), ("LEV2_CH", PREFECTURES)], {
        "name": 1, "province": 2, "prefecture": 3,
    }),
    # One heading twice: the Chinese names are those of fewer places.
    ([("County name (English)", ENGLISH), ("County name (Chinese)", COUNTIES)], {"name": 1}),
    # What lies in a province itself has it for its parent.
    ([("name", COUNTIES), ("parent_name", [*PREFECTURES[:2], "北京市", "重庆市"])], {"name": 0, "prefecture": 1}),
    # No headings that tell anything.
    ([("V1", PROVINCES), ("V2", PREFECTURES), ("V3", COUNTIES), ("V4", NUMBERS)], {
        "province": 0, "prefecture": 1, "name": 2,
    }),
    ([("1", NUMBERS), ("2", ADDRESSES)], {"name": 1}),
    ([("x", CODES), ("y", NUMBERS)], {"code": 0}),
    # A region that is not the county's own.
    ([("county", COUNTIES), ("对口支援省份", COAST)], {"name": 0}),
    ([("county", COUNTIES), ("partner", COAST)], {"name": 0}),
]  # fmt: skip


@pytest.fixture(scope="module")
def decider() -> TableDecider:
    return TableDecider(open_store())


@pytest.mark.parametrize(("table", "roles"), TABLES, ids=lambda each: "-".join(dict(each)))
def test_columns_are_found(decider: TableDecider, table: Table, roles: dict[str, int]) -> None:
    header = [name for name, _ in table]
    rows = list(zip(*(cells for _, cells in table), strict=True))
    assert dict(choose_columns(header, rows, {}, decider.kind_of).used()) == roles


def test_what_was_considered_is_told(run: Callable[..., Answer], tmp_path: Path) -> None:
    table = tmp_path / "schools.csv"
    rows = zip(SCHOOLS, COUNTIES, strict=True)
    table.write_text("name,area\n" + "".join(f"{one},{other}\n" for one, other in rows), encoding="utf-8")
    answer = run("match", table, "-o", tmp_path / "out.csv")
    assert "columns taken: name = 'area'" in answer.err
    assert "100 % of the cells of 'area' are counties or lie in one, 0 % of those of 'name'" in answer.err


def test_nothing_is_taken_for_a_county_that_is_none(decider: TableDecider) -> None:
    with pytest.raises(UsageError, match="no column is recognised"):
        choose_columns(["a", "b"], list(zip(SCHOOLS, NUMBERS, strict=True)), {}, decider.kind_of)
