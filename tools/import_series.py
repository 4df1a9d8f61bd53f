"""Write data/series.yaml from a directory of fact tables.

usage: python -m tools.import_series FACTS_DIR [DATA_DIR]

The words (what each series measures, its limits, the notes) are in tools/wording/series*.yaml; the numbers come
from series_national.csv and series_provincial.csv. Rows of one series, year and value are joined into one
observation with several sources. Of the derived rows, those that follow from two stored values
(`omit_derived`) are left out, since povstat calculates them. Every row of the tables must find its series, and
every note its row.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tools.import_facts import WORDING, keys, table
from tools.yaml_files import read_mapping

Row = dict[str, str]
ORDER = ("series", "series_money", "series_provinces")
TEXT_FIELDS = ("title", "measures", "area", "standard", "population", "comparability")


def wording() -> dict[str, dict[str, Any]]:
    """The description of every series, by id, in the order of the data file."""
    found: dict[str, dict[str, Any]] = {}
    for name in ORDER:
        found |= read_mapping(WORDING / f"{name}.yaml")["series"]
    return found


def world_bank(rows: list[Row]) -> dict[str, dict[str, Any]]:
    """The World Bank series: one description for each line and population that the rows hold."""
    text = read_mapping(WORDING / "series_world_bank.yaml")
    found: dict[str, dict[str, Any]] = {}
    for standard in dict.fromkeys(row["standard"] for row in rows if row["series_id"].startswith("wb_")):
        line, _, parities = standard.removeprefix("$").partition(" a day, ")
        for name, population in text["populations"].items():
            if any(r["series_id"] == population["row_series"] and r["standard"] == standard for r in rows):
                gaps = {**population, "line": line, "ppp": parities.removesuffix(" PPP")}
                filled = {
                    field: value.format(**gaps) if isinstance(value, str) else value
                    for field, value in text["template"].items()
                }
                found[f"wb-{line}-{name}"] = {
                    **filled,
                    "from": population["row_series"],
                    "standard_of_rows": standard,
                }
    return found | text["extra"]


def areas_of(facts: Path) -> dict[str, str]:
    """Short English names of the provinces by their full Chinese names."""
    return {row["name_zh"]: row["name_en"] for row in table(facts, "provinces.csv")}


def rows_of(own: dict[str, Any], rows: list[Row]) -> Iterator[tuple[str | None, Row]]:
    """The rows of the tables that belong to a series, each with the area it is of."""
    by_series = {series: area for area, series in own.get("from_areas", {}).items()} or {own["from"]: None}
    for row in rows:
        if row["series_id"] not in by_series:
            continue
        # Rows by province have a concept, national ones a standard; a series takes one of the two kinds of row.
        if ("concept" in row) != (own.get("by") == "province"):
            continue
        if "standard_of_rows" in own and not row["standard"].startswith(own["standard_of_rows"]):
            continue
        if "unit_of_rows" in own and row["unit"] != own["unit_of_rows"]:
            continue
        if "concept_of_rows" in own and row["concept"] != own["concept_of_rows"]:
            continue
        yield row.get("area") or by_series[row["series_id"]], row


def observation(own: dict[str, Any], area: str | None, row: Row, used: set[str]) -> dict[str, Any]:
    """One observation: the row, and what the wording says of it."""
    years = row["year"].split("-") if row["year"] else []
    place = f"{area} {row['year'] or 'unknown'}" if area else row["year"]
    notes = own.get("rows", {})
    key = next((k for k in (f"{place} {row['value']}", place) if k in notes), None)
    say = notes[key] if key is not None else {}
    if key is not None:
        used.add(key)
    record: dict[str, Any] = {"area": area} if area else {}
    record["year"] = int(years[-1]) if years else None
    if len(years) > 1:
        record["first_year"] = int(years[0])
    if row["series_id"].endswith("_band"):
        record["value_text"] = row["value"]
    else:
        record["value"] = say.get("value", number(row["value"]))
    if "unit" in say:
        record["unit"] = say["unit"]
    status = say.get("status", own.get("all_status", "final"))
    if status != "final":
        record["status"] = status
    if row["grade"] != "stated":
        record["grade"] = row["grade"]
    record["sources"] = [*keys(row["source_key"]), *say.get("also", [])]
    if "en" in say:
        record["note_en"], record["note_zh"] = say["en"], say["zh"]
    return record


def number(text: str) -> int | float:
    """A value as the table prints it."""
    return float(text) if "." in text else int(text)


def joined(observations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Observations in order of area and time; equal statements of several sources become one."""
    merged: list[dict[str, Any]] = []
    for record in observations:
        twin = next((o for o in merged if all(o.get(f) == record.get(f) for f in IDENTITY)), None)
        if twin is None:
            merged.append(record)
        else:
            # The statistics office goes before the data bank that carries its figures on.
            twin["sources"] = list(dict.fromkeys([*record["sources"], *twin["sources"]]))
    areas = list(dict.fromkeys(o.get("area") for o in merged))
    return sorted(merged, key=lambda o: (areas.index(o.get("area")), o["year"] or 0, o.get("first_year") or 0))


