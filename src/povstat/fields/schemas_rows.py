"""JSON Schemas of the rows that joining, codes and search print, where those are not records of a data file."""

from typing import Any

from povstat.fields.schema_field import field_schema as _field
from povstat.models.county import County
from povstat.models.words import BASES, EVIDENCE, SEARCHED
from povstat.places.identity import RELATIONS

_CODE = "Code of the list of 2014"


def _of_county(name: str) -> str:
    return str(County.model_fields[name].description)


PANEL: dict[str, dict[str, Any]] = {
    "code": _field("string", "Code of the list of 2014 through all years; of the year for the never listed."),
    "year": _field("integer", "The year."),
    "name_zh": _field("string", "Chinese name."),
    "name_en": _field("string", "English name; null where none is known.", null=True),
    "province": _field("string", "Province: short English name; null where no county of it is listed.", null=True),
    "province_zh": _field("string", "Province: full Chinese name."),
    "prefecture_zh": _field("string", "Prefecture: of today for a listed county, else of the year.", null=True),
    "listed": _field("boolean", "Whether the unit is one of the counties of the list."),
    "batch": _field("integer", "Year of the official yearly batch; null for the never listed.", null=True),
    "delisted_on": _field("string", _of_county("delisted_on"), null=True, day=True),
    "on_list": _field("boolean", "On the list at the end of the year, by batch."),
    "delisted": _field("boolean", "Left the list by the end of the year, by batch."),
    "years_since": _field("integer", "Years since the year of the batch, from 0; null before.", null=True),
    "on_list_announced": _field(
        "boolean",
        "On the list at the end of the year, by the announcement; null: unknown day.",
        null=True,
    ),
    "delisted_announced": _field(
        "boolean", "Left the list by the end of the year, by the announcement; null: unknown day.", null=True
    ),
    "years_since_announced": _field(
        "integer", "Years since the year of the announcement, from 0; null before, or where unknown.", null=True
    ),
    "supervised": _field("boolean", "Whether it was under listed supervision in 2020, the same in all years."),
    "unit": _field("string", "The unit in all years: code of the list, or newest code and year of beginning."),
    "place_code": _field("string", "Code of the division in that year, as povstat match names it."),
    "first_treated": _field("integer", "Year from which it is delisted, by batch; 0: never on the list."),
    "first_treated_announced": _field(
        "integer", "The year of the announcement; 0: never on the list; null: unknown day.", null=True
    ),
    "rel_year": _field(
        "integer", "Years from the year of the batch, before it negative; null for the never listed.", null=True
    ),
    "rel_year_announced": _field(
        "integer", "Years from the year of the announcement, before it negative; null where unknown.", null=True
    ),
    "evidence": _field("string", _of_county("evidence"), null=True, choices=EVIDENCE),
    "key_county": _field("boolean", _of_county("key_county"), null=True),
    "key_county_basis": _field("string", _of_county("key_county_basis"), null=True, choices=BASES),
    "contiguous_area": _field("string", _of_county("contiguous_area"), null=True),
    "contiguous_area_known": _field("boolean", _of_county("contiguous_area_known")),
    "contiguous_area_basis": _field("string", _of_county("contiguous_area_basis"), null=True, choices=BASES),
}
"""``povstat panel --json``."""

CROSSWALK: dict[str, dict[str, Any]] = {
    "key": _field("string", "A spelling or a six-digit code, as docs/match.md describes it."),
    "kind": _field("string", "What kind of spelling it is, or code."),
    "province_zh": _field("string", "Province in which it has this meaning."),
    "prefecture_zh": _field("string", "Prefecture in which it has this meaning.", null=True),
    "first_year": _field("integer", "Year from which it has it; null: always.", null=True),
    "end_year": _field("integer", "Year in which that ended; null: it has not.", null=True),
    "status": _field(
        "string", "Whether a listed county is meant.", choices=("poverty", "not_poverty", "ambiguous")
    ),
    "code": _field("string", f"{_CODE}, for poverty.", null=True),
    "name_zh": _field("string", "Chinese name on the list, for poverty.", null=True),
    "batch": _field("integer", "Year of the batch, for poverty.", null=True),
    "delisted_on": _field("string", "Day of delisting, for poverty; null where unknown.", null=True, day=True),
    "relation": _field("string", "What the division meant is to the listed county.", choices=RELATIONS),
    "place_code": _field("string", "Code of the division meant: of 2014 if listed, else its newest."),
    "place_name_zh": _field("string", "Chinese name of the division meant."),
    "meanings": _field("integer", "Number of places that the key means in all."),
    "meanings_in_province": _field("integer", "Number of places that it means in this province."),
}
"""``povstat crosswalk --json``."""

CODES: dict[str, dict[str, Any]] = {
    "asked": _field("string", "What was asked for."),
    "code": _field("string", "A code that the place has had."),
    "name_zh": _field("string", "Its Chinese name under this code."),
    "province_zh": _field("string", "Province."),
    "prefecture_zh": _field("string", "Prefecture.", null=True),
    "first_year": _field("integer", "First year of this code and name."),
    "end_year": _field("integer", "Year in which it ended or changed; null: in use.", null=True),
    "became": {"type": "array", "items": {"type": "string"}, "description": "Year, code, name of what it became."},
    "came_from": {"type": "array", "items": {"type": "string"}, "description": "The same of what it came from."},
    "on_list": {"type": "array", "items": {"type": "string"}, "description": f"{_CODE} that it stands for."},
}
"""``povstat codes --json``."""

CODES_IN_YEAR: dict[str, dict[str, Any]] = {
    "asked": _field("string", "What was asked for."),
    "year": _field("integer", "The year."),
    "code": _field("string", "Code of a division of that year that covers the place."),
    "name_zh": _field("string", "Its Chinese name."),
    "exact": _field("boolean", "Whether nothing but name and code differ."),
}
"""``povstat codes --to YEAR --json``."""

SEARCH: dict[str, dict[str, Any]] = {
    "kind": _field("string", "What was found.", choices=SEARCHED),
    "id": _field("string", "Its id, or code."),
    "title_en": _field("string", "Its name or title in English; null where it has none.", null=True),
    "title_zh": _field("string", "The same in Chinese.", null=True),
    "hit": _field("string", "The text around the words, which stand in brackets."),
}
"""``povstat search --json``."""

JOINING_ROWS = {
    "panel": PANEL,
    "crosswalk": CROSSWALK,
    "codes": CODES,
    "codes_in_year": CODES_IN_YEAR,
    "search": SEARCH,
}
"""Rows by the name of their schema."""
