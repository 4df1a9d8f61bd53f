"""Finds the county that a name or code means, or says why that cannot be said.

Never a silent guess: where a text could mean two places, of which one is on the list and one is not, the answer
is ``ambiguous`` with both; a name that is nearly right is ``unknown`` with suggestions.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from povstat import names, reading
from povstat.gazetteer import Asked, Gazetteer, Loaded, Place, RegionSense, Sense
from povstat.identity import RELATIONS

Status = Literal["poverty", "not_poverty", "ambiguous", "unknown"]
Level = Literal["county", "prefecture", "province"]

# The plainest way of being meant first.
_KINDS = ("code", "name", "alias", "short_name", "former_name", "later_name", "romanised", "one_character")
_LONGEST_TEXT = 1000
"""Characters of a text that are read: what does not begin with a county by then will not name one."""
_SUCCESSIONS = ("merged", "successor_smaller", "successor_larger", "predecessor_larger")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a text may mean.

    ``code`` is the code of 2014 for a listed county, the newest otherwise, empty for a province or prefecture.
    ``relation`` is its relation to the list (identity.py). ``end_year`` is None for what has not ended.
    """

    code: str
    name_zh: str
    name_en: str
    province_zh: str
    prefecture_zh: str | None
    listed: bool
    first_year: int | None = None
    end_year: int | None = None
    level: Level = "county"
    relation: str = "none"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a text means.

    ``code`` is the code of the list of 2014 and given only with ``poverty``. ``how`` says what decided: ``code``,
    ``name``, ``alias``, ``short_name``, ``former_name``, ``later_name``, ``romanised``, ``traditional`` or
    ``successor``; None where nothing did. ``notes`` are keys of ``notes.NOTES``, which has their words in both
    languages. ``suggestions`` are nearest names of a text that was not found; they are never accepted.
    """

    text: str
    status: Status
    code: str | None = None
    how: str | None = None
    candidates: tuple[Candidate, ...] = ()
    suggestions: tuple[Candidate, ...] = ()
    notes: tuple[str, ...] = ()


class _Found(NamedTuple):
    senses: tuple[Sense, ...]
    regions: tuple[RegionSense, ...]
    notes: tuple[str, ...]


@dataclass
class _Evidence:
    groups: list[tuple[str, list[tuple[frozenset[int], ...]]]] = field(default_factory=list)
    year: int | None = None
    notes: list[str] = field(default_factory=list)


def resolve(
    db: sqlite3.Connection,
    text: str,
    *,
    province: str | None = None,
    prefecture: str | None = None,
    year: int | None = None,
) -> Resolution:
    """The county that ``text`` means: a name in any spelling, an address, or a code of any year since 1981.

    ``province`` and ``prefecture`` (any spelling) and ``year`` narrow what it may mean.
    """
    return Resolver(Asked(db)).resolve(text, province=province, prefecture=prefecture, year=year)


class Resolver:
    """Decides on what a gazetteer knows."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def resolve(
        self,
        text: str,
        *,
        province: str | None = None,
        prefecture: str | None = None,
        year: int | None = None,
        suggest: bool = True,
    ) -> Resolution:
        """As the function of the same name; without ``suggest`` no nearest names are sought."""
        text = text[:_LONGEST_TEXT]
        if reading.is_nothing(text):
            return Resolution(text, "unknown", notes=("empty",))
        evidence = self._evidence(province, prefecture, year)
        if isinstance(evidence, str):
            found = self._lookup(text, _Evidence(year=year))
            return Resolution(text, "unknown", candidates=self._all(found), notes=(evidence,))
        found = self._lookup(text, evidence)
        if found is None:
            suggestions = self._suggestions(text, evidence) if suggest else ()
            note = "code_unknown" if names.normalise_code(text) else "not_found"
            return Resolution(text, "unknown", suggestions=suggestions, notes=(note,))
        notes = (*evidence.notes, *found.notes)
        decided = self.decide(text, found.senses, found.regions, notes)
        if decided.status == "ambiguous" and found.regions and _beside_prefecture(text, prefecture):
            county = self.decide(text, found.senses, (), (*notes, "beside_prefecture"))
            if county.status in ("poverty", "not_poverty"):
                return county
        return decided

    def decide(
        self, text: str, senses: Iterable[Sense], regions: Iterable[RegionSense] = (), notes: tuple[str, ...] = ()
    ) -> Resolution:
        """What follows from the places and regions that a text may mean."""
        senses, regions = list(senses), list(regions)
        conflict = [note for note in notes if note.endswith("_conflict")]
        if conflict or not (senses or regions):
            found = _Found(tuple(senses), tuple(regions), notes)
            return Resolution(text, "unknown", candidates=self._all(found), notes=tuple(notes))
        places = {sense.place: self.gazetteer.place(sense.place) for sense in senses}
        candidates = self._candidates(places.values(), regions)
        if not senses:
            level = self.gazetteer.region(regions[0].region).level
            return Resolution(text, "unknown", candidates=candidates, notes=(*notes, level))
        meant = {place.listed for place in places.values()}
        divided = any(place.relation == "part" or len(place.listed) > 1 for place in places.values())
        if meant == {()}:
            formed = ("formed_from",) if any(place.formed_from for place in places.values()) else ()
            how = min((sense.kind for sense in senses), key=_KINDS.index)
            how = _how(how, text) if how != "one_character" else "short_name"
            return Resolution(text, "not_poverty", None, how, candidates, (), (*notes, *formed))
        if divided or len(meant) > 1 or regions:
            notes = (*notes, "divided" if divided and len(meant) == 1 else "shared_name")
            return Resolution(text, "ambiguous", candidates=candidates, notes=notes)
        if all(sense.kind == "one_character" for sense in senses):
            return Resolution(text, "ambiguous", candidates=candidates, notes=(*notes, "one_character"))
        best = min(senses, key=lambda s: (RELATIONS.index(places[s.place].relation), _KINDS.index(s.kind)))
        relation = places[best.place].relation
        (listed,) = meant.pop()
        if relation in _SUCCESSIONS:
            return Resolution(text, "poverty", listed, "successor", candidates, (), (*notes, relation))
        return Resolution(text, "poverty", listed, _how(best.kind, text), candidates, (), notes)

    def _evidence(self, province: str | None, prefecture: str | None, year: int | None) -> _Evidence | str:
        """The evidence given beside a text, or the note that says what of it is not understood."""
        evidence = _Evidence(year=year)
        for level, text in (("province", province), ("prefecture", prefecture)):
            if text is None or reading.is_nothing(text):
                continue
            regions = self._region_evidence(text)
            if regions:
                evidence.groups.append((f"{level}_conflict", regions))
            elif level == "province":
                return "province_unrecognised"
            else:
                evidence.notes.append("prefecture_unrecognised")
        return evidence

    def _region_evidence(self, text: str) -> list[tuple[frozenset[int], ...]] | None:
        return reading.region_evidence(self.gazetteer, text)

    def _lookup(self, text: str, evidence: _Evidence) -> _Found | None:
        """The places that fit text and evidence; where the text means some but none fits, all, and a note."""
        code = names.normalise_code(text)
        if code:
            senses = self.gazetteer.coded(code)
            if not senses:
                return None
            return self._fitting(senses, (), evidence)
        senses_of: dict[Sense, None] = {}
        regions_of: dict[RegionSense, None] = {}
        against: list[_Found] = []
        found = reading.readings(self.gazetteer, text)
        for one in found:
            inner = _Evidence(list(evidence.groups), evidence.year)
            for group in one.around:
                inner.groups.append(("prefix_conflict", [(group,)]))
            fitting = self._fitting(one.senses, one.regions, inner)
            if any(note.endswith("_conflict") for note in fitting.notes):
                against.append(fitting)
                continue
            senses_of.update(dict.fromkeys(fitting.senses))
            regions_of.update(dict.fromkeys(fitting.regions))
        if senses_of or regions_of:
            return _Found(tuple(senses_of), tuple(regions_of), ())
        return against[0] if against else None

    def _fitting(self, senses: Iterable[Sense], regions: Iterable[RegionSense], evidence: _Evidence) -> _Found:
        left, zones = list(senses), list(regions)
        for note, alternatives in evidence.groups:
            kept = [s for s in left if _lies_in(self.gazetteer.place(s.place).regions, alternatives)]
            kept_zones = [z for z in zones if _lies_in(self._around(z.region), alternatives)]
            if not kept and not kept_zones:
                return _Found(tuple(left), tuple(zones), (note,))
            left, zones = kept, kept_zones
        if evidence.year is not None:
            left, zones = _in_year(left, zones, evidence.year)
        return _Found(tuple(left), tuple(zones), ())

    def _around(self, region: int) -> frozenset[int]:
        """A region and the province that it lies in."""
        zone = self.gazetteer.region(region)
        provinces = {found.region for found in self.gazetteer.regions_spelled(zone.province_zh)}
        return frozenset({region} | {p for p in provinces if self.gazetteer.region(p).level == "province"})

    def _all(self, found: _Found | None) -> tuple[Candidate, ...]:
        if found is None:
            return ()
        return self._candidates((self.gazetteer.place(s.place) for s in found.senses), found.regions)

    def _candidates(self, places: Iterable[Place], regions: Iterable[RegionSense]) -> tuple[Candidate, ...]:
        listed: dict[str, Candidate] = {}
        others: dict[Candidate, None] = {}
        for place in places:
            for code in place.listed:
                listed[code] = _candidate(self.gazetteer.home(code), listed=True)
            if place.relation in ("none", "part"):
                others[_candidate(place, listed=False)] = None
        for region in regions:
            zone = self.gazetteer.region(region.region)
            level: Level = "province" if zone.level == "province" else "prefecture"
            others[Candidate("", zone.name_zh, "", zone.province_zh, None, False, level=level)] = None
        return (*(listed[code] for code in sorted(listed)), *others)

    def _suggestions(self, text: str, evidence: _Evidence) -> tuple[Candidate, ...]:
        from povstat.nearest import nearest

        if names.normalise_code(text):
            return ()
        keys = nearest(self.gazetteer, text)
        places = {s.place: self.gazetteer.place(s.place) for key in keys for s in self.gazetteer.spelled(key)}
        groups = [alternatives for _, alternatives in evidence.groups]
        near = [p for p in places.values() if all(_lies_in(p.regions, group) for group in groups)]
        return self._candidates(near or places.values(), ())[:8]


