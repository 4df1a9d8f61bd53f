"""The division that a decided text was taken for: its code and name in the row's year, or today."""

from collections.abc import Iterable
from typing import NamedTuple

from povstat.places.gazetteer import Gazetteer, Span
from povstat.places.identity import OPEN


class DivisionInYear(NamedTuple):
    """A county-level division by the code and the Chinese name that it has in some year."""

    code: str
    name_zh: str


def divisions_meant(
    gazetteer: Gazetteer, places: Iterable[int], listed: str | None, year: int | None
) -> tuple[DivisionInYear, ...]:
    """The divisions that ``places`` are in ``year``, or today.

    For a county of the list, whose code of 2014 is ``listed``, it is one: the division that stands for it in that
    year, which may be a later or an earlier one than the text names. For never-listed places it is each of those
    that there are in that year. Where none is there then, they are given as they were nearest to it.
    """
    numbers = list(dict.fromkeys(places))
    if listed is None:
        alive = [span for number in numbers for span in _alive(gazetteer, number, year)]
        spans = alive or [span for number in numbers for span in _nearest(gazetteer, number, year)]
        return tuple(dict.fromkeys(DivisionInYear(span.code, span.name_zh) for span in spans))
    standing = gazetteer.standing_for(listed)
    own = [number for number in numbers if number in standing] or [gazetteer.home(listed).place]
    spans = [span for number in own for span in _alive(gazetteer, number, year)]
    if not spans:
        others = [span for number in standing for span in _alive(gazetteer, number, year)]
        # Before several divisions were joined to make a county, none of them was it.
        spans = others if len(others) == 1 else _nearest(gazetteer, own[0], year)
    return tuple(DivisionInYear(span.code, span.name_zh) for span in spans[:1])


def _alive(gazetteer: Gazetteer, number: int, year: int | None) -> list[Span]:
    """How a place is called in a year, or today; nothing where it is not there then."""
    spans = gazetteer.spans(number)
    if year is None:
        return [span for span in spans if span.end == OPEN][-1:]
    return [span for span in spans if span.first <= year < span.end][-1:]


def _nearest(gazetteer: Gazetteer, number: int, year: int | None) -> list[Span]:
    """How a place was called last before a year, or first after it."""
    spans = gazetteer.spans(number)
    earlier = [span for span in spans if year is None or span.first <= year]
    return [*earlier[-1:], *spans[:1]][:1]
