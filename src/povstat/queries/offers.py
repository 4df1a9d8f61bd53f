"""What a shell may offer: of every thing that can be named, a Chinese and a Latin name."""

import sqlite3

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
    "tables": "SELECT name, name FROM sqlite_master WHERE type = 'table' AND name <> 'citations' ORDER BY name",
}
"""The kinds of thing, and the question for their names."""


def offers(db: sqlite3.Connection, things: str) -> list[tuple[str, str]]:
    """Chinese and Latin name of each thing of a kind. Raises KeyError for a kind that is none."""
    return db.execute(NAMED[things]).fetchall()
