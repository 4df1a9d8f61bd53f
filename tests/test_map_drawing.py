"""The map in characters: every county in its place, by its class, in any size, with colour and without."""

import random
from typing import Any

import pytest
from rich.cells import cell_len

from povstat.pictures.braille import DrawnSpan, braille_map, legend
from povstat.pictures.map_classes import COLORINGS, LEFT, MARKED, Coloring
from povstat.pictures.map_scene import map_scene
from povstat.pictures.projection import albers, window

PLACES = [(75.0, 39.5), (98.0, 49.0), (87.0, 47.5), (122.0, 53.0), (109.5, 18.5), (121.0, 31.0)]
SEATS = [{"longitude": longitude, "latitude": latitude} for longitude, latitude in PLACES]


def county(code: str, longitude: float, latitude: float, batch: int = 2018, **fields: object) -> dict[str, Any]:
    return {
        "code": code,
        "longitude": longitude,
        "latitude": latitude,
        "batch": batch,
        "contiguous_area": None,
        "contiguous_area_known": False,
        "key_county": None,
        "supervised": False,
        "evidence": "listed",
    } | fields


def text(lines: list[list[DrawnSpan]]) -> list[str]:
    return ["".join(span.text for span in line) for line in lines]


@pytest.mark.parametrize(("width", "height"), [(1, 1), (7, 2), (80, 24), (200, 60)])
@pytest.mark.parametrize("marks", [False, True])
def test_a_map_has_the_size_asked_for(width: int, height: int, marks: bool) -> None:
    scene = map_scene([county("1", 105, 35)], SEATS)
    lines = text(braille_map(scene, width, height, marks=marks))
    assert len(lines) == height
    assert {cell_len(line) for line in lines} == {width}


def test_no_room_is_no_map() -> None:
    assert braille_map(map_scene([], SEATS), 0, 10) == []


def test_north_is_up_and_west_is_left() -> None:
    counties = [county("w", 80, 40, 2016), county("e", 120, 40, 2017), county("n", 100, 50, 2019)]
    lines = text(braille_map(map_scene(counties, []), 60, 20, marks=True))
    places = {mark: (row, line.index(mark)) for row, line in enumerate(lines) for mark in line if mark in "679"}
    assert places["6"][1] < places["9"][1] < places["7"][1]
    assert places["9"][0] < min(places["6"][0], places["7"][0])


def test_the_projection_keeps_areas() -> None:
    def square(longitude: float, latitude: float, step: float = 0.01) -> float:
        x, y = albers(longitude, latitude)
        east, north = albers(longitude + step, latitude), albers(longitude, latitude + step)
        return abs((east[0] - x) * (north[1] - y) - (east[1] - y) * (north[0] - x))

    from math import cos, pi, radians

    for longitude, latitude in PLACES:
        real = (6371 * pi / 180 * 0.01) ** 2 * cos(radians(latitude))
        assert square(longitude, latitude) == pytest.approx(real, rel=1e-3)


def test_every_point_lies_within_its_window() -> None:
    chance = random.Random(5)
    points = [(chance.uniform(-2500, 2500), chance.uniform(-2000, 2000)) for _ in range(300)]
    for columns, rows in ((1, 1), (2, 4), (3, 200), (160, 96)):
        raster = window(points, columns, rows)
        places = [raster.cell(x, y) for x, y in points]
        assert {0 <= column < columns and 0 <= row < rows for column, row in places} == {True}
    # The larger extent fills its side.
    assert {column for column, _ in places} >= {0, 159} or {row for _, row in places} >= {0, 95}


def test_the_state_at_a_years_end_empties_the_list() -> None:
    counties = [county(str(year), 90 + 5 * (year - 2016), 35, year) for year in range(2016, 2021)]
    for year, signs in ((2015, "67890"), (2016, "o7890"), (2018, "ooo90"), (2020, "ooooo")):
        scene = map_scene(counties, [], year=year)
        assert "".join(text(braille_map(scene, 60, 6, marks=True))).replace(" ", "") == signs
        left = [line.counties for line in legend(scene, "en") if line.kind == LEFT]
        assert left == ([year - 2015] if year > 2015 else [])


def test_a_class_keeps_its_colour_from_year_to_year() -> None:
    counties = [county(str(year), 100, 35, year) for year in range(2016, 2021)]
    colors = {
        (line.kind, line.color)
        for year in range(2015, 2021)
        for line in legend(map_scene(counties, [], year=year), "en")
    }
    assert len(colors) == len({kind for kind, _ in colors})


def test_a_county_is_pointed_out() -> None:
    scene = map_scene([county("1", 105, 35), county("2", 105, 35), county("3", 100, 30)], SEATS)
    for marks in (False, True):
        spans = [span for line in braille_map(scene, 60, 20, marks=marks, marked=albers(105, 35)) for span in line]
        assert [span.text for span in spans if span.kind == MARKED] == ["X"]
    assert MARKED not in {span.kind for line in braille_map(scene, 60, 20) for span in line}


def test_a_place_shared_by_two_classes_shows_the_rare_answer_and_the_frequent_batch() -> None:
    counties = [
        county("1", 105, 35, 2018, supervised=True),
        county("2", 105, 35, 2019),
        county("3", 105, 35, 2019),
    ]
    signs: dict[Coloring, str] = {"supervised": "+", "batch": "9"}
    for coloring, sign in signs.items():
        scene = map_scene(counties, [], coloring=coloring)
        assert sign in "".join(text(braille_map(scene, 9, 3, marks=True)))
    # Whatever is still on the list is seen before what has left it.
    scene = map_scene([*counties, county("4", 105, 35, 2020)], [], year=2019)
    assert "0" in "".join(text(braille_map(scene, 9, 3, marks=True)))


def test_unknown_has_a_mark_and_an_entry_of_its_own() -> None:
    known = county("1", 100, 35, key_county=True, contiguous_area="a", contiguous_area_known=True)
    none = county("2", 105, 35, key_county=False, contiguous_area_known=True)
    scene_of: dict[Coloring, list[str]] = {
        "key-county": ["+", "-", "?"],
        "area": ["a", "-", "?"],
    }
    for coloring, signs in scene_of.items():
        areas = [{"id": "a", "name_en": "A mountains", "name_zh": "甲山区"}]
        scene = map_scene([known, none, county("3", 110, 35)], [], areas, coloring=coloring)
        assert [line.sign for line in legend(scene, "en", marks=True)] == signs
        assert legend(scene, "en")[-1].text == "unknown"
        assert legend(scene, "zh")[-1].text == "不详"
        drawn = "".join(text(braille_map(scene, 60, 6, marks=True)))
        assert sorted(drawn.replace(" ", "")) == sorted(signs)


@pytest.mark.parametrize("coloring", COLORINGS)
def test_every_class_of_the_shipped_data_has_its_own_sign_and_every_county_a_class(coloring: Coloring) -> None:
    import povstat
    from povstat.queries import record

    db = povstat.connection
    counties = record.counties(db)
    scene = map_scene(counties, [], record.rows(db, "SELECT * FROM areas"), coloring=coloring)
    lines = legend(scene, "zh", marks=True)
    assert len({line.sign for line in lines} | {"o", "X"}) == len(lines) + 2
    assert sum(line.counties for line in lines) == len(counties)
    assert len({line.text for line in lines}) == len(lines)
    if not scene.classes.letters:
        assert len({line.color for line in lines}) == len(lines)
