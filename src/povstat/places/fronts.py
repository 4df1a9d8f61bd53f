"""The front of an address: as much of a text as decides which county it means.

Addresses differ in what stands behind the county, and that decides nothing as long as it names no other place:
贵州省毕节市威宁县草海镇民族路3号 is read as any other text that begins with 贵州省毕节市威宁县. So a front is read
once, by the rules of ``reading.py``, and what follows is only looked through for what those rules would heed.
Where any doubt is left, the whole text is read.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from povstat.places import names, paths, reading
from povstat.places.characters import TRADITIONAL
from povstat.places.gazetteer import Gazetteer

MOST_FRONTS = 1 << 15
"""Fronts that are remembered, those that decide nothing among them."""
_LONGEST_TEXT = 1000
_BEGIN = 4
"""Characters behind a front in which another place would begin, behind a 和 perhaps."""
_MOST_GENERICS = 6
"""Generic parts among which a county's is looked for; more stand before no county."""
_HAN = re.compile("[\u4e00-\u9fff]+")
_NOT_HAN = re.compile("[^\u4e00-\u9fff]+")
_FILLERS = "龘靐齉爩鱻"
"""Characters of no name: one stands for what follows a front."""
_LONG_NUMBER = re.compile("[0-9\uff10-\uff19]{6}")
_SIGNS = (
    "0-9\uff10-\uff19 \t\u3000\\-－—–_.．,，、。:：;；!！?？/／#＃*~～'\"“”‘’…·&+"
    "()\\[\\]{}（）［］｛｝【】〔〕〈〉《》「」"
)
"""Digits, blanks, punctuation and brackets: as part of a pattern."""


def _traditional() -> dict[str, str]:
    forms: dict[str, str] = {}
    for character in TRADITIONAL:
        simplified = names.simplify(character)
        forms[simplified] = forms.get(simplified, "") + character
    return forms


_TRADITIONAL = _traditional()


def _written(characters: Iterable[str]) -> str:
    """Characters, with the traditional ones that are read as they are."""
    return "".join(character + _TRADITIONAL.get(character, "") for character in characters)


def _han_without(characters: str) -> str:
    """All Chinese characters but some: as part of a pattern."""
    spans, first = [], 0x4E00
    for point in sorted(map(ord, characters)):
        if point > first:
            spans.append(f"{chr(first)}-{chr(point - 1)}")
        first = point + 1
    return "".join(spans) + f"{chr(first)}-\u9fff"


_GENERIC = re.compile(f"[{_written('县市区旗')}]")
_HEEDED = _written("治邮")
"""What the rules heed wherever it follows: an autonomous prefecture of any name, a postcode."""
_GENERIC_WORDS = frozenset("县市区旗等")
"""What makes another word of the generic part before it, or is a slip: 县市, 市区, 县县; or several counties."""
_AND = "和与及"
_PLAIN_HAN = _han_without(_HEEDED)
_PLAIN = f"[{_SIGNS}{_PLAIN_HAN}]*"
# At most one letter, as in A座: two might be read as a name in Latin letters.
_FOLLOWING = re.compile(f"([{_PLAIN_HAN}]{{1,{_BEGIN}}}){_PLAIN}[A-Za-z]?{_PLAIN}")
_OTHER_WORD = frozenset(_written(_GENERIC_WORDS))
_SLIPS = {slips: frozenset(_written(slips)) for slips in ("", "县", "县旗")}


class _Front(NamedTuple):
    """A front that decides, and what must not follow it."""

    text: str
    """The front with a filler behind it: what may be read in place of the whole."""
    readings: list[reading.Reading]
    followers: frozenset[str]
    """Characters that would make a longer name of it, or another word."""
    slips: frozenset[str]
    """Characters with which what follows may be the rest of a misspelled name."""


