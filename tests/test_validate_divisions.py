"""Bad data in divisions.csv: one case for each check, with its line and column."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from povstat.models.division import Division
from tests.conftest import Run

HEADER = ",".join(Division.model_fields)
CHANGGE = "411082,长葛市,chang ge shi,河南省,he nan sheng,许昌市,xu chang shi,1993,,"


Spoil = Callable[[str, str], tuple[int, str]]


@pytest.fixture
def spoil(run: Run, data_copy: Path) -> Spoil:
    """Changes divisions.csv, and returns what validation says of the copy and the line of the change."""

    def change(old: str, new: str) -> tuple[int, str]:
        path = data_copy / "divisions.csv"
        before, there, after = path.read_text(encoding="utf-8").partition(old)
        assert there
        path.write_text(before + new + after, encoding="utf-8")
        answer = run("validate", data_copy)
        assert answer.code == 1
        return before.count("\n") + 1, answer.out

    return change


CELLS = {
    "a code of five digits": ("411082,", "41108,", "code: string should match"),
    "a code of a prefecture": ("411082,", "411000,", "code: string should match"),
    "no code": ("411082,", ",", "code: field is missing"),
    "a Latin name": ("长葛市", "Changge", "name_zh: should be a name in Chinese characters, not 'Changge'"),
    "a name of one character": ("长葛市", "市", "name_zh: string should have at least 2 characters"),
    "an endless name": ("长葛市", "长" * 5000, "name_zh: string should have at most 40 characters, not '长长"),
    "a direction character": ("长葛市", "长葛\u202e市", "name_zh: an invisible or direction character (U+202E)"),
    "a byte order mark": ("长葛市", "\ufeff长葛市", "name_zh: an invisible or direction character (U+FEFF)"),
    "an escape code": ("长葛市", "长葛\x1b[31m市", "name_zh: a line break or control character"),
    "pinyin with tones": ("chang ge shi", "zhǎng gě shì", "pinyin: string should match"),
    "a syllable too many": (
        "chang ge shi",
        "chang ge ge shi",
        "pinyin: 4 syllables for the 3 characters of 长葛市",
    ),
    "a year that is none": ("1993,", "x993,", "first_year: input should be a valid integer, not 'x993'"),
    "a year of another age": ("1993,", "1193,", "first_year: input should be greater than or equal to 1949"),
    "no first year": ("1993,", ",", "first_year: field is missing"),
    "an end before the beginning": (
        "1993,,",
        "1993,1993,411002",
        "end_year: 1993 is not after the first year, 1993",
    ),
    "an end without successor": ("1993,,", "1993,2001,", "successors: ended, but no successor says"),
    "an end with a part alone": ("1993,,", "1993,2001,411002[1999]", "successors: ended, but no successor says"),
    "a successor without end": ("1993,,", "1993,,411002", "successors: 411002 needs the year of the change"),
    "a successor out of time": (
        "1993,,",
        "1993,,411002[1990]",
        "successors: 411002 in 1990, when there was no 长葛",
    ),
    "a successor that is none": ("1993,,", "1993,,419999[1999]", "successors: no division 419999 in 1999"),
    "a successor of another time": ("1993,,", "1993,2001,410124", "successors: no division 410124 in 2001"),
    "a prefecture of no province": ("1993,,", "1993,,991000[1999]", "successors: no division 991000 in 1999"),
    "a successor twice": ("1993,,", "1993,,411002[1999];411002[1999]", "successors: a successor is given twice"),
    "a successor in words": ("1993,,", "1993,,魏都区", "successors: string should match"),
    "another province": ("河南省,he nan", "湖南省,hu nan", "province_zh: codes of 41 are of 河南省"),
    "another pinyin": ("he nan sheng", "hu nan sheng", "province_pinyin: 河南省 is called he nan sheng"),
    "another prefecture": (
        "许昌市,xu chang",
        "洛阳市,luo yang",
        "prefecture_zh: codes of 4110 are 许昌市 in 1993",
    ),
    "no prefecture": ("许昌市,xu chang shi", ",", "prefecture_zh: codes of 4110 are 许昌市 in 1993"),
    "no pinyin of the prefecture": ("xu chang shi", "", "prefecture_pinyin: given without prefecture_zh"),
    "a cell too many": ("1993,,", "1993,,,", "11 cells, where the header has 10"),
    "a cell too few": ("1993,,", "1993,", "9 cells, where the header has 10"),
    "an open quote": ("长葛市", '"长葛市', "not valid CSV from here on (an open quotation mark?)"),
}


@pytest.mark.parametrize("case", CELLS)
def test_a_spoiled_row(spoil: Spoil, case: str) -> None:
    old, new, message = CELLS[case]
    line, out = spoil(CHANGGE, CHANGGE.replace(old, new, 1))
    assert f"divisions.csv:{line}: {message}" in out


def test_the_same_division_twice(spoil: Spoil) -> None:
    line, out = spoil(CHANGGE, f"{CHANGGE}\n{CHANGGE}")
    assert f"divisions.csv:{line + 1}: code: 411082 is 长葛市 in 1993 already (line {line})" in out


def test_years_that_overlap(spoil: Spoil) -> None:
    line, out = spoil(CHANGGE, f"{CHANGGE}\n{CHANGGE.replace('1993', '2001').replace('长葛市', '长社市')}")
    assert f"divisions.csv:{line + 1}: code: 411082 is 长葛市 in 2001 already (line {line})" in out


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "divisions.csv:1: the columns must be code, name_zh, pinyin"),
        (HEADER.replace("pinyin", "reading", 1).encode(), "divisions.csv:1: the columns must be code"),
        (b"\n" + HEADER.encode(), "divisions.csv:1: the columns must be code"),
        ((HEADER + "\n411082,").encode() + "长葛".encode("gb18030"), "divisions.csv:2: not UTF-8 text (byte "),
        (HEADER.encode("utf-16"), "divisions.csv:1: not UTF-8 text"),
        ((HEADER + "\n\n").encode(), "divisions.csv:2: 0 cells, where the header has 10"),
        (
            (HEADER + "\n" + "x" * 200_000).encode(),
            "divisions.csv:2: not valid CSV from here on (an open quotation mark?): field larger",
        ),
    ],
    ids=["empty", "another header", "a blank line first", "gb18030", "utf-16", "a blank line", "an endless cell"],
)
def test_a_spoiled_table(run: Run, data_copy: Path, content: bytes, message: str) -> None:
    (data_copy / "divisions.csv").write_bytes(content)
    answer = run("validate", data_copy)
    assert answer.code == 1
    assert message in answer.out


def test_the_greatest_length_of_a_cell_is_not_that_of_other_libraries(spoil: Spoil) -> None:
    """Python's ``csv`` has one limit for a whole process; frictionless, for one, raises it."""
    before = csv.field_size_limit(1 << 27)
    try:
        _, out = spoil(HEADER, HEADER + "\n" + "x" * 200_000)
        assert "field larger than field limit" in out
        assert csv.field_size_limit() == 1 << 27
    finally:
        csv.field_size_limit(before)


