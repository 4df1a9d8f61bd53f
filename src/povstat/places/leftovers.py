"""What is left over in an address after a region or a county: does it look like a county?

Texts alone are looked at here; which places there are does not matter.
"""

import re

_LONGEST = 16
"""Characters within which a county's name ends."""
_GENERIC = re.compile("[县旗区市]")
_ETHNIC = re.compile("自治|族")
_AUTONOMOUS = re.compile("自治[州区]")
_OFFICE = re.compile(
    "[县市区旗](?:城|委|府|医院|政|道|级|直|属|域|内|立|第|长|间|块|民|场|舰|杆|公安|人大|人社|人武|"
    "人民(?:政府|医院|法院|检察|武装|代表|广场|公园))"
)
"""Words that begin with the generic part of a county and are none: 县委, 市府, 区长, 县道."""
_WORD = re.compile(
    f"(?:小|园|市|辖|地|社|校|景|库|片|院|灾|开发|业|税|范|宅|活)区|[超夜]市|[红国战]旗|{_OFFICE.pattern}"
)
"""Words with the generic part of a county that are none."""
_URBAN = re.compile("[新老旧东西南北中上下城市郊矿桥关江河湖港]+区")
"""Districts whose names are common words for parts of a town: 新城区, 城中区."""
STREET = frozenset("路街大道巷东西南北中镇乡")
"""What follows a name that a street or a town was called after."""


_GROUP = re.compile("等(?:[一二三四五六七八九十百两几多]*个?(?:贫困)?[县市区旗地]{0,3}(?:方|域)?)?")
_ZONE = re.compile(
    "(?:开发区|高新区|经开区|开发园区|工业园区?|产业园区?|保税区|示范区|管理区|试验区|试验园|新区)$"
)


def is_zone(text: str) -> bool:
    """Whether a text is called like a development zone, which is no division."""
    return _ZONE.search(text) is not None


def is_group(rest: str) -> bool:
    """Whether what follows a county makes several of it: 威宁县等3县, whose digits are gone by now."""
    return _GROUP.fullmatch(rest) is not None


def begins_with_office(text: str, at: int) -> bool:
    """Whether a word such as 县委 or 市府 stands at a place in a text: a county before it ends there."""
    return _OFFICE.match(text, at) is not None


def is_like_county(rest: str) -> bool:
    """Whether what follows a region in an address looks like a county, known or not.

    It has the generic part of one, or a people, within a name's length; 小区, 市场 and other such words have none.
    """
    if _ETHNIC.search(rest, 1, _LONGEST):
        return True
    return any(not _is_word(rest, match.start()) for match in _GENERIC.finditer(rest, 1, _LONGEST))


def begins_with_county(rest: str, generics: str) -> bool:
    """Whether what follows a county begins with another, known or not, that has one of the generic parts."""
    match = re.match(rf".[^路街镇乡村号]{{0,7}}?[{generics}]", rest)
    return match is not None and not _is_word(rest, match.end() - 1)


def after_autonomous(rest: str) -> str:
    """What follows an autonomous prefecture or region of any name in a text; empty where there is none."""
    match = _AUTONOMOUS.search(rest, 0, _LONGEST)
    return rest[match.end() :] if match else ""


def may_be_second_county(name: str, rest: str, *, placed: bool) -> bool:
    """Whether a name right behind a county may be another county, with ``rest`` behind it.

    ``placed`` says that a region stands before the first. Without one, a district is another only where nothing
    follows.
    """
    if name.endswith("县"):
        return not rest.startswith("城")
    if len(name) < 3:
        return False  # 红旗 is a street more often than a district
    if name.endswith("旗"):
        return True
    if not name.endswith(("市", "区")):
        return False
    if not rest:
        return True
    known = name.endswith("市") or (placed and not _URBAN.fullmatch(name))
    return known and not _is_word(name + rest, len(name) - 1)


def _is_word(text: str, at: int) -> bool:
    """Whether the generic part at a place in a text belongs to a common word."""
    return any(match.start() <= at < match.end() for match in _WORD.finditer(text, max(0, at - 2), at + 6))
