"""``povstat milestones``: the policy record and the ways to cut it."""

import json
from typing import Any

import pytest

from tests.conftest import Ask, Run


@pytest.fixture
def events(run: Run) -> Ask:
    def ask(*words: object) -> list[dict[str, Any]]:
        answer = run("milestones", *words, "--json")
        assert answer.code == 0, answer.err
        rows: list[dict[str, Any]] = json.loads(answer.out)
        return rows

    return ask


def test_the_record_is_in_order_of_time(events: Ask) -> None:
    every = events()
    assert len(every) >= 22
    assert [event["date"] for event in every] == sorted(event["date"] for event in every)


@pytest.mark.parametrize(
    ("since", "first"),
    [("2015", "2015-01-01"), ("2015-11", "2015-11-01"), ("2015-11-29", "2015-11-29"), ("2015-1", "2015-01-01")],
)
def test_since_begins_with_the_first_day_that_it_names(events: Ask, since: str, first: str) -> None:
    expected = [event for event in events() if (event["end_date"] or event["date"]) >= first]
    assert 0 < len(expected) < len(events())
    assert events("--since", since) == expected


@pytest.mark.parametrize(
    ("until", "last"),
    [("2015", "2015-12-31"), ("2016-02", "2016-02-29"), ("2020-11-23", "2020-11-23")],
)
def test_until_ends_with_the_last_day_that_it_names(events: Ask, until: str, last: str) -> None:
    expected = [event for event in events() if event["date"] <= last]
    assert 0 < len(expected) < len(events())
    assert events("--until", until) == expected


def test_a_year_is_from_its_first_to_its_last_day(events: Ask) -> None:
    assert events("--year", 2020)
    assert events("--year", 2020) == [event for event in events() if event["date"].startswith("2020")]


def test_kinds_add_up(events: Ask) -> None:
    documents, visits = events("--kind", "document"), events("--kind", "VISIT")
    assert documents and visits
    assert events("--kind", "document", "--kind", "visit") == [
        event for event in events() if event["kind"] in ("document", "visit")
    ]


@pytest.mark.parametrize("text", ["xi jinping", "贫困", "STATE COUNCIL", "国务院"])
def test_search_reads_both_languages_in_any_case(events: Ask, text: str) -> None:
    found = events("--search", text)
    assert found
    for event in found:
        assert text.lower() in json.dumps(event, ensure_ascii=False).lower()


@pytest.mark.parametrize("text", ["%", "_%_", '["', '", "', "\\", "a" * 60_000, "' OR 1=1 --"])
def test_search_takes_its_text_as_it_stands(events: Ask, text: str) -> None:
    plain = [
        event
        for event in events()
        for field in ("title_en", "title_zh", "summary_en", "summary_zh", "issuers_en", "issuers_zh")
        if text in (event[field] if isinstance(event[field], str) else "\n".join(event[field]))
    ]
    assert len(events("--search", text)) == len({event["id"] for event in plain})


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--since", "yesterday"], "is no date; write 2015, 2015-11 or 2015-11-29"),
        (["--since", "2015-13"], "is no date"),
        (["--until", "2015-02-30"], "is no date"),
        (["--until", ""], "is no date"),
        (["--year", "MMXV"], "is not a valid int"),
        (["--kind", "documint"], "did you mean document?"),
    ],
)
def test_wrong_words(run: Run, words: list[str], message: str) -> None:
    answer = run("milestones", *words)
    # A kind that there is not is no wrong word: such a thing is not there.
    assert (answer.code, answer.out) == (1 if "--kind" in words else 2, "")
    assert message in answer.err
    assert answer.err.count("\n") == 1
