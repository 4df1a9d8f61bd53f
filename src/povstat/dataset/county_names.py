"""How the name of a county is put together: its kind of division, its English name, its usual other spellings."""

import re
import unicodedata

from povstat.places import names

# The longest first: 自治县 is no 县, 林区 is no 区.
DIVISION_TYPES = {
    "行政委员会": "administrative_committee",
    "自治县": "autonomous_county",
    "自治旗": "autonomous_banner",
    "林区": "forestry_district",
    "特区": "special_district",
    "县": "county",
    "区": "district",
    "市": "county_level_city",
    "旗": "banner",
}
"""Generic parts of Chinese names, and the kinds of division that they tell."""

GENERIC_EN = {
    "administrative_committee": "Administrative Committee",
    "autonomous_county": "Autonomous County",
    "autonomous_banner": "Autonomous Banner",
    "forestry_district": "Forestry District",
    "special_district": "Special District",
    "county": "County",
    "district": "District",
    "county_level_city": "City",
    "banner": "Banner",
}
"""Kinds of division as English names have them."""

PEOPLES_EN = {
    "仡佬族": "Gelao",
    "仫佬族": "Mulao",
    "佤族": "Va",
    "侗族": "Dong",
    "保安族": "Bonan",
    "傈僳族": "Lisu",
    "傣族": "Dai",
    "各族": "Various Nationalities",
    "哈尼族": "Hani",
    "哈萨克": "Kazakh",
    "回族": "Hui",
    "土家族": "Tujia",
    "土族": "Tu",
    "塔吉克": "Tajik",
    "布依族": "Buyei",
    "布朗族": "Blang",
    "彝族": "Yi",
    "怒族": "Nu",
    "拉祜族": "Lahu",
    "撒拉族": "Salar",
    "普米族": "Pumi",
    "毛南族": "Maonan",
    "水族": "Sui",
    "满族": "Manchu",
    "独龙族": "Derung",
    "瑶族": "Yao",
    "白族": "Bai",
    "纳西族": "Naxi",
    "羌族": "Qiang",
    "苗族": "Miao",
    "蒙古族": "Mongol",
    "藏族": "Tibetan",
    "达斡尔族": "Daur",
    "锡伯": "Xibe",
    "黎族": "Li",
    "东乡族": "Dongxiang",
}
"""Peoples in the names of autonomous counties, and how English names call them."""

_PEOPLES = re.compile("|".join(sorted(PEOPLES_EN, key=len, reverse=True)))


def division_type(name_zh: str) -> str | None:
    """The kind of division that a full Chinese name tells; None for a name without a generic part."""
    return next((kind for ending, kind in DIVISION_TYPES.items() if name_zh.endswith(ending)), None)


def english_name(stem: str, name_zh: str, kind: str) -> str | None:
    """The English name of a county whose own part is spelt ``stem``: stem, peoples, generic part.

    None where a part of the Chinese name has no English word here.
    """
    generic = GENERIC_EN.get(kind)
    peoples = _peoples_en(name_zh) if kind.startswith("autonomous_") else ""
    if generic is None or peoples is None:
        return None
    return " ".join(filter(None, (stem, peoples, generic)))


def usual_aliases(name_en: str, pinyin: str, name_zh: str, kind: str) -> list[str]:
    """The other English spellings that a county of such a name has as a rule.

    A name that is no pinyin has its pinyin beside it, and one with ê or ü its plain letters; an autonomous county
    is called by its name without its peoples; a county of one character by its pinyin with the generic part in it
    (Lanxian County).
    """
    by_pinyin = english_name(pinyin, name_zh, kind)
    if by_pinyin is not None and name_en != by_pinyin:
        plain = "".join(c for c in unicodedata.normalize("NFKD", name_en) if not unicodedata.combining(c))
        return list(dict.fromkeys([by_pinyin, *([plain] if plain != name_en else [])]))
    if kind.startswith("autonomous_") and _peoples_en(name_zh):
        generic = GENERIC_EN[kind]
        return [f"{pinyin} {generic.removeprefix('Autonomous ')}", f"{pinyin} {generic}"]
    if kind == "county" and len(name_zh) == 2:
        return [f"{pinyin}xian County"]
    return []


def _peoples_en(name_zh: str) -> str | None:
    """The peoples in a Chinese name, in English; empty without any, None where one is not known."""
    parts = names.parts(name_zh)
    text = parts.peoples
    if _PEOPLES.sub("", text).removesuffix("族") or parts.stem.endswith("族"):
        return None
    peoples = [PEOPLES_EN[people] for people in _PEOPLES.findall(text)]
    if len(peoples) > 2:
        return f"{', '.join(peoples[:-1])}, and {peoples[-1]}"
    return " and ".join(peoples)
