"""What lies over a view of povstat explore: opened again, with a mouse, in another window, drawn once."""

from pathlib import Path

import pytest
from textual._compositor import Compositor
from textual.color import Color
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


def test_every_one_is_mounted_beforehand_and_then_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    draw = Compositor._render_chops

    def counted(self: Compositor, crop: object, *given: object) -> object:
        # The view below is drawn by its own compositor.
        if self is driven_now[0].explorer.screen._compositor:
            drawn.append(1)
        return draw(self, crop, *given)  # type: ignore[arg-type]

    driven_now: list[Driven] = []

    async def test(driven: Driven) -> None:
        driven_now.append(driven)
        await driven.explorer._prepare_overs()
        while driven.explorer._to_prepare:
            step = driven.explorer._to_prepare.pop()
            if step.__name__ == "_prepare_view" if hasattr(step, "__name__") else False:
                continue
            await step()
        assert set(driven.explorer._overs) == set(kinds())

    drive(test)
    assert counted and drawn == []


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
