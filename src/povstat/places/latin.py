"""How a romanised name is taken apart: what it is called by, its peoples, and its kind of division."""

import re
from typing import NamedTuple

from povstat.places import peoples

GENERIC = {
    ("autonomous", "county"): "zizhixian",
    ("autonomous", "banner"): "zizhiqi",
    ("administrative", "committee"): "xingzhengweiyuanhui",
    ("administrative", "commission"): "xingzhengweiyuanhui",
    ("special", "district"): "tequ",
    ("forestry", "district"): "linqu",
    ("forest", "district"): "linqu",
    ("new", "area"): "xinqu",
    ("new", "district"): "xinqu",
    ("county", "level", "city"): "shi",
    ("countylevel", "city"): "shi",
    ("zizhixian",): "zizhixian",
    ("zizhiqi",): "zizhiqi",
    ("county",): "xian",
    ("xian",): "xian",
    ("city",): "shi",
    ("shi",): "shi",
    ("municipality",): "shi",
    ("district",): "qu",
    ("qu",): "qu",
    ("banner",): "qi",
    ("qi",): "qi",
}
"""Generic parts, longest first, and the pinyin of the Chinese ones that they stand for."""

_SHORT = {
    "aut": "autonomous",
    "auto": "autonomous",
    "auton": "autonomous",
    "co": "county",
    "cnty": "county",
    "dist": "district",
    "distr": "district",
    "admin": "administrative",
}
"""Words as tables shorten them; only at the end of a name are they that."""

# The parts of banners that English names translate: Urad Front Banner is 乌拉特前旗.
_SIDES = {
    "left": "zuo",
    "right": "you",
    "wing": "yi",
    "front": "qian",
    "middle": "zhong",
    "central": "zhong",
    "rear": "hou",
    "back": "hou",
    "united": "lianhe",
    "joint": "lianhe",
}
_BEFORE = {"new": "xin", "east": "dong", "west": "xi"}
_JOINED = re.compile("(.{2,}?)(autonomous)?(county|banner|district|city)")
"""A name with an English generic part in one word: WeiningCounty. No pinyin ends so."""
_WITH_SIDES = frozenset(("qi", "zizhixian", "zizhiqi"))


class Parts(NamedTuple):
    """A romanised name taken apart; ``generic`` is the pinyin of the generic part, empty where there is none.

    ``whole`` is the name without the generic part alone, ``stem`` without its peoples too.
    """

    whole: str
    stem: str
    peoples: frozenset[str]
    generic: str


def parts(words: tuple[str, ...]) -> Parts:
    """The parts of a romanised name in the words that ``names.latin_words`` gives."""
    words = _written_out(words)
    generic = ""
    for ending, spoken in GENERIC.items():
        size = len(ending)
        if len(words) > size and words[-size:] == ending:
            words, generic = words[:-size], spoken
            break
    else:
        if len(words) > 2 and words[:2] in (
            ("county", "of"),
            ("district", "of"),
            ("city", "of"),
            ("banner", "of"),
        ):
            words, generic = words[2:], GENERIC[words[:1]]
    stem, found = peoples.split(words)
    if generic in _WITH_SIDES:
        words, stem = _sides(words), _sides(stem)
    elif not generic:
        # Bairin Left, as it is called for short; New and East before a name are no part of it without its kind.
        words, stem = _behind(words), _behind(stem)
    return Parts("".join(words), "".join(stem), found, generic)


def _written_out(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without shortened forms at their end, and with a joined 自治县 (Huizuzizhixian) apart."""
    end = len(words)
    while end > 1 and words[end - 1] in _SHORT:
        end -= 1
    words = (*words[:end], *(_SHORT[word] for word in words[end:]))
    if len(words) > 2 and words[-1] == "cty" and _SHORT.get(words[-2], words[-2]) == "autonomous":
        words = (*words[:-2], "autonomous", "county")
    if len(words) > 1 and words[-1] == "ac":
        words = (*words[:-1], "autonomous", "county")
    if words and (one_word := _JOINED.fullmatch(words[-1])):
        words = (*words[:-1], *filter(None, one_word.groups()))
    if len(words) > 1:
        if words[-1] in ("county", "banner", "committee") and words[-2] in _SHORT:
            words = (*words[:-2], _SHORT[words[-2]], words[-1])
        for joined in ("zizhixian", "zizhiqi"):
            if words[-1].endswith(joined) and words[-1] != joined:
                words = (*words[:-1], words[-1].removesuffix(joined), joined)
    return words


def _sides(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words with left, right, front and the like as the Chinese name has them."""
    if len(words) < 2:
        return words
    return (_BEFORE.get(words[0], words[0]), *_behind(words)[1:])


def _behind(words: tuple[str, ...]) -> tuple[str, ...]:
    return (*words[:1], *(_SIDES.get(word, word) for word in words[1:]))
