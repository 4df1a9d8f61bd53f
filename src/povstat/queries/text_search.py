"""Words looked for in rows, in any spelling and both languages: what ``--search`` of a listing keeps.

Every word must stand somewhere in the fields that are looked in, whatever its case, width, tones, blanks, hyphens,
and with traditional characters taken for simplified ones.
"""

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

Row = dict[str, Any]

COUNTY_SPELLINGS = (
    "code", "code_2020", "code_current", "name_en", "pinyin", "aliases_en", "name_zh", "aliases_zh",
    "name_2020_zh", "name_current_zh", "province", "province_zh", "prefecture_en", "prefecture_zh",
)  # fmt: skip
"""The fields of a county that are looked in."""

SOURCE_TEXTS = ("id", "publisher", "title_en", "title_zh", "description_en", "description_zh", "published_on")
"""The same of a source."""

SERIES_TEXTS = ("id", "title_en", "title_zh", "measures_en", "measures_zh")
"""The same of a series."""

_NO_LETTER = re.compile(r"[^\w\n\0]|_")


def holding(rows: Iterable[Row], fields: Sequence[str], text: str) -> list[Row]:
    """The rows in whose ``fields`` every word of a text stands; all where it has no word."""
    words = wanted(text)
    if not words:
        return list(rows)
    # Some titles are in traditional characters, and what is looked for is not.
    simplified = simplify if not text.isascii() else str
    return [row for row in rows if _holds(folded(simplified("\n".join(_texts(row, fields)))), words)]


def county_keys(db: sqlite3.Connection) -> list[str]:
    """What is looked in for every county of a store, by code: its spellings, folded, a line each."""
    # Joined by SQLite and folded as one text: a tenth of the time that rows and a text for each would take.
    # A list is kept as JSON: its commas end a line, its other signs are no letters.
    joined = " || char(10) || ".join(
        f"replace(coalesce({field}, ''), ',', char(10))" for field in COUNTY_SPELLINGS
    )
    found = db.execute(f"SELECT {joined} FROM counties ORDER BY code").fetchall()
    return folded("\0".join(text for (text,) in found)).split("\0") if found else []


def wanted(text: str) -> list[str]:
    """The words of a text as they are looked for: each must be in the spellings of a county."""
    if not text.isascii():
        text = simplify(text)
    return [word for part in text.split() if (word := folded(part))]


def simplify(text: str) -> str:
    """Traditional characters turned into simplified ones; the module that knows them is imported then."""
    from povstat.places import names

    return names.simplify(text)


def folded(text: str) -> str:
    """A text without case, width, tones and everything that is no letter or digit; lines stay lines."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKD", text).casefold())


def _holds(text: str, words: Iterable[str]) -> bool:
    return all(word in text for word in words)


def _texts(row: Row, fields: Iterable[str]) -> Iterator[str]:
    for field in fields:
        value = row.get(field)
        for text in value if isinstance(value, list) else [value]:
            if text is not None:
                yield str(text).replace(",", "\n")