class Index(Resolver):
    """The whole gazetteer in memory, for many questions. Loading takes a tenth of a second."""

    def __init__(self, db: sqlite3.Connection) -> None:
        super().__init__(Loaded(db))
        # A table has few provinces and prefectures, and many rows of each.
        self._region_evidence = lru_cache(maxsize=4096)(super()._region_evidence)  # type: ignore[method-assign]

    def lookup(
        self,
        text: str,
        *,
        province: str | None = None,
        prefecture: str | None = None,
        year: int | None = None,
    ) -> Resolution:
        """As ``resolve``, without suggestions."""
        return self.resolve(text, province=province, prefecture=prefecture, year=year, suggest=False)


def _lies_in(regions: frozenset[int], alternatives: list[tuple[frozenset[int], ...]]) -> bool:
    return any(all(regions & group for group in around) for around in alternatives)


def _in_year(senses: list[Sense], regions: list[RegionSense], year: int) -> tuple[list[Sense], list[RegionSense]]:
    """What had its name in a year; what had it a year before or after; or else all of it.

    A table of a year may use a name that was gone by then, or, compiled later, one that was yet to come.
    """
    for slack in (0, 1):
        left = [s for s in senses if s.first - slack <= year <= s.end + slack]
        zones = [z for z in regions if z.first - slack <= year <= z.end + slack]
        if left or zones:
            return left, zones
    return senses, regions


def _beside_prefecture(text: str, prefecture: str | None) -> bool:
    """Whether a name that may mean a prefecture too must mean the county, because of the prefecture beside it.

    承德 beside 承德市 and 毕节市 beside 毕节地区 are counties; 承德 beside 承德 may be the prefecture's own row.
    """
    if prefecture is None or not (names.has_han(text) and names.has_han(prefecture)):
        return False
    name, around = names.chinese_key(text), names.chinese_key(prefecture)
    bare = names.parts(name).generic == "" and not name.endswith(("地区", "盟", "州"))
    return name != around and (
        (bare and around.startswith(name)) or (name.endswith("市") and around == name.removesuffix("市") + "地区")
    )


def _how(kind: str, text: str) -> str:
    if kind in ("name", "short_name", "alias") and names.is_traditional(text):
        return "traditional"
    return kind


def _candidate(place: Place, *, listed: bool) -> Candidate:
    return Candidate(
        place.code,
        place.name_zh,
        place.name_en,
        place.province_zh,
        place.prefecture_zh,
        listed,
        place.first_year,
        place.end_year,
        relation=place.relation,
    )
