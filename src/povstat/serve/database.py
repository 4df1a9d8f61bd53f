"""The file that is served: the tables of an export, and indexes of the words in them."""

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from povstat.exports.content import Content, content
from povstat.exports.sqlite_file import sqlite_file
from povstat.fields.tables import VIEWS
from povstat.store.search_index import spaced

if TYPE_CHECKING:
    from povstat.api import Povstat

NAME = "povstat"
"""The name of the database: the first part of every address but the front's."""

INDEXED: dict[str, tuple[str, ...]] = {
    "counties": (
        "code", "name_en", "name_zh", "pinyin", "aliases_en", "aliases_zh", "province", "province_zh",
        "prefecture_en", "prefecture_zh", "code_2020", "name_2020_zh", "code_current", "name_current_zh",
    ),
    "milestones": (
        "id", "title_en", "title_zh", "summary_en", "summary_zh", "issuers_en", "issuers_zh", "document_number",
    ),
    "series": ("id", "title_en", "title_zh", "measures_en", "measures_zh"),
    "figures": ("id", "label_en", "label_zh", "meaning_en", "meaning_zh"),
    "institutions": ("id", "name_en", "name_zh", "stated_by_en", "stated_by_zh"),
    "sources": ("id", "publisher", "title_en", "title_zh", "description_en", "description_zh", "published_on"),
}  # fmt: skip
"""The tables in which words can be looked for, and the fields that hold these."""


def served(ask: "Povstat") -> Content:
    """The tables that are served, with all that is known of them."""
    return content(ask.connection, VIEWS, ask.table, ask.lang, ask.data, ask.cite())


def write(ask: "Povstat", held: Content, path: Path) -> None:
    """Write the file to a place that nobody else can write to."""
    path.write_bytes(sqlite_file(held))
    db = sqlite3.connect(path)
    try:
        for table, fields in INDEXED.items():
            _index(db, table, fields)
        _search(db, ask.connection)
        db.execute("CREATE TABLE citations (source TEXT REFERENCES sources (id), cited_by TEXT, record TEXT)")
        db.executemany("INSERT INTO citations VALUES (?, ?, ?)", ask.connection.execute("SELECT * FROM citations"))
        db.execute("CREATE INDEX citations_of_record ON citations (record, cited_by)")
        db.execute('CREATE INDEX keys_of_crosswalk ON crosswalk ("key")')
        db.commit()
    finally:
        db.close()


def _index(db: sqlite3.Connection, table: str, fields: tuple[str, ...]) -> None:
    """An index of the words of a table, Chinese character by character, as the record's own has it."""
    db.execute(f"CREATE VIRTUAL TABLE \"{table}_fts\" USING fts5(words, content = '', {_TOKENS})")
    columns = ", ".join(f'"{field}"' for field in fields)
    found = db.execute(f'SELECT rowid, {columns} FROM "{table}"')
    db.executemany(
        f'INSERT INTO "{table}_fts" (rowid, words) VALUES (?, ?)',
        ((rowid, spaced(" · ".join(_texts(values)))) for rowid, *values in found.fetchall()),
    )


_TOKENS = "tokenize = 'unicode61 remove_diacritics 2'"


def _search(db: sqlite3.Connection, record: sqlite3.Connection) -> None:
    """The index of the whole record, as ``povstat search`` asks it."""
    names = "kind, id, title_en, title_zh, name, body"
    unindexed = "kind UNINDEXED, id UNINDEXED, title_en UNINDEXED, title_zh UNINDEXED, name, body"
    db.execute(f"CREATE VIRTUAL TABLE search USING fts5({unindexed}, {_TOKENS})")
    db.executemany(
        f"INSERT INTO search ({names}) VALUES (?, ?, ?, ?, ?, ?)",
        record.execute(f"SELECT {names} FROM search ORDER BY rowid"),
    )


def _texts(values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        if isinstance(value, str) and value.startswith("["):
            yield from json.loads(value)
        elif value is not None:
            yield str(value)
