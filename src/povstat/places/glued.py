"""What stands in the same text as a Chinese name: a code, or the name in Latin letters.

It is evidence like that of a column of its own, and may contradict the name: 彭阳县451028 is no county that one
could name. Other digits, such as postcodes, say nothing.
"""

import re

from povstat.places import names

SIGNS = re.compile("[0-9A-Za-z\uff10-\uff5a]")
"""What a text that has such evidence in it cannot lack."""
_DIGITS = re.compile(r"(?<![\d.])(\d{6})(?:\d{3}|\d{6})?(?!\d|[.,]\d)")
_POSTCODE = re.compile(r"(?:邮政编码|邮编|邮码)\s*[:：]?\s*\d+")
_GENERIC = frozenset(
    re.findall(
        r"\w+",
        "xian shi qu qi zizhixian zizhiqi county city district banner autonomous co dist municipality "
        "province prefecture china prc",
    )
)


def codes(text: str) -> tuple[list[str], bool]:
    """The six digits of each code in a text, and whether other six digits are left out.

    Which of them have been codes of county-level divisions is not asked here. Codes of regions end in 00, and so
    do postcodes: they are left out.
    """
    if not any(c.isdigit() for c in text):
        return [], False
    folded = names.fold(text)
    plain = _POSTCODE.sub(" ", folded)
    found = [match[1] for match in _DIGITS.finditer(plain)]
    kept = [code for code in found if not code.endswith("00")]
    return kept, len(kept) < len(found) or plain != folded


def latin(text: str) -> str:
    """The words in Latin letters beside a Chinese name that may be a name; empty where there are none."""
    if not (names.has_han(text) and any("a" <= c <= "z" or "A" <= c <= "Z" for c in text)):
        return ""
    letters = re.sub(r"[()\[\]{}（）［］【】〔〕]", " ", text)
    words = names.latin_words(letters)
    return " ".join(words) if set(words) - _GENERIC else ""
