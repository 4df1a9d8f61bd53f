"""What deciding needs to know of places and regions, and the questions by which it asks for it.

The rows are handed in from outside (``store/gazetteer.py``): nothing here knows where they are kept.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

LONGEST_REGION = 16
"""Characters of the longest key of a region that is looked for at the beginning of a text."""


class Sense(NamedTuple):
    """A place that a key may mean, for which kind of spelling and which years."""

    place: int
    kind: str
    first: int
    end: int


class PlaceRow(NamedTuple):
    """A row of ``places``; see identity.py for ``relation``. ``listed`` holds codes of the list of 2014."""

    place: int
    relation: str
    listed: tuple[str, ...]
    code: str
    name_zh: str
    name_en: str
    province_zh: str
    prefecture_zh: str | None
    first_year: int | None
    end_year: int | None
    regions: frozenset[int]
    formed_from: tuple[str, ...]


class RegionRow(NamedTuple):
    """A province or prefecture."""

    region: int
    level: str
    name_zh: str
    province_zh: str


class RegionSense(NamedTuple):
    """A region that a key may mean, and for which years; ``full`` where the key has the generic part (邯郸市)."""

    region: int
    first: int
    end: int
    full: int


class Span(NamedTuple):
    """The code and name that a place had from one year to another."""

    code: str
    name_zh: str
    first: int
    end: int


class Gazetteer(Protocol):
    """What deciding needs to ask."""

    def spelled(self, key: str) -> tuple[Sense, ...]:
        """The places that a key may mean."""
        ...

    def coded(self, code: str) -> tuple[Sense, ...]:
        """The places that have had a code."""
        ...

    def place(self, number: int) -> PlaceRow:
        """A place by its number."""
        ...

    def home(self, listed: str) -> PlaceRow:
        """The place of a listed county by its code of 2014."""
        ...

    def spans(self, number: int) -> tuple[Span, ...]:
        """The codes and names that a place has had, oldest first."""
        ...

    def standing_for(self, listed: str) -> tuple[int, ...]:
        """The places that stand for one listed county, by its code of 2014."""
        ...

    def regions_spelled(self, key: str) -> tuple[RegionSense, ...]:
        """The provinces and prefectures that a key may mean."""
        ...

    def regions_beginning(self, text: str) -> Sequence[tuple[int, tuple[RegionSense, ...]]]:
        """The regions with whose keys, not of one letter, a text begins, and where each ends; longest first."""
        ...

    def region(self, number: int) -> RegionRow:
        """A province or prefecture by its number."""
        ...

    def new_area(self, name: str) -> tuple[str, ...] | None:
        """The codes of the counties in which an area lies that is no division; None for any other name."""
        ...

    def newest_year(self) -> int:
        """The year of the newest change that is known of any place."""
        ...

    def keys(self, shortest: int, longest: int) -> Iterable[str]:
        """All keys of some length."""
        ...

    def region_keys(self) -> Iterable[str]:
        """All keys of provinces and prefectures."""
        ...
