"""Reads a data file in CSV, every row against its model, so that every mistake can be shown with its line."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import TypeAdapter, ValidationError

from povstat.dataset.problems import Problem, Problems, mistake, refusal, refused_character
from povstat.dataset.yaml_records import cannot_be_read, not_a_data_file, not_utf_8
from povstat.lang import Message
from povstat.models.base import Record

T = TypeVar("T", bound=Record)

LONGEST_CELL = 131_072
"""Characters of a cell. A quotation mark that is never closed makes one cell of the rest of the file."""


class Placed(NamedTuple, Generic[T]):
    """A row, and the line at which it begins."""

    record: T
    line: int


@dataclass(frozen=True)
class CsvTable(Generic[T]):
    """A data file in CSV: its name, what a row is, and how the cells of some columns become values.

    A reading is given a cell that is not empty; one that it cannot read stays as it is, for the model to refuse.
    """

    file: str
    model: type[T]
    readings: Mapping[str, Callable[[str], Any]]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the file, in order: the fields of the model."""
        return tuple(self.model.model_fields)


class _Row(NamedTuple):
    line: int
    cells: list[str]


def read_table(directory: Path, table: CsvTable[T], problems: Problems) -> list[Placed[T]]:
    """The rows that fit their model; what is wrong with the others goes to ``problems``.

    Nothing is raised for bad content or an unreadable file.
    """
    path = directory / table.file
    unusable = not_a_data_file(path)
    if unusable is not None:
        problems.extend([unusable])
        return []
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        problems.extend([cannot_be_read(table.file, error)])
        return []
    except UnicodeDecodeError as error:
        problems.extend([not_utf_8(table.file, error)])
        return []
    # The limit of ``csv`` is the whole process's, and libraries raise it.
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        rows = list(_rows(text, table, problems))
    finally:
        csv.field_size_limit(before)
    if not text.replace("\n", "").replace("\r", "").isprintable():
        rows = [row for row in rows if _is_plain(row, table, problems)]
    return _modelled(rows, table, problems)


def _rows(text: str, table: CsvTable[T], problems: Problems) -> Iterator[_Row]:
    """The rows below the header that have a cell for each column."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 0
    try:
        for cells in reader:
            line, before = reader.line_num, line
            if before == 0:
                if tuple(cells) != table.columns:
                    problems.extend([_other_columns(table)])
                    return
            elif len(cells) != len(table.columns):
                count = len(table.columns)
                what = Message("{found:cell|cells}, where the header has {count}", found=len(cells), count=count)
                problems.extend([Problem(table.file, before + 1, "", what)])
            else:
                yield _Row(before + 1, cells)
    except csv.Error as error:
        # A quote that is never closed swallows all that follows: the place to look at is where it was opened.
        what = Message("not valid CSV from here on (an open quotation mark?): {text}", text=str(error))
        problems.extend([Problem(table.file, line + 1, "", what)])
        return
    if line == 0:
        problems.extend([_other_columns(table)])


def _other_columns(table: CsvTable[T]) -> Problem:
    return Problem(table.file, 1, "", Message("the columns must be {names}", names=", ".join(table.columns)))


def _is_plain(row: _Row, table: CsvTable[T], problems: Problems) -> bool:
    plain = True
    for column, cell in zip(table.columns, row.cells, strict=True):
        letter = refused_character(cell)
        if letter is not None:
            problems.extend([Problem(table.file, row.line, column, refusal(letter))])
            plain = False
    return plain


def _modelled(rows: list[_Row], table: CsvTable[T], problems: Problems) -> list[Placed[T]]:
    values = [_values(row.cells, table) for row in rows]
    try:
        # All at once: for thousands of rows that hold, a call each is what takes the time.
        records = TypeAdapter(list[table.model]).validate_python(values)  # type: ignore[name-defined]  # a type that is a value
    except ValidationError:
        return list(_one_by_one(rows, values, table, problems))
    return [Placed(record, row.line) for record, row in zip(records, rows, strict=True)]


def _one_by_one(
    rows: list[_Row], values: list[dict[str, Any]], table: CsvTable[T], problems: Problems
) -> Iterator[Placed[T]]:
    for row, record in zip(rows, values, strict=True):
        try:
            yield Placed(table.model.model_validate(record), row.line)
        except ValidationError as error:
            room = problems.room(table.file)
            if not room:
                problems.count_only(table.file, error.error_count())
                continue
            for detail in error.errors(include_url=False):
                problems.extend([Problem(table.file, row.line, str(detail["loc"][0]), mistake(detail))])


def _values(cells: list[str], table: CsvTable[T]) -> dict[str, Any]:
    """The cells by column; an empty one is not there."""
    return {
        column: table.readings[column](cell) if column in table.readings else cell
        for column, cell in zip(table.columns, cells, strict=True)
        if cell
    }
