"""One county by any of its names or codes, with everything known about it."""

import sqlite3
from collections.abc import Sequence
from typing import Any, NoReturn

from povstat.errors import AmbiguousError, NotFoundError
from povstat.lang import Language
from povstat.places import notes
from povstat.places.resolution import Candidate, Resolution
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
        _refuse(db, found, lang)
    return {
        **record.county(db, found.code),
        "matched_by": found.how,
        "match_notes": notes.words(found.notes, lang) or None,
        "history": history(db, found.code),
        "neighbours": [
            {"code": near["code"], "name_zh": near["name_zh"]} for near in record.neighbours(db, found.code)
        ],
    }


_CLASHES = frozenset({"code_conflict", "letters_conflict"})
"""Notes of a text in which a name stands beside a code or letters that mean another place."""


def names_meant(
    db: sqlite3.Connection,
    words: Sequence[str],
    *,
    province: str | None = None,
    prefecture: str | None = None,
    year: int | None = None,
) -> list[str]:
    """The names that words of a call are: one, where they make one together, else each word by itself.

    Words that make no name together, but something near one, stay together where a word of them means nothing:
    they are a name mistyped, not several.
    """

    def means(text: str) -> Resolution:
        return resolve(db, text, province=province, prefecture=prefecture, year=year)

    together = " ".join(words)
    if len(words) < 2:
        return [together]
    whole = means(together)
    if _CLASHES.intersection(whole.notes) and all(means(word).status != "unknown" for word in words):
        return list(words)
    if whole.status != "unknown" or whole.candidates:
        return [together]
    if whole.suggestions and any(each.status == "unknown" and not each.candidates for each in map(means, words)):
        return [together]
    return list(words)


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


def _refuse(db: sqlite3.Connection, found: Resolution, lang: Language) -> NoReturn:
    """Say why there is no county to show; where a prefecture or province is meant, with its counties."""
    text, why = found.text, notes.words(found.notes, lang)
    error: AmbiguousError | NotFoundError
    region, counties = _region_meant(db, found)
    if region is not None and counties:
        error = NotFoundError(_REGIONS[region.level], text=text, name=region.name_zh, count=len(counties))
        error.counties = counties
        others = [f"{other.name_zh} ({other.province_zh})" for other in found.candidates if other is not region]
        if others:
            error.also = (
                NotFoundError(
                    "{text} is also the name of {names}, never on the list", text=text, names=", ".join(others)
                ),
            )
    elif found.status == "ambiguous":
        error = AmbiguousError(
            "{text} could be {count:place|places}; give --province, --prefecture or --year, or a code",
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


def _region_meant(db: sqlite3.Connection, found: Resolution) -> tuple[Candidate | None, list[dict[str, Any]]]:
    """The prefecture or province that a text means, and its counties; none where a listed county has the name."""
    regions = [candidate for candidate in found.candidates if candidate.level != "county"]
    if len(regions) != 1 or any(candidate.listed for candidate in found.candidates):
        return None, []
    (region,) = regions
    field = "prefecture_zh" if region.level == "prefecture" else "province_zh"
    counties = [
        row
        for row in record.counties(db)
        if (row[field], row["province_zh"]) == (region.name_zh, region.province_zh)
    ]
    return region, counties


_REGIONS = {
    "prefecture": "{text} is a prefecture ({name}) with {count:county|counties} on the list, shown above",
    "province": "{text} is a province ({name}) with {count:county|counties} on the list, shown above",
}
