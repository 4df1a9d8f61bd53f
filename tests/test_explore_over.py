"""What lies over a view of povstat explore: opened again, with a mouse, in another window, drawn once."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from textual import events
from textual._compositor import Compositor
from textual.color import Color
from textual.geometry import Region
from textual.widgets import Input

from povstat.errors import UsageError
from povstat.explore import themes
from povstat.explore.place import Place
from povstat.explore.screens import kinds
from povstat.explore.widgets.lines_pane import LinesPane
from povstat.explore.widgets.rows_table import RowsTable
from tests.explore_driving import WIDE, Driven, drive

KEYS = {"HelpScreen": "question_mark", "Chooser": "g", "Menu": "y", "ExportScreen": "e"}
"""The key that opens each."""


def cell_color(driven: Driven, x: int, y: int) -> Color:
    """The colour behind a cell of the screen."""
    strip = driven.explorer.screen._compositor.render_strips()[y]
    (segment,) = strip.crop(x, x + 1)
    assert segment.style is not None and segment.style.bgcolor is not None
    return Color.from_rich_color(segment.style.bgcolor)


def test_opened_again_they_hold_what_is_there_now() -> None:
    async def test(driven: Driven) -> None:
        assert "510121 Baishi" in (await driven.press("y")).replace("  ", " ")
        await driven.press("down", "escape", "down", "g", *"zzz")
        assert "nothing matches" in await driven.press("q")
        await driven.press("escape", "l", "g")
        assert driven.explorer.screen.query_one(Input).value == ""
        assert driven.explorer.screen.query_one("#choices", RowsTable).row is not None
        screen = await driven.press("escape", "y")
        assert "复制" in screen and "510123 青山县" in screen.replace("  ", " ")
        assert driven.explorer.screen.query_one(RowsTable).cursor == 0
        await driven.press("escape", "2", "question_mark")
        in_counties = driven.explorer.screen.query_one(LinesPane).virtual_size.height
        await driven.press("escape", "6", "question_mark")
        assert driven.explorer.screen.query_one(LinesPane).virtual_size.height != in_counties

    drive(test, size=(120, 36))


def test_what_was_wrong_with_an_export_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    def guard(path: str) -> None:
        raise UsageError("{path}: a data file in use is not written over; name another file", path=path)

    async def test(driven: Driven) -> None:
        assert "is not written over" in await driven.press("e", "enter")
        assert "is not written over" not in await driven.press("escape", "e")

    drive(test, guard=guard)


def test_mounted_beforehand_each_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[object] = []
    draw = Compositor._render_chops

    def counted(self: Compositor, crop: Region, is_line: Callable[[int], bool]) -> Any:
        # A cursor that blinks is a line.
        if crop.height > 1:
            drawn.append(self.root)
        return draw(self, crop, is_line)

    async def test(driven: Driven) -> None:
        await driven.explorer._prepare_overs()
        for kind in kinds():
            await driven.explorer._prepare_over(kind)
        monkeypatch.setattr(Compositor, "_render_chops", counted)
        for name, key in [*KEYS.items()] * 2:
            drawn.clear()
            await driven.pilot.press(key)
            await driven.pilot.pause(0.1)
            screen = driven.explorer.screen
            assert type(screen).__name__ == name and drawn.count(screen) == 1
            await driven.press("escape")

    drive(test)


def test_the_view_below_is_dimmed_and_comes_back() -> None:
    async def test(driven: Driven) -> None:
        before = cell_color(driven, 3, 0)
        for key in KEYS.values():
            await driven.press(key)
            dimmed = cell_color(driven, 3, 0)
            assert dimmed != before
            await driven.press("t" if key == "y" else "down", "escape")
            assert cell_color(driven, 3, 0) == before

    drive(test)


def test_what_a_mouse_can_do_in_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TERM", "linux")

    async def test(driven: Driven) -> None:
        pilot, explorer = driven.pilot, driven.explorer
        await driven.press("y")
        await pilot.click("#things", offset=(6, 2))
        await driven.settled()
        assert explorer.printed == ["510121"]
        await driven.press("e")
        # Heading, table, json, ndjson, csv, tsv.
        await pilot.click("#formats", offset=(6, 5))
        await driven.settled()
        assert explorer.screen.query_one(Input).value == "counties.tsv"
        await driven.press("escape", "g", *"qingshan")
        await pilot.click("#choices", offset=(6, 0))
        await driven.settled()
        assert driven.place == Place("county", key="510123")
        await driven.press("question_mark")
        pane = explorer.screen.query_one(LinesPane)
        pane._on_mouse_scroll_down(events.MouseScrollDown(pane, 5, 5, 0, 1, 0, False, False, False))
        await driven.settled()
        assert pane.scroll_y > 0
        # A click beside it closes it, and reaches nothing below.
        await pilot.click(offset=(2, 0))
        await driven.settled()
        assert len(explorer.screen_stack) == 1 and driven.place.view == "county"

    drive(test, size=(80, 20))


def test_the_window_may_change_while_something_is_open() -> None:
    async def test(driven: Driven) -> None:
        for key in KEYS.values():
            await driven.press(key)
            box = driven.explorer.screen.children[-1]
            for size in (WIDE, (60, 16)):
                await driven.pilot.resize_terminal(*size)
                screen = await driven.settled()
                assert all(cell_len(line) <= size[0] for line in screen.split("\n"))
                assert box.region.width > size[0] // 2 - 5 and box.region.right <= size[0]
            await driven.press("escape")

    drive(test)


def test_a_view_that_is_hidden_gets_the_colours_of_the_theme_while_the_keys_rest() -> None:
    async def test(driven: Driven) -> None:
        hidden = driven.explorer.view
        dark = hidden.query_one(RowsTable).styles.background
        await driven.press("3", "t")
        until = time.monotonic() + 10
        while hidden.query_one(RowsTable).styles.background == dark and time.monotonic() < until:
            await driven.pilot.pause(0.05)
        assert hidden.query_one(RowsTable).styles.background != dark and not hidden.display

    drive(test)


def test_a_view_that_was_hidden_has_the_colours_of_the_theme() -> None:
    light = Color.parse(next(theme for theme in themes.THEMES if not theme.dark).background or "")

    async def test(driven: Driven) -> None:
        await driven.press("6", "2", "t")
        assert cell_color(driven, 3, 20) == light
        await driven.press("6")
        assert driven.explorer.view.query_one(RowsTable).styles.background == light
        await driven.press("t", "2")
        assert cell_color(driven, 3, 20) != light

    drive(test)
