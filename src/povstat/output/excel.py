"""An Excel workbook (the extra ``povstat[excel]``): the rows, and a second sheet that says what they are.

Headings are in the language of the sheet, codes are text, days and numbers are real ones, and what is no number is
text even where Excel would take it for a formula or a link. The same rows give the same bytes.
"""

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, BinaryIO

from rich.cells import cell_len

from povstat.lang import Language, translate
from povstat.output import Column, Sheet
from povstat.output.delimited import distinct_headings, joined
from povstat.output.limits import (
    FIRST_EXCEL_DATE,
    MOST_EXCEL_COLUMNS,
    MOST_EXCEL_ROWS,
    Unheld,
    excel_text,
    finite,
    held,
    library,
    refuse_more_rows,
    whole_double,
)

MADE = datetime(2020, 11, 23)
"""The day that every workbook gives as its own: a real one would change the bytes from call to call."""

_WIDEST = 48
"""Characters of the widest column; longer text is wrapped by whoever wants to read it."""
_LOOKED_AT = 200
"""Rows that the width of a column is measured by."""


def write_excel(sheet: Sheet, stream: BinaryIO) -> None:
    """Write a sheet as a workbook.

    Raises UsageError where XlsxWriter is not installed, InvalidDataError for what Excel cannot hold.
    """
    xlsxwriter = library("xlsxwriter", "xlsx", "excel")
    columns = _held(sheet)
    # Written in one piece: a stream may be one that cannot go back.
    raw = io.BytesIO()
    with xlsxwriter.Workbook(raw, {"in_memory": True}) as book:
        book.set_properties({"title": sheet.about.title, "comments": sheet.about.version, "created": MADE})
        _write_rows(book, sheet, columns, translate("Rows", sheet.about.language))
        _write_about(book, sheet)
    stream.write(raw.getvalue())


def write_book(
    sheets: Mapping[str, Sheet], title: str, about: Sequence[str], language: Language, stream: BinaryIO
) -> None:
    """Write several sheets as one workbook, each under its name, and a last one that says what they are.

    ``about`` are the version of the data, the citation and the licence. Raises as ``write_excel`` does.
    """
    xlsxwriter = library("xlsxwriter", "xlsx", "excel")
    columns = {name: _held(sheet) for name, sheet in sheets.items()}
    raw = io.BytesIO()
    with xlsxwriter.Workbook(raw, {"in_memory": True}) as book:
        book.set_properties({"title": title, "comments": about[0], "created": MADE})
        for name, sheet in sheets.items():
            _write_rows(book, sheet, columns[name], name)
        page = _About(book, language)
        page.line(title, form=page.bold)
        for head, text in zip(("Version of the data", "Citation", "Licence"), about, strict=True):
            page.line(translate(head, language), text)
        page.part("Table", "Title", "Rows", "Notes")
        for name, sheet in sheets.items():
            page.line(name, sheet.about.title, str(len(sheet.rows)), "\n".join(sheet.about.notes))
        page.part("Table", "Column", "Field", "Meaning", "Unit")
        for name, sheet in sheets.items():
            page.columns(sheet, name)
    stream.write(raw.getvalue())


def _held(sheet: Sheet) -> list[list[Any]]:
    refuse_more_rows(sheet, MOST_EXCEL_ROWS - 1, "xlsx")
    assert len(sheet.columns) <= MOST_EXCEL_COLUMNS
    return [held(sheet, column, "xlsx", _holder(column)) for column in sheet.columns]


def _holder(column: Column) -> Callable[[Any], Any]:
    return _day if column.kind == "day" else _value


def _day(value: str) -> date:
    day = date.fromisoformat(value)
    if day < FIRST_EXCEL_DATE:
        raise Unheld("a date outside 1900-03-01 to 9999-12-31")
    return day


def _value(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if isinstance(value, float):
        return finite(value)
    if isinstance(value, int):
        return whole_double(value)
    return excel_text(value if isinstance(value, str) else joined(value))


def _write_rows(book: Any, sheet: Sheet, columns: Sequence[Sequence[Any]], name: str) -> None:
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    text, day = book.add_format({"num_format": "@"}), book.add_format({"num_format": "yyyy-mm-dd"})
    page = book.add_worksheet(name)
    page.freeze_panes(1, 0)
    for number, (values, heading) in enumerate(zip(columns, distinct_headings(sheet.columns), strict=True)):
        page.write_string(0, number, heading, head)
        width = max((cell_len(str(value)) for value in values[:_LOOKED_AT] if value is not None), default=0)
        page.set_column(number, number, min(max(width, cell_len(heading), 6), _WIDEST) + 2)
        for row, value in enumerate(values, start=1):
            if isinstance(value, bool):
                page.write_boolean(row, number, value)
            elif isinstance(value, int | float):
                page.write_number(row, number, value)
            elif isinstance(value, date):
                page.write_datetime(row, number, datetime(value.year, value.month, value.day), day)
            elif value:
                page.write_string(row, number, value, text)
    if sheet.columns:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)


class _About:
    """The sheet about the others, line by line."""

    def __init__(self, book: Any, language: Language) -> None:
        self.language = language
        self.bold = book.add_format({"bold": True})
        self._page = book.add_worksheet(translate("About", language))
        self._page.set_column(0, 1, 24)
        self._page.set_column(2, 4, 40)
        self._row = 0

    def line(self, *cells: str, form: Any = None) -> None:
        """A line of texts."""
        for number, cell in enumerate(cells):
            self._page.write_string(self._row, number, cell, form)
        self._row += 1

    def part(self, *heads: str) -> None:
        """The heads of a new part."""
        self._row += 1
        self.line(*(translate(head, self.language) for head in heads), form=self.bold)

    def columns(self, sheet: Sheet, *before: str) -> None:
        """A line for each column of a sheet."""
        for column, heading in zip(sheet.columns, distinct_headings(sheet.columns), strict=True):
            self.line(*before, heading, column.field, column.description, column.unit)


def _write_about(book: Any, sheet: Sheet) -> None:
    about = sheet.about
    page = _About(book, about.language)
    page.line(about.title, form=page.bold)
    page.line(translate("Version of the data", about.language), about.version)
    if about.notes:
        page.part("Notes")
        for note in about.notes:
            page.line(note)
    page.part("Column", "Field", "Meaning", "Unit")
    page.columns(sheet)
    if about.sources:
        page.part("Source", "Publisher", "Title", "Published on", "Address")
        for source in about.sources:
            page.line(source.id, source.publisher, source.title, source.published_on, source.url)
