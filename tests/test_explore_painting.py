"""What a key of povstat explore makes Textual do: lay the screen out once at most, and paint once or twice."""

from typing import Any

import pytest
from textual._compositor import Compositor

from povstat.explore.place import Place
from tests.explore_driving import Driven, drive

VIEWS = ("2", "3", "4", "5", "6", "7", "1")
IN_A_VIEW = {
    "counties": (
        "down",
        "end",
        "home",
        "right",
        "o",
        "v",
        "escape",
        "f",
        "f",
        "slash",
        "w",
        "backspace",
        "escape",
    ),
    "series": ("down", "end", "v", "escape"),
    "milestones": ("down", "end"),
    "provinces": ("down", "v", "down", "escape"),
    "map": ("down", "c", "full_stop", "z", "z"),
    "sources": ("down", "slash", "w", "escape"),
}


class Work:
    """Counts what is done to the screen."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.layouts = self.paints = 0
        reflow, render = Compositor.reflow, Compositor.render_update

        def counted_reflow(compositor: Compositor, *given: Any) -> Any:
            self.layouts += 1
            return reflow(compositor, *given)

        def counted_render(compositor: Compositor, *given: Any, **named: Any) -> Any:
            painted = render(compositor, *given, **named)
            self.paints += painted is not None
            return painted

        monkeypatch.setattr(Compositor, "reflow", counted_reflow)
        monkeypatch.setattr(Compositor, "render_update", counted_render)

    async def of(self, driven: Driven, key: str) -> tuple[int, int]:
        """Layouts and paints that a key brings about."""
        self.layouts = self.paints = 0
        await driven.press(key)
        return self.layouts, self.paints


def test_a_view_is_opened_with_one_layout_and_one_paint(monkeypatch: pytest.MonkeyPatch) -> None:
    work = Work(monkeypatch)

    async def test(driven: Driven) -> None:
        while driven.explorer.to_prepare:
            await driven.settled()
        for _ in range(2):
            assert {key: await work.of(driven, key) for key in VIEWS} == dict.fromkeys(VIEWS, (1, 1))

    drive(test, Place("overview"), size=(120, 40), ahead=True)


@pytest.mark.parametrize("view", IN_A_VIEW)
def test_a_key_paints_what_has_the_focus_and_what_follows_it(view: str, monkeypatch: pytest.MonkeyPatch) -> None:
    work = Work(monkeypatch)

    async def test(driven: Driven) -> None:
        done = [(key, *(await work.of(driven, key))) for key in IN_A_VIEW[view]]
        assert [each for each in done if each[1] > 1 or each[2] > 2] == []

    drive(test, Place(view), size=(120, 40))
