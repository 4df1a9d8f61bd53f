"""What the index of the counties gives is what the store gives."""

import sqlite3

import pytest

from povstat.queries import county_index, record
from povstat.queries.county_index import CountyIndex


@pytest.mark.parametrize("at_once", [2, 500])
def test_a_county_and_its_neighbours_are_those_of_the_store(
    at_once: int, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(county_index, "_AT_ONCE", at_once)
    index = CountyIndex(store)
    alone = 0
    for code in index.codes[::5]:
        assert index.row_of(code) == record.county(store, code)
        near = index.neighbours(code)
        assert near == record.neighbours(store, code)
        alone += not near
    without = store.execute("SELECT code FROM counties WHERE prefecture_zh IS NULL").fetchall()
    assert without and all(index.neighbours(code) == record.neighbours(store, code) == [] for (code,) in without)
    assert alone
    with pytest.raises(KeyError):
        index.row_of("000000")
