"""One county by any of its names or codes, with everything known about it."""

import sqlite3
from typing import Any, NoReturn

from povstat.errors import AmbiguousError, NotFoundError
from povstat.lang import Language
from povstat.places import notes
from povstat.places.resolver import Resolution
from povstat.queries import codes, record
from povstat.store.gazetteer import resolve


def county(
    db: sqlite3.Connection,
    name: str,
    *,
    province: str | None = None,
    prefecture: str | None = None,
    year: int | None = None,
    lang: Language = "en",
) -> dict[str, Any]:
    """The record of a county, its codes since 1981 and its listed neighbours.

    Raises NotFoundError or AmbiguousError, whose ``resolution`` says what the name may mean.
    """
    found = resolve(db, name, province=province, prefecture=prefecture, year=year)
    if found.status == "unknown" and not found.candidates and "-" in name:
        # Tab offers names of several words as one, joined by hyphens.
        found = resolve(db, name.replace("-", " "), province=province, prefecture=prefecture, year=year)
    if found.status != "poverty" or found.code is None:
        _refuse(found, lang)
    return {
        **record.county(db, found.code),
        "matched_by": found.how,
        "match_notes": notes.words(found.notes, lang) or None,
        "history": history(db, found.code),
        "neighbours": [
            {"code": near["code"], "name_zh": near["name_zh"]} for near in record.neighbours(db, found.code)
        ],
    }


def history(db: sqlite3.Connection, code: str) -> list[dict[str, Any]]:
    """The codes that the place has had, oldest first; none for what never had one."""
    try:
        chain = codes.code_history(db, code)
    except NotFoundError:
        return []
    return [
        {
            "code": vintage.code,
            "name_zh": vintage.name_zh,
            "prefecture_zh": vintage.prefecture_zh,
            "first_year": vintage.first_year,
            "end_year": vintage.end_year,
        }
        for vintage in chain
    ]


def _refuse(found: Resolution, lang: Language) -> NoReturn:
    """Say why there is no county to show."""
    text, why = found.text, notes.words(found.notes, lang)
    error: AmbiguousError | NotFoundError
    if found.status == "ambiguous":
        error = AmbiguousError(
            "{text} could be {count} places; give --province, --prefecture or --year, or a code",
            text=text,
            count=len(found.candidates),
        )
    elif found.status == "not_poverty":
        error = NotFoundError("{text} was never on the list of the 832", text=text)
    elif found.suggestions and not found.candidates:
        error = NotFoundError("{text}: {why}; the nearest names are above", text=text, why=why)
    else:
        error = NotFoundError("{text}: {why}", text=text, why=why)
    error.resolution = found
    raise error
