"""``povstat.match`` of a file: read as ``povstat match`` reads it, its rows as mappings."""

import json
from collections.abc import Callable
from typing import Any

from povstat.matching.frames import Marker
from povstat.matching.io.formats import check_header
from povstat.matching.io.json_lines import JsonLinesTable
from povstat.matching.io.opening import ReadOptions, open_table
from povstat.matching.io.tables import BlankLines, Chunk, Table, TextChunk
from povstat.matching.run import tell_reading


def match_file(
    path: str, marker: Marker, reading: ReadOptions, say: Callable[..., None] | None = None
) -> list[dict[str, Any]]:
    """The rows of a table with what is said of each, in order; lines that hold nothing are no rows.

    Cells are what their format says they are: text of CSV, numbers and dates of Excel. ``say`` takes what was
    found out about the table, as templates and their values. Raises PovstatError for what cannot be read, and
    where two columns have one name.
    """
    rows: list[dict[str, Any]] = []
    with open_table(path, reading) as source:
        table = source.table
        if isinstance(table, JsonLinesTable):
            table.reserved = frozenset(marker.added)
        check_header(table, "ndjson", marker.added)
        marker.choose(table.header, table.sample)
        if say is not None:
            tell_reading(source, marker.columns, marker.merged, table.kind, say)
        for chunk in table.chunks():
            if not isinstance(chunk, BlankLines):
                rows += _marked(chunk, table, marker)
    return rows


def _marked(chunk: Chunk, table: Table, marker: Marker) -> list[dict[str, Any]]:
    cells = chunk.cells()
    decisions = marker.decisions(lambda at: [row[at] for row in cells], len(cells))
    if isinstance(chunk, TextChunk) and table.kind == "ndjson":
        rows: list[dict[str, Any]] = [json.loads(record) for record in chunk.records]
    else:
        rows = [dict(zip(table.header, row, strict=True)) for row in cells]
    for _, column, values in marker.values(decisions):
        for row, value in zip(rows, values, strict=True):
            row[column] = value
    return rows
