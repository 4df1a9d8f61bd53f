"""``match --panel``: a row gets what the panel says of its unit in its year, and joins with the panel itself."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pandas
import polars
import pytest

from povstat import Povstat
from povstat.errors import UsageError
from povstat.matching.panel import PANEL_FIELDS
from povstat.queries import panel
from tests.conftest import SHIPPED, TINY, Answer

TABLE = "county,year\n河口市,1999\n青山县,2016\n无此县,2016\n青山县,\n"


def rows_of_years(data: Path, years: Sequence[int]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Rows of the panel, and what ``match`` makes of their place codes and years alone."""
    here = Povstat(data)
    rows = [row for year in years for row in here.panel(year, year, never_listed=True)]
    asked = [{"code": row["place_code"], "year": row["year"]} for row in rows]
    return [dict(row) for row in rows], here.match(asked, code="code", year="year", panel=True)


@pytest.mark.parametrize(
    ("data", "years", "undecided"),
    # In the year in which 北城区 took in a listed county, its code may still mean the district without it.
    [(TINY, range(1985, 2022), {("540202", 2018): "ambiguous"}), (SHIPPED, (2012, 2019), {})],
    ids=["tiny", "shipped"],
)
def test_place_codes_and_years_lead_back_to_the_panel(
    data: Path, years: Sequence[int], undecided: dict[tuple[str, int], str]
) -> None:
    rows, marked = rows_of_years(data, years)
    differing = {}
    for row, got in zip(rows, marked, strict=True):
        told = {field: got[f"povstat_{field}"] for field in PANEL_FIELDS}
        if got["povstat_place_code"] != row["place_code"] or told != {field: row[field] for field in PANEL_FIELDS}:
            differing[row["place_code"], row["year"]] = got["povstat_status"]
    assert differing == undecided


def test_every_variable_of_the_panel_can_be_had() -> None:
    named = {"code", "year", "name_zh", "name_en", "batch", "delisted_on", "place_code"}
    assert set(panel.FIELDS) - set(PANEL_FIELDS) == named


def marked(run: Callable[..., Answer], *words: object, table: str = TABLE) -> list[dict[str, str]]:
    answer = run("match", "-", "--data", TINY, *words, stdin=table)
    assert answer.code == 0, answer.err
    return list(csv.DictReader(io.StringIO(answer.out)))


def test_what_is_not_decided_has_no_variables(run: Callable[..., Answer]) -> None:
    never, _, unknown, _ = marked(run, "--panel")
    assert (never["povstat_on_list"], never["povstat_first_treated"]) == ("false", "0")
    assert (never["povstat_unit"], never["povstat_rel_year"]) == ("510302-1983", "")
    assert {unknown[f"povstat_{field}"] for field in PANEL_FIELDS} == {""}


def test_a_county_of_the_list(run: Callable[..., Answer]) -> None:
    table = "code,year\n510121,2013\n510121,2018\n510121,\n540226,2019\n"
    before, after, whenever, unknown_day = marked(run, "--panel", table=table)
    fields = ("first_treated", "rel_year", "on_list", "delisted", "rel_year_announced", "on_list_announced")
    said = [[row[f"povstat_{field}"] for field in fields] for row in (before, after, whenever, unknown_day)]
    assert said == [
        ["2016", "-3", "false", "false", "-4", "false"],
        ["2016", "2", "false", "true", "1", "false"],
        ["2016", "", "", "", "", ""],
        ["2020", "-1", "true", "false", "", ""],
    ]
    early = marked(run, "--panel", "--listed-from", 2012, "-c", "on_list", table=table)
    assert [row["povstat_on_list"] for row in early] == ["true", "false", "", "true"]
    assert "povstat_rel_year" not in early[0]


@pytest.mark.parametrize(
    ("words", "table", "said"),
    [
        (("--panel",), "county\n青山县\n", "no column is recognised as the year: say --year COLUMN"),
        (("--listed-from", 2012), TABLE, "--listed-from goes with --panel"),
        (("-c", "rel_year"), TABLE, "--columns: no column 'rel_year'"),
        (("--panel", "-c", "rel_years"), TABLE, "--columns: no column 'rel_years'"),
    ],
)
def test_what_cannot_be_asked(
    run: Callable[..., Answer], words: tuple[object, ...], table: str, said: str
) -> None:
    answer = run("match", "-", "--data", TINY, *words, stdin=table)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_frames_have_numbers_and_truth_values() -> None:
    here = Povstat(TINY)
    columns = {"code": ["510121", "510102", "x"], "year": [2018, 2018, 2018]}
    wanted = ["batch", "rel_year", "on_list", "unit"]
    expected = {
        "povstat_batch": [2016, None, None],
        "povstat_rel_year": [2, None, None],
        "povstat_on_list": [False, False, None],
        "povstat_unit": ["510121", "510102-1983", None],
    }
    frame = here.match(pandas.DataFrame(columns), columns=wanted, panel=True)
    assert [str(frame[column].dtype) for column in expected][:3] == ["Int64", "Int64", "boolean"]
    told = {column: [None if pandas.isna(value) else value for value in frame[column]] for column in expected}
    assert told == expected
    other = here.match(polars.DataFrame(columns), columns=wanted, panel=True)
    assert other.select(list(expected)).to_dict(as_series=False) == expected
    with pytest.raises(UsageError, match="no column is recognised as the year"):
        here.match([{"code": "510121"}], panel=True)
