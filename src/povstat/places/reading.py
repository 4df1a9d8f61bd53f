"""Reads a text as a name with, perhaps, province and prefecture around it: in all possible ways."""

from collections.abc import Iterator
from typing import NamedTuple

from povstat.places import latin, leftovers, names, paths, peoples, region_words
from povstat.places.gazetteer import Gazetteer, RegionSense, Sense

_COUNTRY_ZH = ("中华人民共和国", "中国")
_COUNTRY_EN = (("peoples", "republic", "of", "china"), ("p", "r", "china"), ("pr", "china"), ("china",), ("prc",))
_LONGEST_NAME = 20
_LONGEST_STEM = 6
_ENDINGS = ("县", "市", "区", "旗", "行委", "行政委员会")
_TOWN = "市区"
"""A division had this name, but behind any other region it is a common word: the town itself."""
_LAST = frozenset(ending[-1] for ending in _ENDINGS)
_BARE = frozenset(["", "县", "市", "区", "旗"])
# Told apart by case and script in nothing: what a table writes for "no value".
_NOTHING = frozenset(
    ["", "-", "--", "/", "na", "n/a", "nan", "none", "null", "无", "不详", "中国", "全国", "china"]
)


class Reading(NamedTuple):
    """One way to read a text: the places its name may mean, and the regions that it puts around them.

    Each member of ``around`` is a set of regions of which one is meant. ``regions`` are the provinces and
    prefectures that the name itself may mean. ``key`` is the part that was read as the name. ``also`` are the
    places of a second county behind it. ``whole`` says that all of the text was read as the name.
    """

    key: str
    senses: tuple[Sense, ...]
    regions: tuple[RegionSense, ...]
    around: tuple[frozenset[int], ...] = ()
    also: tuple[Sense, ...] = ()
    whole: bool = False
    common: bool = False
    """Whether the name is a common word too, which means the place only beside its prefecture."""


def is_nothing(text: str | None) -> bool:
    """Whether a cell says nothing: empty, a dash, NA."""
    if text is None or text in _NOTHING:
        return True
    return names.fold(text) in _NOTHING


def readings(gazetteer: Gazetteer, text: str) -> list[Reading]:
    """Every way to read a text that means something; the plainest way alone where there is one."""
    placed = paths.placed(gazetteer, text)
    if placed is None:
        return _plainly(gazetteer, text)
    inner = _plainly(gazetteer, placed.text)
    if placed.regions and not placed.doubtful:
        return [read._replace(around=(placed.regions, *read.around), whole=False) for read in inner]
    if not placed.regions:
        return [read._replace(whole=False) for read in inner]
    if any(placed.regions & gazetteer.place(sense.place).regions for read in inner for sense in read.senses):
        return [read._replace(around=(placed.regions, *read.around)) for read in inner]
    return inner


def _plainly(gazetteer: Gazetteer, text: str) -> list[Reading]:
    if names.has_han(text):
        return _chinese(gazetteer, names.chinese_key(text))
    return _latin(gazetteer, names.latin_words(text))


def region_evidence(gazetteer: Gazetteer, text: str) -> list[tuple[frozenset[int], ...]] | None:
    """The regions that a province or prefecture cell may mean, each as sets of which one is meant.

    None where the text names no region.
    """
    if names.has_han(text):
        key = names.chinese_key(text)
        found = [around for around, rest in peelings(gazetteer, key) if not rest]
        if not found and (meant := region_words.of_key(gazetteer, key)):
            found = [(meant,)]
    else:
        found = [around for around, rest in _peeled_words(gazetteer, names.latin_words(text)) if not rest]
    return found or None


def without_regions(gazetteer: Gazetteer, key: str) -> Iterator[str]:
    """A Chinese text as it is, and without one or more regions at its front."""
    return (rest for _, rest in peelings(gazetteer, key))


def _chinese(gazetteer: Gazetteer, key: str) -> list[Reading]:
    whole = _named(gazetteer, key)
    if whole.senses or whole.regions:
        return [Reading(key, whole.senses, whole.regions, whole=True, common=key == _TOWN)]
    if key.startswith("原") and len(key) > 3 and key.endswith(_ENDINGS):
        # 原威宁县 is a former name; 原唐县 may as well be a slip for 高唐县.
        former = _named(gazetteer, key[1:])
        if former.senses:
            return [Reading(key[1:], former.senses, former.regions, whole=True)]
    peeled = [(around, rest) for around, rest in peelings(gazetteer, key) if rest not in _BARE]
    inner = [
        _named(gazetteer, rest)._replace(around=around)
        for around, rest in peeled
        if around and (rest != _TOWN or _is_town_of(gazetteer, around[-1]))
    ]
    named = [reading for reading in inner if reading.senses]
    return named or _addresses(gazetteer, peeled) or [reading for reading in inner if reading.regions]


