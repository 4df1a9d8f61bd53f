"""A Data Package (Frictionless Data): a CSV file for each table, and datapackage.json, which says what they hold.

Lists are JSON in their cells, as Table Schema has it, and no text is changed for the sake of spreadsheets: the
files are for programs. ``unit``, ``citation`` and ``povstat`` are properties of our own, as is allowed.
"""

import csv
import hashlib
import io
import json
import zipfile
from typing import Any

from povstat.exports.content import LICENCE, PRIMARY, Content
from povstat.exports.directory import DESCRIPTOR
from povstat.output import Column, Kind, Sheet
from povstat.version import __version__

TYPES: dict[Kind, str] = {
    "text": "string",
    "day": "date",
    "whole": "integer",
    "number": "number",
    "flag": "boolean",
    "texts": "array",
    "other": "array",
}
"""What a column holds, by the names of Table Schema."""

MADE = (2020, 11, 23, 0, 0, 0)
"""The time that every file of an archive gives as its own: a real one would change the bytes from call to call."""


def files(content: Content) -> dict[str, bytes]:
    """The files of the directory by name."""
    tables = {f"data/{name}.csv": _csv(sheet) for name, sheet in content.sheets.items()}
    return {DESCRIPTOR: descriptor(content, tables), **tables}


def zip_file(content: Content) -> bytes:
    """The same as one archive."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files(content).items():
            entry = zipfile.ZipInfo(name, MADE)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(entry, text)
    return raw.getvalue()


def descriptor(content: Content, tables: dict[str, bytes]) -> bytes:
    """datapackage.json for files by path, in the order of the content's tables."""
    name, address, title = LICENCE
    whole = {
        "profile": "data-package",
        "name": "povstat",
        "title": content.title,
        "version": content.data_version or "0",
        "povstat": {"version": __version__, "data": content.version, "language": content.language},
        "citation": content.citation,
        "licenses": [{"name": name, "path": address, "title": title}],
        "contributors": [{"title": "povstat contributors", "role": "author"}],
        "resources": [
            _resource(content, table, path, raw)
            for table, (path, raw) in zip(content.sheets, tables.items(), strict=True)
        ],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(content: Content, table: str, path: str, raw: bytes) -> dict[str, Any]:
    sheet, ending = content.sheets[table], path.rpartition(".")[2]
    text = (
        {"profile": "tabular-data-resource", "mediatype": "text/csv", "encoding": "utf-8"}
        if ending == "csv"
        else {}
    )
    return {
        "name": table,
        "path": path,
        "title": sheet.about.title,
        **({"description": "\n".join(sheet.about.notes)} if sheet.about.notes else {}),
        "format": ending,
        **text,
        "bytes": len(raw),
        "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}",
        **({"schema": _schema(content, table, sheet)} if text else {}),
        "sources": [
            {"title": source.title or source.publisher or source.id, "name": source.id}
            | ({"path": source.url} if source.url else {})
            for source in sheet.about.sources
        ],
    }


def _schema(content: Content, table: str, sheet: Sheet) -> dict[str, Any]:
    key = PRIMARY.get(table)
    foreign = [
        {"fields": [field], "reference": {"resource": other, "fields": [there]}}
        for field, (other, there) in content.foreign(table).items()
    ]
    return {
        "fields": [_field(column) for column in sheet.columns],
        "missingValues": [""],
        **({"primaryKey": list(key)} if key else {}),
        **({"foreignKeys": foreign} if foreign else {}),
    }


def _field(column: Column) -> dict[str, Any]:
    return {
        "name": column.field,
        "type": TYPES[column.kind or "text"],
        "title": column.heading,
        **({"description": column.description} if column.description else {}),
        **({"unit": column.unit} if column.unit else {}),
        **({"constraints": {"enum": list(column.words)}} if column.words else {}),
    }


def _csv(sheet: Sheet) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.field for column in sheet.columns])
    for row in sheet.rows:
        writer.writerow([_cell(row.get(column.field)) for column in sheet.columns])
    return text.getvalue().encode()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
