"""Statements in SQL: what they answer, what is wrong with them, and what they cannot do."""

import json
import re
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import povstat
from povstat import views
from povstat.cli import complete
from povstat.dataset.files import MODELS
from povstat.errors import InvalidDataError, UsageError
from povstat.fields.meanings import kind_of_schema, properties
from povstat.fields.tables import VIEWS
from povstat.lang import translate
from povstat.views.database import DECLARED, kind_of, named_views
from povstat.views.functions import FUNCTIONS
from povstat.views.wording import _SAID
from tests.conftest import TINY, Answer

Run = Callable[..., Answer]

DOCS = Path(__file__).parent.parent / "docs" / "sql.md"

VERBS: dict[str, tuple[object, ...]] = {
    "counties": ("counties",),
    "batches": ("batches",),
    "areas": ("areas",),
    "series": ("series",),
    "figures": ("figures",),
    "sources": ("sources",),
    "observations where series = 'rural-poor'": ("series", "rural-poor"),
    "progress where area <> 'China'": ("progress", "--by-province"),
    "panel where year in (2014, 2016) and province = 'Guizhou'": (),
}
"""A question, and the verb that answers the same."""


@pytest.mark.parametrize(("question", "verb"), VERBS.items(), ids=lambda part: str(part).split(" ")[0])
def test_a_view_is_what_the_verb_prints(run: Run, question: str, verb: tuple[object, ...]) -> None:
    """Also lists, truth values and numbers, which SQLite keeps otherwise."""
    answer = run("sql", f"select * from {question}", "--json")
    assert (answer.code, answer.err) == (0, "")
    if verb:
        expected = json.loads(run(*verb, "--json").out)
    else:
        rows = povstat.panel(2014, 2020)
        expected = [row for row in rows if row["year"] in (2014, 2016) and row["province"] == "Guizhou"]
    assert expected
    assert json.loads(answer.out) == expected


def test_every_view_can_be_asked_of_any_data() -> None:
    tiny = povstat.Povstat(TINY)
    for name in VIEWS:
        assert [dict(row) for row in tiny.sql(f"select * from {name}")] == [dict(row) for row in tiny.table(name)]


@pytest.mark.parametrize("name", [name for name in VIEWS if name != "crosswalk"])
def test_the_kinds_of_columns_are_those_of_the_schema(name: str) -> None:
    """The fast way to them looks at the values."""
    rows, schemas = povstat.table(name), properties(name)
    assert tuple(rows.fields) == tuple(schemas)
    for field, schema in schemas.items():
        values = [row[field] for row in rows if row[field] is not None]
        if values:
            assert DECLARED[kind_of(field, values)] == DECLARED[kind_of_schema(schema)], field


def test_every_data_file_is_a_view() -> None:
    assert set(MODELS) <= set(VIEWS)


def test_alone_it_lists_every_column(run: Run) -> None:
    listed = json.loads(run("sql", "--json").out)
    assert list(dict.fromkeys(row["table"] for row in listed)) == list(VIEWS)
    for row in listed:
        assert row["description_en"]
        assert re.search(r"[\u4e00-\u9fff]", row["description_zh"]), row
    known = {(row["table"], row["field"]): row for row in listed}
    assert known["observations", "value"]["unit"] == "as the field unit says"
    assert known["counties", "batch"]["unit_zh"] == "年份"
    assert "listed" in known["counties", "evidence"]["values"]
    assert "counties" in run("sql").out


def test_a_name_may_be_quoted_in_every_way(run: Run) -> None:
    text = """select "code", [name_zh], `batch` as "b ""c" from "counties" where code = '520526' or code = '"x"'"""
    assert json.loads(run("sql", text, "--json").out) == [
        {"code": "520526", "name_zh": "威宁彝族回族苗族自治县", 'b "c': 2020}
    ]


def test_truth_values_that_are_mixed_with_numbers_stay_numbers() -> None:
    rows = povstat.sql("select supervised as x from counties union all select batch from counties")
    assert {type(row["x"]) for row in rows} == {int}
    assert {row["x"] for row in rows} == {0, 1, 2016, 2017, 2018, 2019, 2020}
    assert povstat.sql("with a as (select supervised s from counties) select distinct s from a order by 1") == [
        {"s": False},
        {"s": True},
    ]


