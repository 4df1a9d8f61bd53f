"""The unit of every number that povstat prints: the schemas carry it beside the type."""

from typing import Any

UNIT_OF: dict[str, str] = {
    "batch": "year",
    "year": "year",
    "first_year": "year",
    "last_year": "year",
    "end_year": "year",
    "change_since": "year",
    "first_treated": "year",
    "first_treated_announced": "year",
    "rel_year": "years",
    "rel_year_announced": "years",
    "years_since": "years",
    "years_since_announced": "years",
    "counties": "counties",
    "counties_known": "counties",
    "county_count": "counties",
    "designated": "counties",
    "listed": "counties",
    "delisted": "counties",
    "delisted_in_batch": "counties",
    "villages": "villages",
    "divisions": "divisions",
    "used_by": "records",
    "values_known": "values",
    "meanings": "places",
    "meanings_in_province": "places",
    "longitude": "degrees",
    "latitude": "degrees",
    "change_percent": "percent",
}
"""The unit of a number, by the name of its field."""

UNIT_FIELD: dict[str, str] = {"value": "unit", "change": "unit", "stated_value": "stated_unit"}
"""Numbers whose unit stands in another field of the same row."""


def with_units(properties: dict[str, Any]) -> dict[str, Any]:
    """The properties of a schema, those that hold numbers with ``unit`` or ``unit_field``."""
    return {
        name: {**schema, **_unit(name)} if is_number(schema) else schema for name, schema in properties.items()
    }


def is_number(schema: dict[str, Any]) -> bool:
    """Whether a field holds a number."""
    kinds = schema.get("type", ())
    own = {kinds} if isinstance(kinds, str) else set(kinds)
    return bool(own & {"integer", "number"}) or any(is_number(part) for part in schema.get("anyOf", ()))


def _unit(name: str) -> dict[str, str]:
    if name in UNIT_FIELD:
        return {"unit_field": UNIT_FIELD[name]}
    return {"unit": UNIT_OF[name]} if name in UNIT_OF else {}
