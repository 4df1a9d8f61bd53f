"""What go to and the palette reach: every county, record, province and action, by each of its names."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from povstat.explore import finding
from povstat.explore.app import Explorer
from povstat.explore.asking import Asking
from povstat.explore.keys import VIEWS, of_view
from povstat.explore.place import Place
from povstat.lang import LANGUAGES, Language
from povstat.places import names
from povstat.queries import record, series
from povstat.store.opening import open_store
from tests.explore_driving import Driven, drive

EVERY = 8
"""Of the sources, which are many, every so many are looked for, and all in traditional characters."""


@cache
def asking() -> Asking:
    return Asking(open_store())


@pytest.mark.parametrize("field", ["name_zh", "name_en", "code"])
def test_the_palette_reaches_every_county(field: str) -> None:
    index = asking().index
    rows = index.rows(range(len(index)))
    assert len(rows) == 832
    missed = [
        row[field]
        for row in rows
        if row["code"] not in {choice.value.key for choice in finding.counties(asking(), row[field])}
    ]
    assert missed == []


def test_who_is_called_exactly_so_comes_first() -> None:
    db = asking().db
    called = {code for (code,) in db.execute("SELECT code FROM counties WHERE name_en = 'Li County'")}
    offered = [choice.value.key for choice in finding.counties(asking(), "li county")]
    assert len(called) > 1 and set(offered[: len(called)]) == called
    assert len(offered) > len(called)


def titled() -> Iterator[tuple[str, dict[str, Any]]]:
    db = asking().db
    yield from (("milestones", row) for row in record.milestones(db))
    yield from (("series", row) for row in series.series(db))
    for place, row in enumerate(record.sources(db)):
        if place % EVERY == 0 or names.is_traditional(row["title_zh"] or ""):
            yield "sources", row


@pytest.mark.parametrize("language", LANGUAGES)
def test_go_to_reaches_records_by_their_titles(language: Language) -> None:
    missed = []
    for view, row in titled():
        title = row[f"title_{language}"]
        if title and not any(
            choice.value.view == view and choice.value.key == row["id"]
            for choice in finding.places(asking(), title)
        ):
            missed.append((row["id"], title))
    assert missed == []


def test_go_to_reaches_provinces_by_each_of_their_names() -> None:
    fields = ("name_en", "name_en_full", "name_zh", "name_zh_short", "pinyin")
    for row in record.provinces(asking().db):
        for field in fields:
            led = [choice.value for choice in finding.places(asking(), row[field])]
            assert Place("counties", (("province", (row["name_en"],)),)) in led, row[field]


@pytest.mark.parametrize("view", [name for name, _ in VIEWS])
def test_the_palette_has_every_action_of_a_view(view: str) -> None:
    offered = [(choice.label, choice.value) for choice in finding.actions(asking(), view, "")]
    assert offered == [(key.help, key.action) for key in of_view(view) if key.action not in finding.NOT_OFFERED]


@pytest.mark.parametrize("view", ["overview", "counties", "series", "map"])
def test_an_action_of_the_palette_does_what_its_key_does(view: str, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[object] = []

    async def test(driven: Driven) -> None:
        async def run_action(self: Explorer, action: Any, *given: Any, **named: Any) -> bool:
            done.append(action)
            return True

        monkeypatch.setattr(Explorer, "run_action", run_action)
        # Those of every view are pressed in one of them.
        keys = [key for key in of_view(view) if view == "overview" or key.views]
        offered = {choice.label: choice.value for choice in finding.actions(asking(), view, "")}
        for key in (key for key in keys if key.help in offered):
            await driven.pilot.press(key.keys.split(",")[0])
            pressed = list(done)
            done.clear()
            await driven.explorer._gone(offered[key.help])
            assert pressed == done == [key.action]
            done.clear()
        monkeypatch.undo()

    drive(test, Place(view))
