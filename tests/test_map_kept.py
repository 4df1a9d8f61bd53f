"""A map that is kept and laid over is the one drawn anew, and it is read no further than the screen goes."""

import asyncio
import random
import sqlite3
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import pytest
from textual.widget import Widget
from tools.explore_screens import screen_text

from povstat.explore.app import Explorer
from povstat.explore.asking import Asking
from povstat.explore.map_data import MapData
from povstat.explore.map_lines import MapLines, Shown
from povstat.explore.place import Place
from povstat.explore.sources_of_rows import PAGE
from povstat.explore.widgets.lines_pane import LinesPane
from povstat.lang import LANGUAGES
from povstat.pictures.braille import DrawnSpan, Raster, braille_map, legend
from povstat.pictures.map_classes import BACKGROUND, COLORINGS, LEFT, MARKED, Coloring, classes_of, shown_kind
from povstat.pictures.map_scene import map_scene, scene_of
from povstat.pictures.projection import Point, albers, window
from povstat.queries import record
from povstat.queries.county_index import CountyIndex
from povstat.queries.seats import seats
from tests.explore_driving import Driven, drive

Row = dict[str, Any]
YEARS = (None, 2015, 2017, 2020)
DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))


def invented(chance: random.Random, number: int) -> list[Row]:
    """Counties of which many lie at one place or in one cell, with ties among their classes."""
    longitudes = [chance.uniform(75, 130) for _ in range(chance.choice((1, 3, 40)))]
    return [
        {
            "code": f"{code:06d}",
            "longitude": chance.choice(longitudes),
            "latitude": chance.choice((22.5, 30.0, chance.uniform(20, 50))),
            "batch": chance.choice((2016, 2017, 2020)),
            "contiguous_area": chance.choice((None, "a", "b")),
            "contiguous_area_known": chance.random() < 0.5,
            "key_county": chance.choice((None, True, False)),
            "supervised": chance.random() < 0.1,
            "evidence": chance.choice(("listed", "secondary", "disputed")),
        }
        for code in range(number)
    ]


AREAS = [{"id": name, "name_en": f"{name} mountains", "name_zh": f"{name}山区"} for name in "abc"]


