"""One JSON object: what it is, then every table with its fields and rows."""

import io
from typing import Any

from povstat.exports.content import LICENCE, Content
from povstat.output import Column, Sheet
from povstat.output.json_text import text as _line
from povstat.output.json_text import write_array


def json_file(content: Content) -> bytes:
    """The bytes of the file; the rows are as ``--json`` prints them."""
    about = {
        "title": content.title,
        "version": content.version,
        "data_version": content.data_version,
        "language": content.language,
        "citation": content.citation,
        "licence": {"name": LICENCE[0], "path": LICENCE[1]},
    }
    text = io.StringIO()
    text.write(f'{{"povstat": {_line(about)},\n"tables": {{\n')
    before = ""
    for name, sheet in content.sheets.items():
        text.write(f'{before}{_line(name)}: {{"title": {_line(sheet.about.title)},\n')
        before = ",\n"
        text.write(f'"notes": {_line(list(sheet.about.notes))},\n"fields": ')
        write_array([_field(column) for column in sheet.columns], text)
        text.write(',\n"rows": ')
        write_array(_rows(sheet), text)
        text.write("}")
    text.write("\n}}\n")
    return text.getvalue().encode()


def _rows(sheet: Sheet) -> list[dict[str, Any]]:
    return [{column.field: row.get(column.field) for column in sheet.columns} for row in sheet.rows]


def _field(column: Column) -> dict[str, Any]:
    told = {"name": column.field, "title": column.heading, "description": column.description, "unit": column.unit}
    return {name: text for name, text in told.items() if text}
