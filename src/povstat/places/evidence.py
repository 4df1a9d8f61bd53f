"""What is known beside a text, and which of the text's meanings fit it: regions around it, and the year."""

from collections.abc import Sequence
from typing import NamedTuple

from povstat.places import names
from povstat.places.gazetteer import Gazetteer, RegionSense, Sense
from povstat.places.identity import OPEN
from povstat.places.notes import Note

_REGION_WORDS = frozenset(("city", "shi", "municipality", "prefecture", "level", "diqu", "league", "meng"))


class Evidence(NamedTuple):
    """Groups of regions that a place must lie in, each with the note of its contradiction; and the year."""

    groups: tuple[tuple[Note, list[tuple[frozenset[int], ...]]], ...] = ()
    year: int | None = None
    notes: tuple[Note, ...] = ()
    dated: bool = False
    """Whether a prefecture's former name beside the text says that it is of that prefecture's time."""
    historic: bool = False
    """Whether a prefecture beside the text is gone under its name, so that the text is of its time."""

    @property
    def has_prefecture(self) -> bool:
        """Whether a prefecture is given beside the text."""
        return any(note is Note.PREFECTURE_CONFLICT for note, _ in self.groups)

    def within(self, around: tuple[frozenset[int], ...]) -> "Evidence":
        """This, with the regions that are written before a name in the same text."""
        groups = [*self.groups]
        for group in around:
            groups.append((Note.PREFIX_CONFLICT, [(group,)]))
        return Evidence(tuple(groups), self.year, self.notes, self.dated)


def lies_in(regions: frozenset[int], alternatives: list[tuple[frozenset[int], ...]]) -> bool:
    """Whether regions meet all the sets of one of the alternatives."""
    for groups in alternatives:
        for group in groups:
            if regions.isdisjoint(group):
                break
        else:
            return True
    return False


def in_year(senses: list[Sense], regions: list[RegionSense], year: int) -> tuple[list[Sense], list[RegionSense]]:
    """What had its name in a year; what had it a year before or after; or else all of it.

    A table of a year may use a name that was gone by then, or, compiled later, one that was yet to come.
    """
    for slack in (0, 1):
        left = [s for s in senses if s.first - slack <= year <= s.end + slack]
        zones = [z for z in regions if z.first - slack <= year <= z.end + slack]
        if left or zones:
            return left, zones
    return senses, regions


LONG_GONE = 20
"""Years after which a name that ended counts for nothing beside one that is there, where a text has no year."""


def long_gone(senses: list[Sense], newest_year: int) -> list[Sense]:
    """What had the name of others that are there today, and lost it long ago: 延吉 was also 延吉县, until 1983."""
    if not any(sense.end == OPEN and sense.kind != "one_character" for sense in senses):
        return []
    return [sense for sense in senses if sense.end <= newest_year - LONG_GONE]


def is_region_today(regions: Sequence[RegionSense], senses: Sequence[Sense]) -> bool:
    """Whether a text is the full name of a province or prefecture of today, and of no county of today.

    Without a year it means that, whatever county-level division had the name before: 邯郸市 is the prefecture.
    """
    return any(region.full and region.end == OPEN for region in regions) and all(s.end != OPEN for s in senses)


def may_be_region(senses: Sequence[Sense], regions: Sequence[RegionSense], year: int | None) -> bool:
    """Whether a county's name may as well be that of a province or prefecture, so that the county is not certain.

    Without a year a region that is gone counts for nothing beside a county-level division that is there.
    """
    if year is not None or not any(sense.end == OPEN for sense in senses):
        return bool(regions)
    return any(region.end == OPEN for region in regions)


def beside_prefecture(text: str, prefecture: str | None) -> bool:
    """Whether a name that may mean a prefecture too must mean the county, because of the prefecture beside it.

    承德 beside 承德市 is a county; 承德 beside 承德 may be the prefecture's own row.
    """
    if prefecture is None or names.has_han(text) != names.has_han(prefecture):
        return False
    if not names.has_han(text):
        words, of_region = names.latin_words(text), names.latin_words(prefecture)
        rest = of_region[len(words) :]
        return of_region[: len(words)] == words and bool(rest) and _REGION_WORDS.issuperset(rest)
    name, around = names.chinese_key(text), names.chinese_key(prefecture)
    bare = names.parts(name).generic == "" and not name.endswith(("地区", "盟", "州"))
    return name != around and bare and around.startswith(name)


def before_prefecture(text: str, prefecture: str | None) -> bool:
    """Whether a city stands beside the prefecture that it was a county of: 毕节市 beside 毕节地区."""
    if prefecture is None or not (names.has_han(text) and names.has_han(prefecture)):
        return False
    name = names.chinese_key(text)
    return name.endswith("市") and names.chinese_key(prefecture) == name.removesuffix("市") + "地区"


def around(gazetteer: Gazetteer, region: int) -> frozenset[int]:
    """A region and the province that it lies in."""
    zone = gazetteer.region(region)
    provinces = {found.region for found in gazetteer.regions_spelled(zone.province_zh)}
    return frozenset({region} | {p for p in provinces if gazetteer.region(p).level == "province"})
