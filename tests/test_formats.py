"""The output formats: what each writer makes of awkward values, and how the commands choose one."""

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povstat.output import Column, Format, write
from povstat.output.delimited import cell
from tests.conftest import Run


def written(value: object, form: Format) -> str:
    stream = io.StringIO()
    columns = [
        Column("first", "First", lambda row: str(row["first"])),
        Column("last", "Last", lambda row: str(row["last"])),
    ]
    write([{"first": value, "last": 1}], columns, form, stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\n=1"),
        (["=1", "b"], "'=1; b"),
        (-1, -1),
        (-0.5, -0.5),
        ("a=b", "a=b"),
        ("贵州", "贵州"),
        (None, ""),
        (True, "true"),
        (False, "false"),
        ([], ""),
        ({"a": "贵"}, '{"a": "贵"}'),
    ],
)
def test_a_cell_cannot_run_in_a_spreadsheet(value: object, expected: object) -> None:
    assert cell(value) == expected


@pytest.mark.parametrize(("form", "dialect"), [("csv", csv.excel), ("tsv", csv.excel_tab)])
@given(st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"])))
def test_delimited_text_comes_back_whole(form: Format, dialect: type[csv.Dialect], value: str) -> None:
    read = list(csv.reader(io.StringIO(written(value, form), newline=""), dialect))
    guard = "'" if value.startswith(("=", "+", "-", "@", "\t", "\n")) else ""
    assert read == [["first", "last"], [guard + value, "1"]]


@given(st.text())
def test_ndjson_is_one_line_an_object(value: str) -> None:
    text = written(value, "ndjson")
    assert text.count("\n") == 1
    assert json.loads(text) == {"first": value, "last": 1}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a|b", "a\\|b"),
        ("a\nb", "a<br>b"),
        ("<b>&amp;", "&lt;b>&amp;amp;"),
        ("*a* `b` [c](d)", "\\*a\\* \\`b\\` \\[c\\](d)"),
        ("by_elimination", "by_elimination"),
        ("_a_", "\\_a\\_"),
        ("\\", "\\\\"),
    ],
)
def test_markdown_cells(value: object, expected: object) -> None:
    assert written(value, "markdown").splitlines()[2] == f"| {expected} | 1 |"


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_bom(run: Run, form: Format) -> None:
    plain, marked = run("areas", "-f", form), run("areas", "-f", form, "--bom")
    assert marked.out == "\ufeff" + plain.out
    assert not plain.out.startswith("\ufeff")


@pytest.mark.parametrize(
    ("words", "parse"),
    [
        (["--json"], json.loads),
        (["-f", "JSON"], json.loads),
        (["-f", "ndjson"], lambda text: [json.loads(line) for line in text.splitlines()]),
        (["-f", "jsonl"], lambda text: [json.loads(line) for line in text.splitlines()]),
        (["-f", "csv"], lambda text: list(csv.DictReader(io.StringIO(text)))),
        (["-f", "tsv"], lambda text: list(csv.DictReader(io.StringIO(text), dialect=csv.excel_tab))),
        (["-f", "md"], lambda text: text.splitlines()[2:]),
        ([], lambda text: text.splitlines()[1:]),
    ],
)
def test_every_format_has_every_row(run: Run, words: list[str], parse: Callable[[str], list[object]]) -> None:
    assert len(parse(run("counties", *words).out)) == 832


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["-f", "xml"], 'unknown format "xml"'),
        (["--json", "-f", "csv"], "ask for two formats"),
        (["-f"], "argument"),
    ],
)
def test_wrong_format(run: Run, words: list[str], message: str) -> None:
    answer = run("areas", *words)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err


def test_chinese_is_itself(run: Run) -> None:
    for form in ("json", "ndjson", "csv", "tsv", "markdown"):
        assert "贵州" in run("provinces", "-f", form).out


def test_plain_tables_are_never_cut(run: Run) -> None:
    answer = run("milestones", "--columns", "summary_en")
    longest = max(len(event["summary_en"]) for event in json.loads(run("milestones", "--json").out))
    assert max(map(len, answer.out.splitlines())) == longest
    assert "\x1b" not in answer.out


@pytest.mark.skipif(not shutil.which("jq"), reason="needs jq")
def test_jq_reads_it(povstat: Run) -> None:
    text = povstat("counties", "--json").out
    counted = subprocess.run(["jq", "length"], input=text.encode(), capture_output=True, check=True)
    assert counted.stdout == b"832\n"
