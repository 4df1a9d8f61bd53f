"""What the explorer narrows down to is what its command lists, and the index holds what the store holds."""

import json
import random
import shlex
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from povstat.explore.asking import Asking
from povstat.explore.fitting import cut, fit, folded
from povstat.explore.kinds import kind_of
from povstat.explore.place import History, Place
from povstat.queries.county_index import FACETS, CountyIndex
from tests.conftest import Answer

TEXTS = ("", "", "", "wei", "威", "guizhou", "xian", "5201", "Yi county", "zzz")


def random_place(chance: random.Random, asking: Asking, view: str) -> Place:
    """A place that somebody may come to: values of some facets, a text, an order."""
    kind = kind_of(view, asking)
    place = Place(view, text=chance.choice(TEXTS))
    for facet in kind.facets:
        values = [count.value for count in kind.counts(Place(view))[facet.name]]
        if values and chance.random() < 0.4:
            chosen = [chance.choice(values)] if facet.single else chance.sample(values, min(len(values), 2))
            place = place.choosing(facet.name, chosen)
    columns = [column.field for column in kind.columns() if column.field in kind.fields()]
    return place._replace(sort=chance.choice(["", chance.choice(columns), f"-{chance.choice(columns)}"]))


@pytest.mark.parametrize("view", ["counties", "milestones", "series", "sources", "provinces"])
def test_the_command_lists_what_the_screen_shows(
    view: str, store: sqlite3.Connection, run: Callable[..., Answer]
) -> None:
    chance, asking = random.Random(f"commands of {view}"), Asking(store)
    kind = kind_of(view, asking)
    found = 0
    for _ in range(25):
        place = random_place(chance, asking, view)
        if not kind.searchable:
            place = place._replace(text="")
        shown = [row[kind.key] for row in kind.source(place).all_rows()]
        words = kind.words(place)
        answer = run(*words, "--json")
        assert answer.code == 0, (shlex.join(words), answer.err)
        listed = [row[kind.key] for row in json.loads(answer.out)]
        assert shown == listed, shlex.join(words)
        found += bool(shown)
    assert found > 3


def test_the_counts_of_facets_are_those_of_the_rows(store: sqlite3.Connection) -> None:
    index, chance = CountyIndex(store), random.Random("counts")
    for _ in range(20):
        facet = chance.choice(FACETS)
        choices = {facet: {chance.choice(index.columns[facet])}}
        counts = index.counts(choices, "")
        kept = index.narrowed(choices)
        for other in FACETS:
            among = kept if other != facet else range(len(index))
            expected: dict[Any, int] = {}
            for position in among:
                value = index.columns[other][position]
                expected[value] = expected.get(value, 0) + 1
            assert dict(counts[other]) == expected


def test_unknown_and_none_are_no_values_of_the_others(run: Callable[..., Answer]) -> None:
    def count(*words: str) -> int:
        return int(run("counties", *words, "--count").out)

    unknown = count("--unknown", "key_county")
    assert unknown + count("--key-county") + count("--no-key-county") == count() and unknown > 0
    assert count("--key-county", "--unknown", "key_county") == unknown + count("--key-county")
    none, gaps = count("--area", "none"), count("--unknown", "contiguous_area")
    assert count("--area", "none", "--unknown", "contiguous_area") == none + gaps
    assert count("--prefecture", "none") > 0
    assert run("counties", "--unknown", "batch").code == 1


def test_search_takes_any_spelling(run: Callable[..., Answer]) -> None:
    for text in ("威宁", "威寧", "WEINING", "wei-ning", "Weining Yi", "520526"):
        codes = run("counties", "--search", text, "-f", "csv", "-c", "code").out.split()
        assert "520526" in codes and len(codes) < 4, text


def test_history_goes_back_and_forth() -> None:
    history = History()
    first, second, third = Place("overview"), Place("counties"), Place("map")
    assert history.back(first) is None
    history.leave(first)
    history.leave(second)
    assert history.back(third) == second and history.back(second) == first
    assert history.forward(first) == second and history.forward(second) == third
    history.leave(third)
    assert history.forward(first) is None


@pytest.mark.parametrize("width", range(1, 30))
def test_text_fits_its_cells(width: int) -> None:
    from rich.cells import cell_len

    for text in ("威宁彝族回族苗族自治县", "Weining County", "a威b宁c", "", "\x1b[31mred"):
        assert cell_len(fit(text, width)) == width
        assert cell_len(cut(text, width)) <= width
        lines = folded(text, width)
        assert all(cell_len(line) <= max(width, 2) for line in lines)
        assert "".join(lines).replace(" ", "") == "".join(
            letter if letter.isprintable() else "?" for letter in text
        ).replace(" ", "")
