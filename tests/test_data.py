"""What must be so in the shipped data, asked of the store that the commands answer from."""

import sqlite3

import pytest


def number(store: sqlite3.Connection, sql: str) -> int:
    count: int = store.execute(sql).fetchone()[0]
    return count


@pytest.mark.parametrize(
    ("sql", "official"),
    [
        ("SELECT count(DISTINCT code) FROM counties", 832),
        ("SELECT sum(counties) FROM provinces", 832),
        ("SELECT sum(counties) FROM batches", 832),
        ("SELECT count(*) FROM provinces", 22),
        ("SELECT count(*) FROM areas", 14),
        ("SELECT counties FROM provinces WHERE name_en = 'Guizhou'", 66),
        ("SELECT sum(supervised) FROM counties", 52),
        ("SELECT sum(counties) FROM supervision", 52),
        ("SELECT sum(villages) FROM supervision", 1113),
        ("SELECT count(DISTINCT province) FROM counties WHERE supervised", 7),
    ],
)
def test_official_totals(store: sqlite3.Connection, sql: str, official: int) -> None:
    assert number(store, sql) == official


@pytest.mark.parametrize(
    "condition",
    [
        "delisted_on IS NOT NULL AND substr(delisted_on, 1, 4) < batch",
        "(delisted_on IS NULL) <> (delisted_on_kind IS NULL)",
        "contiguous_area IS NOT NULL AND NOT contiguous_area_known",
        "(change_note IS NULL) <> (change_note_zh IS NULL)",
        "(notes IS NULL) <> (notes_zh IS NULL)",
        "evidence = 'disputed' AND notes IS NULL",
        "delisting_sources = '[]'",
        "key_county IS NOT NULL AND key_county_sources = '[]'",
        "substr(code, 1, 2) <> (SELECT substr(p.code, 1, 2) FROM provinces p WHERE p.name_en = province)",
        "name_zh GLOB '*[A-Za-z]*' OR name_en NOT GLOB '[A-Z]*'",
    ],
)
def test_no_county_is_so(store: sqlite3.Connection, condition: str) -> None:
    assert store.execute(f"SELECT code, name_en FROM counties WHERE {condition}").fetchall() == []


def test_every_citation_leads_to_a_source_and_every_source_is_cited(store: sqlite3.Connection) -> None:
    assert not store.execute("SELECT source FROM citations EXCEPT SELECT id FROM sources").fetchall()
    assert not store.execute("SELECT id FROM sources EXCEPT SELECT source FROM citations").fetchall()
