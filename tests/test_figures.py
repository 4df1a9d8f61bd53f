"""``povstat figures``, ``povstat about`` and the screen of ``povstat`` alone."""

import json
import re
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from rich.cells import cell_len

from povstat.queries import coverage, series

Run = Callable[..., Any]

ARTICLE = {
    "policy-documents-central": 5,
    "policy-documents-general-offices": 20,
    "counties-designated": 832,
    "provinces-with-counties": 22,
    "counties-supervised": 52,
    "villages-supervised": 1113,
    "rural-poor-2012": 98_990_000,
    "poverty-standard-2010": 2300,
    "rural-poor-remaining-2018": 30_000_000,
}


def test_the_figures_of_the_article_are_there(store: sqlite3.Connection) -> None:
    known = {row["id"]: row for row in series.figures(store)}
    assert {name: known[name]["value"] for name in ARTICLE} == ARTICLE
    assert known["policy-documents-departments"]["value_text_en"] == "hundreds"
    assert known["rural-poor-remaining-2018"]["qualifier"] == "about"
    assert all(known[name]["sources"][0] == "legal-daily-2020" for name in ARTICLE)
    assert [row["name_zh"] for row in series.institutions(store, "system")] == [
        "责任体系", "政策体系", "投入体系", "动员体系", "监督体系", "考核体系",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("term", "language", "said"),
    [
        ("relocated", "en", "more than 9.6 million people"),
        ("relocated", "zh", "超过960万人"),
        ("special-funds-all-levels", "en", "nearly 1.6 trillion yuan"),
        ("departments", "en", "hundreds"),
        ("departments", "zh", "数百件"),
        ("1,113", "en", "1,113 villages"),
        ("挂牌督战村", "en", "1,113 villages"),
    ],
)
def test_a_figure_is_found_by_words_of_either_language(run: Run, term: str, language: str, said: str) -> None:
    assert said in run("figures", term, "--lang", language).out


def test_a_figure_is_a_plain_number_for_programs(run: Run) -> None:
    rows = json.loads(run("figures", "poor-lifted", "--json").out)
    assert (rows[0]["value"], rows[0]["unit"], rows[0]["stated_value"]) == (98_990_000, "persons", 9899)


def test_no_such_figure_is_not_there_and_says_where_to_look(run: Run) -> None:
    answer = run("figures", "unicorns")
    assert answer.code == 1
    assert "povstat figures" in answer.err


@pytest.mark.parametrize("language", ["en", "zh"])
def test_povstat_alone_fits_one_screen(run: Run, language: str) -> None:
    answer = run("--lang", language)
    lines = answer.out.splitlines()
    assert answer.code == 0
    assert len(lines) <= 23
    assert max(cell_len(line) for line in lines) <= 80
    assert ("98.99 million people" if language == "en" else "9899万人") in answer.out
    assert re.search(r"832 +804 +679 +396 +52 +0\b", answer.out)


def test_what_the_screen_says_to_try_works(run: Run) -> None:
    tried = [line.split("  ")[1] for line in run("--lang", "en").out.splitlines() if line.startswith("  povstat ")]
    assert len(tried) >= 5
    for command in tried:
        answer = run(*command.split()[1:])
        assert answer.code == 0, command
        assert answer.out, command


def test_about_counts_what_is_in_the_data(run: Run, store: sqlite3.Connection) -> None:
    days = coverage.counties(store)["day"]
    rows = json.loads(run("counties", "--json").out)
    assert days.count == sum(row["delisted_on"] is not None for row in rows)
    assert f"{days.count} of {days.total}" in " ".join(run("about", "counties").out.split())
    assert f"{days.count}县" in run("about", "counties", "--lang", "zh").out


def test_about_knows_its_topics(run: Run) -> None:
    answer = run("about", "wheather")
    assert answer.code == 1
    assert "statistics" in answer.err
