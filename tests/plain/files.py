"""The data files as lists of mappings (docs/data.md)."""

import csv
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.plain.names import english

Record = dict[str, Any]


@cache
def records(directory: Path, name: str) -> list[Record]:
    """The records of a YAML file; days are made text, and what a county leaves out is completed."""
    loaded = as_written(directory, name)
    return [completed(directory, county) for county in loaded] if name == "counties" else loaded


def completed(directory: Path, written: Record) -> Record:
    """A county with what it leaves out (docs/data.md), so far as the plain implementations ask for it."""
    county = dict(written)
    by_code = {province["code"][:2]: province for province in as_written(directory, "provinces")}
    batches = as_written(directory, "batches")
    province = by_code[county["code"][:2]]
    county.setdefault("province", province["name_en"])
    county.setdefault("province_zh", province["name_zh"])
    for field, earlier in (("code", "code"), ("name", "name_zh")):
        ending = field.removeprefix("code") and "_zh"
        county.setdefault(f"{field}_2020{ending}", county[earlier])
        county.setdefault(f"{field}_current{ending}", county[f"{field}_2020{ending}"])
    if "prefecture_zh" not in county:
        (prefecture,) = (
            prefecture
            for prefecture in as_written(directory, "prefectures")
            if prefecture["code"][:4] == (county["code_current"] or county["code"])[:4]
        )
        county["prefecture_zh"] = prefecture["name_zh"]
    (batch,) = (b for b in batches if (b["province"], b["batch"]) == (county["province"], county["batch"]))
    county.setdefault("delisted_on", batch.get("announced_on"))
    county.setdefault("supervised", county["batch"] == max(batch["batch"] for batch in batches))
    if "name_en" not in county:
        county["name_en"] = english(county["name_zh"], county["pinyin"])
    return county


@cache
def as_written(directory: Path, name: str) -> list[Record]:
    """The records of a YAML file as they stand there; days are made text."""
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
