"""Every input format into every output format: the cells come out equal, or the run is refused in one line.

Tables of hostile cells are written with one library, go through ``match_table``, and are read with another one
than povstat writes with: ``csv`` and ``json`` of Python for text, python-calamine for Excel, DuckDB for Parquet.
"""

import csv
import datetime as dt
import json
import math
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from povstat.errors import PovstatError
from povstat.matching.decision import FIELDS, Decision
from povstat.matching.io.delimited import large_cells
from povstat.matching.io.opening import ReadOptions
from povstat.matching.run import RunOptions, match_table

openpyxl = pytest.importorskip("openpyxl")
calamine = pytest.importorskip("python_calamine")
pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")
duckdb = pytest.importorskip("duckdb")

FORMATS = ("csv", "tsv", "ndjson", "xlsx", "parquet")
HEADER = ("县", "a", "b")

Table = list[tuple[Any, ...]]


class Anything:
    """A decider whose verdict tells the row, so that a verdict in the wrong row or column shows."""

    def decide(
        self, name: str = "", province: str = "", prefecture: str = "", code: str = "", year: str = ""
    ) -> Decision:
        return Decision("unknown", how=f"<{name.encode('utf-8', 'replace').decode()[:1].strip()}>")

    def kind_of(self, text: str) -> int:
        return True


def run(source: Path, output: Path, **options: Any) -> None:
    given = {"name": "1", "province": None, "prefecture": None, "code": None, "year": None}
    match_table(str(source), Anything(), ReadOptions(), RunOptions(given=given, output=str(output), **options))


# --- writing tables, with no part of povstat ---


def write(path: Path, rows: Table) -> None:
    globals()[f"write_{path.suffix[1:]}"](path, rows)


def write_csv(path: Path, rows: Table, delimiter: str = ",") -> None:
    with path.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, delimiter=delimiter).writerows([HEADER, *rows])


def write_tsv(path: Path, rows: Table) -> None:
    write_csv(path, rows, "\t")


