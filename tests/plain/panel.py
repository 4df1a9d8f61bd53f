"""The variables of the panel (docs/panel.md) and the progress by batch."""

from pathlib import Path
from typing import Any

from tests.plain.files import records


def year_of_the_list(directory: Path) -> int:
    """Of the first event of kind ``designation`` that states as many counties as the list has."""
    count = len(records(directory, "counties"))
    years = []
    for event in records(directory, "milestones"):
        if event["kind"] == "designation":
            for figure in event["figures"]:
                if figure["value"] == count:
                    years.append(int(event["date"][:4]))
    return min(years)


def panel(directory: Path, first: int, last: int) -> list[dict[str, Any]]:
    """A row for each county and year."""
    listed_from = year_of_the_list(directory)
    rows = []
    for county in sorted(records(directory, "counties"), key=lambda county: str(county["code"])):
        for year in range(first, last + 1):
            batch, day = county["batch"], county["delisted_on"]
            row: dict[str, Any] = {name: county[name] for name in ("code", "name_zh", "name_en", "province")}
            row["province_zh"] = county["province_zh"]
            row["prefecture_zh"] = county["prefecture_zh"]
            row["year"] = year
            row["listed"] = True
            row["batch"] = batch
            row["delisted_on"] = day
            row["on_list"] = listed_from <= year < batch
            row["delisted"] = year >= batch
            row["years_since"] = year - batch if year >= batch else None
            if day is None:
                row["on_list_announced"] = row["delisted_announced"] = row["years_since_announced"] = None
            else:
                announced = int(day[:4])
                row["on_list_announced"] = listed_from <= year < announced
                row["delisted_announced"] = year >= announced
                row["years_since_announced"] = year - announced if year >= announced else None
            row["supervised"] = county["supervised"]
            rows.append(row)
    return rows


def progress(directory: Path) -> dict[tuple[str, int], tuple[int, int, int, int]]:
    """By area and year: designated, still listed, delisted so far, delisted in the batch."""
    counties = records(directory, "counties")
    batches = sorted({county["batch"] for county in counties})
    told = {}
    for area in ["China", *(province["name_en"] for province in records(directory, "provinces"))]:
        own = [county for county in counties if area in ("China", county["province"])]
        for year in [batches[0] - 1, *batches]:
            in_batch = sum(county["batch"] == year for county in own)
            so_far = sum(county["batch"] <= year for county in own)
            told[area, year] = (len(own), len(own) - so_far, so_far, in_batch)
    return told
