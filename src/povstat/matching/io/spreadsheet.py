"""Excel workbooks, read row by row with openpyxl (the extra ``povstat[excel]``)."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from povstat.errors import InvalidDataError, UsageError, needed
from povstat.lang import Message
from povstat.matching.io.cells import SheetError, as_text
from povstat.matching.io.front import LOOKED_AT, Front, guess_front, joined_names, settled
from povstat.matching.io.tables import Chunk, Kind, PlaceUnit

ROWS_AT_ONCE = 2000
_TELLING = re.compile(rb"<(?:\w+:)?f[\s/>]|\bt\s*=\s*[\"']e[\"']")
"""What a worksheet's XML holds where there are formulas or cells that hold an error."""


def openpyxl() -> Any:
    """The library. Raises UsageError, with what to install, where it is not."""
    return needed("openpyxl", "excel", Message("reading and writing {form}", form=".xlsx"))


class SpreadsheetTable:
    """One worksheet of a workbook: its first row that holds anything is the header."""

    kind: Kind = "xlsx"
    place: PlaceUnit = "row"

    def __init__(
        self,
        path: str,
        *,
        sheet: str | None = None,
        header: bool = True,
        titles: int | None = None,
        header_rows: int | None = None,
    ) -> None:
        """Open the first worksheet, or the one called ``sheet``; ``titles`` and ``header_rows`` as for a text.

        Raises InvalidDataError where it is no table.
        """
        library = openpyxl()
        self.where = path
        try:
            book = library.load_workbook(path, read_only=True, data_only=True)
        except Exception as error:  # openpyxl lets through what zipfile, XML and its own checks raise
            raise InvalidDataError(
                "{path}: not a workbook that can be read ({reason})", path=path, reason=Message(_one_line(error))
            ) from error
        sheets = [worksheet.title for worksheet in book.worksheets]
        if not sheets or (sheet is not None and sheet not in sheets):
            raise UsageError(
                "{path}: no worksheet {name}; there are: {all}",
                path=path,
                name=repr(sheet or ""),
                all=", ".join(sheets),
            )
        self.other_sheets = len(sheets) > 1
        """Whether the workbook has worksheets besides this one."""
        worksheet = book[sheet] if sheet is not None else book.worksheets[0]
        worksheet.reset_dimensions()  # what a workbook says of its own extent is often wrong
        self._rows = self._read(worksheet)
        self.above = list(islice(self._rows, titles or 0))
        """Number and cells of the rows above the last one of the header."""
        first = next(((number, row) for number, row in self._rows if _holds(row)), None)
        if first is None:
            raise InvalidDataError("{path}: the worksheet {name} is empty", path=path, name=repr(worksheet.title))
        self.front = Front(titles or 0, header_rows or 1)
        if header:
            first = self._read_front(first, titles, header_rows)
            self.header_cells = first[1]
            upper = [[as_text(cell) for cell in row] for _, row in self.above[self.front.titles :]]
            last = list(map(as_text, first[1]))
            self.header = joined_names([*upper, last]) if upper else last
        else:
            self.header = [str(number) for number in range(1, len(first[1]) + 1)]
            self.header_cells = list(self.header)
            self._rows = chain([first], self._rows)

    def _read_front(
        self, first: tuple[int, list[Any]], titles: int | None, header_rows: int | None
    ) -> tuple[int, list[Any]]:
        """The last row of the header; what stands above it is kept apart. ``first`` is the first row."""
        rows = [first, *islice(self._rows, LOOKED_AT)]
        found = guess_front([[as_text(cell) for cell in row] for _, row in rows])
        found = settled(found, titles, header_rows)
        last = min(found.titles + found.header, len(rows)) - 1
        self.front = Front(len(self.above) + found.titles, last + 1 - found.titles)
        self.above += rows[:last]
        self._rows = chain(rows[last + 1 :], self._rows)
        return rows[last]

    def _read(self, worksheet: Any) -> Iterator[tuple[int, list[Any]]]:
        """Number and cells of each row, from the first one of the sheet."""
        try:
            empty: list[tuple[int, list[Any]]] = []  # formatted rows below the last one with anything are no rows
            rows = (
                self._told_apart(worksheet)
                if self._is_telling(worksheet)
                else worksheet.iter_rows(values_only=True)
            )
            for number, row in enumerate(rows, start=1):
                if not _holds(row):
                    empty.append((number, []))
                    continue
                yield from empty
                empty.clear()
                yield number, list(row)
        except InvalidDataError:
            raise
        except Exception as error:  # see above: a damaged sheet shows only while it is read
            raise InvalidDataError(
                "{path}: the worksheet cannot be read ({reason})",
                path=self.where,
                reason=Message(_one_line(error)),
            ) from error

    @staticmethod
    def _is_telling(worksheet: Any) -> bool:
        """Whether values alone do not say everything: a formula may have none, an error looks like a text."""
        with worksheet._get_source() as source:
            before = b""
            while block := source.read(1 << 20):
                if _TELLING.search(before + block):
                    return True
                before = block[-64:]
        return False

    def _told_apart(self, worksheet: Any) -> Iterator[list[Any]]:
        """Rows with errors as ``SheetError``. Raises InvalidDataError for a formula whose value is not there.

        A workbook that no program has calculated holds formulas alone; to read them as empty would lose them.
        """
        uncalculated = self._uncalculated(worksheet)
        for number, row in enumerate(worksheet.iter_rows(), start=1):
            if uncalculated and number == uncalculated[0]:
                raise InvalidDataError(
                    "{path}, row {number}, column {column}: a formula without its value: open the workbook in a "
                    "spreadsheet program, save it there, and try again",
                    path=self.where,
                    number=f"{number:,}",
                    column=uncalculated[1],
                )
            yield [SheetError(cell.value) if cell.data_type == "e" else cell.value for cell in row]

    @staticmethod
    def _uncalculated(worksheet: Any) -> tuple[int, str] | None:
        """Row and column letter of the first cell that holds a formula without a value."""
        from xml.etree.ElementTree import iterparse

        number = 0
        with worksheet._get_source() as source:
            for event, element in iterparse(source, events=("start", "end")):
                tag = element.tag.rpartition("}")[2]
                if tag == "row" and event == "start":
                    number = int(element.get("r") or number + 1)
                elif tag == "c" and event == "end":
                    parts = {part.tag.rpartition("}")[2]: part.text for part in element}
                    if "f" in parts and not parts.get("v") and element.get("t") != "str" and "is" not in parts:
                        return number, (element.get("r") or "?").rstrip("0123456789")
                elif tag == "row":
                    element.clear()
        return None

    def sample(self, count: int) -> list[Sequence[Any]]:
        """The first rows; they still come out of ``chunks``."""
        rows = list(islice(self._rows, count))
        self._rows = chain(rows, self._rows)
        return [self._even(row, number) for number, row in rows]

    def chunks(self) -> Iterator[Chunk]:
        """All rows, as wide as the header."""
        while rows := list(islice(self._rows, ROWS_AT_ONCE)):
            yield Chunk([self._even(row, number) for number, row in rows], [number for number, _ in rows])

    def _even(self, row: list[Any], number: int) -> list[Any]:
        width = len(self.header)
        if any(cell is not None for cell in row[width:]):
            raise InvalidDataError(
                "{path}, row {row}: cells beyond the header's {width:column|columns}",
                path=self.where,
                row=number,
                width=width,
            )
        return row[:width] + [None] * (width - len(row))


def _holds(row: Sequence[Any]) -> bool:
    return any(cell is not None for cell in row)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
