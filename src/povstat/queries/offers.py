"""What a shell may offer: of every thing that can be named, a Chinese and a Latin name."""

import sqlite3
from collections.abc import Callable, Iterable

NAMED: dict[str, str] = {
    "provinces": "SELECT name_zh_short, name_en FROM provinces ORDER BY code",
    "areas": "SELECT name_zh, id FROM areas ORDER BY id",
    "codes": "SELECT code, code FROM counties ORDER BY code",
    "counties": "SELECT name_zh, name_en FROM counties ORDER BY name_en",
    "series": "SELECT title_zh, id FROM series ORDER BY id",
    "milestones": "SELECT id, id FROM milestones ORDER BY id",
    "kinds": "SELECT DISTINCT kind, kind FROM milestones ORDER BY kind",
    "citable": "SELECT id, id FROM (SELECT id FROM figures UNION SELECT id FROM series "
    "UNION SELECT id FROM sources UNION SELECT id FROM milestones) ORDER BY id",
    "sources": "SELECT id, id FROM sources ORDER BY id",
    "figures": "SELECT id, id FROM figures ORDER BY id",
    "prefectures": "SELECT DISTINCT prefecture_zh, coalesce(prefecture_en, prefecture_zh) FROM counties "
    "WHERE prefecture_zh <> '' ORDER BY 2",
    "batches": "SELECT DISTINCT cast(batch AS text), cast(batch AS text) FROM counties ORDER BY 1",
    "source kinds": "SELECT DISTINCT kind, kind FROM sources ORDER BY kind",
}
"""The kinds of thing, and the question for their names."""


def offers(db: sqlite3.Connection, things: str) -> list[tuple[str, str]]:
    """Chinese and Latin name of each thing of a kind. Raises KeyError for a kind that is none."""
    return db.execute(NAMED[things]).fetchall()


CODEBOOK = ("table", "field", "type", "unit", "unit_zh", "values", "description_en", "description_zh")
"""The fields of the data dictionary, in order."""

_ADDED = {
    "areas": ("counties_known",),
    "series": ("values_known", "first_year", "last_year"),
    "figures": ("stated_value", "stated_unit"),
    "sources": ("used_by",),
}
"""What a listing has beyond the columns of its table in the store."""
_DROPPED = {"series": ("observations",)}


def fields(db: sqlite3.Connection, table: str) -> list[str]:
    """The fields of a table that a verb prints, in order: those of its table in the store, or of its rows."""
    from povstat import queries

    rows: dict[str, Callable[[], Iterable[str]]] = {
        "observations": lambda: queries.series.TIDY,
        "line": lambda: queries.series.TIDY,
        "progress": lambda: queries.series.PROGRESS,
        "panel": lambda: queries.panel.FIELDS,
        "crosswalk": lambda: queries.crosswalk.FIELDS,
        "codes": lambda: queries.codes.FIELDS,
        "codes_in_year": lambda: queries.codes.FIELDS_IN_YEAR,
        "search": lambda: queries.search.FIELDS,
        "codebook": lambda: CODEBOOK,
        "sql": lambda: (),
    }
    if table in rows:
        return list(rows[table]())
    stored = [field for field in queries.record.fields_of(db, table) if field not in _DROPPED.get(table, ())]
    return [*stored, *_ADDED.get(table, ())]
