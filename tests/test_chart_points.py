"""What a chart of series joins, shows beside, and leaves out."""

from typing import Any

import pytest

from povstat.pictures.chart_points import points_of, stretches_of


def row(year: int | None, value: float | None = 1, **fields: object) -> dict[str, Any]:
    return {
        "series": "s",
        "area": "China",
        "area_zh": "全国",
        "year": year,
        "first_year": None,
        "value": value,
        "value_text": None,
        "unit": "persons",
        "stated_unit": "ten_thousand_persons",
        "standard_en": "standard of 2010",
        "concept": "survey",
        "status": "final",
        "preferred": True,
        "after_break": False,
        "period": None,
    } | fields


def joined(rows: list[dict[str, Any]]) -> list[list[int]]:
    points, _ = points_of(rows)
    return [[point.year for point in part] for part in stretches_of(points)]


def test_years_that_follow_each_other_are_joined_in_their_order() -> None:
    assert joined([row(2012), row(2010), row(2011)]) == [[2010, 2011, 2012]]


@pytest.mark.parametrize(
    ("changed", "stretches"),
    [
        ({"year": 2014}, [[2010, 2011], [2013, 2014]]),
        ({"after_break": True}, [[2010, 2011], [2012, 2013]]),
        ({"standard_en": "standard of 2008"}, [[2010, 2011], [2012], [2013]]),
        ({"concept": "registered"}, [[2010, 2011], [2012], [2013]]),
        ({"preferred": False}, [[2010, 2011], [2013]]),
        ({"status": "partial"}, [[2010, 2011], [2013]]),
        ({"value": None, "value_text": "3-5"}, [[2010, 2011], [2013]]),
    ],
)
def test_a_line_ends_at_gaps_breaks_and_where_the_measure_changes(
    changed: dict[str, object], stretches: list[list[int]]
) -> None:
    assert joined([row(2010), row(2011), row(2012) | changed, row(2013)]) == stretches


def test_what_has_no_point_is_counted() -> None:
    rows = [
        row(2010),
        row(2015, first_year=2011),
        row(None),
        row(2019, status="partial"),
        row(2025, status="projection"),
        row(2019, period="2019-01/2019-09"),
        row(2018, value=None, value_text="hundreds"),
    ]
    points, left_out = points_of(rows)
    assert ([point.year for point in points], left_out) == ([2010], 6)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("3-5", (30_000, 50_000)),
        ("<10", (None, 100_000)),
        ("<=2.5", (None, 25_000)),
        (">200", (2_000_000, None)),
        ("> 200", (2_000_000, None)),
    ],
)
def test_a_band_has_its_ends_in_the_base_unit(text: str, ends: tuple[float | None, float | None]) -> None:
    (point,), _ = points_of([row(2016, value=None, value_text=text)])
    assert (point.kind, point.value, point.text, (point.low, point.high)) == ("band", None, text, ends)


def test_a_value_beside_the_preferred_one_is_no_part_of_the_line() -> None:
    points, _ = points_of([row(2010), row(2011), row(2011, value=2, preferred=False), row(2012)])
    assert [point.kind for point in points] == ["value", "value", "other", "value"]
    assert joined([row(2010), row(2011, value=2, preferred=False), row(2011), row(2012)]) == [[2010, 2011, 2012]]


def test_areas_and_series_are_never_joined() -> None:
    rows = [row(2010), row(2011, area="Gansu"), row(2011, series="t")]
    points, _ = points_of(rows)
    assert len({(point.series, point.area, point.stretch) for point in points}) == 3
