"""The types of rows that questions answer with.

Written from the models and the JSON Schemas by ``python -m tools.write_rows``; do not edit. What each field means
says ``povstat schema TABLE``.
"""

from typing import Any, Literal, TypedDict


class CountyRow(TypedDict):
    """A row of the table ``counties``."""

    code: str
    name_zh: str
    name_en: str
    pinyin: str
    name_confidence: Literal["high", "medium", "low"]
    aliases_en: list[str]
    aliases_zh: list[str]
    division_type: str
    province: str
    province_zh: str
    prefecture_zh: str | None
    prefecture_en: str | None
    batch: int
    delisted_on: str | None
    delisted_on_kind: Literal["provincial", "report_dateline", "encyclopaedia", "one_county"] | None
    delisted_month: str | None
    approved_on: str | None
    evidence: Literal["listed", "by_elimination", "secondary", "disputed"]
    delisting_sources: list[str]
    contiguous_area: str | None
    contiguous_area_known: bool
    contiguous_area_basis: Literal["stated", "deduced", "low_standing", "carried_over"] | None
    contiguous_area_sources: list[str]
    key_county: bool | None
    key_county_basis: Literal["stated", "deduced", "low_standing", "carried_over"] | None
    key_county_sources: list[str]
    supervised: bool
    longitude: float | int
    latitude: float | int
    code_2020: str | None
    name_2020_zh: str | None
    code_current: str | None
    name_current_zh: str | None
    change_note: str | None
    change_note_zh: str | None
    notes: str | None
    notes_zh: str | None
    disagreements: list[dict[str, Any]]


class ProvinceRow(TypedDict):
    """A row of the table ``provinces``."""

    code: str
    name_zh: str
    name_zh_short: str
    name_en: str
    name_en_full: str
    pinyin: str
    iso_3166_2: str
    counties: int
    region: Literal["east", "central", "west"]
    region_4: Literal["east", "central", "west", "northeast"]
    sources: list[str]


class AreaRow(TypedDict):
    """A row of the table ``areas``."""

    id: str
    name_zh: str
    name_en: str
    county_count: int | None
    county_count_status: Literal["sourced", "derived", "unknown"]
    provinces: list[str]
    provinces_status: Literal["sourced", "partly unsourced"]
    note_en: str
    note_zh: str
    sources: list[str]
    counties_known: int


class BatchRow(TypedDict):
    """A row of the table ``batches``."""

    province: str
    province_zh: str
    batch: int
    counties: int
    announced_on: str | None
    announced_on_kind: Literal["provincial", "report_dateline", "encyclopaedia", "one_county"] | None
    announced_month: str | None
    approved_on: str | None
    told_on: str | None
    published_on: str | None
    document_number: str | None
    national_announced_on: str | None
    evidence: Literal["listed", "by_elimination", "secondary", "disputed"]
    sources: list[str]
    note_en: str | None
    note_zh: str | None
    disagreements: list[dict[str, Any]]


class SupervisionRow(TypedDict):
    """A row of the table ``supervision``."""

    province: str
    province_zh: str
    counties: int
    villages: int
    note_en: str | None
    note_zh: str | None
    sources: list[str]


class MilestoneRow(TypedDict):
    """A row of the table ``milestones``."""

    id: str
    date: str
    date_precision: Literal["day", "month", "quarter", "year", "year_end"]
    end_date: str | None
    kind: str
    title_en: str
    title_zh: str
    issuers_en: list[str]
    issuers_zh: list[str]
    summary_en: str
    summary_zh: str
    figures: list[dict[str, Any]]
    counties: list[str]
    note_en: str | None
    note_zh: str | None
    sources: list[str]
    document_number: str | None
    issued_on: str | None
    published_on: str | None
    url: str | None
    in_article: bool
    date_in_article: str | None


class InstitutionRow(TypedDict):
    """A row of the table ``institutions``."""

    id: str
    kind: Literal["system", "lesson", "view"]
    name_en: str
    name_zh: str
    sources: list[str]
    stated_by_en: str | None
    stated_by_zh: str | None
    note_en: str | None
    note_zh: str | None


class ProvenanceRow(TypedDict):
    """A row of the table ``provenance``."""

    table: str
    fields: list[str]
    sources: list[str]
    note_en: str
    note_zh: str


class SourceRow(TypedDict):
    """A row of the table ``sources``."""

    id: str
    kind: str | None
    publisher: str | None
    authors: list[str]
    carrier: str | None
    title_zh: str | None
    title_en: str | None
    published_on: str | None
    url: str | None
    access: Literal["publisher", "copy"] | None
    standing: Literal["official", "press", "scholarly", "unofficial", "low"] | None
    description_en: str | None
    description_zh: str | None
    sources: list[str]
    used_by: int
