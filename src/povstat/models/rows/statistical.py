"""The types of rows that questions answer with.

Written from the models and the JSON Schemas by ``python -m tools.write_rows``; do not edit. What each field means
says ``povstat schema TABLE``.
"""

from typing import Any, Literal, TypedDict


class SeriesRow(TypedDict):
    """A row of the table ``series``."""

    id: str
    topic: str
    title_en: str
    title_zh: str
    measures_en: str
    measures_zh: str
    unit: str
    concept: Literal["survey", "registered", "target", "unclear", "administrative", "estimate"] | None
    by: Literal["region", "province"] | None
    area_en: str
    area_zh: str
    standard_en: str | None
    standard_zh: str | None
    population_en: str | None
    population_zh: str | None
    breaks: list[dict[str, Any]]
    comparability_en: str
    comparability_zh: str
    sources: list[str]
    values_known: int
    first_year: int | None
    last_year: int | None


class ObservationRow(TypedDict):
    """A row of the table ``observations``."""

    series: str
    area: str
    area_zh: str
    first_year: int | None
    year: int | None
    value: float | None
    unit: str
    value_text: str | None
    stated_value: float | None
    stated_unit: str
    standard_en: str | None
    standard_zh: str | None
    concept: Literal["survey", "registered", "target", "unclear", "administrative", "estimate"] | None
    status: Literal["final", "estimate", "about", "partial", "projection"]
    grade: Literal["stated", "derived", "weak", "disagrees"]
    preferred: bool
    after_break: bool
    change: float | None
    change_percent: float | None
    change_since: int | None
    note_en: str | None
    note_zh: str | None
    sources: list[str]
    period: str | None


class LineRow(TypedDict):
    """A row of the table ``line``."""

    series: str
    area: str
    area_zh: str
    first_year: int | None
    year: int | None
    value: float | None
    unit: str
    value_text: str | None
    stated_value: float | None
    stated_unit: str
    standard_en: str | None
    standard_zh: str | None
    concept: Literal["survey", "registered", "target", "unclear", "administrative", "estimate"] | None
    status: Literal["final", "estimate", "about", "partial", "projection"]
    grade: Literal["stated", "derived", "weak", "disagrees"]
    preferred: bool
    after_break: bool
    change: float | None
    change_percent: float | None
    change_since: int | None
    note_en: str | None
    note_zh: str | None
    sources: list[str]
    period: str | None


class FigureRow(TypedDict):
    """A row of the table ``figures``."""

    id: str
    label_en: str
    label_zh: str
    meaning_en: str
    meaning_zh: str
    value: float | None
    value_text_en: str | None
    value_text_zh: str | None
    unit: str
    as_of: str | None
    qualifier: Literal["exact", "about", "more_than", "nearly"]
    grade: Literal["stated", "derived", "weak", "disagrees"]
    sources: list[str]
    series: str | None
    stated_value: float | None
    stated_unit: str


class ProgressRow(TypedDict):
    """A row of the table ``progress``."""

    area: str
    area_zh: str
    year: int
    designated: int
    listed: int
    delisted: int
    delisted_in_batch: int
