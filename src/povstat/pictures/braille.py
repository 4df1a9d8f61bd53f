"""A map in characters: braille dots, two by four to a cell, or a mark for each class where there is no colour.

What depends on places and size alone is a Raster, which can be kept while colouring and year change; a drawing can
be kept while another county is pointed out.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from povstat.lang import Language
from povstat.pictures.map_classes import BACKGROUND, LEFT, MARKED, Classes
from povstat.pictures.map_scene import MapPlaces, MapScene
from povstat.pictures.projection import Point, window

ACROSS, DOWN = 2, 4
"""Dots of a cell."""
_BLANK = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot, by row and column."""
_SAMPLE = "⣿"
_ROOMY = 12
"""Cells for each point, from which on a county is drawn as four dots instead of a single dot."""


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


class Raster:
    """Places in cells, for a map of some width and height in cells; both at least 1."""

    def __init__(self, places: MapPlaces, width: int, height: int) -> None:
        spots = places.spots
        seen = [*places.background, *(spot.place for spot in spots)]
        self._window = window(seen, width * ACROSS, height * DOWN)
        self._width = width
        large = 2 if width * height >= _ROOMY * max(places.points, 1) else 1
        dots = list(self._window.cells(spot.place for spot in spots))
        # What counties there are in a cell is counted once for all colourings.
        shares: dict[tuple[int, int], int] = {}
        for (_, group, counties), cell in zip(spots, self._numbers(dots), strict=True):
            shares[cell, group] = shares.get((cell, group), 0) + counties
        self._shares: dict[int, list[tuple[int, int]]] = {}
        for (cell, group), counties in shares.items():
            self._shares.setdefault(cell, []).append((group, counties))
        self._signs = self._characters(dots, large)
        self._behind = [(" ", "")] * (width * height)
        for cell, sign in self._characters(self._window.cells(places.background), 1).items():
            self._behind[cell] = (sign, BACKGROUND)

    def draw(self, scene: MapScene, *, signs: bool) -> list[list[DrawnSpan]]:
        """The lines of a scene of the places: a braille character or a mark for each cell where counties lie.

        What lies behind them is not drawn.
        """
        drawn, width = list(self._behind), self._width
        marks = {each.kind: each.mark for each in scene.classes.classes}
        for cell, kind in self._kinds(scene):
            drawn[cell] = (marks[kind] if signs else self._signs[cell], kind)
        return [_spans(drawn[start : start + width]) for start in range(0, len(drawn), width)]

    def pointed_out(self, lines: Sequence[list[DrawnSpan]], place: Point) -> tuple[int, list[DrawnSpan]]:
        """The number of the line in which a place lies, and that line with an ``X`` in its place."""
        (number,) = self._numbers([self._window.cell(*place)])
        row, column = divmod(number, self._width)
        spans, start = [], 0
        for text, kind in lines[row]:
            at = column - start
            start += len(text)
            if 0 <= at < len(text):
                parts = (text[:at], kind), ("X", MARKED), (text[at + 1 :], kind)
                spans += [DrawnSpan(*part) for part in parts if part[0]]
            else:
                spans.append(DrawnSpan(text, kind))
        return row, spans

    def _kinds(self, scene: MapScene) -> Iterable[tuple[int, str]]:
        """The class that each cell with counties shows."""
        kinds, totals = scene.kinds, {each.kind: each.counties for each in scene.classes.classes}
        for cell, groups in self._shares.items():
            shares: dict[str, int] = {}
            for group, counties in groups:
                kind = kinds[group]
                shares[kind] = shares.get(kind, 0) + counties
            yield cell, kind if len(shares) == 1 else _prevailing(shares, totals, scene.classes)

    def _numbers(self, dots: Iterable[tuple[int, int]]) -> list[int]:
        """The numbers of the cells of dots: line by line, from the left."""
        width = self._width
        return [row // DOWN * width + column // ACROSS for column, row in dots]

    def _characters(self, dots: Iterable[tuple[int, int]], large: int) -> dict[int, str]:
        """The braille character of each cell in which there are dots, each of them ``large`` wide and high."""
        bits: dict[int, int] = {}
        # Within its cell, so that no dot of it takes the colour of a neighbour.
        shapes = [[_shape(column, row, large) for column in range(ACROSS)] for row in range(DOWN)]
        different = list(set(dots))
        for (column, row), cell in zip(different, self._numbers(different), strict=True):
            bits[cell] = bits.get(cell, 0) | shapes[row % DOWN][column % ACROSS]
        return {cell: chr(_BLANK | shape) for cell, shape in bits.items()}


def braille_map(
    scene: MapScene, width: int, height: int, *, marks: bool = False, marked: Point | None = None
) -> list[list[DrawnSpan]]:
    """The map as ``height`` lines of exactly ``width`` cells, every character one cell wide.

    ``marks`` draws the classes as their marks, for a reader without colours; a colouring with more classes than
    colours is drawn so in any case. ``marked`` is the place of a county to point out; an ``X`` stands there.
    """
    if width < 1 or height < 1:
        return []
    raster = Raster(scene.places, width, height)
    lines = raster.draw(scene, signs=marks or scene.classes.letters)
    if marked is not None:
        row, line = raster.pointed_out(lines, marked)
        lines[row] = line
    return lines


def legend(scene: MapScene, language: Language, *, marks: bool = False) -> list[LegendLine]:
    """A line for each class that the map shows; ``marks`` as for the map."""
    signs = marks or scene.classes.letters
    return [
        LegendLine(each.mark if signs else _SAMPLE, each.kind, each.color, each.name(language), each.counties)
        for each in scene.classes.classes
    ]


def _prevailing(shares: Mapping[str, int], totals: Mapping[str, int], classes: Classes) -> str:
    """The class that a cell shows: one still on the list before LEFT, then as the colouring says."""

    def rank(kind: str) -> tuple[bool, int, int]:
        rarity = -totals[kind]
        return kind != LEFT, rarity if classes.rare_first else shares[kind], rarity

    return max(shares, key=rank)


def _shape(column: int, row: int, large: int) -> int:
    """The bits of a dot that is ``large`` wide and high, in a cell."""
    column, row = column - column % large, row - row % large
    bits = 0
    for x in range(large):
        for y in range(large):
            bits |= _DOTS[row + y][column + x]
    return bits


def _spans(line: Sequence[tuple[str, str]]) -> list[DrawnSpan]:
    return [
        DrawnSpan("".join(text for text, _ in group), kind)
        for kind, group in groupby(line, key=lambda drawn: drawn[1])
    ]
