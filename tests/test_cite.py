"""``povstat cite``."""

import json
import re
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from povstat.models.words import STYLES
from povstat.queries import citations, record
from povstat.queries.citations import Work

Run = Callable[..., Any]

REPORT = Work(
    id="R", kind="report", author="Office of Cost & Count", title_en="100% of it_all", date="2016-10-17",
    url="https://example.org/a_b",
)  # fmt: skip


@pytest.mark.parametrize(
    ("style", "reference"),
    [
        ("apa", "Office of Cost & Count. (2016, October 17). 100% of it_all. https://example.org/a_b\n"),
        ("gb7714", "Office of Cost & Count. 100% of it_all[R/OL]. (2016-10-17). https://example.org/a_b.\n"),
        (
            "bibtex",
            "@techreport{R,\n  author = {{Office of Cost \\& Count}},\n  title = {{100\\% of it\\_all}},\n"
            "  year = {2016},\n  month = {10},\n  day = {17},\n  url = {https://example.org/a_b},\n}\n",
        ),
    ],
)
def test_a_reference_in_each_style(style: str, reference: str) -> None:
    assert citations.written([REPORT], style, "en") == reference


def test_csl_json_is_an_item_that_a_library_reads() -> None:
    (item,) = json.loads(citations.written([REPORT], "csl-json", "en"))
    assert item == {
        "id": "R",
        "type": "report",
        "title": "100% of it_all",
        "author": [{"literal": "Office of Cost & Count"}],
        "issued": {"date-parts": [[2016, 10, 17]]},
        "URL": "https://example.org/a_b",
    }


def test_what_is_unknown_is_left_out() -> None:
    bare = Work(id="X", kind="news", title_zh="标题")
    assert citations.apa(bare, "en") == "标题. (n.d.)."
    assert citations.gb7714(bare, "en") == "标题[N]."
    assert citations.csl(bare, "en") == {"id": "X", "type": "article-newspaper", "title": "标题"}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_source_can_be_cited(store: sqlite3.Connection, style: str, language: Any) -> None:
    ids = [row["id"] for row in record.sources(store)]
    works = citations.works(store, ids)
    assert [work.id for work in works] == ids
    assert {work.kind for work in works} - {""} <= citations.TYPES.keys()
    for work in works:
        text = citations.written([work], style, language)
        if style == "bibtex":
            assert text.count("{") == text.count("}")
        elif style == "csl-json":
            assert json.loads(text)[0]["title"]
        else:
            assert re.fullmatch(r"\S[^\n]*\n", text), text


def test_a_series_is_cited_with_what_it_rests_on(run: Run) -> None:
    items = json.loads(run("cite", "rural-poor", "--style", "csl-json").out)
    assert items[0]["id"] == "rural-poor"
    assert {"NBS_2012_XH", "NBS_18C_2022", "CHINADAILY_2011"} <= {item["id"] for item in items[1:]}


def test_a_figure_and_its_source_are_cited_once(run: Run) -> None:
    items = json.loads(run("cite", "rural-poor-2012", "legal-daily-2020", "--style", "csl-json").out)
    assert [item["id"] for item in items] == ["rural-poor-2012", "legal-daily-2020"]


def test_povstat_itself_is_cited_without_an_id(run: Run) -> None:
    assert run("cite").out == run("cite", "povstat").out
    assert "Computer software" in run("cite").out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [(("cite", "rural-por"), 1, "rural-poor"), (("cite", "wp2016", "--style", "mla"), 1, "apa, bibtex")],
)
def test_a_wrong_word_says_what_there_is(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    answer = run(*arguments)
    assert answer.code == code
    assert said in answer.err
    assert answer.out == ""
