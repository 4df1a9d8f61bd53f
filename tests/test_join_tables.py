"""Tables as yearbooks print them: titles, headers of several rows, merged cells, footnotes."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from povstat.matching.io.front import Front, guess_front, joined_names
from tests.conftest import TINY, Answer

TITLE = ["白石省各县主要指标"]
UNIT = ["", "", "单位：万元"]
HEADER = ["地区", "县", "产值"]
ROWS = [["青州省", "白石县", "12"], ["青州省", "青石县", "7"]]

FRONTS: list[tuple[list[list[str]], Front]] = [
    ([HEADER, *ROWS], Front()),
    ([TITLE, HEADER, *ROWS], Front(1, 1)),
    ([TITLE, ["（2015年）"], UNIT, HEADER, *ROWS], Front(3, 1)),
    ([TITLE, [], HEADER, *ROWS], Front(2, 1)),
    ([["表3", "续表"], HEADER, *ROWS], Front(1, 1)),
    ([["县", "产值", "", "人口"], ["", "2014", "2015", ""], ["白石县", "1", "2", "3"]], Front(0, 2)),
    ([["县", "产值", ""], ["", "第一产业", "第二产业"], ["白石县", "1", "2"]], Front(0, 2)),
    (
        [TITLE, ["行政区划", "", "指标", ""], ["省", "县", "产值", "人口"], ["青州省", "白石县", "1", "2"]],
        Front(1, 2),
    ),
    ([TITLE, ["县", "产值", ""], ["", "2014年", "2015年"], ["白石县", "1", "2"]], Front(1, 2)),
    # Not plain, and so no more than a header.
    ([["县", "产值", ""], ["", "1", "2"], ["白石县", "1", "2"]], Front()),
    ([["县", "x", ""], ["白石县", "", "3"], ["青石县", "1", "2"]], Front()),
    ([["1", "2", "3"], HEADER, *ROWS], Front()),
    ([["a", "b", "c"], ["白石县", "青石县", "x"]], Front()),
    ([[], HEADER, *ROWS], Front()),
    ([["县", "2014", "2015"], ["白石县", "1", "2"]], Front()),
    ([["白石县", "1"], ["青石县", "2"]], Front()),
    ([], Front()),
]


@pytest.mark.parametrize(("rows", "front"), FRONTS, ids=range(len(FRONTS)))
def test_what_stands_above_the_rows(rows: list[list[str]], front: Front) -> None:
    assert guess_front(rows) == front


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([["县", "产值", "", "人口"], ["", "2014", "2015", ""]], ["县", "产值 / 2014", "产值 / 2015", "人口"]),
        ([["行政区划", "", "指标"], ["省", "县", "产值"]], ["行政区划 / 省", "行政区划 / 县", "指标 / 产值"]),
        ([["县", "x"], ["县", ""]], ["县", "x"]),
        ([["县", "", ""], ["", "", "2014"]], ["县", "", "县 / 2014"]),
    ],
)
def test_names_of_a_header_of_several_rows(rows: list[list[str]], names: list[str]) -> None:
    assert joined_names(rows) == names


YEARBOOK = (
    "青州省各县产值,,,\r\n,,,单位：万元\r\n省,县,产值,\r\n,,2014,2015\r\n"
    "青州省,白石县,1,2\r\n,青石县,3,4\r\n,河口县,5,6\r\n"
    "注：白石县的数据,自2015年起,不含,两个乡,和一个镇\r\n"
)


def marked(run: Callable[..., Answer], table: Path, output: str, *words: object) -> tuple[Path, str]:
    out = table.with_name(output)
    answer = run("match", table, "-o", out, "--columns", "status", "--data", TINY, *words)
    assert answer.code == 0, answer.err
    return out, answer.err


def test_a_yearbook_comes_back_as_it_was(run: Callable[..., Answer], tmp_path: Path) -> None:
    """Titles, both rows of the header and the footnote are there; the commas of the latter part no cells."""
    table = tmp_path / "yearbook.csv"
    table.write_bytes(YEARBOOK.encode())
    out, told = marked(run, table, "out.csv")
    lines = out.read_bytes().decode().split("\r\n")
    assert lines[:4] == [*YEARBOOK.split("\r\n")[:3], ",,2014,2015,povstat_status"]
    assert lines[4:7] == ["青州省,白石县,1,2,poverty", ",青石县,3,4,poverty", ",河口县,5,6,poverty"]
    assert lines[7] == '"注：白石县的数据,自2015年起,不含,两个乡,和一个镇",,,,unknown'
    assert "2 rows above the header, which is of 2 (--skip-rows and --header-rows name others)" in told
    assert "empty cells of '省' are read as the cell above them" in told


@pytest.mark.parametrize("output", ["out.ndjson", "out.xlsx"])
def test_other_formats_have_the_joined_names(run: Callable[..., Answer], tmp_path: Path, output: str) -> None:
    table = tmp_path / "yearbook.csv"
    table.write_bytes(YEARBOOK.encode())
    out, told = marked(run, table, output)
    assert "has no place for the rows above the header" in told
    names = ["省", "县", "产值 / 2014", "产值 / 2015", "povstat_status"]
    if output.endswith("xlsx"):
        import openpyxl

        assert [cell.value for cell in openpyxl.load_workbook(out).worksheets[0][1]] == names
    else:
        import json

        assert list(json.loads(out.read_text("utf-8").splitlines()[0])) == names


def test_a_worksheet_with_titles(run: Callable[..., Answer], tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    rows: list[list[Any]] = [
        ["青州省各县产值"],
        [],
        ["省", "县", "产值"],
        ["青州省", "白石县", 1],
        [None, "青石县", 2],
    ]
    for row in rows:
        book.worksheets[0].append(row)
    book.worksheets[0].merge_cells("A4:A5")
    book.save(tmp_path / "in.xlsx")
    out, _ = marked(run, tmp_path / "in.xlsx", "out.xlsx")
    found = [list(row) for row in openpyxl.load_workbook(out).worksheets[0].iter_rows(values_only=True)]
    assert [row[0] for row in found[:3]] == ["青州省各县产值", None, "省"]
    assert [row[3] for row in found] == [None, None, "povstat_status", "poverty", "poverty"]


@pytest.mark.parametrize(
    ("text", "words", "header"),
    [
        ("a\nb\n县,x\n白石县,1\n", ["--skip-rows", "2"], "县,x,povstat_status"),
        ("x,y\n县,值\n白石县,1\n", ["--header-rows", "2", "--name", "x / 县"], "县,值,povstat_status"),
        ('"a\nb",c\n县,x\n白石县,1\n', ["--skip-rows", "1"], "县,x,povstat_status"),
        ("县,产值,\n,2014,2015\n白石县,1,2\n", ["--header-rows", "1"], "县,产值,,povstat_status"),
        ("# 白石\n白石县\t1\n", ["--skip-rows", "1", "--no-header", "--name", "1"], None),
    ],
)
def test_rows_that_a_user_names(
    run: Callable[..., Answer], tmp_path: Path, text: str, words: list[str], header: str | None
) -> None:
    table = tmp_path / "t.csv"
    table.write_text(text, encoding="utf-8")
    out, _ = marked(run, table, "out.csv", *words)
    lines = out.read_text("utf-8").splitlines()
    assert header is None or header in lines
    assert next(line for line in lines if "白石县" in line).endswith("poverty")
    rows = list(csv.reader(io.StringIO(out.read_text("utf-8"))))
    assert len(rows) == len(list(csv.reader(io.StringIO(text)))) - (0 if header else 1)


def test_options_that_do_not_go_together(run: Callable[..., Answer], tmp_path: Path) -> None:
    table = tmp_path / "t.ndjson"
    table.write_text('{"县": "白石县"}\n', encoding="utf-8")
    answer = run("match", table, "--skip-rows", "1")
    assert (answer.code, answer.err) == (2, "povstat: --skip-rows does not go with ndjson\n")
    answer = run("match", table, "--header-rows", "2", "--no-header")
    assert (answer.code, answer.err) == (2, "povstat: --header-rows does not go with --no-header\n")
