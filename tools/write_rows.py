"""Writes the types of rows, src/povstat/models/rows/, from the JSON Schemas. usage: python -m tools.write_rows"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from povstat.fields.schemas import schema_of

TARGET = Path(__file__).parent.parent / "src" / "povstat" / "models" / "rows"

NAMES: dict[str, dict[str, str]] = {
    "record": {
        "counties": "CountyRow",
        "provinces": "ProvinceRow",
        "areas": "AreaRow",
        "batches": "BatchRow",
        "supervision": "SupervisionRow",
        "milestones": "MilestoneRow",
        "institutions": "InstitutionRow",
        "provenance": "ProvenanceRow",
        "sources": "SourceRow",
    },
    "statistical": {
        "series": "SeriesRow",
        "observations": "ObservationRow",
        "line": "LineRow",
        "figures": "FigureRow",
        "progress": "ProgressRow",
    },
    "joining": {
        "panel": "PanelRow",
        "crosswalk": "CrosswalkRow",
        "codes": "CodeRow",
        "codes_in_year": "CodeInYearRow",
        "search": "SearchRow",
    },
}
"""The files, and in each the name of every table's row."""

LONGEST_LIST = 60
"""Characters of a closed list that is spelled out; a field of a longer one is plain text."""

HEAD = '''"""The types of rows that questions answer with.

Written from the models and the JSON Schemas by ``python -m tools.write_rows``; do not edit. What each field means
says ``povstat schema TABLE``.
"""

from typing import {names}
'''


def written(file: str) -> str:
    """The text of one of the files."""
    parts = []
    for table, name in NAMES[file].items():
        schema = schema_of(table)
        fields = schema["items"]["properties"]
        lines = [f"    {field}: {_type(described, schema)}" for field, described in fields.items()]
        parts.append(f'class {name}(TypedDict):\n    """A row of the table ``{table}``."""\n\n' + "\n".join(lines))
    body = "\n\n\n".join(parts) + "\n"
    names = [
        name
        for name in ("Any", "Literal", "TypedDict")
        if f"{name}[" in body or f"{name})" in body or f" {name}]" in body
    ]
    return HEAD.format(names=", ".join(names)) + "\n\n" + body


def initial() -> str:
    """The text of the folder's ``__init__``."""
    lines = [
        f"from povstat.models.rows.{file} import {', '.join(sorted(tables.values()))}"
        for file, tables in sorted(NAMES.items())
    ]
    names = sorted(name for tables in NAMES.values() for name in tables.values())
    return (
        '"""The types of rows, a file for each kind of question; written by ``python -m tools.write_rows``."""\n\n'
        + "\n".join(lines)
        + f"\n\n__all__ = {json.dumps(names, indent=4)}\n"
    )


def _type(field: dict[str, Any], schema: dict[str, Any]) -> str:
    """The Python type of a JSON Schema."""
    if "enum" in field:
        return _literal(field["enum"])
    if "const" in field:
        return _literal([field["const"]])
    if "$ref" in field:
        return "dict[str, Any]"
    if "anyOf" in field:
        return " | ".join(dict.fromkeys(_type(part, schema) for part in field["anyOf"]))
    kinds = field["type"] if isinstance(field["type"], list) else [field["type"]]
    return " | ".join(_plain(kind, field, schema) for kind in kinds)


def _plain(kind: str, field: dict[str, Any], schema: dict[str, Any]) -> str:
    if kind == "array":
        return f"list[{_type(field['items'], schema)}]"
    return {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}.get(
        kind, "dict[str, Any]"
    )


def _literal(values: list[Any]) -> str:
    said = [value for value in values if value is not None]
    if len("".join(said)) > LONGEST_LIST:
        return "str" if len(said) == len(values) else "str | None"
    text = f"Literal[{', '.join(json.dumps(value, ensure_ascii=False) for value in said)}]"
    return text if len(said) == len(values) else f"{text} | None"


def main() -> None:
    """Write the files, in the formatter's layout."""
    TARGET.mkdir(exist_ok=True)
    (TARGET / "__init__.py").write_text(initial(), encoding="utf-8")
    for file in NAMES:
        (TARGET / f"{file}.py").write_text(written(file), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "check", "--fix", "--quiet", str(TARGET)], check=True)
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(TARGET)], check=True)


if __name__ == "__main__":
    main()
