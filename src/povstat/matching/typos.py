"""Names that are one slip away from a text: for notes, and for ``--accept-typos``."""

from povstat.places import names
from povstat.places.nearest import distance
from povstat.places.quick_resolver import QuickResolver
from povstat.places.resolution import Candidate

SHORTEST = 2
LONGEST = 32
_SMALLER = ("镇", "乡", "村", "街道", "农场", "林场", "团", "苏木")
"""What names of units below the county end with."""


class Typos:
    """Finds keys by what is left of them when one character is left out; each script when first asked for."""

    def __init__(self, resolver: QuickResolver) -> None:
        self._resolver = resolver
        self._by_rest: dict[bool, dict[str, list[str]]] = {}
        self._found: dict[tuple[str, str, str, int | None], tuple[Candidate, ...]] = {}

    def near(self, text: str, province: str, prefecture: str, year: int | None) -> tuple[Candidate, ...]:
        """The counties whose name is one insertion, deletion, change or swap away and that fit the evidence."""
        question = (text, province, prefecture, year)
        if question not in self._found:
            if len(self._found) > 4096:
                self._found.clear()
            self._found[question] = self._search(*question)
        return self._found[question]

    def _search(self, text: str, province: str, prefecture: str, year: int | None) -> tuple[Candidate, ...]:
        key = _key(text)
        if not SHORTEST <= len(key) <= LONGEST:
            return ()
        found: dict[tuple[str, str], Candidate] = {}
        for other in self._keys(key):
            answer = self._resolver.lookup(
                other, province=province or None, prefecture=prefecture or None, year=year
            )
            if answer.conflict is not None:
                continue
            for candidate in answer.candidates:
                if candidate.level == "county":
                    found[candidate.code, candidate.name_zh] = candidate
        return tuple(found.values())

    def _keys(self, key: str) -> list[str]:
        if key.endswith(_SMALLER):
            return []  # 威宁镇 is a town, not 威宁县 misspelled
        romanised = key.isascii()
        if romanised not in self._by_rest:
            self._by_rest[romanised] = self._map(romanised=romanised)
        by_rest = self._by_rest[romanised]
        near = {known for rest in _rests(key) for known in by_rest.get(rest, ())}
        return sorted(known for known in near if distance(key, known, 1) <= 1)

    def _map(self, *, romanised: bool) -> dict[str, list[str]]:
        """The keys of one script by what is left of them."""
        by_rest: dict[str, list[str]] = {}
        # In two-character keys one slip leaves nothing to go by: only full names and longer stems are near.
        for known in self._resolver.gazetteer.keys(SHORTEST + 1, LONGEST):
            if known.isascii() == romanised:
                for rest in _rests(known):
                    by_rest.setdefault(rest, []).append(known)
        return by_rest


def _key(text: str) -> str:
    if names.has_han(text):
        return names.chinese_key(text)
    return (names.latin_keys(names.latin_words(text)) or ("",))[0]


def _rests(key: str) -> set[str]:
    return {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}
