"""The panel of counties and years."""

import sqlite3

import pytest

from povstat.cli import complete
from povstat.errors import UsageError
from povstat.queries.panel import FIELDS, list_year, panel


@pytest.fixture(scope="module")
def rows(store: sqlite3.Connection) -> list[dict[str, object]]:
    return list(panel(store, 2010, 2022))


def test_it_is_balanced(rows: list[dict[str, object]]) -> None:
    assert len(rows) == 832 * 13
    assert len({(row["code"], row["year"]) for row in rows}) == len(rows)
    assert all(tuple(row) == FIELDS for row in rows)


def test_variables_follow_from_batch_and_day(store: sqlite3.Connection, rows: list[dict[str, object]]) -> None:
    since = list_year(store)
    for row in rows:
        year, batch, day = row["year"], row["batch"], row["delisted_on"]
        assert isinstance(year, int)
        assert isinstance(batch, int)
        assert row["delisted"] is (year >= batch)
        assert row["on_list"] is (since <= year < batch)
        assert row["years_since"] == (year - batch if year >= batch else None)
        if day is None:
            assert row["delisted_announced"] is row["on_list_announced"] is row["years_since_announced"] is None
        else:
            assert row["delisted_announced"] is (year >= int(str(day)[:4]))


def test_nobody_is_left_at_the_end(rows: list[dict[str, object]]) -> None:
    last = [row for row in rows if row["year"] == 2022]
    assert not any(row["on_list"] for row in last)
    assert sum(bool(row["supervised"]) for row in last) == 52


def test_the_never_listed_are_those_of_each_year(store: sqlite3.Connection) -> None:
    added = [row for row in panel(store, 2014, 2016, never_listed=True) if not row["listed"]]
    known = {
        year: store.execute(
            "SELECT count(*) FROM divisions WHERE first_year <= ? AND (end_year IS NULL OR end_year > ?)",
            (year, year),
        ).fetchone()[0]
        for year in (2014, 2016)
    }
    for year, divisions in known.items():
        here = [row for row in added if row["year"] == year]
        assert len(here) == len({row["code"] for row in here})
        # The three committees of Qinghai are listed and no divisions; a few divisions carry parts of listed ones.
        assert divisions - 832 - 10 <= len(here) <= divisions - 829
        assert all(row["on_list"] is False and row["batch"] is None for row in here)
    assert not {row["name_zh"] for row in added if row["code"] == "520526"}


@pytest.mark.parametrize(("first", "last"), [(2020, 2010), (1900, 1910)])
def test_years_that_are_none(store: sqlite3.Connection, first: int, last: int) -> None:
    with pytest.raises(UsageError):
        panel(store, first, last)


def test_the_year_of_the_list_can_be_chosen(store: sqlite3.Connection) -> None:
    row = next(iter(panel(store, 2012, 2012, listed_from=2012)))
    assert row["on_list"] is True


def test_controls_are_of_provinces_with_listed_counties_or_of_the_others(store: sqlite3.Connection) -> None:
    def added(*controls: str) -> list[dict[str, object]]:
        return [row for row in panel(store, 2018, 2018, controls=controls) if not row["listed"]]

    everyone = [row for row in panel(store, 2018, 2018, never_listed=True) if not row["listed"]]
    inside, outside = added("never"), added("other_provinces")
    assert sorted(str(row["code"]) for row in inside + outside) == [row["code"] for row in everyone]
    assert added(" Never", "other-provinces") == everyone
    provinces = {name for (name,) in store.execute("SELECT DISTINCT province_zh FROM counties")}
    # Every county of Tibet is on the list.
    assert {row["province_zh"] for row in inside} == provinces - {"西藏自治区"}
    assert not {row["province_zh"] for row in outside} & provinces
    assert {"北京市", "浙江省", "台湾省"} & {row["province_zh"] for row in outside} == {"北京市", "浙江省"}
    assert added() == []


def test_controls_are_offered_to_a_shell() -> None:
    assert complete.control("n") == ["never"]
    assert complete.control("never,") == ["never,other-provinces"]
