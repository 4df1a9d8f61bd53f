"""What each county of the list can be found by: every spelling and every code that is the county and nothing else.

For a reader that has no store at hand, such as a page: the store itself is asked through ``places.resolver``.
"""

import sqlite3
from typing import NamedTuple


class CodeSpan(NamedTuple):
    """A code that a county had, with the name it then had; ``end_year`` is None for one in use."""

    code: str
    first_year: int
    end_year: int | None
    name_zh: str


def spellings(db: sqlite3.Connection) -> dict[str, list[str]]:
    """For each county, by its code of 2014: the keys of its names (places.names), Chinese ones first."""
    keys: dict[str, list[str]] = {}
    question = (
        "SELECT DISTINCT p.listed, s.key, s.script FROM spellings s JOIN places p USING (place) "
        "WHERE p.relation = 'listed' ORDER BY p.listed, s.script = 'latin', length(s.key), s.key"
    )
    for code, key, _ in db.execute(question):
        keys.setdefault(code, []).append(key)
    return keys


def code_spans(db: sqlite3.Connection) -> dict[str, list[CodeSpan]]:
    """For each county, by its code of 2014: its codes since 1981, oldest first. Empty for what never had one."""
    spans: dict[str, list[CodeSpan]] = {}
    # The administrative committees have no code of GB/T 2260, and so no year.
    question = (
        "SELECT p.listed, c.code, c.first_year, nullif(c.end_year, 9999), c.name_zh FROM place_codes c "
        "JOIN places p USING (place) WHERE p.relation = 'listed' AND c.first_year > 0 "
        "ORDER BY p.listed, c.first_year, c.code"
    )
    for listed, *span in db.execute(question):
        spans.setdefault(listed, []).append(CodeSpan(*span))
    return spans
