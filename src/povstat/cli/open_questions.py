"""``povstat about open``: what is disputed, contradicted or unknown, counted from the data."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from povstat.cli.session import Session
from povstat.fields.columns import disagreement
from povstat.queries import coverage

Paragraph = tuple[str, dict[str, object]]


def open_questions(session: Session) -> Iterator[Paragraph]:
    """Each question with how many counties it is open for."""
    db = session.store
    known = coverage.counties(db)
    evidence = coverage.evidence(db, "counties")
    yield (
        "Evidence of the batch: disputed for {disputed} counties; for {secondary} the batch rests on one "
        "secondary list. 'povstat counties --evidence disputed' lists them.",
        {"disputed": evidence.get("disputed", 0), "secondary": evidence.get("secondary", 0)},
    )
    contradictions = coverage.disagreements(db)
    yield (
        "Contradictions between sources, kept beside the value that the record has: {count}.",
        {"count": len(contradictions)},
    )
    for found in contradictions:
        yield "{where}: {said}. {note}", _contradiction(session, found)
    yield (
        "Day of delisting unknown for {count} of {total} counties; of {months} of them the month is known.",
        {
            "count": known["day"].total - known["day"].count,
            "total": known["day"].total,
            "months": known["month"].count - known["day"].count,
        },
    )
    days = defaultdict(list)
    for row in coverage.unknown_days(db):
        days[row["province" if session.language == "en" else "province_zh"]].append(row)
    joiner = session.text("; ")
    for province, rows in days.items():
        batches = [session.text("batch of {year}: {count}", year=row["batch"], count=row["count"]) for row in rows]
        yield "Days unknown in {province}: {batches}.", {"province": province, "batches": joiner.join(batches)}
    yield (
        "Unknown of {area} counties: in which contiguous area they lie, if in any; of {key}: whether they were "
        "key counties. By province: {provinces}.",
        {
            "area": known["area"].total - known["area"].count,
            "key": known["key_county"].total - known["key_county"].count,
            "provinces": joiner.join(_unknown(session, row) for row in coverage.unknown_classification(db)),
        },
    )


def _contradiction(session: Session, found: dict[str, Any]) -> dict[str, object]:
    own = session.language
    named = found["name_en"] if own == "en" else found["name_zh"]
    if named is None:
        province = found["province"] if own == "en" else found["province_zh"]
        named = session.text("{province}, batch of {year}", province=province, year=found["batch"])
    elif found["counties"] > 1:
        named = session.text("{county} and {count} more", county=named, count=found["counties"] - 1)
    return {"where": named, "said": disagreement(found, own), "note": found[f"note_{own}"]}


def _unknown(session: Session, row: dict[str, Any]) -> str:
    province = row["province"] if session.language == "en" else row["province_zh"]
    return session.text("{province} {area} and {key}", province=province, area=row["area"], key=row["key_county"])
