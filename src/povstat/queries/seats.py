"""Seats of divisions, for the background of a map."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from povstat.queries.record import rows


def seats(db: sqlite3.Connection, *, provinces: Iterable[str] = ()) -> list[dict[str, Any]]:
    """The seats of the divisions that are no county of the list, by code; of some provinces (short English names).

    The counties of the list have a seat of their own, in ``counties``. Mappings with ``code``, ``longitude``,
    ``latitude`` and ``geonames_id``.
    """
    wanted = list(provinces)
    among = (
        f"AND substr(code, 1, 2) IN (SELECT substr(code, 1, 2) FROM provinces WHERE name_en IN ({_marks(wanted)}))"
    )
    return rows(
        db,
        "SELECT * FROM seats WHERE code NOT IN (SELECT code FROM counties) "
        "AND code NOT IN (SELECT code_current FROM counties WHERE code_current IS NOT NULL) "
        f"{among if wanted else ''} ORDER BY code",
        wanted,
    )


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))
