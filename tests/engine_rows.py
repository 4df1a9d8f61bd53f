"""Rows of every kind that engines must decide alike, and what ``povstat match`` says of them."""

import random
import sqlite3
from pathlib import Path
from typing import Any

import pyarrow as arrow
from pyarrow import parquet

from povstat.matching.decision import FIELDS
from povstat.places import names

DISTINCT = 1_200
"""Rows that differ in what they tell; the table repeats them."""

NONSENSE = (
    "某某县",
    "合计",
    "",
    " ",
    "威宁 县",
    "威宁彝族回族苗族自治",
    "Weining",
    "重庆市",
    "-",
    "n/a",
    "\u3000朝阳区",
)


def table(db: sqlite3.Connection, count: int) -> Any:
    """``count`` rows with names in full, short, padded, romanised, in addresses and missing, with codes and years.

    The columns are of the types that engines have: text, floats with gaps, small integers, dictionaries.
    """
    draw = random.Random(11)
    places = db.execute(
        "SELECT c.name_zh, p.province_zh, p.prefecture_zh, c.code, p.name_en FROM place_codes c "
        "JOIN places p USING (place) ORDER BY c.code, c.first_year"
    ).fetchall()
    rows = [_row(draw, *draw.choice(places)) for _ in range(DISTINCT)]
    drawn = [rows[draw.randrange(DISTINCT)] for _ in range(count)]
    name, province, prefecture, code, year = (list(column) for column in zip(*drawn, strict=True))
    return arrow.table(
        {
            "id": arrow.array(range(count), arrow.int64()),
            "县": arrow.array(name, arrow.string()),
            "省": arrow.array(province, arrow.string()).dictionary_encode(),
            "市": arrow.array(prefecture, arrow.large_string()),
            "adcode": arrow.array(code, arrow.float64()),
            "年份": arrow.array(year, arrow.int16()),
        }
    )


def _row(draw: random.Random, name: str, province: str, prefecture: str | None, code: str, english: str) -> Any:
    form = draw.random()
    if form < 0.15:
        name = names.parts(name).stem
    elif form < 0.25:
        name = f" {name}\u3000"
    elif form < 0.35:
        name = f"{province}{prefecture or ''}{name}人民路{draw.randint(1, 9)}号"
    elif form < 0.45:
        name = english
    elif form < 0.55:
        name = draw.choice(NONSENSE)
    return (
        None if draw.random() < 0.05 else name,
        province if draw.random() < 0.7 else None,
        prefecture if draw.random() < 0.3 else None,
        float(code) if draw.random() < 0.3 else None,
        draw.randint(1985, 2024) if draw.random() < 0.6 else None,
    )


def by_command_line(run: Any, rows: Any, directory: Path) -> tuple[Path, list[tuple[Any, ...]]]:
    """The rows as a Parquet file, and what ``povstat match`` adds to each."""
    path, out = directory / "rows.parquet", directory / "out.parquet"
    parquet.write_table(rows, path, row_group_size=20_000)
    assert run("match", path, "-o", out).code == 0
    return path, added(parquet.read_table(out))


def added(marked: Any) -> list[tuple[Any, ...]]:
    """The added columns of an Arrow table, row by row; numbers as text, as the command line writes them."""
    columns = [marked.column(f"povstat_{field}").to_pylist() for field in FIELDS]
    batch = FIELDS.index("batch")
    columns[batch] = [None if year is None else str(year) for year in columns[batch]]
    return list(zip(*columns, strict=True))
