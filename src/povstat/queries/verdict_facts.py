"""What a verdict on a row needs of the record beside the names: counties of the list, and names of regions."""

import sqlite3
from typing import NamedTuple


class VerdictFacts(NamedTuple):
    """Held in memory for a whole table."""

    listed: dict[str, tuple[str, int, str | None]]
    """Code of the list to Chinese name, batch, and day of delisting (ISO; None where unknown)."""
    provinces: dict[str, str]
    """The first two digits of a code, and the codes of ISO 3166-2, old and new (CN-54 and CN-XZ), to the newest
    Chinese name of the province."""
    prefectures: dict[str, str]
    """The first four digits to the newest Chinese name of the prefecture."""


def verdict_facts(db: sqlite3.Connection) -> VerdictFacts:
    """Read them from the store."""
    question = "SELECT code, name_zh, batch, delisted_on FROM counties"
    facts = VerdictFacts(
        {str(code): (name, batch, day) for code, name, batch, day in db.execute(question)}, {}, {}
    )
    question = "SELECT code, province_zh, prefecture_zh FROM divisions ORDER BY first_year"
    for code, province, prefecture in db.execute(question):
        facts.provinces[code[:2]] = facts.provinces[f"CN-{code[:2]}"] = province
        if prefecture:
            facts.prefectures[code[:4]] = prefecture
    facts.provinces.update(db.execute("SELECT iso_3166_2, name_zh FROM provinces"))
    return facts
