"""One SQLite file: the tables with their keys, a table of what every column means, and one about the whole."""

import sqlite3

from povstat.exports.content import LICENCE, PRIMARY, UNIQUE, Content
from povstat.fields.dictionary import codebook
from povstat.queries.offers import CODEBOOK
from povstat.views.database import fill

COLUMNS = "povstat_columns"
"""The data dictionary, in both languages."""
ABOUT = "povstat_about"
"""Title, versions, citation and licence; then title and notes of each table."""


def sqlite_file(content: Content) -> bytes:
    """The bytes of the file."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db.execute("BEGIN")
        for name, sheet in content.sheets.items():
            keys = [f"PRIMARY KEY ({_listed(PRIMARY[name])})"] if name in PRIMARY else []
            keys += [f'UNIQUE ("{UNIQUE[name]}")'] if name in UNIQUE else []
            keys += [
                f'FOREIGN KEY ("{field}") REFERENCES "{other}" ("{there}")'
                for field, (other, there) in content.foreign(name).items()
            ]
            fill(db, name, {column.field: column.kind for column in sheet.columns}, sheet.rows, keys)
        dictionary = codebook(content.sheets)
        fill(db, COLUMNS, {field: "texts" if field == "values" else "text" for field in CODEBOOK}, dictionary)
        fill(db, ABOUT, {"about": "text", "field": "text", "value": "text"}, _about(content))
        db.execute("COMMIT")
        return db.serialize()
    finally:
        db.close()


def _about(content: Content) -> list[dict[str, str]]:
    whole = {
        "title": content.title,
        "version": content.version,
        "data_version": content.data_version or "",
        "citation": content.citation,
        "licence": LICENCE[0],
        "licence_address": LICENCE[1],
    }
    told = [("povstat", field, value) for field, value in whole.items()]
    for name, sheet in content.sheets.items():
        told.append((name, "title", sheet.about.title))
        told += [(name, "note", note) for note in sheet.about.notes]
    return [{"about": about, "field": field, "value": value} for about, field, value in told]


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)