def test_values_divide_as_numbers() -> None:
    (row,) = povstat.sql(
        "select value / 4 as v, value from observations where series = 'rural-poor' and year = 2012"
    )
    assert (row["v"], row["value"]) == (24_747_500, 98_990_000)


@pytest.mark.parametrize("form", ["csv", "tsv", "ndjson", "markdown", "html", "table"])
def test_every_format_of_text_takes_the_answer(run: Run, form: str) -> None:
    answer = run("sql", "select batch, count(*) as evidence from counties group by 1", "-f", form)
    assert answer.code == 0
    assert "344" in answer.out
    assert "evidence" in answer.out, "a column is headed as the statement has it"


def test_files_of_other_programs(run: Run, tmp_path: Path) -> None:
    import duckdb

    path = tmp_path / "out.parquet"
    assert run("sql", "select code, supervised, delisting_sources from counties", "-o", path).code == 0
    read = duckdb.execute(f"select code, supervised, delisting_sources from '{path}'")
    assert read.fetchall() == [
        (row["code"], row["supervised"], row["delisting_sources"]) for row in povstat.counties()
    ]


def test_the_frame_of_a_listing(run: Run) -> None:
    text = "select batch as Jahr, count(*) as n from counties group by 1"
    assert run("sql", text, "--count").out == "5\n"
    assert run("sql", text, "-s", "-n", "-n", 1, "-c", "jahr", "-f", "csv").out == "Jahr\n2019\n"
    assert run("sql", text, "-c", "m").code == 2


def test_standard_input(run: Run, povstat: Callable[..., Answer]) -> None:
    assert run("sql", "-", "-f", "csv", stdin="\ufeffselect 1 as a -- b\n;\n").out == "a\n1\n"
    assert "there is no statement" in run("sql", "-").err
    answer = povstat("sql", "-", stdin=b"select '\xff'")
    assert (answer.code, answer.out, answer.err) == (2, "", "povstat: the statement is not UTF-8 text\n")


WRONG = [
    ("select * form counties", 'near "form"'),
    ("select bath from counties", "no column bath: did you mean batch?"),
    ("select zzzzzz from counties", "no column zzzzzz"),
    ('select count(*) from counties where "batsh" = 2020', "no column batsh: did you mean batch?"),
    ("select * from countys", "no view countys: did you mean counties?"),
    ("select * from sqlite_master", "no view sqlite_master"),
    ("counties", "select * from counties"),
    ("select * from pragma_database_list", "reads its views and nothing else"),
    ("select nosuch(1)", "no function nosuch"),
    ("select grup_concat(code) from counties", "did you mean group_concat?"),
    ("select load_extension('x')", "no function load_extension"),
    ("select readfile('/etc/hostname')", "no function readfile"),
    ("select abs(1, 2)", "abs takes another number"),
    ("select sum(count(*)) from counties", "count cannot stand there"),
    ("select code from counties a, counties b", "code is a column of several views"),
    ("select 1 union select 1, 2", "the parts of UNION differ"),
    ("select code, code from counties", "two columns are called code"),
    ("select 1; select 2", "one statement at a time"),
    ("select", "ends too early"),
    ("select 'a", 'near "\'a"'),
    ("select ?", "a parameter"),
    ("select x'00' as a", "column a, row 1: bytes"),
    ("select 9e999 as a", "column a, row 1: a number that is not finite"),
    ("select cast(x'ff' as text) as a", "column a has a text that is not UTF-8"),
    ("", "there is no statement"),
    ("/* nothing */ ;", "there is no statement"),
    ("select 1\0", "NUL"),
    ("delete from counties", "not with delete"),
    ("vacuum into 'x'", "not with vacuum"),
    ("attach 'x' as y", "not with attach"),
    ("pragma journal_mode = wal", "not with pragma"),
    ("with x as (select 1) delete from counties", "DELETE is not possible"),
]


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_an_error_is_one_line_that_names_the_word(run: Run, text: str, said: str) -> None:
    answer = run("sql", text)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_what_sqlite_says_has_chinese() -> None:
    for _, template in _SAID:
        assert translate(template, "zh") != template


