"""Places on a plane: an equal-area projection for China, and fitting points into a window of any size."""

from collections.abc import Iterable, Iterator
from math import cos, radians, sin, sqrt
from typing import NamedTuple

Point = tuple[float, float]
"""Kilometres east and north on the plane."""

PARALLELS = (25.0, 47.0)
"""Standard parallels, degrees north: the pair usual for maps of China."""
MERIDIAN = 105.0
"""Central meridian, degrees east."""

_EARTH = 6371.0
_FIRST, _SECOND = (sin(radians(parallel)) for parallel in PARALLELS)
_N = (_FIRST + _SECOND) / 2
_C = 1 - _FIRST**2 + 2 * _N * _FIRST
_MIDDLE = _EARTH * sqrt(_C - 2 * _N * sin(radians(35.0))) / _N


def albers(longitude: float, latitude: float) -> Point:
    """Kilometres east of 105° E and north of 35° N in Albers' equal-area conic projection, on a sphere."""
    radius = _EARTH * sqrt(_C - 2 * _N * sin(radians(latitude))) / _N
    angle = _N * radians(longitude - MERIDIAN)
    return radius * sin(angle), _MIDDLE - radius * cos(angle)


class Window(NamedTuple):
    """Where points on the plane fall in a raster: columns from the left, rows from the top."""

    left: float
    top: float
    scale: float
    """Steps of the raster per kilometre, the same both ways."""
    across: float
    down: float
    columns: int
    rows: int

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Column and row of a point; points of the window lie within the raster."""
        return next(self.cells([(x, y)]))

    def cells(self, points: Iterable[Point]) -> Iterator[tuple[int, int]]:
        """Column and row of each of some points."""
        left, top, scale, across, down, columns, rows = self
        last_column, last_row = columns - 1, rows - 1
        for x, y in points:
            column, row = round((x - left) * scale + across), round((top - y) * scale + down)
            yield (
                (0 if column < 0 else last_column if column > last_column else column),
                (0 if row < 0 else last_row if row > last_row else row),
            )


def window(points: Iterable[Point], columns: int, rows: int) -> Window:
    """The window that shows all points as large as a raster of at least one step lets them be, in its middle.

    Without points, or with a single place, that place is in the middle.
    """
    places = list(points) or [(0.0, 0.0)]
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    bottom, top = min(y for _, y in places), max(y for _, y in places)
    wide, high = right - left, top - bottom
    scales = [(steps - 1) / extent for steps, extent in ((columns, wide), (rows, high)) if extent > 0]
    scale = min(scales, default=0.0)
    across = (columns - 1 - wide * scale) / 2
    down = (rows - 1 - high * scale) / 2
    return Window(left, top, scale, across, down, columns, rows)
