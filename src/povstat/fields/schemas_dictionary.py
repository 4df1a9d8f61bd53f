"""JSON Schema of the data dictionary: what each field of each table holds."""

from typing import Any

from povstat.fields.schema_field import field_schema as _field

TYPES = ("string", "date", "integer", "number", "boolean", "array", "object")
"""What a field holds, by the names of Table Schema; a date is ISO text."""

CODEBOOK: dict[str, dict[str, Any]] = {
    "table": _field("string", "Name of the table, which is that of the view and of its file."),
    "field": _field("string", "Name of the field."),
    "type": _field("string", "What it holds, missing values left out.", choices=TYPES),
    "unit": _field("string", "Unit of its numbers; where it differs by row, the field that has it.", null=True),
    "unit_zh": _field("string", "The same in Chinese.", null=True),
    "values": {
        "type": "array",
        "items": {"type": "string"},
        "description": "The words that it may hold; empty where it is of no closed list.",
    },
    "description_en": _field("string", "What it means, in English."),
    "description_zh": _field("string", "What it means, in Chinese."),
}
"""``povstat export --codebook`` and ``povstat sql`` alone."""
