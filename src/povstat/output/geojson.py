"""GeoJSON (RFC 7946): a point at the seat of each row, the row's other fields as its properties.

A member of our own, ``povstat``, says of all rows what they are: title, version of the data, meaning and unit of
each field, notes, sources. Readers that do not know it pass over it, as the standard asks.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TextIO

from povstat.errors import UsageError
from povstat.output import Row, Sheet
from povstat.output.json_text import text

SEAT = ("longitude", "latitude")
"""The fields that place a row, in degrees (WGS 84)."""


def write_geojson(sheet: Sheet, stream: TextIO, more: Mapping[str, Any] = MappingProxyType({})) -> None:
    """Write a sheet, a feature a line; a row whose seat is unknown has no geometry. ``more`` is said of it, too.

    Raises UsageError for rows that have no seats.
    """
    if not set(SEAT) <= set(sheet.fields):
        raise UsageError(
            "GeoJSON needs rows with a seat (longitude, latitude), as those of povstat counties; "
            "these have none: write json"
        )
    stream.write('{"type": "FeatureCollection", "features": [')
    for number, row in enumerate(sheet.rows):
        stream.write(",\n" if number else "\n")
        stream.write(text(_feature(sheet, row)))
    stream.write(f'\n],\n"povstat": {text(about(sheet) | dict(more))}}}\n')


def about(sheet: Sheet) -> dict[str, Any]:
    """What the member ``povstat`` says."""
    told = sheet.about
    return {
        "table": told.table,
        "title": told.title,
        "version": told.version,
        "notes": list(told.notes),
        "fields": [
            {"name": column.field, "title": column.heading, "description": column.description, "unit": column.unit}
            for column in sheet.columns
        ],
        "sources": [source._asdict() for source in told.sources],
    }


def _feature(sheet: Sheet, row: Row) -> Mapping[str, Any]:
    longitude, latitude = (row[field] for field in SEAT)
    point = {"type": "Point", "coordinates": [longitude, latitude]}
    return {
        "type": "Feature",
        "geometry": None if longitude is None or latitude is None else point,
        "properties": {
            column.field: row.get(column.field) for column in sheet.columns if column.field not in SEAT
        },
    }
