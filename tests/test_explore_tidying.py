"""What the explorer holds in memory: nothing of a part of the screen that is gone; and when it tidies up."""

import asyncio
import gc

import pytest
from textual._styles_cache import StylesCache

from povstat.explore.ahead import MODULES
from povstat.explore.tidying import LONG_REST, LONGEST, Tidying
from tests.explore_driving import Driven, drive


def test_nothing_drawn_is_kept_when_the_screen_is_gone() -> None:
    async def test(driven: Driven) -> None:
        for _ in range(3):
            await driven.pilot.press("y", "escape")

    drive(test)
    gc.collect()
    assert not [each for each in gc.get_objects() if type(each) is StylesCache]


def test_it_is_tidied_up_at_rest_and_once_for_each_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    now, done = [100.0], []
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    for name in ("freeze", "unfreeze", "collect", "set_threshold"):
        monkeypatch.setattr(f"gc.{name}", lambda *given, name=name: done.append(name))
    tidy = Tidying()

    def look(seconds: float, *, key: bool = False) -> list[str]:
        done.clear()
        now[0] += seconds
        if key:
            tidy.key_pressed()
        tidy.look()
        return list(done)

    assert look(0.5, key=True) == []
    assert look(1.5) == ["collect", "freeze"] and look(1.5) == []
    assert look(LONG_REST) == ["unfreeze", "collect", "freeze"] and look(LONG_REST) == []
    assert look(0.1, key=True) == ["collect", "freeze"], "the keys have not rested since the last time for long"
    assert look(LONGEST / 2, key=True) == [] and look(LONGEST, key=True) == ["collect", "freeze"]


def test_who_quits_waits_for_nothing_that_is_made_ahead() -> None:
    async def test(driven: Driven) -> None:
        assert driven.explorer.to_prepare

    explorer = drive(test, ahead=True)
    left = list(explorer.to_prepare)
    asyncio.run(explorer.mount_ahead())
    assert explorer.to_prepare == left != []


@pytest.mark.parametrize("name", MODULES)
def test_what_is_imported_ahead_is_there(name: str) -> None:
    __import__(name)
