"""The JSON Schema of one field of a row that is no record of a data file."""

from typing import Any


def field_schema(
    kind: str, description: str, *, null: bool = False, choices: tuple[str, ...] = (), day: bool = False
) -> dict[str, Any]:
    """A field of a JSON type; ``null`` where it may be missing, ``choices`` where it is of a closed list, ``day``
    where it is a day as ISO text."""
    schema: dict[str, Any] = {"type": [kind, "null"] if null else kind, "description": description}
    if day:
        schema["format"] = "date"
    if choices:
        schema["enum"] = [*choices, None] if null else list(choices)
    return schema
