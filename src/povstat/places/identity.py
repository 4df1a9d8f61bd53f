"""Which division of which years is which county of the list.

A row of ``divisions`` is a vintage: one code under one name, from one year to another. A place is a chain of
vintages that renaming and recoding alone lead through, or, where other land came in or went, one link of it. Each
place stands in one relation to the list of 2014:

``listed``              the county itself, under its name of 2014 or any other, whole and without other land
``successor_larger``    a later division that took in the county and other land
``successor_smaller``   a later division that the county became, less land that went elsewhere
``merged``              an earlier division that went wholly into what became the county
``predecessor_larger``  an earlier division of the same name, from which other land went before the list was made
``part``                an earlier division that was divided among several, of which one or more were listed
``none``                never listed
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from povstat.places import names

VINTAGE_FIELDS = (
    "code", "name_zh", "province_zh", "prefecture_zh", "first_year", "end_year", "pinyin", "province_pinyin",
    "prefecture_pinyin", "successors",
)  # fmt: skip
"""The fields of a division that ``join_vintages`` takes, in order."""

LIST_YEAR = 2014
OPEN = 9999
"""The end year of what has not ended."""

RELATIONS = ("listed", "merged", "successor_smaller", "successor_larger", "predecessor_larger", "part", "none")
"""Every relation, the closest to the list first."""

_SUCCESSOR = re.compile(r"(\d{6})(?:\[(\d{4})\])?")


@dataclass(eq=False)
class Vintage:
    """One code under one name; ``end`` is the year in which it ended or changed."""

    code: str
    name: str
    province: str
    prefecture: str
    first: int
    end: int
    pinyin: str
    province_pinyin: str
    prefecture_pinyin: str
    becomes: list[tuple["Vintage", int]] = field(default_factory=list)
    gives: list[tuple["Vintage", int]] = field(default_factory=list)
    comes_from: list[tuple["Vintage", int]] = field(default_factory=list)

    def stem(self) -> str:
        """The name without its generic part."""
        return names.parts(self.name).stem


@dataclass(frozen=True)
class Fate:
    """The relation to the list, and the codes of the listed counties that it is with."""

    relation: str
    listed: tuple[str, ...] = ()


NEVER = Fate("none")


@dataclass
class PlaceHistory:
    """Vintages that are one place, each with the years for which it is."""

    fate: Fate
    spans: list[tuple[Vintage, int, int]]
    formed_from: tuple[str, ...] = ()
    """Listed counties from whose land a never-listed division was made after the list was drawn up."""


@dataclass(frozen=True)
class Listed:
    """What identity needs to know of a county of the list."""

    code: str
    name: str
    later_codes: tuple[str, ...]


def join_vintages(rows: Iterable[tuple[Any, ...]]) -> list[Vintage]:
    """The vintages of rows of ``VINTAGE_FIELDS``, ordered by code and year, joined to each other."""
    by_code: dict[str, list[Vintage]] = {}
    successors: list[tuple[Vintage, str]] = []
    for code, name, province, prefecture, first, end, *pinyin, becomes in rows:
        vintage = Vintage(code, name, province, prefecture or "", int(first), int(end or OPEN), *pinyin)
        by_code.setdefault(code, []).append(vintage)
        successors.append((vintage, becomes or ""))
    for vintage, text in successors:
        for code, partial in _SUCCESSOR.findall(text):
            year = int(partial or vintage.end)
            # Some successors are prefecture-level cities without districts: they are no vintage.
            for later in by_code.get(code, ()):
                if later.first <= year < later.end:
                    (vintage.gives if partial else vintage.becomes).append((later, year))
                    if not partial:
                        later.comes_from.append((vintage, year))
    return [vintage for vintages in by_code.values() for vintage in vintages]


def same(earlier: Vintage, later: Vintage) -> bool:
    """Whether one became the other by renaming or recoding alone."""
    return (
        len(earlier.becomes) == 1
        and later.first == earlier.end
        and sum(year == later.first for _, year in later.comes_from) == 1
    )


def find_places(vintages: Iterable[Vintage], counties: Iterable[Listed]) -> list[PlaceHistory]:
    """Every place, with its relation to the list. Counties that no vintage stands for are left out."""
    vintages = list(vintages)
    fates, changes = _later_fates(vintages, list(counties))
    for vintage in vintages:
        _earlier_fate(vintage, fates, changes)
    places: dict[int, PlaceHistory] = {}
    """The place of each vintage, at its end."""
    found: list[PlaceHistory] = []
    by_county: dict[str, PlaceHistory] = {}
    formed = _formed_from(vintages, fates)
    for vintage in sorted(vintages, key=lambda v: v.first):
        steps = changes.get(vintage, [(vintage.first, fates[vintage])])
        for (first, fate), end in zip(steps, [*(year for year, _ in steps[1:]), vintage.end], strict=True):
            if fate.relation == "listed":
                place = by_county.setdefault(fate.listed[0], PlaceHistory(fate, []))
            elif len(steps) > 1:
                place = PlaceHistory(fate, [])
            else:
                place = _continued(vintage, fate, places) or PlaceHistory(fate, [], formed.get(vintage, ()))
            if not place.spans:
                found.append(place)
            place.spans.append((vintage, first, end))
            places[id(vintage)] = place
    return found


def _continued(vintage: Vintage, fate: Fate, places: dict[int, PlaceHistory]) -> PlaceHistory | None:
    """The place that a vintage carries on, where nothing but name or code changed."""
    for earlier, year in vintage.comes_from:
        if year == vintage.first and same(earlier, vintage) and places[id(earlier)].fate == fate:
            return places[id(earlier)]
    return None


_Steps = list[tuple[int, Fate]]
"""Fates of a vintage, each with the year from which it holds."""


def _later_fates(
    vintages: list[Vintage], counties: list[Listed]
) -> tuple[dict[Vintage, Fate], dict[Vintage, _Steps]]:
    """The fates, at their end, of the listed vintages and of what became of them; steps where they changed."""
    by_code: dict[str, list[Vintage]] = {}
    for vintage in vintages:
        by_code.setdefault(vintage.code, []).append(vintage)
    carried: dict[Vintage, list[tuple[int, str, str]]] = {}
    for county in counties:
        base = [v for v in by_code.get(county.code, ()) if v.name == county.name and _covers(v, LIST_YEAR)]
        for vintage in base:
            carried.setdefault(vintage, []).append((vintage.first, "listed", county.code))
            for later, year, relation in _follow(vintage, county):
                carried.setdefault(later, []).append((year, relation, county.code))
        if not base:
            # A committee that never had a code of its own may have become a city that has one.
            for vintage in (v for code in county.later_codes for v in by_code.get(code, ())):
                carried.setdefault(vintage, []).append((vintage.first, "successor_larger", county.code))
    steps = {vintage: _steps(vintage, of_vintage) for vintage, of_vintage in carried.items()}
    fates = {vintage: of_vintage[-1][1] for vintage, of_vintage in steps.items()}
    return fates, {vintage: of_vintage for vintage, of_vintage in steps.items() if len(of_vintage) > 1}


def _steps(vintage: Vintage, carried: list[tuple[int, str, str]]) -> _Steps:
    """The fates of a vintage in order of time: each county that it carries on, with the year since."""
    steps: _Steps = []
    for year in sorted({vintage.first, *(year for year, _, _ in carried)}):
        held = {code: relation for since, relation, code in carried if since <= year}
        # With other land, whole counties of the list included, no county is only itself.
        relation = "successor_larger" if len(held) > 1 else next(iter(held.values()), "none")
        steps.append((year, Fate(relation, tuple(sorted(held)))))
    return steps


def _covers(vintage: Vintage, year: int) -> bool:
    return vintage.first <= year <= vintage.end


def _follow(vintage: Vintage, county: Listed) -> Iterator[tuple[Vintage, int, str]]:
    """Walk from a listed vintage to the newest division that carries it on; each with the year since, and how."""
    relation = "listed"
    while vintage.becomes:
        later = _main(vintage, county.later_codes)
        if later is None:
            return
        if later.first < vintage.end:
            relation = "successor_larger"
        elif not same(vintage, later):
            relation = "successor_smaller" if len(vintage.becomes) > 1 else "successor_larger"
        yield later, vintage.end, relation
        vintage = later


def _main(vintage: Vintage, later_codes: tuple[str, ...]) -> Vintage | None:
    """Which of several successors carries a vintage on: the one the list's own notes name, or the only one."""
    if len(vintage.becomes) == 1:
        return vintage.becomes[0][0]
    named = [later for later, _ in vintage.becomes if later.code in later_codes]
    return named[0] if named else None


