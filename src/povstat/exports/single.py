"""Formats whose files hold one table: Parquet, Stata, GeoJSON; and directories of them."""

import io

from povstat.exports.content import LICENCE, Content
from povstat.exports.directory import DESCRIPTOR
from povstat.exports.package import descriptor
from povstat.output import Sheet, write_sheet
from povstat.output.geojson import write_geojson


def parquet(content: Content) -> bytes:
    """A table in Parquet, described in its metadata."""
    return _only(content, "parquet")


def stata(content: Content) -> bytes:
    """A table in Stata, its variables labelled."""
    return _only(content, "dta")


def geojson(content: Content) -> bytes:
    """A table as points, and a member ``povstat`` that tells what it is, its fields and its sources."""
    (sheet,) = content.sheets.values()
    text = io.StringIO()
    more = {
        "data_version": content.data_version,
        "citation": content.citation,
        "licence": {"name": LICENCE[0], "path": LICENCE[1]},
    }
    write_geojson(sheet, text, more)
    return text.getvalue().encode()


def parquet_files(content: Content) -> dict[str, bytes]:
    """A file for each table, and datapackage.json."""
    return _files(content, "parquet")


def stata_files(content: Content) -> dict[str, bytes]:
    """A file for each table, and datapackage.json."""
    return _files(content, "dta")


def _files(content: Content, form: str) -> dict[str, bytes]:
    tables = {f"data/{name}.{form}": _bytes(sheet, form) for name, sheet in content.sheets.items()}
    return {DESCRIPTOR: descriptor(content, tables), **tables}


def _only(content: Content, form: str) -> bytes:
    (sheet,) = content.sheets.values()
    return _bytes(sheet, form)


def _bytes(sheet: Sheet, form: str) -> bytes:
    raw = io.BytesIO()
    write_sheet(sheet, form, raw)
    return raw.getvalue()
