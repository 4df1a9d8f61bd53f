"""Parquet (the extra ``povstat[parquet]``): typed columns, and what they mean in the metadata of the schema.

The metadata of each field has ``description``, ``heading`` and ``unit``; that of the schema has ``povstat``, a
JSON object with the title, the version of the data, notes and sources.
"""

import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any, BinaryIO

from povstat.output import Column, Sheet
from povstat.output.delimited import joined
from povstat.output.limits import Unheld, held, library, utf8_text


def write_parquet(sheet: Sheet, stream: BinaryIO) -> None:
    """Write a sheet. Raises UsageError without pyarrow, InvalidDataError for what Parquet cannot hold."""
    arrow = library("pyarrow", "parquet", "parquet")
    parquet = library("pyarrow.parquet", "parquet", "parquet")
    fields = [
        arrow.field(column.field, _type(arrow, column), metadata=_described(column)) for column in sheet.columns
    ]
    columns = [
        arrow.array(held(sheet, column, "parquet", _holder(column)), type=field.type)
        for column, field in zip(sheet.columns, fields, strict=True)
    ]
    about = {
        "table": sheet.about.table,
        "title": sheet.about.title,
        "version": sheet.about.version,
        "notes": list(sheet.about.notes),
        "sources": [source._asdict() for source in sheet.about.sources],
        **({"citation": sheet.about.citation} if sheet.about.citation else {}),
    }
    schema = arrow.schema(fields, metadata={"povstat": json.dumps(about, ensure_ascii=False)})
    raw = io.BytesIO()
    parquet.write_table(arrow.Table.from_arrays(columns, schema=schema), raw, compression="zstd")
    stream.write(raw.getvalue())


def _described(column: Column) -> dict[str, str]:
    told = {"description": column.description, "heading": column.heading, "unit": column.unit}
    return {name: text for name, text in told.items() if text}


def _type(arrow: Any, column: Column) -> Any:
    kinds = {
        "whole": arrow.int64(),
        "number": arrow.float64(),
        "flag": arrow.bool_(),
        "day": arrow.date32(),
        "texts": arrow.list_(arrow.string()),
    }
    return kinds.get(column.kind, arrow.string())


def _holder(column: Column) -> Callable[[Any], Any]:
    if column.kind == "day":
        return date.fromisoformat
    if column.kind == "texts":
        return lambda values: [utf8_text(value) for value in values]
    if column.kind == "whole":
        return _whole
    if column.kind == "number":
        return float
    if column.kind == "flag":
        return bool
    return lambda value: utf8_text(value if isinstance(value, str) else joined(value))


def _whole(value: int) -> int:
    if not -(2**63) <= value < 2**63:
        raise Unheld("a whole number beyond 2^63")
    return value