def _is_town_of(gazetteer: Gazetteer, regions: frozenset[int]) -> bool:
    """Whether a division called 市区 lay in one of these regions."""
    return any(regions & gazetteer.place(sense.place).regions for sense in gazetteer.spelled(_TOWN))


def _named(gazetteer: Gazetteer, key: str) -> Reading:
    senses = gazetteer.spelled(key)
    if not senses and key[-3:-1] == "自治":
        stem, peoples, generic = names.parts(key)
        if peoples:
            # A name that leaves out or reorders peoples: the stem with its generic part decides.
            senses = gazetteer.spelled(stem + generic)
    # 万县 is the county, though a prefecture was called after it.
    regions = () if senses and key.endswith("县") else gazetteer.regions_spelled(key)
    return Reading(key, senses, regions)


def _addresses(gazetteer: Gazetteer, peeled: list[tuple[tuple[frozenset[int], ...], str]]) -> list[Reading]:
    """Read an address: after the regions, the longest full name of a county, and something smaller behind it."""
    deepest = max((len(around) for around, _ in peeled), default=0)
    for depth in range(deepest, -1, -1):
        found = []
        for around, rest in peeled:
            if len(around) == depth and (reading := _longest(gazetteer, rest, placed=depth > 0)):
                found.append(reading._replace(around=around))
        if found:
            return found
    return []


def _longest(gazetteer: Gazetteer, text: str, *, placed: bool) -> Reading | None:
    longest = longest_named(gazetteer, text)
    if longest is None:
        return None
    reading, end = longest
    rest = text[end:]
    if leftovers.is_group(rest):
        return None
    if reading.regions and _unread(gazetteer, reading.regions, rest):
        # The region was meant, and the county in it cannot be read: 赣州市某县 is not 赣州市.
        return None
    also = _in_region(gazetteer, rest)
    if also is None:
        return None
    also = also or _also_named(gazetteer, rest, placed=placed)
    if not also and _is_slip(gazetteer, reading.senses, rest):
        return None
    return reading._replace(also=also)


def may_end_before(gazetteer: Gazetteer, text: str, end: int) -> bool:
    """Whether a county's name ends before a generic part at ``end``, which what follows it decides."""
    return end > 1 and text[end] in "县市区旗" and bool(_named(gazetteer, text[:end]).senses)


def longest_named(gazetteer: Gazetteer, text: str) -> tuple[Reading, int] | None:
    """The longest full name of a county with which an address begins, and where it ends in the text."""
    for end in range(min(len(text) - 1, _LONGEST_NAME), 1, -1):
        last = text[end - 1]
        if last not in _LAST:
            continue
        key = text[:end]
        if text.startswith("地区", end) and gazetteer.regions_spelled(text[: end + 2]):
            continue  # 滁县地区 is a prefecture, with or without words behind it, and no place in 滁县
        # 魏县县医院 is in 魏县, 兰考县市府大道 in 兰考县; 县市, 市区 and the like are other words, and 魏县县 is
        # a slip.
        doubled = text[end] == last and end + 1 < len(text)
        ended = text[end] not in "县市区旗" or doubled or leftovers.begins_with_office(text, end)
        if ended and key.endswith(_ENDINGS):
            reading = _named(gazetteer, key)
            if reading.senses:
                return reading, end
    return None


def _unread(gazetteer: Gazetteer, regions: tuple[RegionSense, ...], rest: str) -> bool:
    """Whether what follows a region in an address is a county that cannot be read.

    It looks like one, or begins with the stem of one of that region.
    """
    if leftovers.is_like_county(rest):
        return True
    meant = {region.region for region in regions}
    for end in range(2, min(len(rest), _LONGEST_STEM + 1)):
        if rest[end] not in leftovers.STREET and any(
            meant & gazetteer.place(sense.place).regions for sense in gazetteer.spelled(rest[:end])
        ):
            return True
    return False


def _is_slip(gazetteer: Gazetteer, senses: tuple[Sense, ...], rest: str) -> bool:
    """Whether a never-listed county with what looks like another behind it is one slip in a longer name.

    科尔沁区翼中旗 is no address in 科尔沁区. Banners are looked for where there are any: 西三旗 is in Beijing.
    """
    generics = slip_generics(gazetteer, senses)
    return bool(generics) and leftovers.begins_with_county(rest, generics)


