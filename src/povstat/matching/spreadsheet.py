"""Excel workbooks, read and written row by row with openpyxl (the extra ``povstat[excel]``)."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import chain, islice
from typing import Any

from povstat.errors import InvalidDataError, UsageError
from povstat.matching.tables import Chunk

ROWS_AT_ONCE = 2000
MOST_ROWS = 1_048_576
"""Rows that a worksheet can hold, header included."""


def _openpyxl() -> Any:
    try:
        return import_module("openpyxl")
    except ImportError:
        raise UsageError('reading and writing .xlsx needs an extra: pip install "povstat[excel]"') from None


class SpreadsheetTable:
    """One worksheet of a workbook: its first row that holds anything is the header."""

    kind = "xlsx"

    def __init__(self, path: str, *, sheet: str | None = None, header: bool = True) -> None:
        """Open the first worksheet, or the one called ``sheet``. Raises InvalidDataError where it is no table."""
        openpyxl = _openpyxl()
        self.needed: int | None = None
        try:
            book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        except Exception as error:  # openpyxl lets through what zipfile, XML and its own checks raise
            raise InvalidDataError(
                "{path}: not a workbook that can be read ({reason})", path=path, reason=_one_line(error)
            ) from error
        if sheet is not None and sheet not in book.sheetnames:
            raise UsageError(
                "{path}: no worksheet {name}; there are: {all}",
                path=path,
                name=repr(sheet),
                all=", ".join(book.sheetnames),
            )
        self._path = path
        worksheet = book[sheet] if sheet is not None else book.worksheets[0]
        worksheet.reset_dimensions()  # what a workbook says of its own extent is often wrong
        self._rows: Iterator[list[Any]] = self._read(worksheet)
        first = next((row for row in self._rows if any(cell is not None for cell in row)), None)
        if first is None:
            raise InvalidDataError("{path}: the worksheet {name} is empty", path=path, name=repr(worksheet.title))
        if header:
            self.header = ["" if cell is None else str(cell) for cell in first]
        else:
            self.header = [str(number) for number in range(1, len(first) + 1)]
            self._rows = chain([first], self._rows)

    def _read(self, worksheet: Any) -> Iterator[list[Any]]:
        try:
            empty: list[list[Any]] = []  # formatted rows below the last one that holds anything are no rows
            for row in worksheet.iter_rows(values_only=True):
                if all(cell is None for cell in row):
                    empty.append([])
                    continue
                yield from empty
                empty.clear()
                yield list(row)
        except Exception as error:  # see above: a damaged sheet shows only while it is read
            raise InvalidDataError(
                "{path}: the worksheet cannot be read ({reason})", path=self._path, reason=_one_line(error)
            ) from error

    def sample(self, count: int) -> list[Sequence[Any]]:
        """The first rows; they still come out of ``chunks``."""
        rows = list(islice(self._rows, count))
        self._rows = chain(rows, self._rows)
        return [self._even(row, index) for index, row in enumerate(rows, start=2)]

    def chunks(self) -> Iterator[Chunk]:
        """All rows, as wide as the header."""
        number = 2
        while rows := list(islice(self._rows, ROWS_AT_ONCE)):
            yield Chunk([], [self._even(row, index) for index, row in enumerate(rows, start=number)])
            number += len(rows)

    def _even(self, row: list[Any], number: int) -> list[Any]:
        width = len(self.header)
        if any(cell is not None for cell in row[width:]):
            raise InvalidDataError(
                "{path}, row {row}: cells beyond the header's {width} columns",
                path=self._path,
                row=number,
                width=width,
            )
        return row[:width] + [None] * (width - len(row))


class SpreadsheetSink:
    """Writes rows into the one worksheet of a new workbook; ``save`` finishes it."""

    def __init__(self, header: Sequence[str]) -> None:
        openpyxl = _openpyxl()
        self._illegal = openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE
        self._cell = openpyxl.cell.WriteOnlyCell
        self._book = openpyxl.Workbook(write_only=True)
        self._sheet = self._book.create_sheet("povstat")
        self._sheet.append([self._plain(name) for name in header])
        self._rows = 1

    def write(self, rows: Sequence[Sequence[Any]]) -> None:
        """Append rows. Raises InvalidDataError beyond what a worksheet can hold."""
        self._rows += len(rows)
        if self._rows > MOST_ROWS:
            raise InvalidDataError(
                "a worksheet holds {most} rows at most: write CSV or Parquet instead", most=f"{MOST_ROWS:,}"
            )
        for row in rows:
            self._sheet.append([self._plain(cell) for cell in row])

    def _plain(self, cell: Any) -> Any:
        """A cell as a workbook can hold it: text stays text, even when it begins like a formula."""
        if not isinstance(cell, str):
            return cell
        text = self._illegal.sub("", cell)
        if not text.startswith("="):
            return text
        held = self._cell(self._sheet, value=text)
        held.data_type = "s"
        return held

    def save(self, path: str) -> None:
        """Write the workbook to ``path``."""
        self._book.save(path)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
