"""Texts that say where a place lies otherwise than right before its name.

A path may begin with a province's code (52, 毕节市, 威宁县) or have its largest part last (威宁县, 毕节市,
贵州省), and a region may stand in brackets (城关区（拉萨）).
"""

import re
from typing import NamedTuple

from povstat.places import names, region_words
from povstat.places.gazetteer import Gazetteer

SIGNS = re.compile(r"[,，;；/|(（【\[〔]")
"""What such a text cannot lack."""
_SEPARATOR = re.compile(r"\s*[,，;；/|]\s*")
_PROVINCE_CODE = re.compile(r"\s*(\d\d)\s*[,，;；/|]\s*(?=\S)")
"""A province's code as the first part. With a blank or 、 behind it a number counts rows."""
_BRACKETED = re.compile(r"([^()（）\[\]【】〔〕]+)[(（【\[〔]([^()（）\[\]【】〔〕]+)[)）】\]〕]\s*")
_NO_PART = re.compile(r"(?:中国|中华人民共和国|\d{6})?")
"""Parts that say nothing of where in China a place lies: the country, a postcode."""


class Placed(NamedTuple):
    """What is to be read in place of a text, and the regions around it, of which one is meant."""

    text: str
    regions: frozenset[int] = frozenset()
    doubtful: bool = False
    """Whether the regions count only where a place of that name lies in one: 威宁县（广州）."""


def placed(gazetteer: Gazetteer, text: str) -> Placed | None:
    """How a text is to be read that says in such a way where a place lies; None for any other."""
    if SIGNS.search(text) is None:
        return None
    if coded := _PROVINCE_CODE.match(text):
        province = frozenset(region.region for region in gazetteer.regions_spelled(coded[1]))
        return Placed(text[coded.end() :], province) if province else None
    if bracketed := _BRACKETED.fullmatch(text):
        name, remark = bracketed.groups()
        regions = _regions(gazetteer, remark)
        alike = names.has_han(name) == names.has_han(remark)
        return Placed(name, regions, doubtful=True) if regions and alike else None
    turned = _turned(gazetteer, text) if names.has_han(text) else None
    return Placed(turned) if turned else None


def _regions(gazetteer: Gazetteer, text: str) -> frozenset[int]:
    if names.has_han(text):
        return frozenset(region.region for region in gazetteer.regions_spelled(names.chinese_key(text)))
    words = names.latin_words(text)
    return region_words.of_words(gazetteer, words) if words else frozenset()


def _turned(gazetteer: Gazetteer, text: str) -> str | None:
    """A Chinese path with its largest part last, the other way round.

    Its last part is a region and never was the name of a county, so that it is no list of two; the first is none.
    """
    parts = [part for part in _SEPARATOR.split(text) if not _NO_PART.fullmatch(part.strip())]
    if len(parts) < 2:
        return None
    first, last = names.chinese_key(parts[0]), names.chinese_key(parts[-1])
    largest = gazetteer.regions_spelled(last) if last else ()
    is_province = any(gazetteer.region(region.region).level == "province" for region in largest)
    if not largest or (gazetteer.spelled(last) and not is_province):
        return None
    if any(gazetteer.region(region.region).level == "province" for region in gazetteer.regions_spelled(first)):
        return None
    return "".join(reversed(parts))
