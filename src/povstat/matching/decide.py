"""The verdict on a row: name, province, prefecture, code and year weighed together.

What a name or a code may mean is ``resolver.py``'s knowledge. Here the two are held against each other: where they
agree, or one says which of the other's meanings is right, the row is decided; where they contradict, it is not.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from povstat.lang import Language, filled, statements
from povstat.matching.content import Kind
from povstat.matching.decision import Decision
from povstat.matching.footnotes import is_footnote
from povstat.matching.own_names import OwnName, senses
from povstat.matching.typos import Typos
from povstat.places import names, notes
from povstat.places.division_meant import divisions_meant
from povstat.places.notes import Note
from povstat.places.quick_resolver import QuickResolver
from povstat.places.reading import is_nothing
from povstat.places.resolution import Candidate, Resolution
from povstat.queries.verdict_facts import verdict_facts
from povstat.store.gazetteer import load_resolver

if TYPE_CHECKING:
    from sqlite3 import Connection

_YEAR = re.compile(r"(?<!\d)(19[4-9]\d|20\d\d)(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)?(?!\d)")
"""A year, also as the beginning of a day (20151231) or a month (201512)."""
_NO_PREFECTURE = re.compile(r"(?:省|自治区|直辖市)?直?辖.*|市辖区|县|其他|省直管.*|直管.*")
_SHOWN = 6
_LONGEST_CELL = 1000
"""Characters of a cell that are looked at."""

_WORDS = {
    "could_be": "could be: ",
    "lies_in": "lies in ",
    "did_you_mean": "did you mean: ",
    "read_as": "typing error, read as ",
    "listed": "{around} {code}, listed",
    "code_left_out": "the code {code} is not known and was left out of account",
    "name_left_out": "the name {name} is not known; decided by the code alone",
    "province_against": "name and code agree, but not with the province or prefecture given",
    "both_unlisted": "code and name mean different places, neither of them listed",
    "not_code": "not a division code: {text}",
    "from_prefecture": "the county stands in the prefecture's column",
    "older": "the name was long ago also that of ",
    "year_unread": "the year {text} cannot be read and was left out of account",
}
"""What is said of a row, in English; the Chinese words are in ``lang``."""


class TableDecider:
    """Decides rows by an index of every spelling and code. Holds some memory; make one for a whole table.

    ``index`` is one of the same data that is loaded already; ``own_names`` are a user's, which go before all
    others. Raises UsageError for one whose code no division had.
    """

    def __init__(
        self,
        db: "Connection",
        *,
        lang: Language = "en",
        accept_typos: bool = False,
        resolver: QuickResolver | None = None,
        own_names: Sequence[OwnName] = (),
    ) -> None:
        self.resolver = (
            load_resolver(db, partial(senses, own_names)) if own_names else resolver or load_resolver(db)
        )
        self._lang = lang
        self._accept_typos = accept_typos
        self._typos = Typos(self.resolver)
        self._listed, self._provinces, self._prefectures = verdict_facts(db)
        self.fronts = self.resolver.fronts
        self._shortened = self.fronts.shortened
        self._decided = lru_cache(maxsize=1 << 15)(self.decide_plainly)
        self._beside_code = lru_cache(maxsize=1 << 12)(self._by_name)
        self._place = lru_cache(maxsize=1 << 14)(self._placed)

    @property
    def listed_count(self) -> int:
        """How many counties the list has."""
        return len(self._listed)

    def kind_of(self, text: str) -> Kind:
        """What a text may be."""
        found = self.resolver.lookup(text)
        kind = Kind.NONE
        for candidate in found.candidates:
            if candidate.level == "county":
                kind |= Kind.COUNTY if found.whole else Kind.ADDRESS
            else:
                kind |= Kind.PROVINCE if candidate.level == "province" else Kind.PREFECTURE
        return kind

    def decide(
        self, name: str = "", province: str = "", prefecture: str = "", code: str = "", year: str = ""
    ) -> Decision:
        """The verdict on a row with this evidence; an empty text is no evidence."""
        if not prefecture:  # else a name is held against it, letter by letter
            name = _usual(name, with_code=bool(code))
        return self._decided(self._shortened(name), province, prefecture, code, year)

    def decide_plainly(self, name: str, province: str, prefecture: str, code: str, year: str) -> Decision:
        """As ``decide``, by reading the whole of a name."""
        if len(name) + len(province) + len(prefecture) + len(code) + len(year) > _LONGEST_CELL:
            name, province, prefecture, code, year = (
                cell[:_LONGEST_CELL] for cell in (name, province, prefecture, code, year)
            )
        if is_footnote(name):
            return self._undecided(Resolution(name, "unknown", notes=(Note.FOOTNOTE,)), [])
        when, said = self._year(year)
        province = self._region(province, self._provinces, 2)
        prefecture = self._region(prefecture, self._prefectures, 4)
        if prefecture and _NO_PREFECTURE.fullmatch(prefecture):
            prefecture = ""
        digits = _code(code)
        nameless = is_nothing(name)
        if digits is None and nameless and not is_nothing(prefecture):
            found = self._in_place_of_name(prefecture, province, when)
            if found is not None:
                return self._verdict(found, [*said, self._say("from_prefecture")], province, "", when)
        if name == prefecture and self._in_place_of_name(prefecture, province, when) is not None:
            prefecture = ""
        if nameless and digits is None and names.normalise_code(name or "") is None:
            if not is_nothing(code):
                said = [*said, self._say("not_code", text=code.strip()[:40])]
            return self._undecided(Resolution("", "unknown", notes=() if said else (Note.EMPTY,)), said)
        if nameless or digits is None:
            if digits is None and code and not is_nothing(code):
                said = [*said, self._say("not_code", text=code.strip()[:40])]
            text = digits if digits is not None else name
            assert text is not None
            found = self._code_or_name(text, province, prefecture, when)
            return self._verdict(found, said, province, prefecture, when)
        return self._both(name, digits, province, prefecture, when, said)

    # --- name against code ---

    def _both(
        self, name: str, code: str, province: str, prefecture: str, year: int | None, said: list[str]
    ) -> Decision:
        by_code = self._code_or_name(code, province, prefecture, year)
        by_name = self._beside_code(name, province, prefecture, year)
        if code.endswith("00"):
            # A province's or prefecture's code beside a county's name says where the county lies, no more.
            if by_name.status != "unknown" or not _is_region(by_name):
                within = (
                    self._prefectures.get(code[:4], "") if not prefecture and code[2:4] != "00" else prefecture
                )
                by_name = self._beside_code(name, province or self._provinces.get(code[:2], ""), within, year)
            return self._verdict(by_name, said, province, prefecture, year)
        if Note.CODE_UNKNOWN in by_code.notes:
            return self._verdict(
                by_name, [*said, self._say("code_left_out", code=code)], province, prefecture, year
            )
        if not by_name.candidates:
            left_out = self._say("name_left_out", name=name.strip()[:40])
            return self._verdict(by_code, [*said, left_out], province, prefecture, year)
        agreed = self._agreed(by_code, by_name)
        if agreed is None and year is not None:
            # Tables of many years often bear the codes, or the names, of one.
            any_code = self._code_or_name(code, province, prefecture, None)
            any_name = self._beside_code(name, province, prefecture, None)
            agreed = (
                self._agreed(any_code, by_name)
                or self._agreed(by_code, any_name)
                or self._agreed(any_code, any_name)
            )
        if agreed is not None:
            return self._verdict(agreed, said, province, prefecture, year)
        if by_code.conflict or by_name.conflict:
            free_code, free_name = self._code_or_name(code, "", "", year), self._beside_code(name, "", "", year)
            agreed = self._agreed(free_code, free_name)
            if agreed is not None:
                return self._verdict(agreed, [*said, self._say("province_against")], "", "", year)
        if by_code.status == by_name.status == "not_poverty":
            return self._verdict(by_code, [*said, self._say("both_unlisted")], province, prefecture, year)
        both = tuple(dict.fromkeys((*by_code.candidates, *by_name.candidates)))
        clash = Resolution(
            name, "ambiguous", candidates=both, notes=(Note.CODE_CONFLICT,), conflict=Note.CODE_CONFLICT
        )
        return self._undecided(clash, said)

    def _agreed(self, by_code: Resolution, by_name: Resolution) -> Resolution | None:
        """What name and code mean in common, where that is one place."""
        if by_code.status == "unknown" or (by_name.status == "unknown" and Note.NAME_BEFORE not in by_name.notes):
            return None
        coded, named = _keys(by_code.candidates), _keys(by_name.candidates)
        common = coded & named
        if not common:
            return None
        if by_code.status in {"poverty", "not_poverty"}:
            same = by_name.status in {"ambiguous", "unknown", by_code.status} and by_name.code in {
                None,
                by_code.code,
            }
            return by_code if same else None
        if by_name.status in {"poverty", "not_poverty"}:
            return by_name
        if len(common) > 1 or Note.DIVIDED in (*by_code.notes, *by_name.notes):
            return by_name
        ((listed, code, _),) = common
        candidates = tuple(
            c for c in by_code.candidates if _key(c) == (listed, code, c.name_zh if not listed else "")
        )
        places = tuple(number for candidate in candidates for number in self.resolver.places_of(candidate))
        if listed:
            return Resolution(by_code.text, "poverty", code, "code", candidates, places=places)
        return Resolution(by_code.text, "not_poverty", None, "code", candidates, places=places)

    # --- one piece of evidence ---

    def _code_or_name(self, text: str, province: str, prefecture: str, year: int | None) -> Resolution:
        code = names.normalise_code(text)
        if code is not None and code.endswith("00"):
            region = self._provinces.get(code[:2]) if code.endswith("0000") else self._prefectures.get(code[:4])
            if region is not None:
                level = Note.PROVINCE if code.endswith("0000") else Note.PREFECTURE
                return Resolution(text, "unknown", notes=(level,))
        return self._by_name(text, province, prefecture, year)

    def _in_place_of_name(self, prefecture: str, province: str, year: int | None) -> Resolution | None:
        """What a prefecture's cell means that is a county and never was the name of a prefecture."""
        if self.resolver.is_region(prefecture):
            return None
        found = self._by_name(prefecture, province, "", year)
        return found if found.whole and found.status in {"poverty", "not_poverty"} else None

    def _by_name(self, text: str, province: str, prefecture: str, year: int | None) -> Resolution:
        return self.resolver.lookup(text, province=province or None, prefecture=prefecture or None, year=year)

    @staticmethod
    def _region(text: str, by_code: dict[str, str], size: int) -> str:
        """A province or prefecture cell, where it is a code put into the name that it stands for."""
        if not text[:1].isdigit():
            iso = text[:3].upper() == "CN-"
            return by_code.get(text.strip().upper(), text) if iso else text
        digits = text.strip().partition(".")[0]
        if digits.isdecimal() and len(digits) in {size, 6, 12} and not digits[size:].strip("0"):
            return by_code.get(digits[:size], text)
        return text

    def _year(self, text: str) -> tuple[int | None, list[str]]:
        if not text:
            return None, []
        if (found := row_year(text)) is not None:
            return found, []
        return None, ([] if is_nothing(text) else [self._say("year_unread", text=text.strip()[:20])])

    # --- from a resolution to a decision ---

    def _verdict(
        self, found: Resolution, said: list[str], province: str, prefecture: str, year: int | None
    ) -> Decision:
        placed = bool(province or prefecture) or found.placed
        if found.notes == (Note.ONE_CHARACTER,) and len(found.candidates) == 1 and placed:
            # 魏 alone could be anything; the only county of that stem in a province is meant.
            return self._poverty(found.candidates[0].code, "short_name", said, found.places, year)
        if found.status == "poverty" and found.code is not None:
            how = _how(found)
            return self._poverty(found.code, how, [*self._notes(found), *said], found.places, year)
        if found.status == "not_poverty":
            how = _how(found)
            return self._not_poverty(how, [*self._notes(found), *said], found.places, year)
        if Note.NOT_FOUND in found.notes:
            return self._perhaps_typo(found, said, province, prefecture, year)
        return self._undecided(found, said)

    def _perhaps_typo(
        self, found: Resolution, said: list[str], province: str, prefecture: str, year: int | None
    ) -> Decision:
        near = self._typos.near(found.text, province, prefecture, year)
        if self._accept_typos and len(near) == 1:
            read_as = self._say("read_as") + self._named(near[0])
            places = self.resolver.places_of(near[0])
            if near[0].listed:
                return self._poverty(near[0].code, "typo", [read_as, *said], places, year)
            return self._not_poverty("typo", [read_as, *said], places, year)
        if near:
            said = [self._say("did_you_mean") + self._list(near), *said]
        return self._undecided(found, said)

    def _poverty(
        self, code: str, how: str | None, said: list[str], places: tuple[int, ...], year: int | None
    ) -> Decision:
        name, batch, day = self._listed[code]
        note = self._join(said) or None
        return Decision("poverty", code, name, batch, day, how, note, *self._place(places, code, year))

    def _not_poverty(
        self, how: str | None, said: list[str], places: tuple[int, ...], year: int | None
    ) -> Decision:
        place_code, place_name = self._place(places, None, year)
        note = self._join(said) or None
        return Decision("not_poverty", how=how, note=note, place_code=place_code, place_name=place_name)

    def _placed(self, places: tuple[int, ...], listed: str | None, year: int | None) -> tuple[str, str]:
        """Code and name of what a row was taken for, in its year or today."""
        meant = divisions_meant(self.resolver.gazetteer, places, listed, year)
        named = dict.fromkeys(division.name_zh for division in meant)
        return " | ".join(division.code for division in meant), " | ".join(named)

    def _undecided(self, found: Resolution, said: list[str]) -> Decision:
        ambiguous = found.status == "ambiguous" or (found.conflict is not None and bool(found.candidates))
        counties = found.candidates
        parts = self._notes(found)
        if counties and Note.NEW_AREA in found.notes:
            parts.append(self._say("lies_in") + self._list(counties))
        elif counties and (ambiguous or len(counties) > 1):
            parts.append(self._say("could_be") + self._list(counties))
        return Decision("ambiguous" if ambiguous else "unknown", note=self._join([*parts, *said]) or None)

    def _notes(self, found: Resolution) -> list[str]:
        said = [notes.words(found.notes, self._lang)] if found.notes else []
        return [*said, self._say("older") + self._list(found.older)] if found.older else said

    def _join(self, parts: Iterable[str]) -> str:
        return statements(parts, self._lang)

    def _list(self, candidates: Iterable[Candidate]) -> str:
        shown = list(candidates)
        text = " | ".join(self._named(candidate) for candidate in shown[:_SHOWN])
        return text + (f" | … ({len(shown)})" if len(shown) > _SHOWN else "")

    def _named(self, candidate: Candidate) -> str:
        around = " ".join(filter(None, (candidate.province_zh, candidate.prefecture_zh)))
        if candidate.level != "county":
            return candidate.name_zh
        where = f"{around} {candidate.code}"
        if candidate.listed:
            where = self._say("listed", around=around, code=candidate.code)
        return f"{candidate.name_zh} ({where})"

    def _say(self, key: str, **values: str) -> str:
        return filled(_WORDS[key], values, self._lang)


