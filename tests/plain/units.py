"""Units, place codes and classification in the panel (docs/panel.md), beside the older variables of panel.py."""

from functools import cache
from pathlib import Path
from typing import Any

from tests.plain.files import as_written, divisions, records
from tests.plain.relations import Row, earlier, is_only_renamed, later, linked

LIST_IS_THE_UNION = {
    "key_county": False,
    "key_county_basis": "deduced",
    "contiguous_area": None,
    "contiguous_area_known": True,
    "contiguous_area_basis": "deduced",
    "evidence": None,
}
"""The 832 are the key counties and the counties of the areas together: nobody else is either."""


@cache
def steps(directory: Path) -> list[Row]:
    """Every row of divisions.csv with its code, name, years, relation and listed counties; a row whose relation
    changes in its lifetime is several."""
    rows = linked(divisions(directory))
    later(rows, records(directory, "counties"))
    pieces = []
    for row in rows:
        fate = earlier(row)
        parts = row.get("steps") or [(row["first"], fate)]
        ends = [since for since, _ in parts[1:]] + [row["end"]]
        for (since, (relation, listed)), end in zip(parts, ends, strict=True):
            piece = {"row": row, "first": since, "end": end, "relation": relation, "listed": listed}
            pieces.append(piece | {"code": row["code"], "name": row["name"], "whole": len(parts) == 1})
    return pieces


def never_listed(directory: Path, years: range) -> dict[tuple[str, int], dict[str, Any]]:
    """By code and year: unit and variables of the divisions that have nothing of a listed county in them."""
    unlisted = [piece for piece in steps(directory) if piece["relation"] == "none"]
    whole = {id(piece["row"]): piece for piece in unlisted if piece["whole"]}
    told = {}
    for piece in unlisted:
        first, last = piece, piece
        while piece["whole"] and (before := renamed_from(first, whole)):
            first = before
        while piece["whole"] and (after := renamed_into(last, whole)):
            last = after
        values = {"unit": f"{last['code']}-{first['first']}", "place_code": piece["code"], "first_treated": 0}
        values |= {"first_treated_announced": 0, "rel_year": None, "rel_year_announced": None, "batch": None}
        values |= {"on_list": False, "delisted": False, "on_list_announced": False, "delisted_announced": False}
        values |= {"years_since": None, "years_since_announced": None, "supervised": False, "delisted_on": None}
        for year in years:
            if piece["first"] <= year < piece["end"]:
                told[piece["code"], year] = values | LIST_IS_THE_UNION
    return told


def renamed_from(piece: Row, whole: dict[int, Row]) -> Row | None:
    """The never-listed row that was renamed into this one."""
    for row, year in piece["row"]["from"]:
        if year == piece["row"]["first"] and row["into"] == [piece["row"]] and is_only_renamed(row, piece["row"]):
            return whole.get(id(row))
    return None


def renamed_into(piece: Row, whole: dict[int, Row]) -> Row | None:
    """The never-listed row that this one was renamed into."""
    row = piece["row"]
    return whole.get(id(row["into"][0])) if row["into"] and is_only_renamed(row, row["into"][0]) else None


def listed(directory: Path, years: range) -> dict[tuple[str, int], dict[str, Any]]:
    """By code of the list and year: the variables of the counties."""
    pieces: dict[str, list[Row]] = {}
    for piece in steps(directory):
        if len(piece["listed"]) == 1 and piece["relation"] != "part":
            pieces.setdefault(piece["listed"][0], []).append(piece)
    told = {}
    for county in records(directory, "counties"):
        code, batch, day = county["code"], county["batch"], county["delisted_on"]
        announced = None if day is None else int(day[:4])
        values = {"unit": code, "first_treated": batch, "first_treated_announced": announced}
        values |= classification(directory, county)
        for year in years:
            values["rel_year"] = year - batch
            values["rel_year_announced"] = None if announced is None else year - announced
            values["place_code"] = code_in_year(code, pieces.get(code, []), year)
            told[code, year] = dict(values)
    return told


def code_in_year(code: str, pieces: list[Row], year: int) -> str:
    """The code of what stands for a county in a year: itself, the only one that does, or itself at its nearest."""
    own = sorted((piece for piece in pieces if piece["relation"] == "listed"), key=lambda piece: piece["first"])
    here = [piece for piece in pieces if piece["first"] <= year < piece["end"]]
    for piece in here:
        if piece["relation"] == "listed":
            return str(piece["code"])
    if not own:
        return code
    if len(here) == 1:
        return str(here[0]["code"])
    before = [piece for piece in own if piece["first"] <= year]
    return str((before[-1] if before else own[0])["code"])


def classification(directory: Path, county: dict[str, Any]) -> dict[str, Any]:
    """Evidence, area and key county of a county, with what the record leaves out (docs/data.md)."""
    (batch,) = (
        batch
        for batch in as_written(directory, "batches")
        if (batch["province"], batch["batch"]) == (county["province"], county["batch"])
    )
    area, key = county.get("contiguous_area"), county.get("key_county")
    told = {"evidence": county.get("evidence", batch["evidence"])}
    for field, value in (("key_county", key), ("contiguous_area", area)):
        basis = next(
            (
                entry["basis"]
                for entry in as_written(directory, "classification")
                if (entry["province"], entry["field"]) == (county["province"], field) and value in entry["values"]
            ),
            None,
        )
        told[f"{field}_basis"] = county.get(f"{field}_basis", basis if value is not None else None)
    told |= {"key_county": key, "contiguous_area": None if area == "none" else area}
    return told | {"contiguous_area_known": county.get("contiguous_area_known", area is not None)}
