"""What a call of ``povstat.match`` asks for, on whatever engine: which columns to go by, and which to add."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from povstat.errors import UsageError
from povstat.lang import LANGUAGES, Language
from povstat.matching.columns import Columns
from povstat.matching.decision import FIELDS

if TYPE_CHECKING:
    from povstat.matching.decide import TableDecider

SAMPLE_ROWS = 200
"""Rows that are looked at where columns are not named, as many as ``povstat match`` looks at."""

Given = dict[str, str | None]
"""Role to the column that a user named, None where none is."""


def is_path(data: Any) -> bool:
    """Whether what is to be matched is the path of a file: a ``Path``, or text with a slash or an ending.

    Any other text is one name, where a list of names should be.
    """
    if isinstance(data, str):
        return Path(data).suffix != "" or any(sign in data for sign in "/\\")
    return isinstance(data, Path)


def given_columns(
    name: str | None, province: str | None, prefecture: str | None, code: str | None, year: str | int | None
) -> Given:
    """The columns that a call names, by role; ``year`` may be one year for all rows."""
    return {
        "name": name,
        "province": province,
        "prefecture": prefecture,
        "code": code,
        "year": None if year is None else str(year),
    }


def decider_on(data: Path | None, lang: Language, *, accept_typos: bool) -> "tuple[TableDecider, bytes]":
    """What decides rows by a data directory, else POVSTAT_DATA, else the shipped data; and that data, compiled.

    Raises UsageError for a language that povstat does not speak, InvalidDataError where there is no valid data.
    """
    if lang not in LANGUAGES:
        raise UsageError('unknown language "{text}"; one of: en, zh', text=lang)
    from povstat.matching.decide import TableDecider
    from povstat.store.opened import opened

    found = opened(data)
    decider = TableDecider(found.connection, lang=lang, accept_typos=accept_typos, resolver=found.resolver)
    return decider, found.connection.serialize()


def added_columns(
    fields: Sequence[str] | None, prefix: str, known: Sequence[str] = FIELDS
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields to add, of those ``known``, and what their columns are called.

    Raises UsageError for a field that there is not.
    """
    chosen = tuple(known if fields is None else fields)
    unknown = [field for field in chosen if field not in known]
    if unknown:
        raise UsageError("columns: no column {name}; there are: {all}", name=unknown[0], all=", ".join(known))
    return chosen, tuple(prefix + field for field in chosen)


def refuse_taken(added: Sequence[str], header: Sequence[str]) -> None:
    """Raise UsageError where a table already has a column that is to be added."""
    taken = [name for name in added if name in set(header)]
    if taken:
        raise UsageError("there is already a column {name}: choose another prefix", name=taken[0])


def fixed_evidence(columns: Columns) -> dict[str, str]:
    """The evidence that all rows share."""
    return {"year": str(columns.fixed_year)} if columns.fixed_year else {}
