"""The peoples in names of autonomous counties: as Chinese names have them, and as romanised names call them."""

import re
from collections.abc import Iterable

_ROMANISED = {
    "哈萨克": "kazak kazakh hasake",
    "蒙古": "mongol mongolian menggu",
    "塔吉克": "tajik tajike",
    "锡伯": "xibe sibe xibo",
    "柯尔克孜": "kirgiz kirghiz kyrgyz keerkezi",
    "达斡尔": "daur dawoer",
    "鄂温克": "ewenki evenki ewenke",
    "鄂伦春": "oroqen elunchun",
    "维吾尔": "uygur uyghur uighur weiwuer",
    "土家": "tujia",
    "布依": "buyei bouyei buyi",
    "纳西": "naxi nakhi",
    "哈尼": "hani",
    "拉祜": "lahu",
    "布朗": "blang bulang",
    "仡佬": "gelao gelo",
    "仫佬": "mulao mulam",
    "毛南": "maonan",
    "傈僳": "lisu",
    "普米": "pumi primi",
    "独龙": "derung dulong",
    "景颇": "jingpo",
    "裕固": "yugur yugu",
    "保安": "bonan baoan bao",
    "东乡": "dongxiang",
    "撒拉": "salar sala",
    "朝鲜": "korean chaoxian",
    "彝": "yi",
    "回": "hui",
    "苗": "miao",
    "藏": "tibetan zang",
    "壮": "zhuang",
    "满": "manchu man",
    "侗": "dong",
    "瑶": "yao",
    "白": "bai",
    "黎": "li",
    "傣": "dai",
    "佤": "va wa",
    "畲": "she",
    "羌": "qiang",
    "水": "sui shui",
    "土": "tu",
    "怒": "nu",
    "各": "various all multi multinational multiethnic ge",
}
_WORDS = {word: people for people, words in _ROMANISED.items() for word in words.split()}
_FILLING = frozenset(
    re.findall(
        r"\w+",
        "and of zu ethnic groups group peoples people nationality nationalities minority",
    )
)
WORDS = frozenset(_WORDS) | _FILLING
"""Every word for peoples at the end of a romanised name, and what stands between them."""
_LINKED = re.compile(
    "(?:{people})(?:zu)?(?:(?:{people})(?:zu)?)*".format(people="|".join(sorted(_WORDS, key=len, reverse=True)))
)
_PEOPLE = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))


def split(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Romanised words without the peoples at their end, and those peoples in Chinese.

    ``("weining", "yihuimiao")`` and ``("weining", "yizu", "hui", "and", "miao")`` are Weining with three peoples.
    The first word is never one of them.
    """
    end = len(words)
    found: set[str] = set()
    while end > 1:
        word = words[end - 1]
        if _LINKED.fullmatch(word):
            found.update(_WORDS[each] for each in _PEOPLE.findall(word))
        elif word not in _FILLING:
            break
        end -= 1
    return (words[:end], frozenset(found)) if found else (words, frozenset())


def are_in(peoples: Iterable[str], names: Iterable[str]) -> bool:
    """Whether one of several Chinese names has all of the peoples."""
    wanted = list(peoples)
    return any(all(people in name[1:] for people in wanted) for name in names)
