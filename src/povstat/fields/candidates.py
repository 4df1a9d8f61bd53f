"""What a name may mean that means no county: as the answers of programs have it, and as rows of a table."""

from typing import Any

from povstat.errors import PovstatError
from povstat.lang import Language
from povstat.places import notes
from povstat.places.resolution import Candidate


def what_it_may_mean(error: PovstatError, language: Language) -> dict[str, Any]:
    """What a name may mean, from the error of ``county()``, which says why there is none to show."""
    found = error.resolution
    assert found is not None, "county() raises nothing without"
    what: dict[str, Any] = {
        "status": found.status,
        "text": found.text,
        "notes": notes.words(found.notes, language) or None,
        "candidates": [candidate_row(candidate) for candidate in found.candidates],
        "suggestions": [candidate_row(candidate) for candidate in found.suggestions],
    }
    if error.counties:
        what["counties"] = [{"code": row["code"], "name_zh": row["name_zh"]} for row in error.counties]
    return what


def candidate_row(candidate: Candidate) -> dict[str, Any]:
    """A candidate as a row: its code and names, where it lies, whether it is on the list, and its years."""
    span = f"{candidate.first_year}-{candidate.end_year or ''}" if candidate.first_year else None
    return {
        "code": candidate.code or None,
        "name_zh": candidate.name_zh,
        "name_en": candidate.name_en or None,
        "province_zh": candidate.province_zh,
        "prefecture_zh": candidate.prefecture_zh,
        "on_list": candidate.listed,
        "years": span,
    }
