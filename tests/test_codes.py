"""The history of codes, against the list's own account of what became of each county."""

import sqlite3

import pytest

from povstat.errors import AmbiguousError, NotFoundError, UsageError
from povstat.queries.codes import code_history, history_rows, place_in_year, years


@pytest.mark.parametrize(("column", "year"), [("code_2020", 2020), ("code_current", None)])
def test_every_listed_code_leads_to_the_code_that_the_list_gives(
    store: sqlite3.Connection, column: str, year: int | None
) -> None:
    rows = store.execute(
        f"SELECT code, {column} FROM counties WHERE code IN (SELECT code FROM divisions)"
    ).fetchall()
    assert len(rows) > 800
    for code, later in rows:
        found = {place.code for place in place_in_year(store, code, year or years(store)[1], of=2013)}
        assert later in found, code


@pytest.mark.parametrize(
    ("code", "of", "year", "exact"),
    [
        ("361121", None, 2020, {"361104": True}),
        ("361104", None, 1990, {"362321": True}),
        ("130721", None, 2020, {"130702": False, "130703": False, "130705": False}),
        ("130705", 2010, 2010, {"130705": True}),
        ("530721", None, 1990, {"533221": False}),
        ("130125.0", None, 2024, {"130125": True}),
    ],
)
def test_place_in_year(
    store: sqlite3.Connection, code: str, of: int | None, year: int, exact: dict[str, bool]
) -> None:
    assert {place.code: place.exact for place in place_in_year(store, code, year, of=of)} == exact


def test_history_of_a_county_that_became_a_district(store: sqlite3.Connection) -> None:
    history = code_history(store, "广信区")
    assert [(v.code, v.name_zh, v.first_year, v.end_year) for v in history] == [
        ("362321", "上饶县", 1981, 2000),
        ("361121", "上饶县", 2000, 2019),
        ("361104", "广信区", 2019, None),
    ]
    assert {v.listed for v in history} == {("361121",)}
    assert history == code_history(store, "362321")


def test_a_district_that_took_in_a_listed_county_is_told_apart_by_time(store: sqlite3.Connection) -> None:
    (history,) = code_history(store, "130705")
    assert history.relations == ("none", "successor_larger")
    assert [(link.code, link.year, link.partial) for link in history.predecessors if link.year == 2016] == [
        ("130721", 2016, False)
    ]


def test_what_is_not_there_or_not_clear(store: sqlite3.Connection) -> None:
    with pytest.raises(NotFoundError):
        code_history(store, "999999")
    with pytest.raises(NotFoundError):
        place_in_year(store, "999999", 2000)
    with pytest.raises(AmbiguousError):
        code_history(store, "朝阳区")
    with pytest.raises(UsageError):
        place_in_year(store, "130125", 1900)


@pytest.mark.parametrize(
    ("year", "code"), [(1999, "362321"), (2000, "361121"), (2018, "361121"), (2019, "361104")]
)
def test_the_row_of_a_year(store: sqlite3.Connection, year: int, code: str) -> None:
    """A code ends with the year before the one in which the next begins."""
    assert [row["code"] for row in history_rows(store, "361121", year)] == [code]
