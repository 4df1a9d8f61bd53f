"""What the columns of a table hold: kind, meaning, unit, closed list; for the formats that carry it along.

The schemas say it. Reading them imports the models, so that no other format waits for it.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from povstat.fields.columns import AS_ASKED
from povstat.lang import Language, sentences, translate, word
from povstat.models.units import UNITS, unit_words
from povstat.output import Column, Kind, Row

_UNIT_FIELDS = frozenset({"unit", "stated_unit"})
_SHARES = frozenset({"percent", "percent_per_year"})

UNIT_OF: dict[str, str] = {
    "counties": "counties",
    "counties_known": "counties",
    "county_count": "counties",
    "designated": "counties",
    "listed": "counties",
    "delisted": "counties",
    "delisted_in_batch": "counties",
    "villages": "villages",
    "rel_year": "years",
    "rel_year_announced": "years",
    "years_since": "years",
    "years_since_announced": "years",
    "change_percent": "percent",
}
"""Fields whose numbers have one unit wherever they stand."""


def described(table: str, columns: Sequence[Column], rows: Sequence[Row], language: Language) -> list[Column]:
    """The columns with kind, meaning, unit and closed list. What the rows hold is looked at, too: a column is of
    no kind that one of its values is not of."""
    schemas = properties(table)
    full = []
    for column in columns:
        schema = schemas.get(column.field, {})
        values = [value for row in rows if (value := row.get(column.field)) is not None]
        kind = _kind(schema, values)
        full.append(
            column._replace(
                kind=kind,
                description=description(table, column.field, language),
                unit=_unit(table, column.field, rows, language) if kind in ("whole", "number") else "",
                words=_words(column.field, schema, values, language) if kind == "text" else {},
            )
        )
    return full


@cache
def properties(table: str) -> Mapping[str, dict[str, Any]]:
    """The schemas of the fields of a table, in order; none where the table has no schema."""
    from povstat.fields.schemas import schema_of
    from povstat.fields.tables import TABLES

    if table not in TABLES:
        return {}
    schema = schema_of(table)
    properties: dict[str, Any] = schema.get("items", schema)["properties"]
    return properties


def _variants(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The schema, or the schemas of which one must hold, without that of null."""
    given: Sequence[Mapping[str, Any]] = schema.get("anyOf") or [schema]
    return [variant for variant in given if variant.get("type") != "null"]


def kind_of_schema(schema: Mapping[str, Any]) -> Kind:
    """What a field holds by its schema."""
    variants = _variants(schema)
    types = {name for variant in variants for name in _types(variant)}
    stated: Kind = "other"
    if types == {"string"}:
        stated = "day" if all(variant.get("format") == "date" for variant in variants) else "text"
    elif types == {"boolean"}:
        stated = "flag"
    elif types == {"integer"}:
        stated = "whole"
    elif types and types <= {"integer", "number"}:
        stated = "number"
    elif types == {"array"} and all(_types(variant.get("items", {})) == {"string"} for variant in variants):
        stated = "texts"
    return stated


def _kind(schema: Mapping[str, Any], values: Sequence[Any]) -> Kind:
    stated = kind_of_schema(schema)
    if stated != "other" and all(_is_of(stated, value) for value in values):
        return stated
    kinds: tuple[Kind, ...] = ("flag", "whole", "number", "texts", "text")
    return next((kind for kind in kinds if values and all(_is_of(kind, value) for value in values)), "other")


def _types(schema: Mapping[str, Any]) -> set[str]:
    given = schema.get("type", ())
    return ({given} if isinstance(given, str) else set(given)) - {"null"}


def _is_of(kind: Kind, value: Any) -> bool:
    if kind == "flag":
        return isinstance(value, bool)
    if kind == "whole":
        return isinstance(value, int) and not isinstance(value, bool)
    if kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind == "texts":
        return isinstance(value, list) and all(isinstance(part, str) for part in value)
    return isinstance(value, str) and (kind == "text" or _is_day(value))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def description(table: str, field: str, language: Language) -> str:
    """What a field means, in a language; empty where nothing says it.

    What says only that it is "the same in Chinese" follows the field before it in the schema.
    """
    before = ""
    for name, schema in properties(table).items():
        text = str(schema.get("description", ""))
        follows = text.startswith(("The same", "That unit"))
        if name == field:
            return _after(before, text, language) if follows else translate(text, language)
        before = before if follows else text
    return ""


def _after(before: str, text: str, language: Language) -> str:
    """What says only "the same", said in full: the text before it in the other language, or both."""
    if text == "The same in Chinese." and "in English" in before:
        return translate(before, language).replace("in English", "in Chinese").replace("（英文）", "（中文）")
    return sentences((translate(part, language) for part in (before, text)), language)


def _unit(table: str, field: str, rows: Sequence[Row], language: Language) -> str:
    """The unit of all values of a column, in words; empty where they have none, or several, or nobody knows."""
    if table in AS_ASKED:
        return ""
    if field in UNIT_OF:
        return unit_words(UNIT_OF[field], language)
    if field in ("longitude", "latitude"):
        return translate("degrees", language)
    if field in ("value", "change") or (table == "side_by_side" and field not in ("year", "first_year")):
        units = {str(row["unit"]) for row in rows if "unit" in row and row.get(field) is not None}
        if len(units) == 1 and (unit := units.pop()) in UNITS:
            return unit_words("percentage_points" if field == "change" and unit in _SHARES else unit, language)
    return ""


def _words(field: str, schema: Mapping[str, Any], values: Sequence[Any], language: Language) -> dict[str, str]:
    """What each value of a closed list is called, in the order of the schema: in English as the data has it."""
    if field in _UNIT_FIELDS:
        return {}
    choices = [choice for variant in _variants(schema) for choice in variant.get("enum", ()) if choice is not None]
    if not choices or not set(values) <= set(choices):
        return {}
    return {choice: choice if language == "en" else word(choice, language) for choice in choices}