def test_an_emptied_table(run: Run, data_copy: Path) -> None:
    """Without divisions 城关区 would be the one county of that name that is on the list."""
    (data_copy / "divisions.csv").write_text(HEADER + "\n", encoding="utf-8")
    answer = run("validate", data_copy)
    assert answer.code == 1
    assert "divisions.csv: no division of 贵州省 (520000)" in answer.out
    assert "code: no division 130125 in 2014 in divisions.csv" in answer.out
    asked = run("county", "城关区", "--data", data_copy)
    assert (asked.code, asked.out) == (1, "")


def test_a_province_that_is_gone(run: Run, data_copy: Path) -> None:
    path = data_copy / "divisions.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("54")), encoding="utf-8")
    answer = run("validate", data_copy)
    assert "divisions.csv: no division of 西藏自治区 (540000)" in answer.out


def test_a_province_under_another_name(run: Run, data_copy: Path) -> None:
    path = data_copy / "divisions.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("河南省", "豫州省"), encoding="utf-8")
    answer = run("validate", data_copy)
    said, *counts = answer.out.splitlines()
    assert said.endswith(": name_zh: divisions.csv has 豫州省 for codes of 41")
    assert said.startswith("provinces.yaml:")
    assert counts and all("has 0 divisions in 河南省" in count for count in counts)


def test_a_county_in_the_province_of_another(run: Run, data_copy: Path) -> None:
    path = data_copy / "counties.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("pinyin: Xingtang,", "pinyin: Xingtang, province: Shanxi,", 1), encoding="utf-8")
    answer = run("validate", data_copy)
    assert answer.out.count(": province: divisions.csv has 河北省 for 130125") == 1


def test_counties_of_the_list_are_there(spoil: Spoil) -> None:
    _, out = spoil("520526,威宁彝族", "520599,威宁彝族")
    assert "code: no division 520526 in 2014 in divisions.csv" in out


def test_counties_of_the_list_have_their_names(spoil: Spoil) -> None:
    _, out = spoil("行唐县,xing tang xian", "行糖县,xing tang xian")
    assert "name_zh: divisions.csv has 行糖县 for 130125 in 2014" in out
    assert "name_zh: divisions.csv has 行糖县 for 130125 in 2020" in out


def test_a_byte_order_mark_and_windows_line_ends_are_no_mistake(run: Run, data_copy: Path) -> None:
    path = data_copy / "divisions.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("validate", data_copy).code == 0


def test_bad_divisions_are_not_answered_from(run: Run, data_copy: Path) -> None:
    path = data_copy / "divisions.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("1993,,", "1993,x,", 1), encoding="utf-8")
    answer = run("counties", "--count", "--data", data_copy)
    assert (answer.code, answer.out) == (1, "")
    assert "divisions.csv:" in answer.err
    assert answer.err.count("\n") == 1


def test_columns_that_provenance_names(run: Run, data_copy: Path) -> None:
    path = data_copy / "provenance.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("first_year, end_year", "first_year, last_year"), encoding="utf-8")
    assert "fields.5: divisions has no field last_year" in run("validate", data_copy).out
    path.write_text(text.replace("table: divisions", "table: districts"), encoding="utf-8")
    assert "table: no data file districts" in run("validate", data_copy).out
