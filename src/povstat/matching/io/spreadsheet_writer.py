"""Writing an Excel workbook row by row with openpyxl, so that every reader finds in a cell what was put there."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from povstat.matching.io.cells import SheetError
from povstat.matching.io.formats import (
    check_header,
    excel_value,
    excel_value_again,
    held_row,
    too_many_rows,
)
from povstat.matching.io.spreadsheet import SpreadsheetTable, openpyxl
from povstat.matching.io.tables import BlankLines, Chunk, Table
from povstat.output.limits import MOST_EXCEL_ROWS


class WorkbookSink:
    """One worksheet of a new workbook; ``finish`` writes it to ``path``."""

    def __init__(self, path: str, table: Table, added: Sequence[str]) -> None:
        library = openpyxl()
        self._path = path
        self._table = table
        self._cell = library.cell.WriteOnlyCell
        self._errors = frozenset(library.cell.cell.ERROR_CODES)
        self._text = _exact_text()
        self._book = library.Workbook(write_only=True)
        self._sheet = self._book.create_sheet("povstat")
        check_header(table, "xlsx", added)
        own = table.header_cells if isinstance(table, SpreadsheetTable) else table.header
        self._hold = excel_value_again if isinstance(table, SpreadsheetTable) else excel_value
        above = table.above if isinstance(table, SpreadsheetTable) else []
        for number, row in above:
            self._append(number, row, ())
        self._append(0, own, added)
        self._rows = 1 + len(above)

    def render(self, cells: tuple[str | None, ...]) -> tuple[str | None, ...]:
        """The cells themselves."""
        return cells

    def write(self, chunk: Chunk, rendered: Iterable[tuple[str | None, ...]]) -> None:
        """Write a chunk's rows. Raises InvalidDataError beyond what a worksheet can hold."""
        self._count(len(chunk.numbers))
        for number, row, more in zip(chunk.numbers, chunk.cells(), rendered, strict=True):
            self._append(number, row, more)

    def write_blank(self, lines: BlankLines) -> None:
        """A line that holds nothing is an empty row."""
        self._count(lines.count)
        for _ in range(lines.count):
            self._sheet.append([])

    def _count(self, rows: int) -> None:
        self._rows += rows
        if self._rows > MOST_EXCEL_ROWS:
            raise too_many_rows()

    def _append(self, number: int, own: Sequence[Any], added: Sequence[Any]) -> None:
        held = held_row(self._table, "xlsx", number, own, self._hold)
        self._sheet.append([self._exact(cell) for cell in (*held, *added)])

    def _exact(self, cell: Any) -> Any:
        """A cell that openpyxl writes as it is: it makes formulas and errors of texts and rounds some numbers."""
        if isinstance(cell, SheetError):
            return self._typed(str(cell), "e")
        if isinstance(cell, str):
            if cell.startswith("=") or cell in self._errors:
                return self._typed(cell, "s")
            if cell and (cell[0].isspace() or cell[-1].isspace()):
                return self._typed(self._text(cell), "s")
            return cell
        if isinstance(cell, float) or (type(cell) is int and abs(cell) >= 10**15):
            return self._typed(repr(cell), "n")
        return cell

    def _typed(self, value: Any, kind: str) -> Any:
        cell = self._cell(self._sheet, value=value)
        cell.data_type = kind
        return cell

    def finish(self) -> None:
        """Write the workbook."""
        self._book.save(self._path)

    def discard(self) -> None:
        """Take away the file in which openpyxl keeps a worksheet until it is saved."""
        with suppress(Exception):
            self._sheet.close()
        with suppress(Exception):
            self._sheet._writer.cleanup()


def _exact_text() -> Any:
    """What makes a text whose blanks at the ends, or that is nothing but blanks, are marked as to be kept."""
    from openpyxl.cell.rich_text import CellRichText
    from openpyxl.xml.functions import Element, SubElement

    class ExactText(CellRichText):
        def to_tree(self) -> Any:
            tree = Element("is")
            text = SubElement(tree, "t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
            text.text = str(self[0])
            return tree

    return lambda text: ExactText([text])
