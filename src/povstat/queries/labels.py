"""What a person reads for values that are ids, or names in one language only."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence

from povstat.lang import Language

Labels = Mapping[str, Mapping[str, str]]
"""By field: what stands for each value."""


def labels(db: sqlite3.Connection, table: str, fields: Sequence[str], language: Language) -> Labels:
    """The labels that some fields of a table need in a language; values without one are shown as they are."""
    return {field: make(db, language) for field in fields if (make := _LABELS.get((table, field))) is not None}


def _areas(db: sqlite3.Connection, language: Language) -> dict[str, str]:
    return dict(db.execute(f"SELECT id, name_{language} FROM areas"))


def _provinces(db: sqlite3.Connection, language: Language) -> dict[str, str]:
    return dict(db.execute("SELECT name_zh, name_en FROM provinces")) if language == "en" else {}


_LABELS: dict[tuple[str, str], Callable[[sqlite3.Connection, Language], dict[str, str]]] = {
    ("counties", "contiguous_area"): _areas,
    ("areas", "provinces"): _provinces,
}
