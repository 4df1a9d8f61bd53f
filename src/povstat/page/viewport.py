"""Where places lie in the drawing of a map."""

from collections.abc import Iterable
from typing import NamedTuple

from povstat.pictures.projection import albers


class Viewport(NamedTuple):
    """A piece of the projected plane (kilometres) and the size at which it is drawn (steps of the drawing)."""

    left: float
    top: float
    scale: float
    width: float
    height: float

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where degrees lie in the drawing, from its top left corner, to a tenth of a step."""
        x, y = albers(longitude, latitude)
        return round((x - self.left) * self.scale, 1), round((self.top - y) * self.scale, 1)

    def shows(self, x: float, y: float) -> bool:
        """Whether a point of the drawing lies inside it."""
        return 0 <= x <= self.width and 0 <= y <= self.height


_LEAST = 100.0
"""Kilometres that a frame shows at least, so that a single county is not alone on a sheet."""


def frame(points: Iterable[tuple[float, float]], width: float, margin: float, tallest: float) -> Viewport:
    """The frame that holds all points (longitude, latitude) with a margin, at most ``tallest`` high.

    Points in a narrow strip stand in its middle. There must be at least one point.
    """
    plane = [albers(longitude, latitude) for longitude, latitude in points]
    left, right = min(x for x, _ in plane), max(x for x, _ in plane)
    low, high = min(y for _, y in plane), max(y for _, y in plane)
    across, up = max(right - left, _LEAST), max(high - low, _LEAST)
    scale = min((width - 2 * margin) / across, (tallest - 2 * margin) / up)
    height = up * scale + 2 * margin
    return Viewport(
        (left + right - width / scale) / 2, (low + high + height / scale) / 2, scale, width, round(height, 1)
    )
