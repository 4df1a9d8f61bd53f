"""What a map shows: the county seats of the country and the counties of the list by class, at a year's end."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from povstat.pictures.map_classes import Classes, Coloring, classes_of, shown_kind
from povstat.pictures.projection import albers


class Spot(NamedTuple):
    """A county of the list on the plane."""

    code: str
    x: float
    y: float
    """Kilometres, see projection.py."""
    kind: str
    """Its class, see map_classes.py."""


class MapScene(NamedTuple):
    """Everything that a map of points shows, without a size."""

    background: tuple[tuple[float, float], ...]
    """All county seats, on the plane."""
    counties: tuple[Spot, ...]
    classes: Classes
    coloring: Coloring
    year: int | None
    """The state shown is that at the end of this year; None: of the whole record."""


def map_scene(
    counties: Sequence[Mapping[str, Any]],
    seats: Iterable[Mapping[str, Any]],
    areas: Iterable[Mapping[str, Any]] = (),
    *,
    coloring: Coloring = "batch",
    year: int | None = None,
) -> MapScene:
    """The scene of some counties before some seats; both as the store has them, and only those to be seen.

    ``year`` is compared with the batch: the year assessed, as ``povstat progress`` counts.
    """
    spots = [
        Spot(
            county["code"],
            *albers(county["longitude"], county["latitude"]),
            shown_kind(county, coloring, year),
        )
        for county in counties
    ]
    return MapScene(
        tuple(albers(seat["longitude"], seat["latitude"]) for seat in seats),
        tuple(spots),
        classes_of(coloring, counties, areas, year),
        coloring,
        year,
    )
