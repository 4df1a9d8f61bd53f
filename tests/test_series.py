"""``povstat series``, ``line`` and ``progress``, and what must hold among the series."""

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from povstat.dataset.validation import read
from povstat.fields.schemas import schema_of_rows
from povstat.output.terminal_chart import _apart
from povstat.queries import series

Run = Callable[..., Any]

SOME = ("provincial-lifted-registered",)


@pytest.mark.parametrize("form", ["json", "ndjson", "csv", "tsv"])
def test_the_baseline_is_the_same_number_in_every_machine_format(run: Run, form: str) -> None:
    out = run("series", "rural-poor", "--from", 2012, "--to", 2012, "-f", form).out
    if form in ("json", "ndjson"):
        row = json.loads(out)[0] if form == "json" else json.loads(out)
        assert row["sources"] == ["NBS_2012_XH"]
    else:
        row = next(csv.DictReader(io.StringIO(out), delimiter="," if form == "csv" else "\t"))
        assert row["sources"] == "NBS_2012_XH"
    assert (float(row["value"]), row["unit"]) == (98_990_000, "persons")
    assert (float(row["stated_value"]), row["stated_unit"]) == (9899, "ten_thousand_persons")


@pytest.mark.parametrize(("language", "said"), [("en", "98.99 million people"), ("zh", "9899万人")])
@pytest.mark.parametrize("form", ["table", "markdown"])
def test_the_baseline_reads_right(run: Run, language: str, said: str, form: str) -> None:
    out = run("series", "rural-poor", "--from", 2012, "--to", 2012, "-f", form, "--lang", language).out
    assert said in out
    assert "NBS_2012_XH" in out


def test_with_source_names_the_source(run: Run) -> None:
    (row,) = json.loads(run("series", "rural-poor", "--from", 2012, "--to", 2012, "--with-source", "--json").out)
    assert row["source_titles"] == ["China's rural poor population declines"]


def test_every_observation_is_tidy(store: sqlite3.Connection) -> None:
    for one in series.series(store):
        rows = series.observations(store, [one["id"]])
        assert len(rows) == one["values_known"]
        keys = [(row["area"], row["first_year"], row["year"]) for row in rows if row["preferred"]]
        assert len(keys) == len(set(keys)), one["id"]
        for row in rows:
            assert tuple(row) == series.TIDY
            assert row["sources"]
            assert (row["value"] is None) != (row["value_text"] is None)


def test_changes_are_against_the_preferred_value_before(store: sqlite3.Connection) -> None:
    rows = {(row["year"], row["grade"]): row for row in series.observations(store, ["rural-poor"], since=2011)}
    assert rows[2012, "stated"]["change"] == -23_390_000
    assert rows[2012, "stated"]["change_percent"] == -19.1
    assert rows[2011, "disagrees"]["change"] is None
    assert not rows[2011, "disagrees"]["preferred"]


def test_no_change_is_calculated_across_a_break(store: sqlite3.Connection) -> None:
    rows = {row["year"]: row for row in series.observations(store, ["poverty-line"])}
    assert rows[2013]["change"] == 111
    assert rows[2014]["after_break"] and rows[2014]["change"] is None
    assert rows[2020]["change"] is None


def test_concepts_and_bands_are_kept_apart(store: sqlite3.Connection) -> None:
    survey = series.observations(store, ["provincial-rural-poor-survey"], areas=["Guangxi"])
    registered = series.observations(store, ["provincial-rural-poor-registered"], areas=["Guangxi"])
    assert [row["value"] for row in survey if row["year"] == 2015] == [4_520_000]
    assert [row["value"] for row in registered if row["year"] == 2015] == [6_350_000]
    bands = series.observations(store, ["provincial-poverty-incidence-band"])
    assert len({row["area"] for row in bands}) == 22
    assert all(row["value"] is None for row in bands)


def test_several_stand_side_by_side_when_their_units_agree(run: Run) -> None:
    answer = run("series", "poverty-line", "poverty-line-2008", "--from", 2010, "--to", 2010, "--json")
    assert json.loads(answer.out) == [
        {"year": 2010, "unit": "yuan_per_person_per_year", "poverty-line": 2300, "poverty-line-2008": 1274}
    ]
    answer = run("series", "rural-poor", "poverty-line")
    assert answer.code == 2
    assert "different units" in answer.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("series", "rural-por"), 1, "rural-poor"),
        (("series", "qqqq"), 1, "povstat series"),
        (("series", "rural-poor", "--from", 2030), 1, "2019, 2020"),
        (("series", "provincial-rural-poor-survey", "-p", "Jilin"), 1, "Yunnan"),
        (("series", "rural-poor", "--from", 2019, "--to", 2012), 2, "--from"),
        (("series", "--plot"), 2, "name a series"),
        (("series", "--topic", "weather"), 1, "poverty_line"),
        (("line", 2018), 1, "2016, 2019, 2020"),
        (("progress", "-p", "Guizou"), 1, "Guizhou"),
    ],
)
def test_what_is_not_there_says_what_is(run: Run, arguments: tuple[object, ...], code: int, said: str) -> None:
    answer = run(*arguments)
    assert answer.code == code
    assert answer.out == ""
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_a_chart_is_plain_text_of_the_screen_width(run: Run) -> None:
    answer = run("series", "rural-poor", "--plot")
    assert answer.code == 0
    assert "\x1b" not in answer.out
    assert all(shown in answer.out for shown in ("800 million", "standard of 2010", "1978", "2020"))
    assert max(len(line) for line in answer.out.splitlines()) <= 80


