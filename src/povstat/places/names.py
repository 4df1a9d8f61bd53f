"""How a name of a place is read: spelling, script, and the parts that a name of a county is made of.

Pure functions on text, without data of their own but the tables below. Nothing here knows which places there
are: ``spellings.py`` lists the spellings of every county, ``resolver.py`` finds a text among them.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from povstat.places import latin, peoples
from povstat.places.characters import SIMPLIFIED, TRADITIONAL

_SIMPLIFY = str.maketrans(TRADITIONAL, SIMPLIFIED)
_CHANGED = frozenset(TRADITIONAL)
_HAN = re.compile("[\u2e80-\u2eff\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
# Characters that no folding changes: a text of these alone is its own folded form.
_UNIFIED = re.compile("[\u4e00-\u9fff]+")
_NOT_HAN = re.compile("[^\u2e80-\u2eff\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f]+")
_REMARK = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|〔[^〔〕]*〕|【[^【】]*】|〈[^〈〉]*〉|《|》|「|」")
# What stands before a name in a list: 一、 and 其中：.
_LEADING = re.compile(r"^\s*(?:其中\s*[:,]?|[一二三四五六七八九十]{1,3}\s*[、.])\s*")
# 唐(县): the generic part in brackets, where nothing before it is one.
_BRACKETED_GENERIC = re.compile(r"(?<![县縣市区區旗])\s*\(\s*([县縣市区區旗])\s*\)\s*$")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f]")
_TOKEN = re.compile(r"[a-z]+")
# v for ü, which no other syllable has, and the yu of passports where it begins a word: Xinyu is 新余.
_TYPED_YU = re.compile(r"(?<=[lnjqxy])v|(?<=\b[ln])yu")
_CODE = re.compile(r"(\d{6})(?:\d{3}|\d{6})?(?:\.0+)?")
_DIGIT = re.compile(r"\d")
# As spreadsheets write a code: '130125, ="130125", 130,125 and 1.30125E+05 (all six digits are there).
_SHEET_QUOTES = re.compile(r"(?:['‘’`]|=?\"(?=.*\"$))([\d,.]+)\"?")
_GROUPED = re.compile(r"\d{3},\d{3}(?:\.0+)?")
_SCIENTIFIC = re.compile(r"(\d)\.(\d{5})0*e\+?0?5")

GENERIC_ZH = {
    "自治县": "zizhixian",
    "自治旗": "zizhiqi",
    "行政委员会": "xingzhengweiyuanhui",
    "行委": "xingwei",
    "特区": "tequ",
    "县": "xian",
    "市": "shi",
    "区": "qu",
    "旗": "qi",
}
"""The generic parts of Chinese names of county-level divisions, longest first, and their pinyin."""

# Names of peoples in names of counties and prefectures; 族 may be left out where the official names do.
_PEOPLES_ZH = (
    "哈萨克|蒙古|塔吉克|锡伯|柯尔克孜|达斡尔|鄂温克|鄂伦春|维吾尔|土家|布依|纳西|哈尼|拉祜|布朗|仡佬|仫佬|毛南|傈僳|"
    "普米|独龙|景颇|裕固|保安|东乡|撒拉|朝鲜"
)
_PEOPLE_ZH = re.compile(rf"(?:(?:{_PEOPLES_ZH})族?|(?:彝|回|苗|藏|壮|满|侗|瑶|白|黎|傣|佤|畲|羌|水|土|怒|各)族)$")
PEOPLES_EN = peoples.WORDS
"""Words for peoples in English names of autonomous counties, with their common variants."""


class Parts(NamedTuple):
    """A Chinese name taken apart: ``stem`` + ``peoples`` + ``generic`` is the name."""

    stem: str
    peoples: str
    generic: str


def fold(text: str) -> str:
    """Text in one form for comparison: NFKC, invisible characters and outer white space gone, lower case."""
    if text.isascii():
        return text.strip().lower()
    return text if _UNIFIED.fullmatch(text) else _folded(text)


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text)
    return _INVISIBLE.sub("", text).strip().lower()


def has_han(text: str) -> bool:
    """Whether there is a Chinese character in the text."""
    return _HAN.search(text) is not None


def simplify(text: str) -> str:
    """Traditional characters turned into the simplified ones that names of divisions use."""
    return text if _CHANGED.isdisjoint(text) else text.translate(_SIMPLIFY)


def is_traditional(text: str) -> bool:
    """Whether a text holds traditional characters that ``simplify`` changes."""
    return not _CHANGED.isdisjoint(text)


def without_remarks(text: str) -> str:
    """Text without what stands in brackets, unless nothing else is there."""
    rest = _REMARK.sub(" ", text)
    return rest if rest.strip() else re.sub(r"[\[\](){}〔〕【】〈〉《》「」]", " ", text)


def chinese_key(text: str) -> str:
    """The Chinese characters of a text, simplified, without remarks: ``" 威寧縣（试点）"`` is 威宁县."""
    if text.isascii():
        return ""
    if _UNIFIED.fullmatch(text) and not text.startswith("其中"):
        return simplify(text)
    return _chinese_key(text)


@lru_cache(maxsize=8192)
def _chinese_key(text: str) -> str:
    text = _BRACKETED_GENERIC.sub(r"\1", _LEADING.sub("", fold(text)))
    return simplify(_NOT_HAN.sub("", without_remarks(text)))


@lru_cache(maxsize=8192)
def latin_words(text: str) -> tuple[str, ...]:
    """The words of a romanised name in plain letters: no tones, apostrophes, hyphens or remarks in brackets.

    ``"Lüeyang Xiàn"`` is ``("lueyang", "xian")``; v, as typed for ü, and the yu of passports (Lyuliang) are u.
    """
    text = _TYPED_YU.sub("u", without_remarks(fold(text)))
    text = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in text if not unicodedata.combining(c))
    # Signs that stand inside a name (Xi'an, Ma-guan, Tashi·kuergan) join; all others part words.
    plain = re.sub(r"[’‘'ʼʻ`´ʹ′·・-]", "", plain)
    return tuple(_TOKEN.findall(plain))


def latin_keys(words: tuple[str, ...]) -> tuple[str, ...]:
    """The keys under which a romanised name may be found, the reading with its generic part first.

    ``("weining", "county")`` gives ``weiningxian``; ``("weining", "xian")`` the same.
    """
    joined = "".join(words)
    if not joined:
        return ()
    name = latin.parts(words)
    if not name.generic:
        return tuple(dict.fromkeys((name.whole, joined)))
    stem = name.stem if name.generic.startswith("zizhi") else name.whole
    return tuple(dict.fromkeys((stem + name.generic, joined)))


def latin_stem(words: tuple[str, ...]) -> str:
    """A romanised name without its generic part and peoples, in one word."""
    name = latin.parts(words)
    if not name.generic:
        return "".join(words)
    return name.stem if name.generic.startswith("zizhi") else name.whole


def plain(text: str) -> str:
    """A romanised text as one word in plain letters."""
    return "".join(latin_words(text))


@lru_cache(maxsize=16384)
def parts(name: str) -> Parts:
    """A Chinese name of a county-level division taken apart; ``generic`` is empty where there is none.

    The stem is never empty: 东乡族自治县 has the stem 东乡.
    """
    for generic in GENERIC_ZH:
        if name.endswith(generic) and len(name) > len(generic):
            rest = name[: -len(generic)]
            break
    else:
        return Parts(name, "", "")
    if not generic.startswith("自治"):
        return Parts(rest, "", generic)
    stem = without_peoples(rest)
    return Parts(stem, rest[len(stem) :], generic)


def without_peoples(text: str) -> str:
    """Text without the peoples at its end, as far as something is left: 威宁彝族回族苗族 is 威宁."""
    stem = text
    while match := _PEOPLE_ZH.search(stem):
        if match.start() == 0:
            # The people is the stem (东乡族, 鄂伦春): keep it, without 族.
            return stem.removesuffix("族") if len(stem) > 2 else stem
        stem = stem[: match.start()]
    return stem


def normalise_code(text: str) -> str | None:
    """The six digits of a division code, or None where the text is none.

    Takes the nine- and twelve-digit forms of the statistical codes and codes that a spreadsheet made numbers
    (``130125.0``, ``'130125``, ``130,125``, ``1.30125E+05``). White space and full-width digits do not matter.
    """
    if not _DIGIT.search(text):
        return None
    folded = re.sub(r"\s+", "", fold(text))
    match = _CODE.fullmatch(folded) or _CODE.fullmatch(_unsheeted(folded))
    if match is None or match[1][0] == "0":
        return None
    return match[1]


def _unsheeted(text: str) -> str:
    """A cell without the marks by which spreadsheets show or keep a code; as it is where there are none."""
    quoted = _SHEET_QUOTES.fullmatch(text)
    text = quoted[1] if quoted else text
    if _GROUPED.fullmatch(text):
        return text.replace(",", "")
    match = _SCIENTIFIC.fullmatch(text)
    return match[1] + match[2] if match else text
