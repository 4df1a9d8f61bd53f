"""What a model reads of an answer: tools and arguments, what to ask next, and no more than it asked for."""

import json
import re
from typing import Any

import pytest

from povstat.agents.wording import TOOLS
from povstat.lang import Language
from povstat.lang.zh import TEXTS
from tests.test_agents import Ask, asker

pytest.importorskip("mcp")

from povstat.agents.tool_words import in_tool_words

ASKED: dict[str, dict[str, Any]] = {
    "county": {"name": "Weining"},
    "match": {"names": ["威宁县", "城关区"]},
    "codes": {"asked": ["522427"]},
    "search": {"words": "poverty"},
    "series_values": {"ids": ["rural-poor"]},
    "cite": {"ids": ["rural-poor"]},
}
"""What a tool cannot be called without."""

LARGEST = 20_000
"""Bytes of an answer of which nobody said how large it is to be."""


@pytest.fixture(scope="module")
def ask() -> Ask:
    return asker()


@pytest.fixture(scope="module")
def ask_in_chinese() -> Ask:
    return asker(lang="zh")


@pytest.mark.parametrize("tool", TOOLS)
def test_an_answer_is_no_larger_than_a_model_wants(ask: Ask, tool: str) -> None:
    text = json.dumps(ask(tool, **ASKED.get(tool, {})), ensure_ascii=False, separators=(",", ":"))
    assert len(text.encode()) < LARGEST


ENGLISH = [
    ("see 'povstat sources', 'povstat series'", "see the tool sources, the tool series"),
    ("'povstat counties --evidence disputed' lists them", "the tool counties (evidence disputed) lists them"),
    ("--from 2 is after --to 1", "since 2 is after until 1"),
    ("--to 1900 is no year", "to 1900 is no year"),
    ("give --province, --prefecture or a code", "give province, prefecture or a code"),
    ("povstat 0.1.0 (data 2026)", "povstat 0.1.0 (data 2026)"),
    ("'povstat panel --all'; --bom; a--since", "'povstat panel --all'; --bom; a--since"),
]

CHINESE = [
    ("povstat milestones 列出全部，--search 可查词语", "工具“milestones” 列出全部，search 可查词语"),
    ("可用“povstat sources”列出", "可用工具“sources”列出"),
    ("见“povstat about open”", "见工具“about”（open）"),
]


@pytest.mark.parametrize(
    ("language", "said", "told"), [*(("en", *pair) for pair in ENGLISH), *(("zh", *pair) for pair in CHINESE)]
)
def test_verbs_are_tools_and_options_arguments(language: Language, said: str, told: str) -> None:
    assert in_tool_words(said, language) == told


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("milestones", {"ids": ["nope"]}),
    ("milestones", {"since": "yesterday"}),
    ("cite", {"ids": ["nope"]}),
    ("sources", {"ids": ["nope"]}),
    ("series_values", {"ids": ["nope"]}),
    ("progress", {"province": ["Beijing"]}),
    ("figures", {"words": "zzzz"}),
    ("counties", {"key_county": True}),
    ("county", {"name": "城关区"}),
]
"""Questions whose answers say what else can be asked."""


@pytest.mark.parametrize(("tool", "arguments"), WRONG)
def test_no_answer_sends_a_model_to_the_command_line(
    ask: Ask, ask_in_chinese: Ask, tool: str, arguments: dict[str, Any]
) -> None:
    for each in (ask, ask_in_chinese):
        answer = each(tool, **arguments)
        text = answer if isinstance(answer, str) else " ".join(answer["notes"])
        assert text
        assert not re.search(rf"povstat ({'|'.join(TOOLS)})\\b|--[a-z]", text)


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("城关区", "ask again with province, prefecture or year, or with the code of a candidate"),
        ("Weinning", "suggestions are the nearest names: ask again with one if it is meant"),
        ("贵州", "a province or prefecture: the tool counties gives its counties with their batches"),
        ("红河州", "a province or prefecture: the tool counties gives its counties with their batches"),
        ("When was Weining delisted?", "ask with the name alone; the tool search finds words in the whole record"),
    ],
)
def test_a_name_of_no_county_says_what_to_ask_next(ask: Ask, ask_in_chinese: Ask, name: str, step: str) -> None:
    assert step in ask("county", name=name)["notes"]
    assert TEXTS[step] in ask_in_chinese("county", name=name)["notes"]


def test_a_name_never_on_the_list_leaves_nothing_to_ask(ask: Ask) -> None:
    answer = ask("county", name="朝阳区")
    assert answer["status"] == "not_poverty"
    assert not any("ask" in note for note in answer["notes"])


def test_a_wrong_entry_of_names_is_said_once(ask: Ask) -> None:
    said = ask("match", names=[{"nam": "x"}])
    assert said == "match has no argument names.0.nam; it has: name, province, prefecture, code, year"


def test_long_texts_stand_once(ask: Ask, ask_in_chinese: Ask) -> None:
    assert {"summary_en", "title_en"} <= ask("milestones", limit=1)["rows"][0].keys()
    assert "summary_zh" not in ask("milestones", limit=1)["rows"][0]
    assert "summary_en" not in ask_in_chinese("milestones", limit=1)["rows"][0]
    assert "summary_zh" in ask("milestones", limit=1, fields=["summary_zh"])["rows"][0]
