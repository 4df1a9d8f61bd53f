"""The moving pictures of the READMEs show what the commands print today, Chinese characters at two cells each."""

import re
from itertools import pairwise

import pytest
from rich.console import Console
from tools.write_demo import CELL, COLUMNS, DEMOS, EDGE, IMAGES, placed, runs, scene_lines

CONSOLE = Console(width=COLUMNS)


@pytest.mark.parametrize("name", DEMOS)
def test_all_commands_are_shown_in_order(name: str) -> None:
    picture = (IMAGES / f"{name}.svg").read_text(encoding="utf-8")
    scenes = picture.split('<g class="scene')[1:]
    assert len(scenes) == len(DEMOS[name])
    for command, scene in zip(DEMOS[name], scenes, strict=True):
        line = re.findall(r"<text[^>]*>([^<]*)</text>", scene.partition('<g class="cover')[0])
        assert "".join(line) == f"${command}".replace(" ", "").replace("'", "&#x27;")


@pytest.mark.parametrize(("name", "number"), [("demo", 1), ("demo-zh", 2)])
@pytest.mark.usefixtures("store")
def test_answers_are_those_of_today(name: str, number: int) -> None:
    """Of two scenes: the overview counts sources, and is drawn anew with the other pictures."""
    picture = (IMAGES / f"{name}.svg").read_text(encoding="utf-8")
    for row, line in enumerate(scene_lines(DEMOS[name][number]), 1):
        for run in runs(line, CONSOLE):
            assert placed(run, row) in picture, "run: python -m tools.write_demo"


@pytest.mark.parametrize("name", DEMOS)
def test_chinese_takes_two_cells(name: str) -> None:
    picture = (IMAGES / f"{name}.svg").read_text(encoding="utf-8")
    places = re.findall(r'x="([\d ]+)"[^>]*>([\u4e00-\u9fff]{2,})<', picture)
    assert len(places) > 20
    for place, text in places:
        columns = [(int(x) - EDGE) / CELL for x in place.split()]
        assert len(columns) == len(text)
        assert {after - before for before, after in pairwise(columns)} == {2}
