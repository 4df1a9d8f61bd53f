"""What the map asks of the store, once: where counties and seats lie, and what counties are told apart by."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from povstat.queries import record
from povstat.queries.county_index import CountyIndex
from povstat.queries.record import Row
from povstat.queries.seats import seats

if TYPE_CHECKING:
    import sqlite3

    from povstat.pictures.map_scene import CountiesOnMap, MapPlaces


class MapData:
    """The counties of an index on the plane; whole rows are not read for them."""

    def __init__(self, db: "sqlite3.Connection", index: CountyIndex) -> None:
        self._db = db
        self._index = index
        self._places: dict[str, MapPlaces] = {}

    @cached_property
    def areas(self) -> Sequence[Row]:
        """The contiguous areas."""
        return record.areas(self._db)

    @cached_property
    def years(self) -> list[int]:
        """The years of the batches, in order."""
        return sorted(self._index.whole["batch"])

    def positions(self, province: str) -> list[int]:
        """The counties of a province (its short English name; all counties for none), as the index knows them."""
        return self._index.narrowed({"province": [province]} if province else {})

    def places(self, province: str) -> "MapPlaces":
        """The counties of a province, or all, before its seats."""
        if province not in self._places:
            behind = self._seats
            if province:
                begin = self._beginnings.get(province, "")
                behind = [seat for seat in behind if seat["code"][:2] == begin]
            self._places[province] = self._counties.places(behind, self.positions(province) if province else None)
        return self._places[province]

    def warm(self) -> None:
        """Make beforehand what is made when first asked for."""
        _ = self.areas, self.years, self._beginnings, self.places("")

    @cached_property
    def _seats(self) -> Sequence[Row]:
        return seats(self._db)

    @cached_property
    def _beginnings(self) -> dict[str, str]:
        """How the codes of each province begin."""
        return {row["name_en"]: row["code"][:2] for row in record.provinces(self._db)}

    @cached_property
    def _counties(self) -> "CountiesOnMap":
        from povstat.pictures.map_classes import CLASSED_BY
        from povstat.pictures.map_scene import CountiesOnMap

        return CountiesOnMap(record.county_values(self._db, ("longitude", "latitude", *CLASSED_BY)))
