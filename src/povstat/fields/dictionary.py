"""The data dictionary: every field of every table that can be listed whole, in both languages, by the schemas."""

from collections.abc import Iterable, Mapping
from typing import Any

from povstat.fields.meanings import description, kind_of_schema, properties
from povstat.lang import LANGUAGES, Language, filled, word
from povstat.models.units import UNITS, unit_words
from povstat.output import Kind

TYPE_OF: dict[Kind, str] = {
    "text": "string",
    "day": "date",
    "whole": "integer",
    "number": "number",
    "flag": "boolean",
    "texts": "array",
}
"""The names of Table Schema for what a column holds."""


def codebook(tables: Iterable[str]) -> list[dict[str, Any]]:
    """A row for each field of some tables, in order."""
    return [entry(table, field, schema) for table in tables for field, schema in properties(table).items()]


def entry(table: str, field: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """What one field holds, in both languages."""
    units = {language: unit(schema, language) for language in LANGUAGES}
    return {
        "table": table,
        "field": field,
        "type": type_of(schema),
        "unit": units["en"],
        "unit_zh": units["zh"],
        "values": choices(schema),
        "description_en": description(table, field, "en"),
        "description_zh": description(table, field, "zh"),
    }


def type_of(schema: Mapping[str, Any]) -> str:
    """What a field holds, by the name that Table Schema has for it."""
    kind = kind_of_schema(schema)
    return TYPE_OF.get(kind) or ("array" if _is_list(schema) else "object")


def unit(schema: Mapping[str, Any], language: Language) -> str | None:
    """The unit of a field's numbers, in words; None where it has none."""
    if "unit_field" in schema:
        return filled("as the field {field} says", {"field": schema["unit_field"]}, language)
    name = schema.get("unit")
    if name is None:
        return None
    return unit_words(name, language) if name in UNITS else word(name, language)


def choices(schema: Mapping[str, Any]) -> list[str]:
    """The words that a field may hold; none where it is of no closed list."""
    variants = schema.get("anyOf") or [schema]
    return [choice for variant in variants for choice in variant.get("enum", ()) if choice is not None]


def _is_list(schema: Mapping[str, Any]) -> bool:
    return any("array" in str(variant.get("type")) for variant in schema.get("anyOf") or [schema])
