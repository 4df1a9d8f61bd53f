"""JSON Schemas of what the commands print."""

from collections.abc import Sequence
from typing import Any

from povstat.dataset.files import MODELS
from povstat.fields.schemas_answers import CANDIDATES, CITE, MATCH, SIDE_BY_SIDE, county, match_panel
from povstat.fields.schemas_dictionary import CODEBOOK
from povstat.fields.schemas_rows import JOINING_ROWS, PANEL
from povstat.fields.schemas_statistics import FIGURES_COMPUTED, SERIES_COMPUTED, STATISTICS_ROWS
from povstat.fields.units_of_fields import with_units

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

ROWS = {
    **STATISTICS_ROWS,
    **JOINING_ROWS,
    "match": MATCH | match_panel(PANEL),
    "side_by_side": SIDE_BY_SIDE,
    "cite": CITE,
    "codebook": CODEBOOK,
    "sql": {},
}
"""Rows that are no records of a data file, by the name of their schema."""

OPEN: dict[str, tuple[str, ...]] = {
    "match": tuple(MATCH),
    "side_by_side": ("year", "unit"),
    "cite": ("id", "type"),
    "sql": (),
}
"""Rows that may have fields beside those named: here are the fields that each has for certain."""


def schema_of(table: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the array that ``povstat TABLE --json`` prints."""
    if table in ROWS:
        return schema_of_rows(table)
    if table == "candidates":
        return {
            **_HEAD,
            "title": table,
            **_object(CANDIDATES, [name for name in CANDIDATES if name != "counties"]),
        }
    if table == "county":
        one = schema_of("counties")
        fields = with_units(county(one["items"]["properties"]))
        return {**_HEAD, "title": table, **_object(fields, list(fields)), **_definitions(one)}
    record = MODELS[table].model_json_schema(mode="serialization")
    definitions = record.pop("$defs", None)
    record["properties"] |= COMPUTED.get(table, {})
    for field in DROPPED.get(table, ()):
        del record["properties"][field]
    record["properties"] = with_units(record["properties"])
    record["required"] = list(record["properties"])
    whole: dict[str, Any] = {**_HEAD, "title": table, "type": "array", "items": record}
    if definitions:
        whole["$defs"] = definitions
    return whole


def schema_of_rows(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an array of such rows."""
    fields = with_units(ROWS[name])
    record = _object(fields, OPEN.get(name, list(fields)), closed=name not in OPEN)
    if name == "side_by_side":
        record["additionalProperties"] = {
            "type": ["number", "null"],
            "description": "The value of the series of this name; null where it has none of that year.",
            "unit_field": "unit",
        }
    if name == "sql":
        record["additionalProperties"] = {"description": "A column of the statement, under its name there."}
    return {**_HEAD, "title": name, "type": "array", "items": record}


_HEAD = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def _object(fields: dict[str, Any], required: Sequence[str], *, closed: bool = True) -> dict[str, Any]:
    closing = {"additionalProperties": False} if closed else {}
    return {"type": "object", "properties": fields, "required": list(required), **closing}


def _definitions(schema: dict[str, Any]) -> dict[str, Any]:
    return {"$defs": schema["$defs"]} if "$defs" in schema else {}
