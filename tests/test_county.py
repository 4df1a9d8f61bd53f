"""``povstat county``, ``search`` and ``codes``: one place by any name, words in the record, codes through time."""

import json
from collections.abc import Callable

import pytest

from tests.conftest import Answer

Run = Callable[..., Answer]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("威宁", "520526"),
        ("Weining", "520526"),
        ("Weining Yi, Hui, and Miao Autonomous County", "520526"),
        ("yarkant", "653125"),
        ("莎车", "653125"),
        ("520526", "520526"),
        ("522427", "520526"),
        ("上饶县", "361121"),
        ("广信区", "361121"),
        ("貴州省威寧縣", "520526"),
    ],
)
def test_a_county_is_found_by_any_of_its_names(run: Run, name: str, code: str) -> None:
    answer = run("county", name, "--json")
    assert answer.code == 0
    assert json.loads(answer.out)["code"] == code


def test_a_card_says_what_became_of_a_county(run: Run) -> None:
    card = run("county", "广信区").out
    for text in ("上饶县", "361121", "361104 广信区", "2017", "later name"):
        assert text in card


def test_a_name_of_several_places_lists_them(run: Run) -> None:
    answer = run("county", "宣化区")
    assert answer.code == 1
    assert "宣化县" in answer.out and "宣化区" in answer.out
    assert "could be 2 places" in answer.err
    assert run("county", "宣化区", "--year", "2019").code == 0


def test_a_county_that_was_never_listed_is_said_to_be_so(run: Run) -> None:
    answer = run("county", "昌平区")
    assert answer.code == 1
    assert "北京市" in answer.out
    assert "never on the list" in answer.err


def test_a_name_that_is_nearly_right_is_not_accepted(run: Run) -> None:
    answer = run("county", "莎车县县")
    assert answer.code == 1
    assert "莎车县" in answer.out
    assert "nearest" in answer.err


def test_several_meanings_as_json_are_one_object(run: Run) -> None:
    answer = run("county", "和田", "--json")
    assert answer.code == 1
    told = json.loads(answer.out)
    assert told["status"] == "ambiguous"
    assert {place["name_zh"] for place in told["candidates"]} >= {"和田市", "和田县"}


@pytest.mark.parametrize(
    ("term", "kind", "found"),
    [
        ("威宁", "county", "520526"),
        ("weining", "county", "520526"),
        ("挂牌督战", "milestone", "listed-supervision-2020"),
        ("掛牌督戰", "milestone", "listed-supervision-2020"),
        ("2300", "milestone", "poverty-line-2011"),
        ("2,300", "milestone", "poverty-line-2011"),
        ("renmin univ", "source", "county-list-secondary"),
    ],
)
def test_search_finds_words_in_both_languages(run: Run, term: str, kind: str, found: str) -> None:
    hits = json.loads(run("search", term, "--json", "--kind", kind).out)
    assert found in [hit["id"] for hit in hits]
    assert all(hit["kind"] == kind for hit in hits)


def test_search_shows_the_hit(run: Run) -> None:
    hits = json.loads(run("search", "威宁", "--json").out)
    assert "[威宁]" in hits[0]["hit"]


@pytest.mark.parametrize("term", ["", "  ", '"', "*", "AND", "a OR", "(", "NEAR(", "name:x", "\x00"])
def test_search_takes_anything(run: Run, term: str) -> None:
    answer = run("search", term)
    assert answer.code in (0, 2)
    assert len(answer.err.splitlines()) <= 1


def test_the_history_of_a_code(run: Run) -> None:
    rows = json.loads(run("codes", "361121", "--json").out)
    assert [row["code"] for row in rows] == ["362321", "361121", "361104"]
    assert all(row["on_list"] == ["361121"] for row in rows)


@pytest.mark.parametrize(("code", "year", "then"), [("522427", 2014, "520526"), ("520526", 1990, "522427")])
def test_the_code_of_a_place_in_another_year(run: Run, code: str, year: int, then: str) -> None:
    rows = json.loads(run("codes", code, "--to", year, "--json").out)
    assert [row["code"] for row in rows] == [then]


def test_codes_reads_many_from_standard_input(povstat: Run) -> None:
    answer = povstat("codes", "-", "--to", "2014", "--json", stdin="522427\n361104\n999999\n")
    assert [row["code"] for row in json.loads(answer.out)] == ["520526", "361121"]
    assert answer.code == 1
    assert "999999" in answer.err