BOMB = "with a0 as (select 1 x)" + "".join(
    f", a{i + 1} as (select a.x from a{i} a, a{i} b)" for i in range(30)
) + " select count(*) as n from a30"  # fmt: skip
"""A statement that is written out a thousand million times while SQLite prepares it, and asks nobody meanwhile."""

LIMITS: list[tuple[str, dict[str, Any], str]] = [
    ("select count(*) as n from counties a, counties b, counties c", {"seconds": 0.1}, "0.1 seconds"),
    ("select a.code from counties a, counties b", {"rows": 1000}, "1,000 rows"),
    ("select group_concat(name_zh) as a from counties", {"value": 2000}, "longer than 2,000 bytes"),
    (f"select 1 as a --{'x' * 3000}", {"value": 2000}, "longer than 2,000 bytes"),
    ("select name_zh, name_en from counties", {"answer": 5000}, "larger than 5,000 bytes"),
    ("select a.name_zh || b.name_en as n from counties a, counties b order by 1", {"memory": 10**7}, "of memory"),
    (BOMB, {"memory": 10**7}, "of memory"),
]


@pytest.mark.parametrize(("text", "less", "said"), LIMITS, ids=lambda part: str(part)[:20])
def test_a_limit_ends_a_statement_and_shows_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch, text: str, less: dict[str, Any], said: str
) -> None:
    monkeypatch.setattr(views, "LIMITS", views.LIMITS._replace(**less))
    answer = run("sql", text, "-f", "csv")
    assert (answer.code, answer.out) == (1, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_what_never_asks_whether_to_go_on_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("povstat.views.runner.GRACE", 0.2)
    monkeypatch.setattr(views, "LIMITS", views.LIMITS._replace(seconds=0.2, memory=2 * 10**9))
    with pytest.raises(InvalidDataError, match=r"took more than 0\.2 seconds"):
        povstat.sql(BOMB)


def test_as_many_rows_as_the_limit_are_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "LIMITS", views.LIMITS._replace(rows=832))
    assert len(povstat.sql("select code from counties")) == 832


def test_the_process_of_a_statement_can_write_no_file(tmp_path: Path) -> None:
    """Even if a statement came by every other gate."""
    import subprocess

    code = (
        "from povstat.views import child; child._write_no_file(); import pathlib; "
        f"pathlib.Path({str(tmp_path / 'x')!r}).write_bytes(b'x' * 100_000)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "File too large" in done.stderr


def test_a_wrong_statement_is_an_error_in_python_too() -> None:
    with pytest.raises(UsageError, match="did you mean batch"):
        povstat.sql("select bath from counties")
    with pytest.raises(UsageError, match="not UTF-8"):
        povstat.sql("select '\ud800'")


def test_only_the_views_that_are_named_are_made() -> None:
    assert named_views("SELECT 1 FROM Counties") == ["counties"]
    assert named_views("select 1") == []


def test_completion_of_views_and_their_columns() -> None:
    assert complete.statement("select * from coun") == ["select * from counties"]
    assert complete.statement("select * from counties where key_county_b") == [
        "select * from counties where key_county_basis"
    ]
    assert complete.statement("select * from ") == []
    assert complete.statement("coun") == []


def test_the_page_names_every_view_and_function() -> None:
    text = DOCS.read_text(encoding="utf-8")
    listed = text.partition("<!-- functions -->")[2].partition("<!-- end of functions -->")[0]
    assert tuple(re.findall(r"`([^`]+)`", listed)) == FUNCTIONS
    assert {name for name in VIEWS if f"`{name}`" not in text} == set()


def test_most_of_the_functions_are_there() -> None:
    """Which, depends on how SQLite was built; a name that no version has would be a mistake of the list."""
    db = sqlite3.connect(":memory:")
    there = {row[0] for row in db.execute("select name from pragma_function_list")}
    assert len(set(FUNCTIONS) - there) < 25