def plainly(
    counties: Sequence[Row],
    background: Sequence[Row],
    coloring: Coloring,
    year: int | None,
    size: tuple[int, int],
    *,
    marks: bool,
    marked: Row | None,
) -> list[list[DrawnSpan]]:
    """The same map, county by county and dot by dot."""
    width, height = size

    def place(row: Row) -> Point:
        return albers(row["longitude"], row["latitude"])

    raster = window([*map(place, background), *map(place, counties)], width * 2, height * 4)
    classes = classes_of(coloring, counties, AREAS, year)
    large = 2 if width * height >= 12 * max(len(counties) + len(background), 1) else 1
    totals = {each.kind: each.counties for each in classes.classes}
    signs = {each.kind: each.mark for each in classes.classes}
    behind: Counter[tuple[int, int]] = Counter()
    dots: Counter[tuple[int, int]] = Counter()
    kinds: dict[tuple[int, int], list[str]] = {}
    for row in background:
        x, y = raster.cell(*place(row))
        behind[x // 2, y // 4] |= DOTS[y % 4][x % 2]
    for row in counties:
        x, y = raster.cell(*place(row))
        kinds.setdefault((x // 2, y // 4), []).append(shown_kind(row, coloring, year))
        for across in range(x - x % large, x - x % large + large):
            for down in range(y - y % large, y - y % large + large):
                dots[x // 2, y // 4] |= DOTS[down % 4][across % 2]
    drawn = {cell: (chr(0x2800 + bits), BACKGROUND) for cell, bits in behind.items()}
    for cell, there in kinds.items():
        count = Counter(there)
        kind = max(
            count,
            key=lambda kind: (
                kind != LEFT,
                -totals[kind] if classes.rare_first else count[kind],
                -totals[kind],
            ),
        )
        drawn[cell] = (signs[kind] if marks or classes.letters else chr(0x2800 + dots[cell]), kind)
    if marked is not None:
        x, y = raster.cell(*place(marked))
        drawn[x // 2, y // 4] = ("X", MARKED)
    lines = [[drawn.get((x, y), (" ", "")) for x in range(width)] for y in range(height)]
    return [
        [
            DrawnSpan("".join(text for text, _ in same), kind)
            for kind, same in groupby(line, key=lambda cell: cell[1])
        ]
        for line in lines
    ]


@pytest.mark.parametrize("seed", range(8))
def test_a_raster_that_is_kept_draws_every_county_where_it_lies(seed: int) -> None:
    chance = random.Random(f"raster {seed}")
    counties = invented(chance, chance.choice((1, 2, 30, 200)))
    background = invented(chance, chance.choice((0, 1, 60)))
    for size in ((1, 1), (9, 3), (chance.randint(2, 90), chance.randint(2, 40))):
        places = map_scene(counties, background).places
        raster = Raster(places, *size)
        for coloring in COLORINGS:
            for year in YEARS:
                scene = scene_of(places, AREAS, coloring=coloring, year=year)
                marks, marked = chance.random() < 0.5, chance.choice([None, *counties])
                lines = raster.draw(scene, signs=marks or scene.classes.letters)
                point = None
                if marked is not None:
                    point = albers(marked["longitude"], marked["latitude"])
                    row, line = raster.pointed_out(lines, point)
                    lines[row] = line
                expected = plainly(counties, background, coloring, year, size, marks=marks, marked=marked)
                assert lines == expected
                assert braille_map(scene, *size, marks=marks, marked=point) == expected


@pytest.mark.parametrize("province", ["", "Yunnan", "Hebei"])
def test_what_the_explorer_holds_makes_the_scene_that_the_command_draws(
    province: str, store: sqlite3.Connection
) -> None:
    held, chosen = MapData(store, CountyIndex(store)), [province] if province else []
    counties, behind = record.counties(store, provinces=chosen), seats(store, provinces=chosen)
    assert counties and behind
    areas = record.areas(store)
    for coloring in COLORINGS:
        for year in YEARS:
            scene = scene_of(held.places(province), areas, coloring=coloring, year=year)
            expected = map_scene(counties, behind, areas, coloring=coloring, year=year)
            assert scene.classes == expected.classes
            assert legend(scene, "en") == legend(expected, "en")
            assert braille_map(scene, 90, 30, marks=True) == braille_map(expected, 90, 30, marks=True)


def test_lines_that_are_kept_are_those_drawn_anew(store: sqlite3.Connection) -> None:
    held, chance = MapData(store, CountyIndex(store)), random.Random("lines")
    kept, county = MapLines(held), record.counties(store, provinces=["Yunnan"])[0]
    sizes, marks = ((60, 20), (60, 21)), (None, albers(county["longitude"], county["latitude"]))
    drawn = set()
    for _ in range(30):
        shown = Shown(chance.choice(("", "Yunnan")), chance.choice(COLORINGS[:2]), chance.choice(YEARS[:2]))
        how = (shown, chance.choice(sizes), chance.choice(LANGUAGES))
        plain = chance.random() < 0.5
        for marked in (*marks, None):
            lines = kept.lines(*how, plain=plain, marked=marked)
            assert lines == MapLines(held).lines(*how, plain=plain, marked=marked)
            drawn.add(repr(lines))
    assert len(drawn) > 20


def test_a_line_that_changed_is_drawn_whatever_key_changed_it() -> None:
    async def test(driven: Driven) -> None:
        for key in ("end", "c", "full_stop", "z", "down", "l", "z"):
            await driven.pilot.press(key)
            await driven.pilot.pause(0.05)
            screen = screen_text(driven.explorer)
            for part in driven.explorer.screen.query(Widget):
                part.refresh()
            assert screen_text(driven.explorer) == screen, key

    drive(test, Place("map"), size=(110, 24), data=None)


def test_the_cursor_draws_only_the_lines_that_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    draw = LinesPane.draw_line

    def draw_line(self: LinesPane, y: int) -> Any:
        asked.append(y)
        return draw(self, y)

    monkeypatch.setattr(LinesPane, "draw_line", draw_line)

    async def test(driven: Driven) -> None:
        await driven.press("down")
        asked.clear()
        await driven.pilot.press("end")
        await driven.pilot.pause(0.1)
        assert 1 <= len(asked) <= 2

    drive(test, Place("map"), size=(110, 24), data=None)


def test_the_map_reads_rows_by_the_screenful(store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    many = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES, check_same_thread=False)
    store.backup(many)
    columns = [name for _, name, *_ in many.execute("PRAGMA table_info(counties)")]
    shipped = many.execute("SELECT max(rowid) FROM counties").fetchone()[0]
    for number in range(1, 8):
        values = ", ".join(
            f"printf('%d%05d', {number}, rowid)" if column == "code" else f'"{column}"' for column in columns
        )
        many.execute(f"INSERT INTO counties SELECT {values} FROM counties WHERE rowid <= {shipped}")
    asked: list[int] = []
    rows = CountyIndex.rows

    def counted(self: CountyIndex, positions: Sequence[int]) -> list[Row]:
        asked.append(len(positions))
        return rows(self, positions)

    monkeypatch.setattr(CountyIndex, "rows", counted)
    statements: list[str] = []
    many.set_trace_callback(statements.append)

    async def look_around() -> None:
        explorer = Explorer(Asking(many), Place("map"), ahead=False)
        async with explorer.run_test(size=(110, 24)) as pilot:
            await pilot.pause(0.2)
            # A few pages from all over the table say how wide its columns are.
            assert 0 < sum(asked) < 16 * PAGE < len(explorer.asking.index) // 4
            asked.clear()
            await pilot.press("down", "c", "comma", "full_stop", "c", "down")
            await pilot.pause(0.1)
            assert not asked
            await pilot.press("z", "z", "l", "end")
            await pilot.pause(0.1)
            assert sum(asked) < 40 * PAGE
            assert not [sql for sql in statements if "* FROM counties" in sql and "rowid IN" not in sql]
            assert len(explorer.view.sheet().rows) == len(explorer.asking.index)

    asyncio.run(look_around())