def _earlier_fate(vintage: Vintage, fates: dict[Vintage, Fate], changes: dict[Vintage, _Steps]) -> Fate:
    """What a vintage that ended before the list became on the list."""
    if vintage in fates:
        return fates[vintage]
    if vintage.end > LIST_YEAR or not vintage.becomes:
        fates[vintage] = NEVER
        return NEVER
    later = []
    for successor, year in vintage.becomes:
        fate = _earlier_fate(successor, fates, changes)
        # What the successor came to stand for only later, this vintage had no part in.
        for since, begun in changes.get(successor, ()):
            if since <= year:
                fate = begun
        later.append((successor, fate))
    fates[vintage] = _combined(vintage, later)
    return fates[vintage]


def _combined(vintage: Vintage, later: list[tuple[Vintage, Fate]]) -> Fate:
    listed = tuple(sorted({code for _, fate in later for code in fate.listed}))
    if not listed:
        return NEVER
    relations = {fate.relation for _, fate in later}
    if len(listed) == 1 and not relations & {"none", "part"}:
        if len(later) == 1 and same(vintage, later[0][0]):
            return later[0][1]
        return Fate("predecessor_larger" if "predecessor_larger" in relations else "merged", listed)
    if len(later) == 1:
        return Fate("part", listed)
    namesakes = [fate for successor, fate in later if successor.stem() == vintage.stem()]
    if len(namesakes) == 1 and len(namesakes[0].listed) == 1 and namesakes[0].relation != "part":
        return Fate("predecessor_larger", namesakes[0].listed)
    return Fate("part", listed)


def _formed_from(vintages: list[Vintage], fates: dict[Vintage, Fate]) -> dict[Vintage, tuple[str, ...]]:
    """For divisions made since shortly before the list: the listed counties that gave land to make them."""
    formed: dict[Vintage, set[str]] = {}
    for vintage in vintages:
        fate = fates[vintage]
        if fate.relation in ("none", "part"):
            continue
        for later, year in (*vintage.gives, *vintage.becomes):
            if later.first == year >= LIST_YEAR - 2 and fates[later] == NEVER:
                formed.setdefault(later, set()).update(fate.listed)
    return {vintage: tuple(sorted(codes)) for vintage, codes in formed.items()}
