"""The views of povstat explore that are more than a table: statistics, map, milestones, a county."""

import re
from pathlib import Path

import pytest

from povstat import explore
from povstat.explore.place import Place
from povstat.explore.views.milestones import timeline
from povstat.explore.widgets.rows_table import RowsTable
from tests.explore_driving import WIDE, Driven, drive


def test_a_series_shows_chart_values_and_definition() -> None:
    async def test(driven: Driven) -> None:
        screen = await driven.settled()
        assert "Rural poor population" in screen and "98.99 million people" in screen
        assert "What it measures" in screen and "┤" in screen
        await driven.press("v", "down")
        assert driven.explorer.command() == "povstat series rural-poor"
        values = driven.explorer.view.query_one("#values", RowsTable)
        cited = list(driven.explorer.view.cited())
        assert values.row is not None and cited == values.row["sources"]

    drive(test, Place("series"), size=WIDE, data=None)


def test_a_value_that_another_is_preferred_to_stands_in_brackets() -> None:
    async def test(driven: Driven) -> None:
        assert "(128 million people)" in await driven.settled()

    drive(test, Place("series", ids=("rural-poor",)), data=None)


def test_series_of_one_unit_are_compared_and_others_refused() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("space", "down", "space")
        assert driven.place.ids == ()
        assert "cannot be compared" in await driven.settled()
        await driven.press("down", "down", "space")
        assert len(driven.place.ids) == 2
        assert driven.explorer.command() == "povstat series " + " ".join(driven.place.ids)
        await driven.press("escape", "escape")
        assert driven.place.ids == ()

    drive(test, Place("series"), size=WIDE, data=None)


def test_where_there_is_little_room_enter_opens_the_values() -> None:
    async def test(driven: Driven) -> None:
        assert "What it measures" not in await driven.settled()
        assert "What it measures" in await driven.press("enter")
        assert "What it measures" not in await driven.press("escape")

    drive(test, Place("series"), data=None)


def test_the_map_is_coloured_emptied_and_zoomed() -> None:
    async def test(driven: Driven) -> None:
        screen = await driven.settled()
        assert "2016 28" in screen and "X" in screen
        assert "key county" in await driven.press("c", "c")
        screen = await driven.press("full_stop")
        assert "2015" in screen.split("\n")[1] and driven.place.year == 2015
        assert "off the list 28" in await driven.press("full_stop", "c", "c", "c")
        for _ in range(4):
            await driven.press("full_stop")
        assert driven.place.year == 2020 and "off the list 832" in await driven.settled()
        await driven.press("full_stop")
        assert driven.place.year is None
        screen = await driven.press("z")
        assert driven.place.chosen("province") == ("Hebei",) and "Hebei" in screen.split("\n")[1]
        await driven.press("down")
        assert driven.row["province"] == "Hebei"
        await driven.press("escape", "enter")
        assert driven.place.view == "county"

    drive(test, Place("map"), size=(130, 40), data=None)


def test_the_mark_on_the_map_follows_the_cursor() -> None:
    async def test(driven: Driven) -> None:
        before = await driven.settled()
        after = await driven.press(*["down"] * 30)
        place = [(y, line[:84].find("X")) for y, line in enumerate(before.split("\n")) if "X" in line[:84]]
        moved = [(y, line[:84].find("X")) for y, line in enumerate(after.split("\n")) if "X" in line[:84]]
        assert place and moved and place != moved

    drive(test, Place("map"), size=(130, 40), data=None)


def test_without_colour_the_map_has_a_sign_for_each_class(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def test(driven: Driven) -> None:
        screen = await driven.settled()
        legend = screen.split("\n")[-2]
        signs = [part.split()[0] for part in legend.split("  ") if part.strip()]
        assert len(set(signs)) == len(signs) == 5
        assert all(any(sign in line for line in screen.split("\n")[2:-2]) for sign in signs)

    drive(test, Place("map"), data=None)


def test_milestones_have_a_line_of_time_with_the_event_under_the_cursor() -> None:
    async def test(driven: Driven) -> None:
        first = (await driven.settled()).split("\n")[2]
        second = (await driven.press("end")).split("\n")[2]
        assert first.index("◆") < second.index("◆")

    drive(test, Place("milestones"), data=None)


def test_the_line_of_time_has_a_mark_for_each_day_and_fits() -> None:
    for width in (20, 80, 200):
        marks, years = timeline(["2014-01-01", "2016-07-01", "2020-12-31"], "2016-07-01", width)
        text = "".join(part for part, _ in marks)
        assert len(text) == width - 1 and text.count("◆") == 1 and text.count("▂") == 2
        assert "".join(part for part, _ in years).split()[0] == "2014"
    assert list(timeline([], None, 80)) == []


def test_an_event_leads_to_the_counties_that_it_names() -> None:
    async def test(driven: Driven) -> None:
        event = next(row for row in driven.rows if row["counties"])
        await driven.explorer.go(Place("milestones", key=event["id"]))
        await driven.settled()
        await driven.press("enter")
        assert [row["code"] for row in driven.rows] == sorted(event["counties"])
        assert driven.explorer.command() == f"povstat counties --milestone {event['id']}"

    drive(test, Place("milestones"), data=None)


def test_a_county_has_everything_known_of_it() -> None:
    async def test(driven: Driven) -> None:
        screen = await driven.settled()
        for text in ("威宁彝族回族苗族自治县", "522427", "Codes since 1981", "delisting-gz-2020"):
            assert text in screen
        assert driven.explorer.command() == "povstat county 520526"

    drive(test, Place("county", key="520526"), size=WIDE, data=None)


def test_the_overview_tells_the_story_at_every_size() -> None:
    for size in ((80, 24), (120, 30), (200, 50)):

        async def test(driven: Driven) -> None:
            screen = await driven.settled()
            for text in ("98.99 million people", "2020", "832", "−344", "2 Counties 832"):
                assert text in screen

        drive(test, Place("overview"), size=size, data=None)


def test_every_class_that_a_style_names_is_there() -> None:
    """A style for a class that was renamed is no error to Textual; the screen merely falls apart."""
    folder = Path(explore.__file__).parent
    styles = "\n".join(path.read_text(encoding="utf-8") for path in (folder / "styles").glob("*.tcss"))
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    selectors = "".join(re.findall(r"([^{}]*)\{", re.sub(r"/\*.*?\*/", "", styles, flags=re.S)))
    named = set(re.findall(r"(?<![\w.#$-])([A-Z]\w+)", selectors))
    assert len(named) > 10
    of_textual = {"ModalScreen", "Screen", "Toast", "Horizontal", "Vertical", "Container", "Input", "Static"}
    assert [name for name in sorted(named - of_textual) if f"class {name}(" not in code] == []
