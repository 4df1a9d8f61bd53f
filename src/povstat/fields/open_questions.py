"""``povstat about open``: what is disputed, contradicted or unknown, counted from the data."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from povstat.fields.columns import disagreement
from povstat.lang import Language, filled, statements
from povstat.queries import coverage

if TYPE_CHECKING:
    import sqlite3

Paragraph = tuple[str, dict[str, object]]


def open_questions(db: "sqlite3.Connection", language: Language) -> Iterator[Paragraph]:
    """Each question with how many counties it is open for."""
    known = coverage.counties(db)
    evidence = coverage.evidence(db, "counties")
    yield (
        "Evidence of the batch: disputed for {disputed:county|counties}; for {secondary} the batch rests on one "
        "secondary list. 'povstat counties --evidence disputed' lists them.",
        {"disputed": evidence.get("disputed", 0), "secondary": evidence.get("secondary", 0)},
    )
    contradictions = coverage.disagreements(db)
    yield (
        "Contradictions between sources, kept beside the value that the record has: {count}.",
        {"count": len(contradictions)},
    )
    for found in contradictions:
        yield "{where}: {said}. {note}", _contradiction(language, found)
    yield (
        "Day of delisting unknown for {count} of {total:county|counties}; of {months} of them the month is known.",
        {
            "count": known["day"].total - known["day"].count,
            "total": known["day"].total,
            "months": known["month"].count - known["day"].count,
        },
    )
    days = defaultdict(list)
    for row in coverage.unknown_days(db):
        days[row["province" if language == "en" else "province_zh"]].append(row)
    for province, rows in days.items():
        batches = [
            filled("batch of {year}: {count}", {"year": row["batch"], "count": row["count"]}, language)
            for row in rows
        ]
        yield (
            "Days unknown in {province}: {batches}.",
            {"province": province, "batches": statements(batches, language)},
        )
    yield (
        "Unknown of {area:county|counties}: in which contiguous area they lie, if in any; of {key}: "
        "whether they were "
        "key counties. By province: {provinces}.",
        {
            "area": known["area"].total - known["area"].count,
            "key": known["key_county"].total - known["key_county"].count,
            "provinces": statements(
                (_unknown(language, row) for row in coverage.unknown_classification(db)), language
            ),
        },
    )


def _contradiction(language: Language, found: dict[str, Any]) -> dict[str, object]:
    own = language
    named = found["name_en"] if own == "en" else found["name_zh"]
    if named is None:
        province = found["province"] if own == "en" else found["province_zh"]
        named = filled("{province}, batch of {year}", {"province": province, "year": found["batch"]}, language)
    elif found["counties"] > 1:
        named = filled("{county} and {count} more", {"county": named, "count": found["counties"] - 1}, language)
    return {"where": named, "said": disagreement(found, own), "note": found[f"note_{own}"]}


def _unknown(language: Language, row: dict[str, Any]) -> str:
    province = row["province"] if language == "en" else row["province_zh"]
    return filled(
        "{province} {area} and {key}",
        {"province": province, "area": row["area"], "key": row["key_county"]},
        language,
    )