IDENTITY = ("area", "year", "first_year", "value", "value_text", "unit", "grade")


def series(facts: Path) -> Iterator[dict[str, Any]]:
    """Every series with its observations."""
    names = areas_of(facts)
    national = table(facts, "series_national.csv")
    provincial = [row | {"area": names[row["province_zh"]]} for row in table(facts, "series_provincial.csv")]
    rows = national + provincial
    taken: set[int] = set()
    for name, own in (wording() | world_bank(national)).items():
        found, used = [], set[str]()
        for area, row in rows_of(own, rows):
            assert id(row) not in taken, f"two series take {row}"
            taken.add(id(row))
            if not (own.get("omit_derived") and row["grade"] == "derived"):
                found.append(observation(own, area, row, used))
        unused = set(own.get("rows", {})) - used
        assert not unused, f"{name}: notes without a row: {unused}"
        yield record(name, own, joined(found))
    left = [row for row in rows if id(row) not in taken]
    assert not left, f"rows of no series: {left}"


def record(name: str, own: dict[str, Any], observations: list[dict[str, Any]]) -> dict[str, Any]:
    """A series as the data file has it."""
    own = {"area_en": "China", "area_zh": "全国"} | own
    if own.get("by"):
        own |= {
            "region": {"area_en": "Regions of China", "area_zh": "各地区"},
            "province": {"area_en": "Provinces", "area_zh": "各省"},
        }[own["by"]]
    breaks = [{"year": b["year"], "note_en": b["en"], "note_zh": b["zh"]} for b in own.get("breaks", [])]
    texts = {f"{field}_{lang}": own.get(f"{field}_{lang}") for field in TEXT_FIELDS for lang in ("en", "zh")}
    return {
        "id": name,
        "topic": own["topic"],
        **{field: texts.pop(field) for field in ("title_en", "title_zh", "measures_en", "measures_zh")},
        "unit": own["unit"],
        "concept": own.get("concept"),
        "by": own.get("by"),
        **{field: text for field, text in texts.items() if not field.startswith("comparability")},
        "breaks": breaks,
        "comparability_en": texts["comparability_en"],
        "comparability_zh": texts["comparability_zh"],
        "sources": own.get("sources", []),
        "observations": observations,
    }


def write(path: Path, records: list[dict[str, Any]]) -> int:
    """Write the series, each observation on a line of its own; return the number of observations."""
    parts = [
        "# The statistical series. Each observation is one line; what it leaves out is as in the model (status\n"
        "# final, grade stated). Two observations of one year are alternatives and are never added.\n"
    ]
    for item in records:
        head = {field: value for field, value in item.items() if field != "observations"}
        lines = [
            "  - "
            + yaml.safe_dump(o, allow_unicode=True, sort_keys=False, default_flow_style=True, width=10**6).strip()
            for o in item["observations"]
        ]
        text = yaml.safe_dump([head], allow_unicode=True, sort_keys=False, width=10**6)
        parts.append(text + "  observations:\n" + "\n".join(lines) + "\n")
    path.write_text("\n".join(parts), encoding="utf-8")
    return sum(len(item["observations"]) for item in records)


def main(arguments: list[str]) -> None:
    """Write series.yaml."""
    facts, data = Path(arguments[0]), Path(arguments[1] if len(arguments) > 1 else "data")
    records = list(series(facts))
    print(f"{len(records)} series, {write(data / 'series.yaml', records)} observations")


if __name__ == "__main__":
    main(sys.argv[1:])
