"""Finds the county that a name or code means, or says why that cannot be said.

Never a silent guess: where a text could mean two places, of which one is on the list and one is not, the answer
is ``ambiguous`` with both; a name that is nearly right is ``unknown`` with suggestions.
"""

from collections.abc import Iterable, Iterator, Sequence

from povstat.places import glued, leftovers, names, reading, region_words
from povstat.places.division_meant import divisions_meant
from povstat.places.evidence import (
    Evidence,
    around,
    before_prefecture,
    beside_prefecture,
    in_year,
    is_region_today,
    lies_in,
    long_gone,
    may_be_region,
)
from povstat.places.gazetteer import Gazetteer, PlaceRow, RegionSense, Sense
from povstat.places.identity import OPEN, RELATIONS
from povstat.places.notes import Note
from povstat.places.resolution import Candidate, Found, Level, Resolution, Status, candidate_of

# The plainest way of being meant first.
_KINDS = (
    "own_name",
    "code",
    "name",
    "alias",
    "short_name",
    "former_name",
    "later_name",
    "romanised",
    "reading",
    "one_character",
)
_LONGEST_TEXT = 1000
"""Characters of a text that are read: what does not begin with a county by then will not name one."""
_Meant = tuple[Status, str | None, str | None, tuple[Candidate, ...], tuple[Note, ...], tuple[int, ...]]
"""Status, code, how, candidates, notes and places of a ``Resolution``."""
_SUCCESSIONS = ("merged", "successor_smaller", "successor_larger", "predecessor_larger")


