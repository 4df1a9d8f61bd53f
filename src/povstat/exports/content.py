"""What an export holds: tables with all that is known of them, and the keys that join them."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from povstat.dataset.checks import KEYS
from povstat.fields.sheets import sheet, version
from povstat.lang import Language, translate
from povstat.output import Sheet
from povstat.queries.record import data_version
from povstat.results import Rows

PRIMARY: dict[str, tuple[str, ...]] = {**KEYS, "progress": ("area", "year"), "panel": ("code", "year")}
"""The fields that tell one row of a table from another."""

FOREIGN: dict[str, dict[str, tuple[str, str]]] = {
    "counties": {"province": ("provinces", "name_en"), "contiguous_area": ("areas", "id")},
    "batches": {"province": ("provinces", "name_en")},
    "supervision": {"province": ("provinces", "name_en")},
    "observations": {"series": ("series", "id")},
    "panel": {"code": ("counties", "code")},
}
"""The fields that name a row of another table, and by which of its fields."""

UNIQUE: dict[str, str] = {
    table: field for there in FOREIGN.values() for table, field in there.values() if PRIMARY[table] != (field,)
}
"""Further fields that tell one row of a table from another, by which other tables name it."""

LICENCE = ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "Creative Commons Attribution 4.0")
"""Identifier, address and name of the licence of the data, as LICENSE-DATA gives it."""


class Content(NamedTuple):
    """The tables of an export, and what it says about itself."""

    sheets: Mapping[str, Sheet]
    title: str
    language: Language
    version: str
    """Of povstat and of the data, in words."""
    data_version: str | None
    """An ISO day; None for data without a version."""
    citation: str

    def foreign(self, table: str) -> dict[str, tuple[str, str]]:
        """The foreign keys of a table that lead to tables of this export."""
        return {field: there for field, there in FOREIGN.get(table, {}).items() if there[0] in self.sheets}


def content(
    db: sqlite3.Connection,
    tables: Sequence[str],
    rows_of: Callable[[str], Rows[Any]],
    language: Language,
    data: Path | None,
    citation: str,
) -> Content:
    """The content of some tables; ``rows_of`` gives the rows of one."""
    return Content(
        sheets={name: _sheet(db, rows_of(name), language, data, citation) for name in tables},
        title=translate(
            "China's 832 national-level poverty-stricken counties and the policy record, with their sources.",
            language,
        ).rstrip(".。"),
        language=language,
        version=version(db, language, data),
        data_version=data_version(db),
        citation=citation,
    )


def _sheet(db: sqlite3.Connection, rows: Rows[Any], language: Language, data: Path | None, citation: str) -> Sheet:
    # Of the formats that carry descriptions, any: all of them have every field.
    whole = sheet(
        db, rows.table, rows, rows.fields, language, "parquet", available=rows.fields, notes=rows.notes, data=data
    )
    return whole._replace(about=whole.about._replace(citation=citation))
