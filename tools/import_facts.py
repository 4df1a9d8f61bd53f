"""Write data/*.yaml from a directory of fact tables.

usage: python -m tools.import_facts FACTS_DIR [DATA_DIR]

The fact tables (CSV and YAML, described by their own README) hold what was found in the sources. This script
turns them into the project's own files, in the project's own schema. Words that are the project's own (summaries,
notes, descriptions) are kept in tools/wording/ and joined here. Writes: provinces, areas, counties, batches,
supervision, milestones, provenance, and last the sources that these cite, and that the files of the other import
scripts cite: run those first, and `povstat validate data` afterwards.
"""

import csv
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pypinyin import lazy_pinyin

from tools.change_notes import bilingual
from tools.yaml_files import read_mapping, write_records

WORDING = Path(__file__).parent / "wording"
TRUTH = {"true": True, "false": False, "": None}
LIST_FRAME = ["gb2260-2014", "county-list-secondary"]


def table(facts: Path, name: str) -> list[dict[str, str]]:
    """The rows of one CSV of the facts; an empty cell means unknown."""
    with (facts / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def keys(text: str) -> list[str]:
    """Source keys as the facts join them: ``a;b``."""
    return [key.strip() for key in text.split(";") if key.strip()]


def day(text: str) -> date | None:
    """An ISO day, or nothing."""
    return date.fromisoformat(text) if text else None


def provinces(facts: Path) -> Iterator[dict[str, Any]]:
    """The 22 provinces; the pinyin is made by rule."""
    for row in table(facts, "provinces.csv"):
        yield {
            "code": row["code"],
            "name_zh": row["name_zh"],
            "name_zh_short": row["name_zh_short"],
            "name_en": row["name_en"],
            "name_en_full": row["name_en_full"],
            "pinyin": "".join(lazy_pinyin(row["name_zh_short"])).capitalize(),
            "iso_3166_2": row["iso_3166_2"],
            "counties": int(row["counties"]),
            "region": row["region"],
            "region_4": row["region_4"],
            "sources": LIST_FRAME,
        }


def areas(facts: Path) -> Iterator[dict[str, Any]]:
    """The 14 contiguous areas, with the project's own note on what each count rests on."""
    wording = read_mapping(WORDING / "areas.yaml")
    for row in table(facts, "areas.csv"):
        own = wording[row["id"]]
        yield {
            "id": row["id"],
            "name_zh": row["name_zh"],
            "name_en": row["name_en"],
            "county_count": int(row["county_count"]) if row["county_count"] else None,
            "county_count_status": row["county_count_status"],
            "provinces": row["provinces"].split(";"),
            "provinces_status": row["provinces_status"],
            "note_en": own["note_en"],
            "note_zh": own["note_zh"],
            "sources": own["sources"],
        }


def counties(facts: Path) -> Iterator[dict[str, Any]]:
    """The 832 counties; notes are the project's own words."""
    wording = read_mapping(WORDING / "counties.yaml")
    for row in table(facts, "counties.csv"):
        area = row["contiguous_area"]
        note = next((own for start, own in wording["notes"].items() if row["notes"].startswith(start)), {})
        own_change = wording["changes"].get(row["code"])
        if own_change:
            change = own_change["note_en"], own_change["note_zh"]
        else:
            change = bilingual(row["change_note"]) if row["change_note"] else (None, None)
        yield {
            "code": row["code"],
            "name_zh": row["name_zh"],
            "name_en": row["name_en"],
            "pinyin": row["pinyin"],
            "name_confidence": row["name_confidence"],
            "aliases_en": [alias.strip() for alias in row["aliases_en"].split(";") if alias.strip()],
            "aliases_zh": [row["list_name_zh"]] if row["list_name_zh"] else [],
            "division_type": row["division_type"],
            "province": row["province"],
            "province_zh": row["province_zh"],
            "prefecture_zh": row["prefecture_zh"] or None,
            "prefecture_en": row["prefecture_en"] or None,
            "batch": int(row["batch"]),
            "delisted_on": day(row["delisted_on"]),
            "delisted_on_kind": row["delisted_on_kind"] or None,
            "evidence": row["evidence"],
            "delisting_sources": keys(row["delisting_source"]),
            "contiguous_area": None if area in ("", "none") else area,
            "contiguous_area_known": area != "",
            "contiguous_area_sources": keys(row["contiguous_area_source"]),
            "key_county": TRUTH[row["key_county"]],
            "key_county_sources": keys(row["key_county_source"]),
            "supervised": TRUTH[row["supervised"]],
            "longitude": float(row["longitude"]),
            "latitude": float(row["latitude"]),
            "code_2020": row["code_2020"] or None,
            "name_2020_zh": row["name_2020_zh"] or None,
            "code_current": row["code_current"] or None,
            "name_current_zh": row["name_current_zh"] or None,
            "change_note": change[0],
            "change_note_zh": change[1],
            "notes": note.get("note_en"),
            "notes_zh": note.get("note_zh"),
        }


def batches(facts: Path) -> Iterator[dict[str, Any]]:
    """Province by yearly batch; the notes are the project's own words."""
    wording = read_mapping(WORDING / "batches.yaml")
    for row in table(facts, "batches.csv"):
        own = wording.get(f"{row['province']}-{row['batch']}", {})
        yield {
            "province": row["province"],
            "province_zh": row["province_zh"],
            "batch": int(row["batch"]),
            "counties": int(row["counties"]),
            "announced_on": day(row["announced_on"]),
            "announced_on_kind": row["announced_on_kind"] or None,
            "national_announced_on": day(row["national_announced_on"]),
            "evidence": row["evidence"],
            "sources": keys(row["source_id"]),
            "note_en": own.get("note_en"),
            "note_zh": own.get("note_zh"),
        }


def supervision(facts: Path) -> Iterator[dict[str, Any]]:
    """The listed supervision of 2020 by province."""
    wording = read_mapping(WORDING / "supervision.yaml")
    for row in table(facts, "supervision.csv"):
        own = wording.get(row["province"], {})
        yield {
            "province": row["province"],
            "province_zh": row["province_zh"],
            "counties": int(row["counties"]),
            "villages": int(row["villages"]),
            "note_en": own.get("note_en"),
            "note_zh": own.get("note_zh"),
            "sources": keys(row["source_key"]),
        }


def milestones(facts: Path) -> Iterator[dict[str, Any]]:
    """The events of the policy record; titles, summaries and notes are the project's own words."""
    codes = {row["name_zh"]: row["code"] for row in table(facts, "counties.csv")}
    wording = read_mapping(WORDING / "milestones.yaml")
    loaded = yaml.safe_load((facts / "milestones.yaml").read_text(encoding="utf-8"))
    for event in loaded["milestones"]:
        own = wording[event["id"]]
        yield {
            "id": event["id"],
            "date": event["date"],
            "date_precision": event["date_precision"],
            "end_date": event.get("end_date"),
            "kind": event["kind"],
            "title_en": own["title_en"],
            "title_zh": own["title_zh"],
            "issuers_en": event["issuers_en"],
            "issuers_zh": event["issuers_zh"],
            "summary_en": own["summary_en"],
            "summary_zh": own["summary_zh"],
            "figures": [{"approximate": False, **figure} for figure in event.get("figures", [])],
            "counties": [codes[name] for name in event.get("counties", [])],
            "note_en": own.get("note_en"),
            "note_zh": own.get("note_zh"),
            "sources": [event["source"]],
        }


def cited(value: Any) -> set[str]:
    """Every source key in a record or in records inside it."""
    if isinstance(value, dict):
        own = {key for field, keys in value.items() if field.endswith("sources") for key in keys}
        return own.union(*(cited(part) for part in value.values()))
    return set().union(*(cited(part) for part in value)) if isinstance(value, list) else set()


def sources(facts: Path, data: Path) -> Iterator[dict[str, Any]]:
    """Every source that a record of the other files cites; cleaned texts and kinds come from the wording."""
    wording = read_mapping(WORDING / "sources.yaml")
    kinds = wording.get("kinds", {})
    others = [path for path in data.glob("*.yaml") if path.name != "sources.yaml"]
    used = cited([yaml.safe_load(path.read_text(encoding="utf-8")) for path in others])
    for row in table(facts, "sources.csv"):
        key = row["source_id"]
        if key not in used:
            continue
        own = wording.get(key, {})
        yield {
            "id": key,
            "kind": own.get("kind", kinds.get(key)),
            "publisher": own.get("publisher", row["publisher"]) or None,
            "title_zh": own.get("title_zh", row["title_zh"]) or None,
            "title_en": own.get("title_en", row["title_en"]) or None,
            "published_on": str(own.get("published_on", row["published_on"]) or "") or None,
            "url": own.get("url", row["url"]) or None,
            "description_en": own.get("description_en", row["note"]) or None,
            "description_zh": own.get("description_zh") or None,
        }


FILES = {
    "provinces": (provinces, "The 22 provinces with counties on the list of 2014."),
    "areas": (areas, "The 14 contiguous destitute areas (集中连片特困地区)."),
    "counties": (
        counties,
        "The 832 national-level poverty-stricken counties of the list of 2014, in order of their codes.\n"
        "Codes are text: keep the quotes. null means unknown.",
    ),
    "batches": (batches, "Province by yearly batch: how many counties left the list, and what that rests on."),
    "supervision": (
        supervision,
        "Counties and villages under listed supervision (挂牌督战) in 2020, by province.",
    ),
    "milestones": (milestones, "Events of the policy record, in order of time."),
}


def main(arguments: list[str]) -> None:
    """Write every file and say how many records each holds."""
    facts = Path(arguments[0])
    data = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).parent.parent / "data"
    data.mkdir(exist_ok=True)
    for name, (make, heading) in FILES.items():
        print(f"{name}: {write_records(data / f'{name}.yaml', heading, make(facts))}")
    provenance = yaml.safe_load((WORDING / "provenance.yaml").read_text(encoding="utf-8"))
    heading = "Sources that are cited once for whole columns, not in every record."
    print(f"provenance: {write_records(data / 'provenance.yaml', heading, provenance)}")
    heading = "Every source that a record of this data set cites."
    print(f"sources: {write_records(data / 'sources.yaml', heading, sources(facts, data))}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1:])
