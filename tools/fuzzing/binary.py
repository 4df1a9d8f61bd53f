"""Workbooks and Parquet files as input of ``match``: plain tables of texts, and such as nobody means."""

import io
import random
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
"""Characters that a worksheet does not hold, and the return that it reads back as another."""

NAMES = ["白石县", "青山县", "510121", "无县", "", None, "Baishi"]
HEADERS = ["县", "县", "省", "code", "year", "c", "", None, "=1+1", "povstat_status", " 县 ", "县\n", 3, 2.5, True]
VALUES = [
    None, "", "x", "=1+1", "=A1", 0, -1, 2**53 + 1, 10**30, 1.5, float("inf"), float("nan"), 1e308, True,
    date(1899, 12, 31),
    date(2016, 2, 29), datetime(2016, 1, 1, 23, 59, 59, 999999), datetime(1, 1, 1), time(1, 2, 3), "县" * 5000,
    "_x0041_", "'", "\u2028",
]  # fmt: skip


def _workbook(header: list[str], rows: list[list[str]]) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for at, row in enumerate([header, *rows], start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(at, column)
            cell.value = text or None
            if text:
                cell.data_type = "s"  # =1+1 is a text here, no formula
    return _saved(book)


def _parquet(header: list[str], rows: list[list[str]]) -> bytes:
    import pyarrow

    columns = [pyarrow.array([row[at] for row in rows], pyarrow.string()) for at in range(len(header))]
    return _stored(pyarrow.table(dict(zip(header, columns, strict=True))))


PLAIN: dict[str, Callable[[list[str], list[list[str]]], bytes]] = {"xlsx": _workbook, "parquet": _parquet}
"""A table of texts in each of these formats."""


def _hostile_workbook(rng: random.Random) -> bytes:
    """Values of every type, formulas, merged cells, empty rows and sheets, a header that is none."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    width = rng.choice([1, 2, 5, 40])
    values = rng.sample(VALUES, 4)
    for _ in range(rng.choice([0, 0, 0, 1, 3])):
        sheet.append([rng.choice([None, "a title"])])
    sheet.append(["县", *(_header(rng, at) for at in range(1, width))] if rng.random() < 0.7 else HEADERS[:width])
    for _ in range(rng.choice([0, 1, 5, 60])):
        sheet.append([rng.choice(NAMES), *(rng.choice(values) for _ in range(rng.randrange(width + 2)))])
    if rng.random() < 0.3:
        sheet.merge_cells(start_row=1, start_column=1, end_row=2, end_column=rng.randint(1, 3))
    if rng.random() < 0.2:
        sheet.cell(rng.choice([500, 5000]), rng.choice([1, 300])).value = "far away"
    if rng.random() < 0.3:
        book.create_sheet(rng.choice(["empty", "县", "a b"]), rng.choice([0, 1]))
    if rng.random() < 0.2:
        book.create_chartsheet("chart", 0)
    if rng.random() < 0.2:
        sheet.sheet_state = "hidden"
        book.create_sheet("seen")
    return _saved(book)


def _hostile_parquet(rng: random.Random) -> bytes:
    """Columns of every type, nulls, names that stand twice, no rows, no columns."""
    import pyarrow as pa

    height = rng.choice([0, 1, 3, 60])

    def drawn(values: list[Any]) -> list[Any]:
        return rng.choices(values, k=height)

    makers: list[Callable[[], Any]] = [
        lambda: pa.array(drawn(NAMES), pa.string()),
        lambda: pa.array([name or "" for name in drawn(NAMES)]).dictionary_encode(),
        lambda: pa.array(drawn(NAMES), pa.large_string()),
        lambda: pa.array(drawn([None, b"", b"\xff\x00"]), pa.binary()),
        lambda: pa.array(drawn([None, 0, 2**63 - 1, -(2**63)]), pa.int64()),
        lambda: pa.array(drawn([None, 0, 2**64 - 1]), pa.uint64()),
        lambda: pa.array(drawn([None, 0.1, float("nan"), float("inf")]), pa.float64()),
        lambda: pa.array(drawn([None, True]), pa.bool_()),
        lambda: pa.array(drawn([None, Decimal("1.10")]), pa.decimal128(38, 2)),
        lambda: pa.array(drawn([None, 0, 2**62, -(2**62)]), pa.timestamp("ns")),
        lambda: pa.array(drawn([None, 0, 2**62]), pa.timestamp("us", "Asia/Shanghai")),
        lambda: pa.array(drawn([None, 0, 2**31 - 1, -(2**31)]), pa.date32()),
        lambda: pa.array(drawn([None, 0, 86399]), pa.time32("s")),
        lambda: pa.array(drawn([None, 0, 2**62]), pa.duration("us")),
        lambda: pa.array(drawn([None, [], [1, None]]), pa.list_(pa.int64())),
        lambda: pa.array(drawn([None, {"a": datetime(2016, 1, 1, tzinfo=UTC)}]),
                         pa.struct([("a", pa.timestamp("us", "UTC"))])),
        lambda: pa.array(drawn([None, [("k", b"\xff")]]), pa.map_(pa.string(), pa.binary())),
        lambda: pa.nulls(height),
        lambda: _not_utf8(height),
    ]  # fmt: skip
    width = rng.choice([0, 1, 2, 6, 30])
    columns = [makers[0]() if at == 0 else rng.choice(makers)() for at in range(width)]
    names = [str(_header(rng, at)) for at in range(width)]
    if names and rng.random() < 0.7:
        names[0] = "县"
    return _stored(pa.Table.from_arrays(columns, names=names))


def _header(rng: random.Random, at: int) -> Any:
    return rng.choice(HEADERS) if rng.random() < 0.1 else f"c{at}"


def _not_utf8(height: int) -> Any:
    import pyarrow as pa

    raw = pa.array([b"\xff\xfe"] * height, pa.binary())
    return pa.Array.from_buffers(pa.string(), height, raw.buffers())


WRITERS: dict[str, Callable[[random.Random], bytes]] = {"xlsx": _hostile_workbook, "parquet": _hostile_parquet}
"""A file of each of these formats with what nobody means in it."""


def spoiled(rng: random.Random, raw: bytes) -> bytes:
    """Some bytes changed, cut off, or of the other format altogether."""
    way = rng.randrange(4)
    if way == 0:
        return raw[: rng.randrange(len(raw) + 1)]
    if way == 1:
        return rng.choice([b"", b"PK\x03\x04", b"PAR1", b"PAR1PAR1", "县\n白石县\n".encode(), b"\x00" * 64])
    changed = bytearray(raw)
    for _ in range(rng.choice([1, 5, 50])):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _stored(table: Any) -> bytes:
    import pyarrow.parquet

    out = io.BytesIO()
    pyarrow.parquet.write_table(table, out)
    return out.getvalue()
