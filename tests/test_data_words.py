"""What the data says to a reader: of the facts and what is uncertain in them, never of how the work was done."""

import json
import re
import sqlite3
from collections.abc import Iterator

import pytest

from povstat.dataset.files import MODELS
from povstat.queries import record as queries

WORK = re.compile(
    r"\bcop(?:y|ies) read\b|\b(?:was|were) read\b|\bcould (?:not )?be read\b"
    r"|\b[Rr]ead (?:as|in|on|from|together)\b"
    r"|\b(?:readable|legible)\b|\bround four\b|\bfounding article\b|\bthis project\b|\bno title seen\b"
    r"|读到|读自|未能读|所见|本项目|可读|存本"
)
TITLES = ("title_en", "title_zh", "publisher", "carrier", "url")
"""Fields in the words of others."""


def texts(db: sqlite3.Connection, table: str) -> Iterator[tuple[str, str]]:
    """Every text of a table that is in our words, with the field that it is in."""
    for row in queries.rows(db, f'SELECT * FROM "{table}"'):
        for field, value in row.items():
            if field in TITLES and table == "sources":
                continue
            if isinstance(value, str):
                yield field, value
            elif isinstance(value, list):
                yield field, json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("table", MODELS)
def test_no_text_tells_how_the_work_was_done(store: sqlite3.Connection, table: str) -> None:
    assert [(field, text) for field, text in texts(store, table) if WORK.search(text)] == []


@pytest.mark.parametrize("table", MODELS)
def test_no_number_in_a_text_is_a_rest_of_arithmetic(store: sqlite3.Connection, table: str) -> None:
    """3.7310000000000003亿 is what a multiplication left, and nobody's figure."""
    assert [
        (field, text) for field, text in texts(store, table) if re.search(r"\d\.\d*(?:0{6}|9{6})\d", text)
    ] == []


@pytest.mark.parametrize(
    "text",
    ["The copy read shows no title.", "Read as a copy on another site.", "It could not be read.", "读到的是转载。",
     "The founding article of this project", "所见版本没有标题。"],
)  # fmt: skip
def test_the_words_that_are_looked_for(text: str) -> None:
    assert WORK.search(text)


def test_a_source_has_an_address_or_says_that_it_is_a_copy(store: sqlite3.Connection) -> None:
    for row in queries.sources(store):
        if row["kind"] == "deduction":
            assert (row["access"], row["standing"], row["url"]) == (None, None, None), row["id"]
        else:
            assert row["standing"], row["id"]
            assert row["url"] or row["access"] == "copy", row["id"]


def test_copies_on_sites_that_cannot_be_relied_on_are_not_linked(store: sqlite3.Connection) -> None:
    foul = re.compile(
        r"ccgp-fushun|caoliu|ttnews\.xyz|pouringspot|feifmx|pygbw|9aivip|chazidian|kuzhiba|wodedreams|pinksheep"
        r"|blackheartcoffee|iruorou|iscstaffing|johnnytowncar|living-miami|duoerfu|haohg\.cn|creditsailing"
    )
    for row in queries.sources(store):
        assert not (row["url"] and foul.search(row["url"])), row["id"]
    for row in queries.milestones(store):
        assert not (row["url"] and foul.search(row["url"])), row["id"]


def test_publishers_hold_no_remark(store: sqlite3.Connection) -> None:
    """Who carried a text and who wrote it have fields of their own."""
    remark = re.compile(
        r"未标明|作者|记者|转载|据署名|\bvia\b|reporters?\b|repost|quot(?:ed|ing)|in Japanese|in Spanish"
    )
    for row in queries.sources(store):
        for field in ("publisher", "carrier"):
            assert not remark.search(row[field] or ""), (row["id"], row[field])
