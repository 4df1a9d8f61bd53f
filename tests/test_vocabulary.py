"""Names as people type them: every spelling leads to one thing, near misses are suggested and never guessed."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povstat.errors import AmbiguousError, NotFoundError
from povstat.queries import record, vocabulary
from tests.conftest import Run


def test_every_name_of_every_province(store: sqlite3.Connection) -> None:
    for row in record.provinces(store):
        for field in ("code", "name_zh", "name_zh_short", "name_en", "name_en_full", "iso_3166_2"):
            for spelling in (row[field], row[field].lower(), row[field].upper(), f" {row[field]} "):
                assert vocabulary.province(store, spelling) == row["name_en"]


@pytest.mark.parametrize(
    ("text", "name"), [("shanxi", "Shanxi"), ("陕西", "Shaanxi"), ("山西", "Shanxi"), ("５２", "Guizhou")]
)
def test_names_that_are_easily_mixed_up(store: sqlite3.Connection, text: str, name: str) -> None:
    assert vocabulary.province(store, text) == name


def test_every_name_of_every_area(store: sqlite3.Connection) -> None:
    for row in record.areas(store):
        for field in ("id", "name_zh", "name_en"):
            assert vocabulary.area(store, row[field]) == row["id"]


def test_every_name_of_every_prefecture(store: sqlite3.Connection) -> None:
    for row in record.counties(store):
        if row["prefecture_zh"]:
            assert vocabulary.prefectures(store, row["prefecture_zh"]) == [row["prefecture_zh"]]
            assert row["prefecture_zh"] in vocabulary.prefectures(store, row["prefecture_en"])


@given(text=st.text())
def test_any_text_is_a_name_or_a_clear_error(store: sqlite3.Connection, text: str) -> None:
    names = {row["name_en"] for row in record.provinces(store)}
    for ask in (vocabulary.province, vocabulary.area, vocabulary.prefectures):
        try:
            found = ask(store, text)
            assert found and (ask is not vocabulary.province or found in names)
        except (NotFoundError, AmbiguousError) as error:
            assert str(error).isprintable()


@given(st.text())
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert vocabulary.key(vocabulary.key(text)) == vocabulary.key(text)


@given(st.text(st.characters(codec="ascii")))
def test_case_and_marks_do_not_count(text: str) -> None:
    assert vocabulary.key(text) == vocabulary.key(text.swapcase()) == vocabulary.key(f" -{text}_'.")


@pytest.mark.parametrize("name", ["北京", "Beijing", "广东省", "廣東省", "guangdong"])
def test_a_province_without_a_county_on_the_list_is_said_to_be_one(run: Run, name: str) -> None:
    answer = run("counties", "--province", name)
    assert answer.code == 1
    assert "is on the list" in answer.err


def test_traditional_characters_name_a_province(run: Run) -> None:
    assert (
        run("counties", "--province", "貴州", "--count").out
        == run("counties", "--province", "贵州", "--count").out
    )
