"""The lookup table for joins elsewhere."""

import sqlite3
from typing import Any

import pytest

from povstat.queries.crosswalk import FIELDS, crosswalk


@pytest.fixture(scope="module")
def rows(store: sqlite3.Connection) -> list[dict[str, Any]]:
    return list(crosswalk(store))


def test_every_listed_county_has_its_code_and_name(store: sqlite3.Connection, rows: list[dict[str, Any]]) -> None:
    by_key = {(row["key"], row["code"]) for row in rows if row["status"] == "poverty"}
    for code, name in store.execute("SELECT code, name_zh FROM counties"):
        assert (code, code) in by_key
        assert (name, code) in by_key
    assert all(tuple(row) == FIELDS for row in rows)


def test_a_spelling_with_one_meaning_agrees_with_itself(rows: list[dict[str, Any]]) -> None:
    meanings: dict[str, set[object]] = {}
    for row in rows:
        if row["meanings"] == 1:
            meanings.setdefault(row["key"], set()).add((row["status"], row["code"]))
    assert {key: found for key, found in meanings.items() if len(found) > 1} == {}


def test_what_is_shared_says_so(rows: list[dict[str, Any]]) -> None:
    shared = [row for row in rows if row["key"] == "城关区"]
    assert {row["status"] for row in shared} == {"poverty", "not_poverty"}
    assert all(row["meanings"] > 1 for row in shared)
    assert {row["meanings_in_province"] for row in shared if row["province_zh"] == "西藏自治区"} == {1}


def test_only_the_listed(store: sqlite3.Connection) -> None:
    assert all(row["status"] != "not_poverty" for row in crosswalk(store, listed_only=True))


def test_the_join_in_duckdb(store: sqlite3.Connection, tmp_path: Any) -> None:
    """The example of docs/match.md."""
    import csv

    duckdb = pytest.importorskip("duckdb")
    with (tmp_path / "crosswalk.csv").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, FIELDS)
        writer.writeheader()
        writer.writerows(crosswalk(store))
    (tmp_path / "gdp.csv").write_text("省,县\n贵州省,威宁县\n西藏自治区,城关区\n甘肃省,城关区\n", encoding="utf-8")
    db = duckdb.connect()
    found = db.execute(
        f"""
        WITH crosswalk AS (
          SELECT key, province_zh, any_value(status) AS status, any_value(code) AS code
          FROM read_csv('{tmp_path}/crosswalk.csv', all_varchar = true)
          WHERE meanings_in_province = '1' GROUP BY key, province_zh
        )
        SELECT t.县, c.status, c.code FROM read_csv('{tmp_path}/gdp.csv') t
        LEFT JOIN crosswalk c ON c.key = t.县 AND c.province_zh = t.省
        """
    ).fetchall()
    assert sorted(found, key=str) == sorted(
        [("威宁县", "poverty", "520526"), ("城关区", "poverty", "540102"), ("城关区", "not_poverty", None)],
        key=str,
    )
