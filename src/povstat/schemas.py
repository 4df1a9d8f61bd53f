"""JSON Schemas of what the commands print."""

from typing import Any

from povstat.dataset import MODELS

COMPUTED: dict[str, dict[str, Any]] = {
    "areas": {
        "counties_known": {
            "type": "integer",
            "description": "Counties of the list that name this area here, counted from counties.",
        }
    },
    "sources": {
        "used_by": {"type": "integer", "description": "Records that cite the source, counted from the data."}
    },
}
"""Fields that a command adds to the records of the data file."""

TABLES = tuple(MODELS)
"""Every table that has a schema."""


def schema_of(table: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the array that ``povstat TABLE --json`` prints."""
    record = MODELS[table].model_json_schema(mode="serialization")
    definitions = record.pop("$defs", None)
    record["properties"] |= COMPUTED.get(table, {})
    record["required"] = list(record["properties"])
    whole: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table,
        "type": "array",
        "items": record,
    }
    if definitions:
        whole["$defs"] = definitions
    return whole