class AddressFronts:
    """Shortens addresses to their fronts, and remembers these."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._fronts: dict[str, _Front | None] = {}
        keys = [key for key in gazetteer.keys(1, 64) if names.has_han(key)]
        regions = [key for key in gazetteer.region_keys() if names.has_han(key)]
        self._sorted = sorted({*keys, *regions})
        self._followers: dict[frozenset[str], frozenset[str]] = {}
        """Each set of followers once: most fronts have the same."""
        used = set().union(*keys, *regions)
        self._filler = next((c for c in _FILLERS if c not in used and names.chinese_key(c) == c), "")
        self._counties = frozenset(
            key[:3] for key in keys if key.endswith("县") or (len(key) > 2 and key.endswith(("市", "区", "旗")))
        )
        """How names begin that are looked for right behind a county."""
        self._regions = frozenset(
            key[:3]
            for key in regions
            if len(key) > 2 and any(sense.full for sense in gazetteer.regions_spelled(key))
        )

    @property
    def count(self) -> int:
        """How many fronts are remembered."""
        return len(self._fronts)

    def shortened(self, text: str) -> str:
        """What is read as ``text`` is: a shorter text where a front of it decides, else itself."""
        stripped = text.strip()
        found = self._front(stripped)
        if found is None or len(text) > _LONGEST_TEXT:
            return text
        front, end = found
        if paths.SIGNS.search(stripped, end) and paths.placed(self._gazetteer, stripped) is not None:
            return text
        following = _FOLLOWING.fullmatch(stripped, end)
        if following is None or following[1][0] in front.followers or _LONG_NUMBER.search(stripped, end):
            return text
        begin = following[1]
        if len(begin) < _BEGIN:
            begin = _NOT_HAN.sub("", stripped[end:])[:_BEGIN]
        begin = names.simplify(begin)
        if begin[:3] in self._regions or begin[1:] in self._regions:
            return text
        if begin[0] in _AND:
            begin = begin[1:]
        if begin[:3] in self._counties or begin[:2] in self._counties or begin[:1] in _AND:
            return text
        if front.slips and not front.slips.isdisjoint(stripped[end:]):
            return text
        return front.text

    def readings(self, text: str) -> list[reading.Reading] | None:
        """How a shortened text is read; None for any other text."""
        front = self._fronts.get(text[:-1]) if text[-1:] == self._filler else None
        return front.readings if front is not None else None

    def _front(self, text: str) -> tuple[_Front, int] | None:
        """The shortest front of a text that decides, and where it ends."""
        end = 0
        for _ in range(_MOST_GENERICS):
            generic = _GENERIC.search(text, end)
            if generic is None:
                return None
            end = generic.end()
            if end == len(text):
                return None  # nothing follows
            head = text[:end]
            try:
                front = self._fronts[head]
            except KeyError:
                front = self._learned(head)
            if front is not None:
                return front, end
        return None

    def _learned(self, head: str) -> _Front | None:
        if len(self._fronts) >= MOST_FRONTS:
            self._fronts.clear()
            self._followers.clear()
        front = self._fronts[head] = self._read(head) if self._filler and _HAN.fullmatch(head) else None
        return front

    def _read(self, head: str) -> _Front | None:
        """The front that ``head`` is, where it decides, whatever unsuspicious follows."""
        text = names.chinese_key(head) + self._filler
        peeled = reading.peelings(self._gazetteer, text)
        rests = {rest[:-1] for _, rest in peeled}
        if "" in rests:
            return None  # regions alone: the county follows
        readings = self._deepest(peeled)
        if not readings:
            return None
        following = frozenset().union(*map(self._next_characters, rests))
        followers = _OTHER_WORD.union(_written(following)) if following else _OTHER_WORD
        followers = self._followers.setdefault(followers, followers)
        return _Front(head + self._filler, readings, followers, self._slips(readings))

    def _deepest(self, peeled: list[tuple[tuple[frozenset[int], ...], str]]) -> list[reading.Reading]:
        """The readings of a front as ``reading.py`` finds them; none where what follows might matter."""
        for depth in range(max(len(around) for around, _ in peeled), -1, -1):
            readings = []
            for around, rest in peeled:
                if len(around) != depth:
                    continue
                named = reading.longest_named(self._gazetteer, rest)
                if named is None:
                    if reading.may_end_before(self._gazetteer, rest, len(rest) - 2):
                        return []
                    continue
                read, end = named
                if read.regions or end != len(rest) - 1:
                    return []
                readings.append(read._replace(around=around))
            if readings:
                return readings
        return []

    def _slips(self, readings: list[reading.Reading]) -> frozenset[str]:
        return _SLIPS[max((reading.slip_generics(self._gazetteer, read.senses) for read in readings), key=len)]

    def _next_characters(self, front: str) -> frozenset[str]:
        """The characters with which a name or a region that begins with ``front`` goes on."""
        characters = set()
        for at in range(bisect_left(self._sorted, front), len(self._sorted)):
            key = self._sorted[at]
            if not key.startswith(front):
                break
            if key != front:
                characters.add(key[len(front)])
        return frozenset(characters)
