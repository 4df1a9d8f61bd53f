"""The map as lines of a pane, with its legend below: of what was drawn for the last line, only the mark is new."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len
from rich.style import Style

from povstat.explore.fitting import cut, fit
from povstat.explore.map_data import MapData
from povstat.explore.widgets.lines_pane import Line
from povstat.lang import Language
from povstat.pictures.braille import DrawnSpan, LegendLine, Raster, legend
from povstat.pictures.map_classes import MARKED, QUIET, Coloring
from povstat.pictures.map_scene import MapScene, scene_of
from povstat.pictures.projection import Point

NARROWEST, LOWEST = 20, 8
"""Cells below which no map is drawn."""

NARROWEST_ENTRY = 20
"""Cells of an entry of the legend, below which a name says nothing."""

KEPT = 4
"""Sizes, and drawings, that are kept: those of both languages, of a province and the country, of a copy."""

LegendRow = list[tuple[str, str | None]]
"""Texts with their colours."""


class Shown(NamedTuple):
    """What a map shows: a province (its short English name) or all, coloured by something, at a year's end."""

    province: str
    coloring: Coloring
    year: int | None


class Drawing(NamedTuple):
    """A map that was drawn, no county pointed out."""

    raster: Raster
    spans: list[list[DrawnSpan]]
    lines: list[Line]
    """The lines of the spans, and the legend."""
    styles: dict[str, Style]


class MapLines:
    """Draws maps of the counties, and keeps the last ones."""

    def __init__(self, data: MapData) -> None:
        self._data = data
        self._scene = lru_cache(KEPT)(self._new_scene)
        self._raster = lru_cache(KEPT)(self._new_raster)
        self._drawing = lru_cache(KEPT)(self._new_drawing)

    def lines(
        self, shown: Shown, size: tuple[int, int], language: Language, *, plain: bool, marked: Point | None
    ) -> list[Line]:
        """The lines for a width and a height; none without counties or room. ``plain`` is without colour."""
        if size[0] < NARROWEST or size[1] < LOWEST or not self._data.places(shown.province).spots:
            return []
        drawing = self._drawing(shown, size, language, plain)
        lines = list(drawing.lines)
        if marked is not None:
            row, spans = drawing.raster.pointed_out(drawing.spans, marked)
            lines[row] = _line(spans, drawing.styles)
        return lines

    def _new_scene(self, shown: Shown) -> MapScene:
        places = self._data.places(shown.province)
        return scene_of(places, self._data.areas, coloring=shown.coloring, year=shown.year)

    def _new_raster(self, province: str, width: int, height: int) -> Raster:
        return Raster(self._data.places(province), width, height)

    def _new_drawing(self, shown: Shown, size: tuple[int, int], language: Language, plain: bool) -> Drawing:
        width, height = size
        scene = self._scene(shown)
        entries = legend(scene, language, marks=plain)
        below = legend_lines(entries, width, max(height // 3, 2))
        raster = self._raster(shown.province, width, height - len(below))
        spans = raster.draw(scene, signs=plain or scene.classes.letters)
        colors: dict[str, str | None] = {"": None, **{entry.kind: entry.color for entry in entries}, **QUIET}
        styles = {
            kind: Style(color=None if plain else color, bold=kind == MARKED) for kind, color in colors.items()
        }
        drawn: list[Line] = [_line(line, styles) for line in spans]
        for entry_line in below:
            drawn.append([(text, Style(color=color) if color and not plain else "") for text, color in entry_line])
        return Drawing(raster, spans, drawn, styles)


def _line(spans: Iterable[DrawnSpan], styles: dict[str, Style]) -> Line:
    return [(span.text, styles[span.kind]) for span in spans]


def legend_lines(entries: Sequence[LegendLine], width: int, most: int) -> list[LegendRow]:
    """The legend: sign, name and number of each class, one after the other.

    Where that takes more than ``most`` lines, they stand in columns, and long names are cut.
    """
    lines = list(_flowing(entries, width))
    if len(lines) <= most or not entries:
        return lines
    columns = max(min(-(-len(entries) // most), width // NARROWEST_ENTRY), 1)
    room = width // columns
    cells: list[LegendRow] = []
    for entry in entries:
        name = cut(entry.text, room - cell_len(entry.sign) - len(str(entry.counties)) - 4)
        cells.append(
            [(entry.sign, entry.color), (fit(f" {name} {entry.counties}", room - cell_len(entry.sign)), None)]
        )
    return [[part for cell in cells[start : start + columns] for part in cell]
            for start in range(0, len(cells), columns)]  # fmt: skip


def _flowing(entries: Sequence[LegendLine], width: int) -> Iterable[LegendRow]:
    line: LegendRow = []
    for entry in entries:
        text = f" {entry.text} {entry.counties}  "
        sign = entry.sign
        if line and sum(cell_len(part) for part, _ in line) + cell_len(text) + cell_len(sign) > width:
            yield line
            line = []
        line += [(sign, entry.color), (text, None)]
    if line:
        yield line
