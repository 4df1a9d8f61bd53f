"""Reads ``divisions.csv``, the county-level divisions by code, name and years."""

from pathlib import Path
from typing import NamedTuple

from povstat.dataset.csv_records import CsvTable, read_table
from povstat.dataset.problems import Problem, Problems
from povstat.lang import Message
from povstat.models.division import Division

FILE = "divisions.csv"


class PlacedDivision(NamedTuple):
    """A row, and the line at which it begins."""

    division: Division
    line: int

    def problem(self, field: str, template: str, /, **values: object) -> Problem:
        """Something wrong with one cell of the row."""
        return Problem(FILE, self.line, field, Message(template, **values))


def read_divisions(directory: Path, problems: Problems) -> list[PlacedDivision]:
    """The rows of ``divisions.csv`` that fit their model; what is wrong with the others goes to ``problems``.

    Nothing is raised for bad content or an unreadable file.
    """
    table = CsvTable(FILE, Division, {"first_year": _year, "end_year": _year})
    return [PlacedDivision(row.record, row.line) for row in read_table(directory, table, problems)]


def _year(cell: str) -> int | str:
    return int(cell) if len(cell) == 4 and cell.isascii() and cell.isdigit() else cell
