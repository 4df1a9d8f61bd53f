"""The data files as lists of mappings (docs/data.md)."""

import csv
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Record = dict[str, Any]


@cache
def records(directory: Path, name: str) -> list[Record]:
    """The records of a YAML file; days are made text."""
    with (directory / f"{name}.yaml").open(encoding="utf-8") as handle:
        loaded = yaml.load(handle, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return [
        {field: value.isoformat() if hasattr(value, "isoformat") else value for field, value in record.items()}
        for record in loaded
    ]


@cache
def divisions(directory: Path) -> list[dict[str, str]]:
    """The rows of divisions.csv."""
    with (directory / "divisions.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))
