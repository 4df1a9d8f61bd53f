"""The mouse in povstat explore: everything that can be clicked, and wheels."""

import pytest
from rich.cells import cell_len
from textual import events
from textual.widget import Widget

from povstat.explore import themes
from povstat.explore.keys import VIEWS
from povstat.explore.place import Place
from povstat.explore.views.map import MapView
from povstat.explore.views.provinces import ProvincesView
from povstat.explore.views.series import SeriesView
from povstat.explore.widgets.card import CardPane
from povstat.explore.widgets.facets import Facets
from povstat.explore.widgets.rows_table import RowsTable
from tests.explore_driving import WIDE, Driven, drive


async def click(driven: Driven, text: str, *, line: int | None = None, times: int = 1) -> str:
    """Click on the first place where a text stands, in a line of the screen or in any; the screen after it."""
    screen = (await driven.settled()).split("\n")
    y = line if line is not None else next(place for place, each in enumerate(screen) if text in each)
    x = cell_len(screen[y][: screen[y].index(text)])
    for _ in range(times):
        await driven.pilot.click(offset=(x, y))
    return await driven.settled()


def test_the_views_at_the_top() -> None:
    async def test(driven: Driven) -> None:
        for name, text in (VIEWS[1], VIEWS[5], VIEWS[6], VIEWS[0]):
            await click(driven, text, line=0)
            assert driven.place.view == name

    drive(test, Place("overview"))


def test_the_keys_at_the_bottom() -> None:
    async def test(driven: Driven) -> None:
        assert "[ ] 2016" in await click(driven, "Facets", line=23)
        assert "Narrow the rows down" in await click(driven, "Help", line=23)
        await driven.press("escape")
        await click(driven, "Quit", line=23)

    assert drive(test).printed


def test_a_row_is_chosen_with_the_first_click_and_opened_with_the_second() -> None:
    async def test(driven: Driven) -> None:
        await click(driven, "青山县")
        assert driven.row["name_zh"] == "青山县" and driven.place.view == "counties"
        await click(driven, "青山县")
        assert driven.place == Place("county", key="510123")

    drive(test)


def test_a_click_below_the_rows_does_nothing() -> None:
    async def test(driven: Driven) -> None:
        before = driven.place
        await driven.pilot.click(offset=(10, 20))
        assert driven.place == before

    drive(test)


def test_headings_order_the_rows() -> None:
    async def test(driven: Driven) -> None:
        assert "▴Batch" in await click(driven, "Batch", line=2)
        assert driven.place.sort == "batch"
        await click(driven, "Batch", line=2)
        assert driven.place.sort == "-batch"

    drive(test)


def test_facets_are_chosen_and_taken_away_and_headings_are_not() -> None:
    async def test(driven: Driven) -> None:
        screen = await click(driven, "[ ] 2016")
        assert "[x] 2016" in screen and driven.place.chosen("batch") == (2016,)
        await click(driven, "Province", line=screen.split("\n").index(_line(screen, "Province")))
        assert driven.place.chosen("batch") == (2016,)
        await click(driven, "[x] 2016")
        assert driven.place.choices == ()

    drive(test, size=WIDE)


def test_a_thing_to_choose_is_chosen_with_one_click(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")

    async def test(driven: Driven) -> None:
        await driven.press("y")
        await click(driven, "the cell")
        assert driven.explorer.printed == ["510121"]
        await driven.press("ctrl+p")
        await click(driven, "Light or dark")
        assert driven.explorer.theme == themes.LIGHT

    drive(test)


def test_a_click_beside_what_lies_over_a_view_closes_it() -> None:
    async def test(driven: Driven) -> None:
        before = driven.place
        for key in ("y", "e", "g", "ctrl+p", "question_mark"):
            await driven.pilot.press(key)
            await driven.pilot.pause()
            assert len(driven.explorer.screen_stack) == 2
            await driven.pilot.click(offset=(1, 22))
            await driven.pilot.pause()
            assert len(driven.explorer.screen_stack) == 1 and driven.place == before, key

    drive(test)


def test_tables_beside_a_table() -> None:
    async def test(driven: Driven) -> None:
        view = driven.explorer.view
        assert isinstance(view, ProvincesView)
        await driven.pilot.click(view.batches, offset=(4, 3))
        assert view.batches.has_focus and view.batches.cursor == 1
        await driven.pilot.click(view.batches, offset=(4, 3))
        await driven.settled()
        assert driven.place.view == "counties" and driven.place.chosen("batch")

    drive(test, Place("provinces"), size=WIDE)


def test_values_of_a_series_and_counties_beside_the_map() -> None:
    async def test(driven: Driven) -> None:
        view = driven.explorer.view
        assert isinstance(view, SeriesView)
        await driven.pilot.click(view.values, offset=(4, 2))
        await driven.settled()
        assert view.values.has_focus and view.values.cursor == 1
        await driven.press("6")
        shown = driven.explorer.view
        assert isinstance(shown, MapView)
        await driven.pilot.click(shown.table, offset=(6, 3))
        await driven.settled()
        assert driven.place.key == shown.table.source.row(2)["code"]
        await driven.pilot.click(shown.table, offset=(6, 3))
        await driven.settled()
        assert driven.place.view == "county"

    drive(test, Place("series"), size=WIDE, data=None)


def test_wheels_scroll_and_the_cursor_comes_back_into_sight() -> None:
    async def test(driven: Driven) -> None:
        view = driven.explorer.view
        for part in (view.query(RowsTable).first(), view.query_one(Facets), view.query_one(CardPane)):
            await _wheel(driven, part)
            scrolls = part.max_scroll_y > 0
            assert (part.scroll_offset.y > 0) is scrolls
        assert view.query(RowsTable).first().max_scroll_y > 0
        table = view.query(RowsTable).first()
        await driven.press("down")
        assert table.cursor == 1 and table.scroll_offset.y <= 1

    drive(test, Place("counties"), size=(160, 24), data=None)


def test_a_click_on_the_scrollbar_scrolls_and_leaves_the_cursor() -> None:
    async def test(driven: Driven) -> None:
        table = driven.explorer.view.query(RowsTable).first()
        await driven.pilot.click(table, offset=(table.outer_size.width - 1, table.size.height - 2))
        await driven.pilot.pause(0.4)
        assert table.scroll_offset.y > 0 and table.cursor == 0

    drive(test, data=None)


async def _wheel(driven: Driven, part: Widget) -> None:
    x, y = part.region.x + 2, part.region.y + 2
    for _ in range(3):
        driven.explorer.screen._forward_event(
            events.MouseScrollDown(part, x, y, 0, 1, 0, False, False, False, x, y)
        )
    await driven.settled()


def _line(screen: str, text: str) -> str:
    return next(line for line in screen.split("\n")[2:] if line.startswith(text))
