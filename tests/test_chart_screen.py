"""``series --plot`` on a terminal: as tall as the window, named in words, with gaps where years lack a value."""

import re
from collections.abc import Callable

import pytest

Terminal = Callable[..., tuple[int, str]]


@pytest.mark.parametrize("height", [20, 40])
def test_a_chart_is_as_tall_as_the_window(on_terminal: Terminal, height: int) -> None:
    _, text = on_terminal("series", "rural-poor", "--plot", lines=height, NO_COLOR="1")
    assert text.rpartition("\x1b[K")[2].count("\n") == height - 2


def test_chart_fills_the_window_with_its_notes_and_sources(on_terminal: Terminal) -> None:
    counts = [
        on_terminal("chart", "rural-poor", lines=height, NO_COLOR="1")[1].rpartition("\x1b[K")[2].count("\n")
        for height in (30, 45)
    ]
    assert counts == [29, 44]


def test_the_window_is_filled_with_milestones_too(on_terminal: Terminal) -> None:
    _, text = on_terminal("chart", "rural-poor", "--milestones", lines=40, NO_COLOR="1")
    assert text.rpartition("\x1b[K")[2].count("\n") == 39


@pytest.mark.parametrize(("language", "name"), [("en", "Rural poverty line"), ("zh", "农村贫困线")])
def test_the_legend_is_in_words(on_terminal: Terminal, language: str, name: str) -> None:
    words = ("series", "poverty-line", "poverty-line-2008", "--plot", "--lang", language)
    _, text = on_terminal(*words, lines=30, NO_COLOR="1")
    assert f"** {name}" in text and f"++ {name}" in text
    assert "poverty-line" not in text


def test_years_without_a_value_are_a_gap(on_terminal: Terminal) -> None:
    """Of 1978, 1985 and 2010 there are points; only years in a row are joined."""
    _, text = on_terminal("series", "rural-poor", "--plot", "--to", "2010", lines=30, NO_COLOR="1")
    assert text.count("*") == 3
    assert not re.search("[\u2801-\u28ff]", text)
    _, text = on_terminal("series", "rural-poor", "--plot", "--from", "2012", lines=30, NO_COLOR="1")
    assert re.search("[\u2801-\u28ff]", text)