def slip_generics(gazetteer: Gazetteer, senses: tuple[Sense, ...]) -> str:
    """The generic parts of counties that are slips behind one that may be any of ``senses``; empty for none."""
    places = [gazetteer.place(sense.place) for sense in senses]
    if any(place.listed for place in places):
        return ""
    return "县旗" if any(place.province_zh.startswith("内蒙古") for place in places) else "县"


def _also_named(gazetteer: Gazetteer, rest: str, *, placed: bool) -> tuple[Sense, ...]:
    """The places of a second county in what follows a first: 威宁县、赫章县 is no address in the first.

    ``placed`` says that there are regions before the first, which the second will have to lie in too.
    """
    rest = rest.removeprefix("和").removeprefix("与").removeprefix("及")
    for end in range(min(len(rest), _LONGEST_NAME), 1, -1):
        if leftovers.may_be_second_county(rest[:end], rest[end:], placed=placed):
            senses = gazetteer.spelled(rest[:end])
            if senses:
                return senses
    return ()


def _in_region(gazetteer: Gazetteer, rest: str) -> tuple[Sense, ...] | None:
    """The places of a county in a region that follows a first county; None where it cannot be read.

    河北区石家庄市行唐县 is not in 河北区: a slip made a county of a province or prefecture.
    """
    for text in (rest, rest[1:]):
        for end, regions in gazetteer.regions_beginning(text):
            if end > 2 and any(region.full for region in regions):
                found = tuple(sense for reading in _chinese(gazetteer, text) for sense in reading.senses)
                return found or (None if leftovers.is_like_county(text[end:]) else ())
    return None if leftovers.is_like_county(leftovers.after_autonomous(rest)) else ()


def peelings(
    gazetteer: Gazetteer, text: str, around: tuple[frozenset[int], ...] = ()
) -> list[tuple[tuple[frozenset[int], ...], str]]:
    """The text with no, one or more regions taken off its front: the sets of regions that were, and the rest."""
    peeled = [(around, text)]
    if not around:
        for country in _COUNTRY_ZH:
            text = text.removeprefix(country)
    if len(around) == 3:
        return peeled
    for end, regions in gazetteer.regions_beginning(text):
        meant = frozenset([region.region for region in regions])
        peeled += peelings(gazetteer, text[end:], (*around, meant))
        within = region_words.without_direct(text[:end], text[end:])
        if within != text[end:]:
            peeled += peelings(gazetteer, within, (*around, meant))
    return peeled


def _latin(gazetteer: Gazetteer, words: tuple[str, ...]) -> list[Reading]:
    whole = _named_words(gazetteer, words)
    if whole.senses or whole.regions:
        return [whole._replace(whole=True)]
    found = []
    for around, rest in _peeled_words(gazetteer, words):
        if rest and rest != words:
            reading = _named_words(gazetteer, rest)
            if reading.senses:
                found.append(reading._replace(around=around))
    return found


def _named_words(gazetteer: Gazetteer, words: tuple[str, ...]) -> Reading:
    senses: dict[Sense, None] = {}
    keys = names.latin_keys(words)
    for key in keys:
        senses.update(dict.fromkeys(gazetteer.spelled(key)))
    if not senses:
        senses = dict.fromkeys(_of_peoples(gazetteer, words))
    keyed = () if senses and keys[0].endswith("xian") and len(words) > 1 else keys
    regions = {region: None for key in keyed for region in gazetteer.regions_spelled(key)}
    return Reading(keys[0] if keys else "", tuple(senses), tuple(regions))


def _of_peoples(gazetteer: Gazetteer, words: tuple[str, ...]) -> Iterator[Sense]:
    """The autonomous counties of a name that has their peoples and not the words for it: Zhangjiachuan Hui."""
    name = latin.parts(words)
    if name.peoples:
        for sense in gazetteer.spelled(name.stem + name.generic):
            called = (gazetteer.place(sense.place).name_zh, *(s.name_zh for s in gazetteer.spans(sense.place)))
            if peoples.are_in(name.peoples, (each for each in called if "自治" in each)):
                yield sense


def _peeled_words(
    gazetteer: Gazetteer, words: tuple[str, ...], around: tuple[frozenset[int], ...] = ()
) -> Iterator[tuple[tuple[frozenset[int], ...], tuple[str, ...]]]:
    """The words with no, one or more regions taken off their front or end."""
    yield around, words
    for country in _COUNTRY_EN if not around else ():
        if words[-len(country) :] == country:
            words = words[: -len(country)]
        elif words[: len(country)] == country:
            words = words[len(country) :]
        else:
            continue
        yield around, words
        break
    if len(around) == 3:
        return
    for size in range(1, min(len(words), 9) + 1):
        for window, rest in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            meant = region_words.of_words(gazetteer, window)
            if meant:
                yield from _peeled_words(gazetteer, rest, (*around, meant))
