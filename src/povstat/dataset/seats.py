"""Reads ``seats.csv``, the seats of divisions, and says what must hold in it.

A data directory need not have the file: maps then show the counties of the list before no background.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from povstat.dataset.csv_records import CsvTable, Placed, read_table
from povstat.dataset.problems import Problem, Problems
from povstat.lang import Message
from povstat.models.seat import Seat

if TYPE_CHECKING:
    from povstat.dataset.files import Dataset

FILE = "seats.csv"


def read_seats(directory: Path, problems: Problems) -> list[Placed[Seat]]:
    """The rows of ``seats.csv`` that fit their model, none where there is no such file.

    What is wrong with the others goes to ``problems``; nothing is raised.
    """
    if not (directory / FILE).exists():
        return []
    readings = {"longitude": _degrees, "latitude": _degrees, "geonames_id": _number}
    return read_table(directory, CsvTable(FILE, Seat, readings), problems)


def seats_hold(dataset: "Dataset") -> Iterator[Problem]:
    """Each division has one seat and each place is one seat; the divisions are there."""
    divisions = {row.division.code for row in dataset.divisions}
    known = {*divisions, *(f"{code[:4]}00" for code in divisions), *(f"{code[:2]}0000" for code in divisions)}
    lines: dict[tuple[str, object], int] = {}
    for seat, line in dataset.seats:
        if seat.code not in known:
            what = Message("no division {code} in {file}", code=seat.code, file="divisions.csv")
            yield Problem(FILE, line, "code", what)
        for field, value in (("code", seat.code), ("geonames_id", seat.geonames_id)):
            first = lines.setdefault((field, value), line)
            if first != line:
                what = Message("{key} is used already (line {line})", key=value, line=first)
                yield Problem(FILE, line, field, what)


def _degrees(cell: str) -> float | str:
    whole, point, decimals = cell.partition(".")
    return float(cell) if point and (whole + decimals).isdecimal() and cell.isascii() else cell


def _number(cell: str) -> int | str:
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < 10 else cell
