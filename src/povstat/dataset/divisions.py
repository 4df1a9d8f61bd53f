"""Reads ``divisions.csv``, every row against its model, so that every mistake can be shown with its line."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from povstat.dataset.problems import Problem, Problems, mistake, refusal, refused_character
from povstat.dataset.yaml_records import cannot_be_read, not_a_data_file, not_utf_8
from povstat.lang import Message
from povstat.models.division import Division

FILE = "divisions.csv"
COLUMNS = tuple(Division.model_fields)

_YEARS = frozenset(("first_year", "end_year"))
_ROWS = TypeAdapter(list[Division])


class PlacedDivision(NamedTuple):
    """A row, and the line at which it begins."""

    division: Division
    line: int

    def problem(self, field: str, template: str, /, **values: object) -> Problem:
        """Something wrong with one cell of the row."""
        return Problem(FILE, self.line, field, Message(template, **values))


class _Row(NamedTuple):
    line: int
    cells: list[str]


def read_divisions(directory: Path, problems: Problems) -> list[PlacedDivision]:
    """The rows of ``divisions.csv`` that fit their model; what is wrong with the others goes to ``problems``.

    Nothing is raised for bad content or an unreadable file.
    """
    path = directory / FILE
    unusable = not_a_data_file(path)
    if unusable is not None:
        problems.extend([unusable])
        return []
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        problems.extend([cannot_be_read(FILE, error)])
        return []
    except UnicodeDecodeError as error:
        problems.extend([not_utf_8(FILE, error)])
        return []
    rows = list(_table(text, problems))
    if not text.replace("\n", "").replace("\r", "").isprintable():
        rows = [row for row in rows if _is_plain(row, problems)]
    return _modelled(rows, problems)


def _table(text: str, problems: Problems) -> Iterator[_Row]:
    """The rows below the header that have a cell for each column."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 0
    try:
        for cells in reader:
            line, before = reader.line_num, line
            if before == 0:
                if tuple(cells) != COLUMNS:
                    problems.extend([_other_columns()])
                    return
            elif len(cells) != len(COLUMNS):
                what = Message("{found} cells, where the header has {count}", found=len(cells), count=len(COLUMNS))
                problems.extend([Problem(FILE, before + 1, "", what)])
            else:
                yield _Row(before + 1, cells)
    except csv.Error as error:
        # A quote that is never closed swallows all that follows: the place to look at is where it was opened.
        what = Message("not valid CSV from here on (an open quotation mark?): {text}", text=str(error))
        problems.extend([Problem(FILE, line + 1, "", what)])
        return
    if line == 0:
        problems.extend([_other_columns()])


def _other_columns() -> Problem:
    return Problem(FILE, 1, "", Message("the columns must be {names}", names=", ".join(COLUMNS)))


def _is_plain(row: _Row, problems: Problems) -> bool:
    plain = True
    for column, cell in zip(COLUMNS, row.cells, strict=True):
        letter = refused_character(cell)
        if letter is not None:
            problems.extend([Problem(FILE, row.line, column, refusal(letter))])
            plain = False
    return plain


def _modelled(rows: list[_Row], problems: Problems) -> list[PlacedDivision]:
    values = [_values(row.cells) for row in rows]
    try:
        # All at once: for thousands of rows that hold, a call each is what takes the time.
        divisions = _ROWS.validate_python(values)
    except ValidationError:
        return list(_one_by_one(rows, values, problems))
    return [PlacedDivision(division, row.line) for division, row in zip(divisions, rows, strict=True)]


def _one_by_one(rows: list[_Row], values: list[dict[str, Any]], problems: Problems) -> Iterator[PlacedDivision]:
    for row, record in zip(rows, values, strict=True):
        try:
            yield PlacedDivision(Division.model_validate(record), row.line)
        except ValidationError as error:
            room = problems.room(FILE)
            if not room:
                problems.count_only(FILE, error.error_count())
                continue
            for detail in error.errors(include_url=False):
                problems.extend([Problem(FILE, row.line, str(detail["loc"][0]), mistake(detail))])


def _values(cells: list[str]) -> dict[str, Any]:
    """The cells by column; an empty one is not there, years are numbers."""
    return {
        column: int(cell) if column in _YEARS and len(cell) == 4 and cell.isascii() and cell.isdigit() else cell
        for column, cell in zip(COLUMNS, cells, strict=True)
        if cell
    }
