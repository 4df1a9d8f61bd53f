"""Parts of the screen that were hidden, and are given something else to show before they are shown again."""

from povstat.explore.place import Place
from povstat.explore.widgets.card import CardPane
from povstat.explore.widgets.lines_pane import LinesPane
from povstat.explore.widgets.rows_table import RowsTable
from tests.explore_driving import Driven, drive

WITH_A_CARD = (120, 24)


def test_the_card_of_another_county_is_that_of_the_other_county() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("enter")
        await driven.press("backspace", "down")
        name = driven.row["name_zh"]
        assert name in (await driven.press("enter")).split("\n")[2]

    drive(test)


def test_a_card_that_had_no_room_is_that_of_the_row() -> None:
    async def test(driven: Driven) -> None:
        await driven.press("v", "escape", "down")
        await driven.pilot.resize_terminal(*WITH_A_CARD)
        await driven.settled()
        card = driven.explorer.view.query_one(CardPane)
        first = "".join(text for text, _ in card._lines[0])
        assert card.region and driven.row["name_en"] in first

    drive(test)


def test_a_table_stands_as_it_was_left() -> None:
    async def test(driven: Driven) -> None:
        for view in ("milestones", "counties"):
            driven.explorer.call_later(driven.explorer.action_view, view)
            await driven.settled()
            table = driven.explorer.view.query(RowsTable).first()
            await driven.press("end", "up", "up")
            left, widths = table.scroll_offset, table._widths
            await driven.press("3")
            assert "▸" in await driven.press("backspace")
            assert (table.scroll_offset, table._widths) == (left, widths)

    drive(test, Place("overview"), size=(80, 14))


def test_a_language_that_was_changed_elsewhere_is_spoken() -> None:
    async def test(driven: Driven) -> None:
        english = await driven.press("1")
        await driven.press("2", "l")
        assert await driven.press("1") != english
        pane = driven.explorer.view.query_one(LinesPane)
        assert "2012" in str(pane._lines) and "Rural" not in str(pane._lines)

    drive(test, data=None)


def test_the_line_that_is_typed_in_is_there_while_it_has_the_focus() -> None:
    async def test(driven: Driven) -> None:
        line = driven.explorer.view.query_one(".filter")
        assert "“" not in (await driven.press("slash", *"an")).split("\n")[1] and line.display
        for leave in ("tab", "enter", "escape"):
            await driven.press("slash", leave)
            assert not line.display, leave
        # No rest of what stood there is left beside it.
        assert "Sichuan" not in await driven.press("slash", *"an")
        await driven.pilot.click(RowsTable, offset=(5, 2))
        assert not line.display and "Sichuan" in (await driven.settled()).split("\n")[1]
        # From the card of a narrow window, too.
        await driven.press("v", "slash")
        assert line.display and driven.explorer.view.query(RowsTable).first().region
        await driven.press("escape")
        assert not line.display

    drive(test, Place("counties", (("province", ("Sichuan",)), ("supervised", ("no",)))), size=(60, 24))


def test_a_list_to_choose_from_is_as_wide_as_what_is_in_it_now() -> None:
    async def test(driven: Driven) -> None:
        assert "the codes" in await driven.press("enter", "y") or driven.place.view == "county"
        assert "the list of codes" in await driven.press("escape", "backspace", "y")
        await driven.press("escape", "e")
        table = driven.explorer.screen.query_one("#formats", RowsTable)
        before = list(table._widths)
        await driven.press("escape", "slash", *"qingshan", "enter", "e")
        assert table._widths > before

    drive(test, size=(120, 24))


def test_a_series_that_was_looked_at_is_not_compared() -> None:
    async def test(driven: Driven) -> None:
        table = driven.explorer.view.query_one("#series-rows", RowsTable)
        await driven.press("enter", "escape", "down", "space")
        assert table.marked == {driven.row["id"]}

    drive(test, Place("series"))


def test_no_value_is_cut_after_a_series_with_shorter_ones() -> None:
    async def test(driven: Driven) -> None:
        assert "rural-poverty-incidence" in str(driven.place.ids)
        await driven.press("escape", "home")
        values = driven.explorer.view.query_one("#values", RowsTable)
        column = next(place for place, each in enumerate(values.columns) if each.field == "value")
        texts = [values.columns[column].show(row) for row in values.source.all_rows()]
        assert values._widths[column] >= max(map(len, texts)) > 10

    drive(test, Place("series", ids=("rural-poverty-incidence",)), size=(160, 40), data=None)