def test_a_chart_in_chinese_has_its_frame_straight(run: Run) -> None:
    answer = run("series", "rural-poor", "--plot", "--lang", "zh")
    title, *framed, years, unit = answer.out.splitlines()
    assert (title.strip(), unit) == ("农村贫困人口（2010年标准）", "人")
    assert any(line.startswith("8亿┤") for line in framed)
    assert {cell_len(line) for line in framed} == {80}
    assert "1978" in years and "2020" in years


@given(years=st.sets(st.integers(1949, 2030), min_size=1).map(sorted), cells=st.integers(8, 200))
def test_the_years_below_a_chart_leave_each_other_room(years: list[int], cells: int) -> None:
    named = _apart(years, cells)
    assert named == sorted(set(named)) and set(named) <= set(years) and named[-1] == years[-1]
    for one, next_one in pairwise(named):
        assert (next_one - one) * cells >= 7 * (years[-1] - years[0])


def test_the_line_of_a_year_says_what_it_means(run: Run) -> None:
    answer = run("line", 2016, "--json")
    (row,) = json.loads(answer.out)
    assert (row["value"], row["note_en"]) == (2952, "In disposable income.")
    assert "2020:" not in answer.err
    assert "must not be chained" in run("line", 2020).err
    assert "4000元" in run("line", 2020, "--lang", "zh").out


def test_progress_is_counted_from_the_counties(run: Run) -> None:
    rows = json.loads(run("progress", "--json").out)
    assert [row["listed"] for row in rows] == [832, 804, 679, 396, 52, 0]
    guizhou = json.loads(run("progress", "-p", "贵州", "--json").out)
    assert [row["delisted_in_batch"] for row in guizhou] == [0, 1, 14, 18, 24, 9]
    everywhere = json.loads(run("progress", "--by-province", "--json").out)
    for position, row in enumerate(rows):
        assert sum(other["listed"] for other in everywhere[position :: len(rows)]) == row["listed"]


def spoiled(directory: Path, old: str, new: str, name: str = "series.yaml") -> list[str]:
    """What is wrong with a data set after one change to a file."""
    path = directory / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(problem) for problem in read(directory)[1]]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{year: 2013, value: 8249", "{year: 2013, value: 9999", "above 9899 in 2012"),
        ("{year: 2015, value: 5.7", "{year: 2015, value: 570.0", "no percentage"),
        ("{year: 2014, value: 1232", "{year: 2014, value: 1233", "differ by 12320000"),
        ("{year: 2018, value: 283", "{year: 2018, value: 282", "282, but the list has 283"),
        ("status: about, grade: disagrees,", "status: about, grade: derived,", "another value of 2011"),
        ("value: 9899, sources: [NBS_2012_XH]", "value: 9899, sources: [NOWHERE]", "NOWHERE"),
        ("{area: Guangxi, year: 2017", "{area: Guangci, year: 2017", "no province Guangci"),
        ("id: counties-delisted", "id: counties-left", "has this id"),
    ],
)  # fmt: skip
def test_the_check_finds_what_cannot_be(data_copy: Path, old: str, new: str, said: str) -> None:
    assert any(said in problem for problem in spoiled(data_copy, old, new))


@pytest.mark.parametrize("table", ["observations", "progress"])
def test_the_schema_describes_every_field_that_is_printed(run: Run, table: str) -> None:
    schema = schema_of_rows(table)["items"]["properties"]
    printed = run("series", "--json", *SOME) if table == "observations" else run("progress", "--json")
    types: dict[str, type | tuple[type, ...]] = {
        "string": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "array": list,
        "null": type(None),
    }
    for row in json.loads(printed.out):
        assert list(row) == list(schema)
        for field, value in row.items():
            kinds = schema[field]["type"]
            allowed = [types[kind] for kind in (kinds if isinstance(kinds, list) else [kinds])]
            assert any(isinstance(value, kind) for kind in allowed), (field, value)
            assert value in schema[field].get("enum", [value]), (field, value)
