"""The JSON Schema of every tool's answer, made of the schemas of the tables (fields/schemas.py).

What each field means is left out: it would be sent with every list of tools. The resource
``povstat://schema/{table}`` has it.
"""

from collections.abc import Mapping
from typing import Any

from povstat.fields.schemas import schema_of
from povstat.fields.schemas_answers import MATCH

Schema = dict[str, Any]

_TEXT = {"type": "string"}
_TEXT_OR_NULL = {"type": ["string", "null"]}
_WHOLE = {"type": "integer"}

_TOLD: dict[str, Schema] = {
    "notes": {"type": "array", "items": _TEXT},
    "sources": {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "id": _TEXT,
                "title": _TEXT_OR_NULL,
                "publisher": _TEXT_OR_NULL,
                "published_on": _TEXT_OR_NULL,
                "url": _TEXT_OR_NULL,
            },
            "required": ["id"],
        },
    },
    "version": _TEXT,
}


def of_rows(*tables: str) -> Schema:
    """The schema of an answer whose rows are of one of some tables, with some of their fields."""
    items: list[Schema] = []
    definitions: Schema = {}
    for table in tables:
        whole = bare(schema_of(table))
        definitions |= whole.get("$defs", {})
        items.append({name: part for name, part in whole["items"].items() if name != "required"})
    return {
        **_object(
            {
                "rows": {"type": "array", "items": items[0] if len(items) == 1 else {"anyOf": items}},
                "total": _WHOLE,
                "offset": _WHOLE,
                **_TOLD,
            }
        ),
        **({"$defs": definitions} if definitions else {}),
    }


def of_county() -> Schema:
    """The schema of what a name means: a county, or why there is none to show."""
    county, candidates = bare(schema_of("county")), bare(schema_of("candidates"))
    county.pop("required")
    definitions = county.pop("$defs", None)
    may_mean: Mapping[str, Schema] = candidates["properties"]
    return {
        **_object(
            {
                "status": may_mean["status"],
                "county": {"anyOf": [county, {"type": "null"}]},
                "candidates": may_mean["candidates"],
                "suggestions": may_mean["suggestions"],
                "counties": may_mean["counties"],
                **_TOLD,
            }
        ),
        **({"$defs": definitions} if definitions else {}),
    }


def of_match() -> Schema:
    """The schema of verdicts: what was asked, and what povstat says of it under the names of ``match``."""
    fields = {name.removeprefix("povstat_"): bare(schema) for name, schema in MATCH.items()}
    fields["batch"] = {"type": ["integer", "null"]}
    row = _object({"asked": {"type": ["string", "object"]}, **fields})
    return _object({"rows": {"type": "array", "items": row}, "total": _WHOLE, "offset": _WHOLE, **_TOLD})


def of_text() -> Schema:
    """The schema of an answer in words."""
    return _object({"text": _TEXT, "version": _TEXT})


def bare(schema: Any) -> Any:
    """A schema of types alone, without what explains or checks."""
    if isinstance(schema, list):
        return [bare(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {}
    for name, part in schema.items():
        if name in ("properties", "$defs"):
            # Below it stand names: a field may be called as a keyword is.
            kept[name] = {field: bare(inner) for field, inner in part.items()}
        elif name not in _WORDS:
            kept[name] = bare(part)
    return kept


_WORDS = frozenset(
    {"title", "description", "unit", "unit_field", "pattern", "minLength", "maxLength", "minItems", "$schema"}
)
"""What is left out, beside what a value has to be: the rules by which data files are checked."""


def _object(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
