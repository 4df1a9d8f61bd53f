"""What a line chart of a page may join, and what a band is."""

from typing import Any

import pytest

from povstat.page.svg_chart import Band, SeriesLine, band_of, drawable, line_chart, stretches
from tests.page_reader import Page


def row(year: int | None, value: float | None, **others: Any) -> dict[str, Any]:
    usual = {
        "series": "s", "value_text": None, "period": None, "first_year": None, "status": "final",
        "preferred": True, "after_break": False, "stated_unit": "ten_thousand_persons", "unit": "persons",
    }  # fmt: skip
    return usual | {"year": year, "value": value} | others


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        ([row(2010, 3), row(2011, 2), row(2012, 1)], [[2010, 2011, 2012]]),
        ([row(2012, 1), row(2010, 3), row(2011, 2)], [[2010, 2011, 2012]]),
        ([row(2010, 3), row(2012, 1)], [[2010], [2012]]),
        ([row(2010, 3), row(2011, 2, after_break=True), row(2012, 1)], [[2010], [2011, 2012]]),
        ([row(2010, 3), row(2011, 9, preferred=False), row(2011, 2)], [[2010, 2011]]),
        ([row(2010, 3), row(2011, 2, status="partial"), row(2012, 1)], [[2010], [2012]]),
        ([row(2010, 3), row(2011, 2, first_year=2009)], [[2010]]),
        ([row(2010, 3), row(None, 2)], [[2010]]),
        ([row(2010, 3), row(2011, None, value_text="100-200"), row(2012, 1)], [[2010], [2012]]),
    ],
)
def test_lines_join_years_that_follow_each_other(rows: list[dict[str, Any]], joined: list[list[int]]) -> None:
    assert [[year for year, _ in part] for part in stretches(rows)] == joined


@pytest.mark.parametrize(
    ("words", "band"),
    [
        ("100-200", Band(1_000_000, 2_000_000)),
        ("1.5–2", Band(15_000, 20_000)),
        ("50 to 100", Band(500_000, 1_000_000)),
        ("below 50", None),
        (None, None),
    ],
)
def test_bands_have_two_ends(words: str | None, band: Band | None) -> None:
    given = row(2013, None, value_text=words)
    assert band_of(given) == band
    assert drawable(given) == (band is not None)


def test_what_disagrees_is_open_and_lies_behind() -> None:
    rows = [row(2010, 3), row(2011, 2), row(2011, 9, preferred=False)]
    for at, row_ in enumerate(rows):
        row_ |= {"value_text": None, "grade": "stated", "series": f"s{at}"}
    drawn = line_chart([SeriesLine("s", rows)], "en", "A chart")
    points = [e for e in Page(drawn).elements if "data-year" in e.attributes]
    assert [(e.attributes["data-series"], e.attributes.get("class")) for e in points] == [
        ("s2", "open"),
        ("s0", None),
        ("s1", None),
    ]


def test_charts_begin_at_zero_and_reach_over_the_greatest_value() -> None:
    for top in (0, 0.6, 17.2, 98_990_000, 139_636_000_000):
        drawn = line_chart([SeriesLine("s", [row(2010, top), row(2011, 0)])], "en", "A chart")
        points = [e for e in Page(drawn).elements if e.tag == "circle"]
        heights = [float(str(e.attributes["cy"])) for e in points]
        assert heights[1] == 210 and 20 <= heights[0] <= 210, top
