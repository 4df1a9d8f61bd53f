"""The Python interface."""

import povstat


def test_the_questions_of_the_command_line_are_functions() -> None:
    assert len(povstat.counties()) == 832
    assert len(povstat.counties(province="贵州")) == 66
    assert len(povstat.counties(batch=[2016, 2020])) == 28 + 52
    assert povstat.resolve("威宁").code == "520526"
    assert povstat.resolve("城关区").status == "ambiguous"
    assert len(povstat.milestones()) >= 22


def test_values_are_in_base_units() -> None:
    (poor,) = [row for row in povstat.series("rural-poor", since=2012, until=2012) if row["preferred"]]
    assert (poor["value"], poor["unit"]) == (98_990_000, "persons")


def test_a_panel_is_balanced() -> None:
    rows = povstat.panel(2014, 2016)
    assert len(rows) == 832 * 3


def test_match_takes_rows_and_names() -> None:
    rows = povstat.match([{"省": "贵州", "县": "威宁县"}, {"省": "甘肃", "县": "城关区"}])
    assert [row["povstat_status"] for row in rows] == ["poverty", "not_poverty"]
    assert [row["povstat_code"] for row in povstat.match(["威宁", "昌平区"])] == ["520526", None]