def write_ndjson(path: Path, rows: Table) -> None:
    lines = [json.dumps(dict(zip(HEADER, row, strict=True))) for row in rows]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def write_xlsx(path: Path, rows: Table) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"remove_timezone": False})
    sheet = book.add_worksheet()
    day, moment = (book.add_format({"num_format": form}) for form in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss.000"))
    for at, row in enumerate([HEADER, *rows]):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(at, column, cell)
            elif isinstance(cell, bool):
                sheet.write_boolean(at, column, cell)
            elif isinstance(cell, dt.datetime):
                sheet.write_datetime(at, column, cell, moment)
            elif isinstance(cell, dt.date):
                sheet.write_datetime(at, column, cell, day)
            elif cell is not None:
                sheet.write_number(at, column, cell)
    book.close()


def write_parquet(path: Path, rows: Table) -> None:
    columns = list(zip(*rows, strict=True))
    names = pyarrow.array(columns[0], pyarrow.string())
    parquet.write_table(pyarrow.table([names, *map(pyarrow.array, columns[1:])], names=list(HEADER)), path)


# --- reading tables, with other libraries than povstat writes with ---


def read(path: Path) -> list[list[Any]]:
    table: list[list[Any]] = globals()[f"read_{path.suffix[1:]}"](path)
    return table


def read_csv(path: Path, delimiter: str = ",") -> list[list[Any]]:
    with large_cells(), path.open(encoding="utf-8", newline="") as handle:
        return list(csv.reader(handle, delimiter=delimiter, strict=True))


def read_tsv(path: Path) -> list[list[Any]]:
    return read_csv(path, "\t")


def read_ndjson(path: Path) -> list[list[Any]]:
    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    lines = path.read_bytes().decode("utf-8").split("\n")
    objects = [json.loads(line, parse_constant=refuse) for line in lines if line]
    names = list(dict.fromkeys(key for value in objects for key in value))
    return [names, *([value.get(name) for name in names] for value in objects)]


def read_xlsx(path: Path) -> list[list[Any]]:
    rows = calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    with ZipFile(path) as book:
        assert b"<f" not in book.read("xl/worksheets/sheet1.xml"), "a formula was written"
    width = max(map(len, rows))
    return [row + [""] * (width - len(row)) for row in rows]


def read_parquet(path: Path) -> list[list[Any]]:
    table = duckdb.sql(f"SELECT * FROM read_parquet('{path}')")
    return [list(table.columns), *map(list, table.fetchall())]


# --- what a cell must have become ---


def expected(cell: Any, output: str, source: str) -> Any:
    """A cell as another format has it: text formats as text, ndjson and Excel by type, nothing as nothing."""
    if output == "parquet" and source == "parquet":
        return cell
    if cell is None or (cell == "" and output == "xlsx"):
        return None if output in {"ndjson", "parquet"} and cell is None else ""
    if output in {"csv", "tsv", "parquet"}:
        return as_words(cell)
    if output == "ndjson":
        return cell if isinstance(cell, str | int | float | list | dict) else as_words(cell)
    return cell if isinstance(cell, str | bool | int | float | Decimal | dt.date) else as_words(cell)


def as_words(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15 and (cell or math.copysign(1, cell) > 0):
        return str(int(cell))
    if isinstance(cell, list | dict):
        return json.dumps(cell, ensure_ascii=False)
    return cell.isoformat() if isinstance(cell, dt.date | dt.time) else str(cell)


def same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float) and math.isnan(one):
        return math.isnan(other)
    if isinstance(one, dt.datetime) or isinstance(other, dt.datetime):
        return bool(as_moment(one) == as_moment(other))
    if isinstance(one, Decimal) and isinstance(other, float):
        return one == Decimal(repr(other))
    if isinstance(one, str) != isinstance(other, str):
        return False
    return bool(one == other)


def as_moment(value: Any) -> Any:
    return value if isinstance(value, dt.datetime) else dt.datetime(value.year, value.month, value.day)


def check(source: str, output: str, rows: Table) -> bool:
    """Whether the table came through; False where it was refused. Fails for a cell that changed or a refusal that
    leaves something behind."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder) / f"in.{source}", Path(folder) / f"out.{output}"
        write(before, rows)
        try:
            run(before, after)
        except PovstatError as error:
            assert "\n" not in str(error)
            assert "cannot hold" in str(error), str(error)
            assert [path.name for path in Path(folder).iterdir()] == [before.name]
            return False
        got = read(after)
        added = [f"povstat_{name}" for name in FIELDS]
        assert got[0] == [*HEADER, *added]
        own = [[expected(cell, output, source) for cell in row] for row in rows]
        assert len(got) == len(own) + 1
        for cells, row in zip(own, got[1:], strict=True):
            for cell, read_back in zip(cells, row, strict=False):
                assert same(cell, read_back), (cell, read_back)
            assert row[len(HEADER)] == "unknown", "the verdict stands in its column"
    return True


_HOSTILE = st.sampled_from(
    [
        "", " ", "  x ", "\t", "\n", "\r", "\r\n", "a\r\nb", '"', '""', "'", ",", ";", "=1+1", "+1", "-1", "@x",
        "=", "b'x'", "#N/A", "#REF!", "NaN", "nan", "null", "None", "True", "1", "01", "1e5", "1.0", "-0",
        "_x0041_", "_x000D_", "_X0041_",
        "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\uffff",
        "\u202e", "\U00020000", "\U0010ffff", "&amp;", "<f>1</f>", "]]>", "{}", "[1]", "https://example.org",
        "\\", "\\n",
    ]
)  # fmt: skip
_TEXT = _HOSTILE | st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
_NAME = st.sampled_from(["唐县", "城关区", "=x", "x,y", "县\n", '县"'])
_NUMBER = (
    st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from([0.1 + 0.2, 1e22, 5e-324, 1.7976931348623157e308, -0.0, 2**53, 2**53 + 1, -(10**30)])
)
_MOMENT = st.datetimes(dt.datetime(1900, 3, 1), dt.datetime(9999, 12, 31)).map(
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)
_JSON = st.recursive(
    st.none() | st.booleans() | _NUMBER | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=6,
)


def table_of(cell: Any) -> Any:
    return st.lists(st.tuples(_NAME, cell, cell), min_size=1, max_size=5)


@pytest.mark.parametrize("output", FORMATS)
@pytest.mark.parametrize("source", ["csv", "tsv"])
@given(rows=table_of(_TEXT))
@example(rows=[("唐县", "=1+CMD", "b'x'"), ("唐县", " ", "\t")])
def test_text(source: str, output: str, rows: Table) -> None:
    check(source, output, rows)


@pytest.mark.parametrize("output", FORMATS)
@given(rows=table_of(_JSON))
@example(rows=[("唐县", {"a": [1, None, "x"]}, True)])
@example(rows=[("唐县", "\ud800", 1)])
def test_json(output: str, rows: Table) -> None:
    check("ndjson", output, rows)


@pytest.mark.parametrize("output", FORMATS)
@given(
    rows=table_of(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.sampled_from(["#N/A", " x", "=1"]) | _MOMENT
    )
)
def test_spreadsheets(output: str, rows: Table) -> None:
    assert check("xlsx", output, rows)


_COLUMNS = (
    _TEXT,
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.binary(max_size=4),
    st.dates(),
    st.datetimes(),
    st.decimals(-(10**9), 10**9, places=4, allow_nan=False),
    st.lists(st.integers(0, 9), max_size=3),
)


@pytest.mark.parametrize("output", FORMATS)
@given(rows=st.sampled_from(_COLUMNS).flatmap(lambda cell: table_of(st.none() | cell)))
@example(rows=[("唐县", math.nan, 1.0)])
def test_parquet(output: str, rows: Table) -> None:
    assert check("parquet", output, rows) or output != "parquet"


@pytest.mark.parametrize("output", FORMATS)
@pytest.mark.parametrize("source", FORMATS)
def test_plain_cells_come_through_from_every_format_into_every_other(source: str, output: str) -> None:
    assert check(source, output, [("唐县", "=1+1", " x"), ("城关区", "#N/A", "长" * 30_000), ("", "", "1")])
