"""JSON Schemas of what the commands print."""

from typing import Any

from povstat.dataset.files import MODELS
from povstat.fields.schemas_rows import JOINING_ROWS
from povstat.fields.schemas_statistics import FIGURES_COMPUTED, SERIES_COMPUTED, STATISTICS_ROWS

COMPUTED: dict[str, dict[str, Any]] = {
    "areas": {
        "counties_known": {
            "type": "integer",
            "description": "Counties of the list that name this area here, counted from counties.",
        }
    },
    "series": SERIES_COMPUTED,
    "figures": FIGURES_COMPUTED,
    "sources": {
        "used_by": {"type": "integer", "description": "Records that cite the source, counted from the data."}
    },
}
"""Fields that a command adds to the records of the data file."""

DROPPED = {"series": ("observations",)}
"""Fields of the data file that the listing leaves out, since another command prints them."""

ROWS = {**STATISTICS_ROWS, **JOINING_ROWS}
"""Rows that are no records of a data file, by the name of their schema."""

TABLES = (*MODELS, *ROWS)
"""Every table that has a schema."""


def schema_of(table: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the array that ``povstat TABLE --json`` prints."""
    if table in ROWS:
        return schema_of_rows(table)
    record = MODELS[table].model_json_schema(mode="serialization")
    definitions = record.pop("$defs", None)
    record["properties"] |= COMPUTED.get(table, {})
    for field in DROPPED.get(table, ()):
        del record["properties"][field]
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


def schema_of_rows(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an array of such rows."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        "type": "array",
        "items": {
            "type": "object",
            "properties": ROWS[name],
            "required": list(ROWS[name]),
            "additionalProperties": False,
        },
    }
