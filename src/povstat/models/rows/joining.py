"""The types of rows that questions answer with.

Written from the models and the JSON Schemas by ``python -m tools.write_rows``; do not edit. What each field means
says ``povstat schema TABLE``.
"""

from typing import Literal, TypedDict


class PanelRow(TypedDict):
    """A row of the table ``panel``."""

    code: str
    year: int
    name_zh: str
    name_en: str | None
    province: str | None
    province_zh: str
    prefecture_zh: str | None
    listed: bool
    batch: int | None
    delisted_on: str | None
    on_list: bool
    delisted: bool
    years_since: int | None
    on_list_announced: bool | None
    delisted_announced: bool | None
    years_since_announced: int | None
    supervised: bool
    unit: str
    place_code: str
    first_treated: int
    first_treated_announced: int | None
    rel_year: int | None
    rel_year_announced: int | None
    evidence: Literal["listed", "by_elimination", "secondary", "disputed"] | None
    key_county: bool | None
    key_county_basis: Literal["stated", "deduced", "low_standing", "carried_over"] | None
    contiguous_area: str | None
    contiguous_area_known: bool
    contiguous_area_basis: Literal["stated", "deduced", "low_standing", "carried_over"] | None


class CrosswalkRow(TypedDict):
    """A row of the table ``crosswalk``."""

    key: str
    kind: str
    province_zh: str
    prefecture_zh: str | None
    first_year: int | None
    end_year: int | None
    status: Literal["poverty", "not_poverty", "ambiguous"]
    code: str | None
    name_zh: str | None
    batch: int | None
    delisted_on: str | None
    relation: str
    place_code: str
    place_name_zh: str
    meanings: int
    meanings_in_province: int


class CodeRow(TypedDict):
    """A row of the table ``codes``."""

    asked: str
    code: str
    name_zh: str
    province_zh: str
    prefecture_zh: str | None
    first_year: int
    end_year: int | None
    became: list[str]
    came_from: list[str]
    on_list: list[str]


class CodeInYearRow(TypedDict):
    """A row of the table ``codes_in_year``."""

    asked: str
    year: int
    code: str
    name_zh: str
    exact: bool


class SearchRow(TypedDict):
    """A row of the table ``search``."""

    kind: Literal["county", "milestone", "series", "figure", "source"]
    id: str
    title_en: str | None
    title_zh: str | None
    hit: str