def row_year(text: str) -> int | None:
    """The year that a cell names; None where it names none that can be read."""
    found = _YEAR.search(text[:_LONGEST_CELL])
    return int(found[1]) if found else None


def _usual(name: str, *, with_code: bool) -> str:
    """A name without what is read alike: blanks around it, and capitals, unless a note on a code shows them."""
    stripped = name.strip()
    return stripped.lower() if stripped.isascii() and not with_code else stripped


def _code(text: str) -> str | None:
    """The six digits of a code cell, in any of its forms; a country's letters before it do not matter."""
    if not text:
        return None
    folded = names.fold(text)
    return names.normalise_code(folded.removeprefix("cn"))


def _key(candidate: Candidate) -> tuple[bool, str, str]:
    return (candidate.listed, candidate.code, "" if candidate.listed else candidate.name_zh)


def _keys(candidates: Iterable[Candidate]) -> set[tuple[bool, str, str]]:
    return {_key(candidate) for candidate in candidates if candidate.level == "county"}


def _is_region(found: Resolution) -> bool:
    return bool(found.candidates) and all(candidate.level != "county" for candidate in found.candidates)


def _how(found: Resolution) -> str | None:
    """How a place was recognised: as the resolver says, but ``address`` where the name stood in a longer text."""
    if found.how in {None, "code", "successor", "romanised"} or found.whole:
        return found.how
    return "address"
