"""A map in characters: braille dots, two by four to a cell, or a mark for each class where there is no colour."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from povstat.lang import Language
from povstat.pictures.map_classes import BACKGROUND, LEFT, MARKED, Classes
from povstat.pictures.map_scene import MapScene
from povstat.pictures.projection import Window, window

ACROSS, DOWN = 2, 4
"""Dots of a cell."""
_BLANK = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot, by row and column."""
_SAMPLE = "⣿"
_ROOMY = 12
"""Cells for each point, from which on a county is drawn as four dots instead of a single dot."""

Cell = tuple[int, int]


class DrawnSpan(NamedTuple):
    """Characters of one line that are drawn alike."""

    text: str
    kind: str
    """A class of the map, BACKGROUND, MARKED, or nothing for blanks."""


class LegendLine(NamedTuple):
    """A line of the legend: the sign that stands for a class in the map, its name, and its counties."""

    sign: str
    kind: str
    color: str
    text: str
    counties: int


def braille_map(
    scene: MapScene, width: int, height: int, *, marks: bool = False, marked: str | None = None
) -> list[list[DrawnSpan]]:
    """The map as ``height`` lines of exactly ``width`` cells, every character one cell wide.

    ``marks`` draws the classes as their marks, for a reader without colours; a colouring with more classes than
    colours is drawn so in any case. ``marked`` is the code of a county to point out; an ``X`` stands in its place.
    """
    if width < 1 or height < 1:
        return []
    places = [*scene.background, *((spot.x, spot.y) for spot in scene.counties)]
    raster = window(places, width * ACROSS, height * DOWN)
    large = 2 if width * height >= _ROOMY * max(len(places), 1) else 1
    signs = marks or scene.classes.letters
    cells = _background(scene, raster) | _counties(scene, raster, large, signs=signs)
    for spot in scene.counties:
        if spot.code == marked:
            cells[_cell(*raster.cell(spot.x, spot.y))] = ("X", MARKED)
    return [_spans(cells, row, width) for row in range(height)]


def legend(scene: MapScene, language: Language, *, marks: bool = False) -> list[LegendLine]:
    """A line for each class that the map shows; ``marks`` as for the map."""
    signs = marks or scene.classes.letters
    return [
        LegendLine(each.mark if signs else _SAMPLE, each.kind, each.color, each.name(language), each.counties)
        for each in scene.classes.classes
    ]


def _background(scene: MapScene, raster: Window) -> dict[Cell, tuple[str, str]]:
    dots = _dots(raster.cell(x, y) for x, y in scene.background)
    return {cell: (chr(_BLANK | bits), BACKGROUND) for cell, bits in dots.items()}


def _counties(scene: MapScene, raster: Window, large: int, *, signs: bool) -> dict[Cell, tuple[str, str]]:
    """The cells in which counties lie; what lies behind them is not drawn."""
    counts: dict[Cell, dict[str, int]] = {}
    places: list[Cell] = []
    for spot in scene.counties:
        column, row = raster.cell(spot.x, spot.y)
        shares = counts.setdefault(_cell(column, row), {})
        shares[spot.kind] = shares.get(spot.kind, 0) + 1
        # Within its cell, so that no dot of it takes the colour of a neighbour.
        column, row = column - column % large, row - row % large
        places += [(column + x, row + y) for x in range(large) for y in range(large)]
    dots = _dots(places)
    marks = {each.kind: each.mark for each in scene.classes.classes}
    kinds = {cell: _prevailing(shares, scene.classes) for cell, shares in counts.items()}
    return {cell: (marks[kind] if signs else chr(_BLANK | dots[cell]), kind) for cell, kind in kinds.items()}


def _prevailing(shares: Mapping[str, int], classes: Classes) -> str:
    """The class that a cell shows: one still on the list before LEFT, then as the colouring says."""
    totals = {each.kind: each.counties for each in classes.classes}

    def rank(kind: str) -> tuple[bool, int, int]:
        rarity = -totals[kind]
        return kind != LEFT, rarity if classes.rare_first else shares[kind], rarity

    return max(shares, key=rank)


def _dots(places: Iterable[Cell]) -> dict[Cell, int]:
    """The dots of each cell, as the bits of its braille character."""
    bits: dict[Cell, int] = {}
    for column, row in places:
        cell = _cell(column, row)
        bits[cell] = bits.get(cell, 0) | _DOTS[row % DOWN][column % ACROSS]
    return bits


def _cell(column: int, row: int) -> Cell:
    return column // ACROSS, row // DOWN


def _spans(cells: Mapping[Cell, tuple[str, str]], row: int, width: int) -> list[DrawnSpan]:
    line = [cells.get((column, row), (" ", "")) for column in range(width)]
    return [
        DrawnSpan("".join(text for text, _ in group), kind)
        for kind, group in groupby(line, key=lambda drawn: drawn[1])
    ]
