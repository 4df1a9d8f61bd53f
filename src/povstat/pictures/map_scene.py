"""What a map shows: the county seats of the country and the counties of the list by class, at a year's end.

Where the counties lie (MapPlaces) stays while colouring and year change (MapScene); neither has a size.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from povstat.pictures.map_classes import CLASSED_BY, Classes, Coloring, classes_of, shown_kind
from povstat.pictures.projection import Point, albers


class Spot(NamedTuple):
    """Counties of the list that lie at one place and are alike in all that a colouring tells apart."""

    place: Point
    group: int
    """The number of their group, see MapPlaces."""
    counties: int


class MapPlaces(NamedTuple):
    """What lies where, whatever the colouring and the year."""

    background: tuple[Point, ...]
    """All county seats."""
    spots: tuple[Spot, ...]
    """In the order of the first county of each."""
    groups: tuple[Mapping[str, Any], ...]
    """The values of CLASSED_BY that the counties of each group have."""

    @property
    def points(self) -> int:
        """How many seats and counties there are."""
        return len(self.background) + sum(spot.counties for spot in self.spots)


class MapScene(NamedTuple):
    """Everything that a map of points shows."""

    places: MapPlaces
    kinds: tuple[str, ...]
    """The class of each group of counties, see map_classes.py."""
    classes: Classes
    coloring: Coloring
    year: int | None
    """The state shown is that at the end of this year; None: of the whole record."""


class CountiesOnMap:
    """Counties of the list on the plane, each known by its position. All or some make the places of a map."""

    def __init__(self, counties: Iterable[tuple[Any, ...]]) -> None:
        """Counties as longitude, latitude and the values of CLASSED_BY."""
        numbers: dict[tuple[Any, ...], int] = {}
        self._spot_of = [numbers.setdefault(county, len(numbers)) for county in counties]
        groups: dict[tuple[Any, ...], int] = {}
        self._spots = [
            (albers(longitude, latitude), groups.setdefault(tuple(values), len(groups)))
            for longitude, latitude, *values in numbers
        ]
        self._groups = tuple(dict(zip(CLASSED_BY, values, strict=True)) for values in groups)

    def places(self, seats: Iterable[Mapping[str, Any]], positions: Iterable[int] | None = None) -> MapPlaces:
        """All of the counties, or those at some positions, before some seats."""
        chosen = self._spot_of if positions is None else map(self._spot_of.__getitem__, positions)
        spots = [Spot(*self._spots[number], counties) for number, counties in Counter(chosen).items()]
        return MapPlaces(
            tuple(albers(seat["longitude"], seat["latitude"]) for seat in seats), tuple(spots), self._groups
        )


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
    fields = ("longitude", "latitude", *CLASSED_BY)
    on_map = CountiesOnMap(tuple(county[field] for field in fields) for county in counties)
    return scene_of(on_map.places(seats), areas, coloring=coloring, year=year)


def scene_of(
    places: MapPlaces,
    areas: Iterable[Mapping[str, Any]] = (),
    *,
    coloring: Coloring = "batch",
    year: int | None = None,
) -> MapScene:
    """The scene of some places in a colouring, at the end of a year or of the whole record."""
    numbers: Counter[int] = Counter()
    for spot in places.spots:
        numbers[spot.group] += spot.counties
    shown = [places.groups[group] for group in numbers]
    kinds = tuple(shown_kind(group, coloring, year) for group in places.groups)
    return MapScene(
        places, kinds, classes_of(coloring, shown, areas, year, list(numbers.values())), coloring, year
    )
