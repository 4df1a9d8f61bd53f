"""Fills the full-text index: SQLite's own, with Chinese taken character by character."""

import json
import re
import sqlite3
from collections.abc import Iterable
from typing import Any

from povstat.store.opening import JSON

HAN = re.compile(r"([\u3400-\u9fff\U00020000-\U0003ffff])")
"""A Chinese character: a word of its own in the index."""

THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
"""The comma in 2,300, which is one number."""

# What goes into the index, by kind: the table, its key, English and Chinese title, then names and other texts.
_DOCUMENTS: tuple[tuple[str, str, str, str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "county",
        "counties",
        "code",
        "name_en",
        "name_zh",
        ("aliases_en", "aliases_zh", "pinyin", "name_2020_zh", "name_current_zh"),
        (
            "province",
            "province_zh",
            "prefecture_en",
            "prefecture_zh",
            "change_note",
            "change_note_zh",
            "notes",
            "notes_zh",
        ),
    ),
    (
        "milestone",
        "milestones",
        "id",
        "title_en",
        "title_zh",
        (),
        ("summary_en", "summary_zh", "issuers_en", "issuers_zh", "date", "document_number"),
    ),
    ("series", "series", "id", "title_en", "title_zh", ("id",), ("measures_en", "measures_zh")),
    ("figure", "figures", "id", "label_en", "label_zh", ("id",), ("meaning_en", "meaning_zh")),
    (
        "source",
        "sources",
        "id",
        "title_en",
        "title_zh",
        ("publisher",),
        ("id", "description_en", "description_zh", "published_on"),
    ),
)


def build(db: sqlite3.Connection) -> None:
    """Make the index; called once, when the store is compiled."""
    db.execute(
        "CREATE VIRTUAL TABLE search USING fts5(kind UNINDEXED, id UNINDEXED, title_en UNINDEXED, "
        "title_zh UNINDEXED, name, body, tokenize = 'unicode61 remove_diacritics 2')"
    )
    for kind, table, key, title_en, title_zh, name_fields, body_fields in _DOCUMENTS:
        lists = _list_columns(db, table)
        cursor = db.execute(f"SELECT * FROM {table}")
        fields = [column[0] for column in cursor.description]
        for found in cursor.fetchall():
            row = dict(zip(fields, found, strict=True))
            row |= {field: json.loads(row[field]) for field in lists}
            name = _text(row[field] for field in (title_en, title_zh, *name_fields))
            body = _text(row[field] for field in body_fields)
            values = (kind, row[key], row[title_en], row[title_zh], spaced(name), spaced(body))
            db.execute("INSERT INTO search VALUES (?, ?, ?, ?, ?, ?)", values)
    db.execute("INSERT INTO search(search) VALUES ('optimize')")


def _list_columns(db: sqlite3.Connection, table: str) -> list[str]:
    """The columns that hold lists, as text: a store that is being compiled has no types yet."""
    found = db.execute(f"SELECT name FROM pragma_table_info('{table}') WHERE type = '{JSON}'")
    return [name for (name,) in found]


def _text(values: Iterable[Any]) -> str:
    parts: list[str] = []
    for value in values:
        parts += [str(part) for part in value] if isinstance(value, list) else [str(value)] if value else []
    return " · ".join(dict.fromkeys(parts))


def spaced(text: str) -> str:
    """Every Chinese character a word of its own, and 2,300 one number."""
    return HAN.sub(r" \1 ", THOUSANDS.sub("", text))
