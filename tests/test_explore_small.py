"""Windows that are too small for a while: what has the focus then, and afterwards."""

import pytest

from povstat.explore.place import Place
from povstat.explore.widgets.card import CardPane
from povstat.explore.widgets.rows_table import RowsTable
from tests.explore_driving import Driven, drive

SMALL, BACK = (40, 10), (90, 30)


@pytest.mark.parametrize(
    "place", [Place("counties"), Place("overview"), Place("map"), Place("county", key="510123")]
)
def test_keys_go_where_they_went_before(place: Place) -> None:
    async def test(driven: Driven) -> None:
        focused = driven.explorer.focused
        assert focused is not None
        await driven.pilot.resize_terminal(*SMALL)
        await driven.settled()
        await driven.pilot.resize_terminal(*BACK)
        await driven.settled()
        assert driven.explorer.focused is focused

    drive(test, place)


def test_the_card_keeps_the_focus_that_it_had() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("v")
        focused = driven.explorer.focused
        await driven.pilot.resize_terminal(*SMALL)
        await driven.settled()
        await driven.pilot.resize_terminal(120, 40)
        await driven.settled()
        assert isinstance(focused, CardPane) and driven.explorer.focused is focused

    drive(test, size=(120, 40))


def test_under_a_list_to_choose_from_too() -> None:
    async def test(driven: Driven) -> None:
        opened = await driven.press("g")
        await driven.pilot.resize_terminal(*SMALL)
        small = await driven.settled()
        assert "povstat explore" in small and "│" not in small, "the box is not over what says so"
        await driven.pilot.resize_terminal(*BACK)
        assert await driven.settled() == opened
        assert "Hekou County" in await driven.press(*"heko"), "what is typed goes where it went"
        await driven.press("escape")
        await driven.press("down", "y")
        assert driven.place.text == "" and driven.row["code"] == "510123"
        assert isinstance(driven.explorer.focused, RowsTable)

    drive(test, size=BACK)


def test_a_part_that_has_gone_meanwhile_gives_the_focus_to_the_table() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("v")
        await driven.pilot.resize_terminal(*SMALL)
        await driven.settled()
        await driven.press("3")
        await driven.pilot.resize_terminal(*BACK)
        await driven.settled()
        assert driven.place.view == "provinces"
        assert driven.explorer.focused is driven.explorer.view.query_one("#provinces-rows")

    drive(test)


@pytest.mark.parametrize("width", (80, 120))
def test_the_mark_on_the_map_moves_with_and_without_the_list_beside_it(width: int) -> None:
    async def test(driven: Driven) -> None:
        for key, at in (("down", 1), ("end", 7), ("pageup", 0), ("pagedown", 7), ("home", 0)):
            await driven.press(key)
            assert driven.row["code"] == driven.rows[at]["code"], key
        await driven.pilot.click("MapPane", offset=(5, 5))
        await driven.press("down")
        assert driven.row["code"] == driven.rows[1]["code"]
        await driven.pilot.resize_terminal(200 - width, 24)
        await driven.settled()
        await driven.press("down", "enter")
        assert driven.place == Place("county", key=driven.explorer.asking.index.codes[2])

    drive(test, Place("map"), size=(width, 24))
