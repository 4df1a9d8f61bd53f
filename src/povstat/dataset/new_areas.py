"""Reads ``new_areas.csv``, areas that have a name like a district's and are none, and says what must hold in it.

A data directory need not have the file.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from povstat.dataset.csv_records import CsvTable, Placed, read_table
from povstat.dataset.problems import Problem, Problems
from povstat.lang import Message
from povstat.models.new_area import NewArea

if TYPE_CHECKING:
    from povstat.dataset.files import Dataset

FILE = "new_areas.csv"


def read_new_areas(directory: Path, problems: Problems) -> list[Placed[NewArea]]:
    """The rows of ``new_areas.csv`` that fit their model, none where there is no such file.

    What is wrong with the others goes to ``problems``; nothing is raised.
    """
    if not (directory / FILE).exists():
        return []
    return read_table(directory, CsvTable(FILE, NewArea, {}), problems)


def new_areas_hold(dataset: "Dataset") -> Iterator[Problem]:
    """Each area stands once, is no division, and lies in counties that are there."""
    codes = {row.division.code for row in dataset.divisions}
    named = {row.division.name_zh for row in dataset.divisions}
    lines: dict[str, int] = {}
    for area, line in dataset.new_areas:
        for code in filter(None, (area.counties or "").split(";")):
            if code not in codes:
                what = Message("no division {code} in {file}", code=code, file="divisions.csv")
                yield Problem(FILE, line, "counties", what)
        if area.name_zh in named:
            what = Message("a division of this name is in {file}", file="divisions.csv")
            yield Problem(FILE, line, "name_zh", what)
        first = lines.setdefault(area.name_zh, line)
        if first != line:
            what = Message("{key} is used already (line {line})", key=area.name_zh, line=first)
            yield Problem(FILE, line, "name_zh", what)
