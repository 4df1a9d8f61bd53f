"""The provinces and prefectures that a text means, in any wording, and texts that mean none of the mainland's."""

import re

from povstat.places import names, peoples
from povstat.places.gazetteer import Gazetteer

_WORDS = frozenset(
    re.findall(
        r"\w+",
        "province prov provincial sheng prefecture pref prefectural level autonomous aut auto auton region reg "
        "municipality mun municipal city shi league meng diqu zhou state a r p ar ap zizhiqu zizhizhou",
    )
)
"""Generic words of regions, and how they are shortened."""
_AUTONOMOUS = frozenset(["autonomous", "aut", "auto", "auton", "a", "ar", "ap", "zizhiqu", "zizhizhou"])
_JOINED = re.compile(r"(.+?)(zizhiqu|zizhizhou)$")
_ENDING = re.compile(r"(?:自治[州区]|[州区省])?$")
_DIRECT = re.compile(
    r"(?:省|自治区|市)?(?:直辖|直管)(?:县级|省级|行政|单位|区划|区域|县市|县(?=.{2,}[县市区旗])|级)*"
)
_DISTRICTS = re.compile(r"市辖区|郊县|县(?=.{2,3}县)")
_OUTSIDE = frozenset(
    re.findall(
        r"\w+",
        "台湾 台湾省 香港 香港特别行政区 澳门 澳门特别行政区 taiwan taiwansheng hongkong macao macau",
    )
)
"""Regions without counties of the mainland, as ISO 3166-2 names them."""


def of_words(gazetteer: Gazetteer, window: tuple[str, ...]) -> frozenset[int]:
    """The regions that romanised words mean, with or without generic words and peoples at their end."""
    if joined := _JOINED.match(window[-1]):
        window = (*window[:-1], *joined.groups())
    end = len(window)
    while end > 1 and window[end - 1] in _WORDS:
        end -= 1
    stem, found = peoples.split(window[:end])
    meant = _spelled(gazetteer, "".join(window)) | _spelled(gazetteer, "".join(window[:end]))
    if found:
        regions = _spelled(gazetteer, "".join(stem))
        if _AUTONOMOUS.isdisjoint(window[end:]):
            # Guangxi Zhuang, but not Bijie Zhuang.
            regions = {region for region in regions if _has(gazetteer, region, found)}
        meant |= regions
    return frozenset(meant)


def of_key(gazetteer: Gazetteer, key: str) -> frozenset[int]:
    """The autonomous regions that a Chinese key means with other words for their peoples: 恩施土家族苗族州."""
    if key.endswith("直辖市"):
        return frozenset(_spelled(gazetteer, key.removesuffix("直辖市")))
    rest = _ENDING.sub("", key)
    stem = names.without_peoples(rest)
    regions = _spelled(gazetteer, stem) if stem != rest else set()
    return frozenset(region for region in regions if "自治" in gazetteer.region(region).name_zh)


def is_outside(text: str) -> bool:
    """Whether a text means a region that is none of the mainland."""
    key = names.chinese_key(text) if names.has_han(text) else names.plain(text)
    return key in _OUTSIDE or key.removesuffix("sar") in _OUTSIDE


def without_direct(region: str, rest: str) -> str:
    """What follows a region in a path, without words that are no region: 省直辖县级行政区划, 市辖区."""
    if match := _DIRECT.match(rest):
        return rest[match.end() :]
    match = _DISTRICTS.match(rest) if region.endswith("市") else None
    return rest[match.end() :] if match else rest


def _spelled(gazetteer: Gazetteer, key: str) -> set[int]:
    return {region.region for region in gazetteer.regions_spelled(key)}


def _has(gazetteer: Gazetteer, region: int, found: frozenset[str]) -> bool:
    return peoples.are_in(found, (gazetteer.region(region).name_zh,))
