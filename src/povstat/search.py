"""Full-text search over the whole record: SQLite's own index, with Chinese taken character by character."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from povstat import names
from povstat.errors import UsageError
from povstat.queries import Row, rows

KINDS = ("county", "milestone", "series", "figure", "source")
"""What can be found."""

MARK = ("\x02", "\x03")
"""Around each hit in an excerpt."""

_HAN = re.compile(r"([\u3400-\u9fff\U00020000-\U0003ffff])")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
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
        for row in rows(db, f"SELECT * FROM {table}"):
            row |= {field: json.loads(row[field]) for field in lists}
            name = _text(row[field] for field in (title_en, title_zh, *name_fields))
            body = _text(row[field] for field in body_fields)
            values = (kind, row[key], row[title_en], row[title_zh], _spaced(name), _spaced(body))
            db.execute("INSERT INTO search VALUES (?, ?, ?, ?, ?, ?)", values)
    db.execute("INSERT INTO search(search) VALUES ('optimize')")


def search(db: sqlite3.Connection, term: str, kinds: Iterable[str] = ()) -> list[Row]:
    """What holds every word of ``term``, best first: kind, id, titles, and an excerpt with the hits marked.

    Words of letters match what begins with them; Chinese matches as it stands, traditional characters too.
    Raises UsageError for a term without a letter, digit or character.
    """
    words = list(_words(_THOUSANDS.sub("", names.simplify(term))))
    if not words:
        raise UsageError('nothing to search for in "{text}"', text=term)
    wanted = list(kinds)
    condition = f" AND kind IN ({', '.join('?' * len(wanted))})" if wanted else ""
    # A hit in a name counts for ten in a text.
    found = rows(
        db,
        f"SELECT kind, id, title_en, title_zh, snippet(search, -1, '{MARK[0]}', '{MARK[1]}', '…', 24) AS hit "
        f"FROM search WHERE search MATCH ?{condition} ORDER BY bm25(search, 0, 0, 0, 0, 10.0, 1.0), kind, id",
        [" ".join(words), *wanted],
    )
    return [{**row, "hit": _closed(row["hit"])} for row in found]


def _list_columns(db: sqlite3.Connection, table: str) -> list[str]:
    """The columns that hold lists, as text: a store that is being compiled has no types yet."""
    found = db.execute(f"SELECT name FROM pragma_table_info('{table}') WHERE type = 'JSON'")
    return [name for (name,) in found]


def _text(values: Iterable[Any]) -> str:
    parts: list[str] = []
    for value in values:
        parts += [str(part) for part in value] if isinstance(value, list) else [str(value)] if value else []
    return " · ".join(dict.fromkeys(parts))


def _spaced(text: str) -> str:
    """Every Chinese character a word of its own, and 2,300 one number."""
    return _HAN.sub(r" \1 ", _THOUSANDS.sub("", text))


def _closed(text: str) -> str:
    """The excerpt as it is written, without the spaces that the index put in."""
    han, mark = r"[\u3400-\u9fff]", f"[{MARK[0]}{MARK[1]}]*"
    joined = re.sub(rf"({han}{mark}) +(?=[^·\s])", r"\1", text)
    joined = re.sub(rf"([^·\s]) +(?={mark}{han})", r"\1", joined)
    return re.sub(" +", " ", joined.replace(MARK[1] + MARK[0], "")).strip()


def _words(term: str) -> Iterator[str]:
    """The term as the index's query language has it: letters as a prefix, a run of Chinese as a phrase."""
    for run in re.findall(r"[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+", term):
        yield '"' + " ".join(run) + '"' if _HAN.match(run) else f'"{run}"*'
