"""``povstat institutions``: the systems, lessons and views that the article names, each with whose it is."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ask, Run


@pytest.fixture
def named(run: Run) -> Ask:
    def ask(*words: object) -> list[dict[str, Any]]:
        answer = run("institutions", *words, "--json")
        assert (answer.code, answer.err) == (0, "")
        rows: list[dict[str, Any]] = json.loads(answer.out)
        return rows

    return ask


def test_six_systems_five_lessons_three_views(named: Ask) -> None:
    assert Counter(item["kind"] for item in named()) == {"system": 6, "lesson": 5, "view": 3}


@pytest.mark.parametrize("kind", ["system", "lesson", "view"])
def test_of_one_kind(named: Ask, kind: str) -> None:
    assert named("--kind", kind) == [item for item in named() if item["kind"] == kind]


def test_each_says_whose_it_is(named: Ask) -> None:
    assert {item["stated_by_zh"] for item in named("--kind", "system")} == {"国务院扶贫办"}
    assert {item["stated_by_zh"] for item in named("--kind", "lesson")} == {"2016年10月白皮书"}
    for item in named("--kind", "view"):
        assert "experts" in item["stated_by_en"]
        assert "Zhi Zhenfeng" in item["note_en"] and "支振锋" in item["note_zh"]


def test_a_table_for_people(run: Run) -> None:
    english, chinese = run("institutions").out, run("institutions", "--lang", "zh").out
    assert re.search("^system +Responsibility +State Council poverty alleviation office$", english, re.M)
    assert re.search("^类型 +名称 +提出者$", chinese, re.M)
    assert re.search("^体系 +责任体系 +国务院扶贫办$", chinese, re.M)
    assert re.search("^专家观点 +深度贫困地区是攻坚的重点 +文章引述的三位专家之一$", chinese, re.M)


def test_no_such_kind(run: Run) -> None:
    answer = run("institutions", "--kind", "lessen")
    assert (answer.code, answer.out) == (1, "")
    assert "did you mean lesson?" in answer.err


def test_a_note_is_in_both_languages(run: Run, data_copy: Path) -> None:
    path = data_copy / "institutions.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub("  note_zh: .*", "  note_zh: null", text, count=1), encoding="utf-8")
    checked = run("validate", data_copy)
    assert checked.code == 1
    assert "has a note in one language only" in checked.out
