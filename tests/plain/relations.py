"""What each division is to the counties of the list (docs/match.md, "What a division is to the list")."""

import re
from pathlib import Path
from typing import Any

from tests.plain.files import divisions, records

FOREVER = 9999
LIST = 2014
GENERIC = ["自治县", "自治旗", "行政委员会", "行委", "特区", "县", "市", "区", "旗"]

Row = dict[str, Any]


def relations(directory: Path) -> list[tuple[str, int, int | None, str, tuple[str, ...]]]:
    """Code, first and end year, relation, and codes of the list, for each row of divisions.csv.

    A row that took in a listed county in its lifetime counts as two, and so on.
    """
    rows = linked(divisions(directory))
    later(rows, records(directory, "counties"))
    for row in rows:
        earlier(row)
    told = []
    for row in rows:
        steps = row.get("steps") or [(row["first"], row["fate"])]
        for at, (since, fate) in enumerate(steps):
            end = steps[at + 1][0] if at + 1 < len(steps) else row["end"]
            told.append((row["code"], since, None if end == FOREVER else end, *fate))
    return told


def linked(table: list[dict[str, str]]) -> list[Row]:
    """The rows, each with those that it went into (``into``) and those that went into it (``from``)."""
    rows: list[Row] = []
    by_code: dict[str, list[Row]] = {}
    for line in table:
        row: Row = {"code": line["code"], "name": line["name_zh"], "first": int(line["first_year"])}
        row |= {"end": int(line["end_year"] or FOREVER), "successors": line["successors"], "into": [], "from": []}
        rows.append(row)
        by_code.setdefault(line["code"], []).append(row)
    for row in rows:
        for text in row["successors"].split(";"):
            # What stands with a year in brackets is land that went, not the division.
            if text and "[" not in text:
                for other in by_code.get(text, ()):
                    if other["first"] <= row["end"] < other["end"]:
                        row["into"].append(other)
                        other["from"].append((row, row["end"]))
    return rows


def is_only_renamed(row: Row, other: Row) -> bool:
    if len(row["into"]) != 1 or other["first"] != row["end"]:
        return False
    return [year for _, year in other["from"]].count(row["end"]) == 1


def later(rows: list[Row], counties: list[Row]) -> None:
    """The listed rows themselves, and what carries them on."""
    for county in counties:
        codes_since = {county["code_2020"], county["code_current"]} - {None}
        own = [r for r in rows if (r["code"], r["name"]) == (county["code"], county["name_zh"])]
        own = [r for r in own if r["first"] <= LIST <= r["end"]]
        if not own:
            for row in rows:
                if row["code"] in codes_since:
                    row.setdefault("holds", []).append((row["first"], "successor_larger", county["code"]))
            continue
        (row,) = own
        relation = "listed"
        row.setdefault("holds", []).append((row["first"], relation, county["code"]))
        while row["into"]:
            if len(row["into"]) == 1:
                following = row["into"][0]
            else:
                named = [other for other in row["into"] if other["code"] in codes_since]
                if not named:
                    break
                following = named[0]
            if following["first"] < row["end"]:
                relation = "successor_larger"
            elif not is_only_renamed(row, following):
                relation = "successor_smaller" if len(row["into"]) > 1 else "successor_larger"
            following.setdefault("holds", []).append((row["end"], relation, county["code"]))
            row = following
    for row in rows:
        if "holds" in row:
            row["steps"] = []
            for year in sorted({row["first"]} | {since for since, _, _ in row["holds"]}):
                held = [(relation, code) for since, relation, code in row["holds"] if since <= year]
                codes = tuple(sorted(code for _, code in held))
                relation = "none" if not held else held[0][0] if len(held) == 1 else "successor_larger"
                row["steps"].append((year, (relation, codes)))
            row["fate"] = row["steps"][-1][1]


def earlier(row: Row) -> tuple[str, tuple[str, ...]]:
    """What ended before the list: by what it went into."""
    if "fate" not in row:
        row["fate"] = earlier_fate(row)
    fate: tuple[str, tuple[str, ...]] = row["fate"]
    return fate


def earlier_fate(row: Row) -> tuple[str, tuple[str, ...]]:
    if row["end"] > LIST or not row["into"]:
        return ("none", ())
    fates = []
    for other in row["into"]:
        fate = earlier(other)
        for since, begun in other.get("steps", []):
            # What it took in later is not what the row went into.
            if since <= row["end"]:
                fate = begun
        fates.append(fate)
    codes = tuple(sorted({code for _, listed in fates for code in listed}))
    if not codes:
        return ("none", ())
    if len(codes) == 1 and not any(relation in ("none", "part") for relation, _ in fates):
        if is_only_renamed(row, row["into"][0]):
            return fates[0]
        larger = any(relation == "predecessor_larger" for relation, _ in fates)
        return ("predecessor_larger" if larger else "merged", codes)
    namesakes = [fate for other, fate in zip(row["into"], fates, strict=True) if stem(other) == stem(row)]
    if len(fates) > 1 and len(namesakes) == 1:
        relation, listed = namesakes[0]
        if len(listed) == 1 and relation != "part":
            return ("predecessor_larger", listed)
    return ("part", codes)


def stem(row: Row) -> str:
    """The name without its last word (县, 区, ...) and, of autonomous ones, the peoples."""
    name: str = row["name"]
    for ending in GENERIC:
        if name.endswith(ending) and len(name) > len(ending):
            name = name.removesuffix(ending)
            if ending.startswith("自治"):
                peoples = r"(?:[^族]{1,4}族)+$"
                name = re.sub(peoples, "", name) or name
            break
    return name


def status(relation: str, listed: tuple[str, ...]) -> tuple[str, str | None]:
    """The status in the crosswalk, and the code of the list."""
    if not listed:
        return "not_poverty", None
    if relation == "part" or len(listed) > 1:
        return "ambiguous", None
    return "poverty", listed[0]