class Resolver:
    """Decides on what a gazetteer knows."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._made: dict[int, Candidate] = {}
        self._made_listed: dict[str, Candidate] = {}

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
            return Resolution(text, "unknown", notes=(Note.EMPTY,))
        evidence = self._evidence(province, prefecture, year)
        if isinstance(evidence, Note):
            found = self._lookup(text, Evidence(year=year))
            return Resolution(text, "unknown", candidates=self._all(found), notes=(evidence,))
        if prefecture is not None and before_prefecture(text, prefecture):
            evidence = evidence._replace(dated=True)
        found = self._lookup(text, evidence)
        if found is None or not found.senses or found.conflict:
            area = self._new_area(text, beside=found is not None and bool(found.senses))
            if area is not None:
                return area
        if found is None:
            suggestions = self._suggestions(text, evidence) if suggest else ()
            note = Note.CODE_UNKNOWN if names.normalise_code(text) else Note.NOT_FOUND
            return Resolution(text, "unknown", suggestions=suggestions, notes=(note,))
        notes = (*evidence.notes, *((found.conflict,) if found.conflict else ()))
        if glued.SIGNS.search(text) and not names.normalise_code(text):
            glued_to = self._glued(text, found, notes)
            if isinstance(glued_to, Resolution):
                return glued_to
            found, notes = glued_to
        decided = self._decide(text, found, notes, year)
        if Note.PROVINCE_UNRECOGNISED in notes and not self._is_certain(decided, year):
            return decided._replace(status="unknown", code=None, how=None, notes=evidence.notes, places=())
        if decided.status == "ambiguous" and found.regions and beside_prefecture(text, prefecture):
            county = self._decide(text, found._replace(regions=()), (*notes, Note.BESIDE_PREFECTURE), year)
            # Without a year a "no" is not certain: the row may be the prefecture's own.
            if county.status == "poverty" or (county.status == "not_poverty" and year is not None):
                return county
        return decided

    def _is_certain(self, decided: Resolution, year: int | None) -> bool:
        """Whether a name beside a province that is not known means one place of the year."""
        if decided.status not in ("poverty", "not_poverty") or Note.PREFECTURE_UNRECOGNISED in decided.notes:
            return False
        return decided.code is not None or len(divisions_meant(self.gazetteer, decided.places, None, year)) == 1

    def _new_area(self, text: str, *, beside: bool) -> Resolution | None:
        """What is said of an area that is no division; ``beside`` a county that part of its name names."""
        key = names.chinese_key(text)
        for rest in reading.without_regions(self.gazetteer, key) if key.endswith("区") else ():
            counties = self.gazetteer.new_area(rest)
            if counties is not None:
                places = [self.gazetteer.place(sense.place) for code in counties for sense in self._newest(code)]
                candidates = self._candidates(dict.fromkeys(places), ())
                return Resolution(text, "unknown", candidates=candidates, notes=(Note.NEW_AREA,))
        if not beside and leftovers.is_zone(key):
            return Resolution(text, "unknown", notes=(Note.ZONE,))
        return None

    def _newest(self, code: str) -> tuple[Sense, ...]:
        return self.gazetteer.coded(code)[-1:]

    def places_of(self, candidate: Candidate) -> tuple[int, ...]:
        """The numbers of the places that a candidate stands for."""
        if candidate.listed:
            return (self.gazetteer.home(candidate.code).place,)
        coded = dict.fromkeys(sense.place for sense in self.gazetteer.coded(candidate.code))
        named = [number for number in coded if self.gazetteer.place(number).name_zh == candidate.name_zh]
        return tuple(named or coded)

    def _decide(self, text: str, found: Found, notes: tuple[Note, ...], year: int | None) -> Resolution:
        status, code, how, candidates, notes, places = self._meant(text, found, notes, year)
        older: tuple[Candidate, ...] = ()
        if found.older:
            earlier = self._candidates((self.gazetteer.place(number) for number in found.older), ())
            older = tuple(candidate for candidate in earlier if candidate not in candidates)
        read = (text, status, code, how, candidates, (), notes, places)
        return Resolution(*read, found.conflict, found.whole, found.placed, older)

    def _meant(self, text: str, found: Found, notes: tuple[Note, ...], year: int | None) -> _Meant:
        """What follows from the places and regions that a text may mean."""
        senses, regions = found.senses, found.regions
        if found.conflict or not (senses or regions):
            return "unknown", None, None, self._all(found), notes, ()
        if found.common:
            return "unknown", None, None, self._all(found), (*notes, Note.TOWN), ()
        places = {sense.place: self.gazetteer.place(sense.place) for sense in senses}
        candidates = self._candidates(places.values(), regions)
        numbers = tuple(places)
        if regions:
            gone = year is None and is_region_today(regions, senses)
            if not senses or gone:
                is_province = self.gazetteer.region(regions[0].region).level == "province"
                level = Note.PROVINCE if is_province else Note.PREFECTURE
                notes = (*notes, level, *((Note.NAME_BEFORE,) if senses else ()))
                return "unknown", None, None, candidates, notes, numbers
        meant = {place.listed for place in places.values()}
        divided = any(place.relation == "part" or len(place.listed) > 1 for place in places.values())
        if meant == {()} and not (regions and may_be_region(senses, regions, year)):
            several = len(numbers) > 1 and len(divisions_meant(self.gazetteer, numbers, None, year)) > 1
            formed = (Note.FORMED_FROM,) if any(place.formed_from for place in places.values()) else ()
            how = min((sense.kind for sense in senses), key=_KINDS.index)
            how = "short_name" if how == "one_character" else _how(how, text)
            notes = (*notes, *formed, *((Note.SEVERAL_UNLISTED,) if several else ()))
            return "not_poverty", None, how, candidates, notes, numbers
        if divided or len(meant) > 1 or regions:
            notes = (*notes, Note.DIVIDED if divided and len(meant) == 1 else Note.SHARED_NAME)
            return "ambiguous", None, None, candidates, notes, numbers
        if all(sense.kind == "one_character" for sense in senses):
            return "ambiguous", None, None, candidates, (*notes, Note.ONE_CHARACTER), numbers
        best = min(senses, key=lambda s: (RELATIONS.index(places[s.place].relation), _KINDS.index(s.kind)))
        relation = places[best.place].relation
        numbers = (best.place, *(number for number in numbers if number != best.place))
        (listed,) = meant.pop()
        if relation in _SUCCESSIONS:
            return "poverty", listed, "successor", candidates, (*notes, Note(relation)), numbers
        return "poverty", listed, _how(best.kind, text), candidates, notes, numbers

    def _glued(
        self, text: str, found: Found, notes: tuple[Note, ...]
    ) -> Resolution | tuple[Found, tuple[Note, ...]]:
        """A name held against the codes and the Latin letters in the same text.

        Gives what is left of the name's meanings, with notes; where they contradict it, that nothing is certain.
        """
        digits, left_out = glued.codes(text)
        senses, regions = found.senses, found.regions
        for note, others in self._beside_name(text, digits):
            if not others:
                left_out = True
                continue
            if not senses:
                continue
            meant = self._meanings(others)
            common = tuple(sense for sense in senses if self._meanings([sense]) & meant)
            if not common:
                if any(self.gazetteer.place(sense.place).listed for sense in (*senses, *others)):
                    clash = Found((*senses, *others), regions)
                    places = tuple(dict.fromkeys(sense.place for sense in clash.senses))
                    return Resolution(
                        text,
                        "ambiguous",
                        candidates=self._all(clash),
                        notes=(*notes, note),
                        places=places,
                        conflict=note,
                    )
                notes = (*notes, Note.BOTH_UNLISTED)
            elif note is Note.CODE_CONFLICT:
                one = all(sense.kind == "one_character" for sense in common)
                senses, regions, found = (tuple(others) if one else common), (), found._replace(common=False)
        if left_out:
            notes = (*notes, Note.DIGITS_LEFT_OUT)
        return found._replace(senses=senses, regions=regions), notes

    def _beside_name(self, text: str, digits: list[str]) -> Iterator[tuple[Note, tuple[Sense, ...]]]:
        """The places that each code and the Latin letters beside a name mean, with the note of a contradiction."""
        for code in digits:
            yield Note.CODE_CONFLICT, self.gazetteer.coded(code)
        letters = glued.latin(text)
        found = self._lookup(letters, Evidence()) if letters else None
        if found is not None and not found.conflict:
            others = tuple(sense for sense in found.senses if sense.kind != "one_character")
            if others:
                yield Note.LETTERS_CONFLICT, others

    def _meanings(self, senses: Iterable[Sense]) -> set[str | int]:
        """What places are to the list: codes of listed counties, else the places themselves."""
        places = [self.gazetteer.place(sense.place) for sense in senses]
        return {meaning for place in places for meaning in (place.listed or (place.place,))}

    def _evidence(self, province: str | None, prefecture: str | None, year: int | None) -> Evidence | Note:
        """The evidence given beside a text, or the note that says what of it is not understood."""
        groups, notes = [], []
        for text, against in ((province, Note.PROVINCE_CONFLICT), (prefecture, Note.PREFECTURE_CONFLICT)):
            if text is None or reading.is_nothing(text):
                continue
            regions = self._region_evidence(text)
            if regions:
                groups.append((against, regions))
            elif region_words.is_outside(text):
                return Note.OUTSIDE
            elif against is Note.PROVINCE_CONFLICT:
                notes.append(Note.PROVINCE_UNRECOGNISED)
            else:
                notes.append(Note.PREFECTURE_UNRECOGNISED)
        historic = prefecture is not None and self._is_gone(prefecture)
        return Evidence(tuple(groups), year, tuple(notes), historic=historic)

    def _is_gone(self, prefecture: str) -> bool:
        """Whether a prefecture's cell is a name that no prefecture has today."""
        key = names.chinese_key(prefecture) if names.has_han(prefecture) else names.plain(prefecture)
        regions = self.gazetteer.regions_spelled(key)
        return bool(regions) and all(region.end != OPEN for region in regions)

    def _region_evidence(self, text: str) -> list[tuple[frozenset[int], ...]] | None:
        return reading.region_evidence(self.gazetteer, text)

    def _lookup(self, text: str, evidence: Evidence) -> Found | None:
        """The places that fit text and evidence; where the text means some but none fits, all, and a note."""
        code = names.normalise_code(text)
        if code:
            senses = self.gazetteer.coded(code)
            if not senses:
                return None
            return self._fitting(senses, (), evidence)
        readings = self._readings(text)
        if len(readings) == 1 and not readings[0].also:
            return self._read_so(readings[0], evidence)
        senses_of: dict[Sense, None] = {}
        regions_of: dict[RegionSense, None] = {}
        against: list[Found] = []
        whole = placed = common = False
        older: dict[int, None] = {}
        for read in readings:
            inner = evidence.within(read.around) if read.around else evidence
            fitting = self._fitting(read.senses, read.regions, inner)
            if fitting.conflict:
                against.append(fitting)
                continue
            second = self._fitting(read.also, (), inner) if read.also else None
            senses_of.update(dict.fromkeys(fitting.senses))
            if second is not None and not second.conflict:
                senses_of.update(dict.fromkeys(second.senses))
            regions_of.update(dict.fromkeys(fitting.regions))
            older.update(dict.fromkeys(fitting.older))
            whole, placed = whole or read.whole, placed or bool(read.around)
            common = common or (read.common and not evidence.has_prefecture)
        if senses_of or regions_of:
            left_out = tuple(number for number in older if all(number != sense.place for sense in senses_of))
            return Found(tuple(senses_of), tuple(regions_of), None, whole, placed, left_out, common)
        return against[0] if against else None

    def _read_so(self, read: reading.Reading, evidence: Evidence) -> Found | None:
        """As ``_lookup``, for a text that can be read in one way."""
        around = read.around
        fitting = self._fitting(read.senses, read.regions, evidence.within(around) if around else evidence)
        if fitting.conflict:
            return fitting
        senses, regions, older = fitting.senses, fitting.regions, fitting.older
        common = read.common and not evidence.has_prefecture
        return Found(senses, regions, None, read.whole, bool(around), older, common) if senses or regions else None

    def _readings(self, text: str) -> Sequence[reading.Reading]:
        return reading.readings(self.gazetteer, text)

    def _fitting(self, senses: Iterable[Sense], regions: Iterable[RegionSense], evidence: Evidence) -> Found:
        left, zones = self._own_first(senses, evidence.year), list(regions)
        if left and (evidence.dated or left[0].kind == "own_name"):
            zones = []
        for note, alternatives in evidence.groups:
            kept = [s for s in left if lies_in(self.gazetteer.place(s.place).regions, alternatives)]
            kept_zones = [z for z in zones if lies_in(around(self.gazetteer, z.region), alternatives)]
            if not kept and not kept_zones:
                return Found(tuple(left), tuple(zones), note)
            left, zones = kept, kept_zones
        left = self._rightly_read(left)
        if evidence.year is not None:
            left, zones = in_year(left, zones, evidence.year)
        elif not evidence.dated and not evidence.historic and len(left) > 1:
            gone = long_gone(left, self.gazetteer.newest_year())
            kept = [sense for sense in left if sense not in gone]
            staying = {sense.place for sense in kept}
            older = tuple(dict.fromkeys(sense.place for sense in gone if sense.place not in staying))
            return Found(tuple(kept), tuple(zones), older=older)
        return Found(tuple(left), tuple(zones))

    @staticmethod
    def _own_first(senses: Iterable[Sense], year: int | None) -> list[Sense]:
        """What a user's own name means, where the text is one that holds in the year; else all the others."""
        found = list(senses)
        own = [sense for sense in found if sense.kind == "own_name"]
        if not own:
            return found
        own = [sense for sense in own if year is None or sense.first <= year < sense.end]
        return own or [sense for sense in found if sense.kind != "own_name"]

    def _rightly_read(self, senses: list[Sense]) -> list[Sense]:
        """Without the places that only another reading of their characters means, where others are meant rightly.

        A listed county stays beside places that are none: nothing denies it.
        """
        if len(senses) < 2:
            return senses
        right = [sense for sense in senses if sense.kind != "reading"]
        if not right or len(right) == len(senses) or any(self.gazetteer.place(s.place).listed for s in right):
            return right or senses
        return [s for s in senses if s.kind != "reading" or self.gazetteer.place(s.place).listed]

    def _all(self, found: Found | None) -> tuple[Candidate, ...]:
        if found is None:
            return ()
        return self._candidates((self.gazetteer.place(s.place) for s in found.senses), found.regions)

    def _candidates(self, places: Iterable[PlaceRow], regions: Iterable[RegionSense]) -> tuple[Candidate, ...]:
        listed: dict[str, Candidate] = {}
        others: dict[Candidate, None] = {}
        for place in places:
            for code in place.listed:
                if (candidate := self._made_listed.get(code)) is None:
                    candidate = self._made_listed[code] = candidate_of(self.gazetteer.home(code), listed=True)
                listed[code] = candidate
            if place.relation in ("none", "part"):
                if (candidate := self._made.get(place.place)) is None:
                    candidate = self._made[place.place] = candidate_of(place, listed=False)
                others[candidate] = None
        for region in regions:
            zone = self.gazetteer.region(region.region)
            level: Level = "province" if zone.level == "province" else "prefecture"
            others[Candidate("", zone.name_zh, "", zone.province_zh, None, False, level=level)] = None
        return (*(listed[code] for code in sorted(listed)), *others)

    def _suggestions(self, text: str, evidence: Evidence) -> tuple[Candidate, ...]:
        from povstat.places.nearest import nearest

        if names.normalise_code(text):
            return ()
        keys = nearest(self.gazetteer, text)
        places = {s.place: self.gazetteer.place(s.place) for key in keys for s in self.gazetteer.spelled(key)}
        groups = [alternatives for _, alternatives in evidence.groups]
        near = [p for p in places.values() if all(lies_in(p.regions, group) for group in groups)]
        return self._candidates(near or places.values(), ())[:8]


def _how(kind: str, text: str) -> str:
    if kind in ("name", "short_name", "alias") and names.is_traditional(text):
        return "traditional"
    return "romanised" if kind == "reading" else kind
