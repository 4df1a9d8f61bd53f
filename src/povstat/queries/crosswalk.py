"""The lookup table by which another program can do what ``povstat match`` does.

One row for each spelling or code, the province and prefecture in which it has a meaning, and the years for which
it has it. Where a spelling means several places, each has its row, and ``meanings`` says how many there are.
"""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from povstat.places.identity import OPEN

FIELDS = (
    "key",
    "kind",
    "province_zh",
    "prefecture_zh",
    "first_year",
    "end_year",
    "status",
    "code",
    "name_zh",
    "batch",
    "delisted_on",
    "relation",
    "place_code",
    "place_name_zh",
    "meanings",
    "meanings_in_province",
)
"""The columns, as ``docs/match.md`` defines them."""

SHOWN = ("key", "kind", "province_zh", "first_year", "end_year", "status", "code", "name_zh", "meanings")
"""The fields that a person is shown."""

_MEANT = """
WITH spelled AS (
  SELECT key, kind, first_year, end_year, place FROM spellings WHERE kind NOT IN ('one_character', 'reading')
  UNION ALL
  SELECT code, 'code', first_year, end_year, place FROM place_codes
)
SELECT s.key, s.kind, s.first_year, s.end_year, p.relation, p.listed, p.code, p.name_zh, p.province_zh,
  p.prefecture_zh, CASE WHEN p.relation = 'none' THEN 'p' || p.place ELSE p.listed END AS meaning
FROM spelled s JOIN places p USING (place)
ORDER BY s.key, p.province_zh, p.code, s.kind, s.first_year
"""


def crosswalk(db: sqlite3.Connection, *, listed_only: bool = False) -> Iterator[dict[str, Any]]:
    """The rows, ordered by key. ``listed_only`` leaves out places that never had to do with a listed county.

    ``key`` is a spelling as ``names.chinese_key`` or ``names.latin_keys`` writes it, or a six-digit code;
    ``status`` is ``poverty``, ``not_poverty`` or, where a division was divided among several, ``ambiguous``.
    """
    listed = {
        code: (name, batch, day)
        for code, name, batch, day in db.execute("SELECT code, name_zh, batch, delisted_on FROM counties")
    }
    for key, same_key in groupby(db.execute(_MEANT), key=itemgetter(0)):
        rows = list(same_key)
        everywhere = len({meaning for *_, meaning in rows})
        within: dict[str, set[str]] = {}
        for *_, province, _, meaning in rows:
            within.setdefault(province, set()).add(meaning)
        for _, kind, first, end, relation, codes, place, zh, province, prefecture, _ in rows:
            members = codes.split()
            if listed_only and not members:
                continue
            one = members[0] if len(members) == 1 and relation != "part" else None
            name, batch, day = listed[one] if one else (None, None, None)
            values = (
                *(key, kind, province, prefecture or None, first or None, None if end == OPEN else end),
                "poverty" if one else "ambiguous" if members else "not_poverty",
                *(one, name, batch, day, relation, place, zh, everywhere, len(within[province])),
            )
            yield dict(zip(FIELDS, values, strict=True))
