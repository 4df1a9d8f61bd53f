"""One page of HTML that needs nothing else: a table, and below it what the columns mean, notes and sources."""

from collections.abc import Iterable
from html import escape
from typing import TextIO

from povstat.lang import translate
from povstat.output import Column, Sheet
from povstat.output.harmless import harmless

_STYLE = """
:root { color-scheme: light dark }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 100rem; padding: 0 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2rem }
.rows { overflow-x: auto }
table { border-collapse: collapse }
th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #8884 }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
td { white-space: pre-line }
"""


def write_html(sheet: Sheet, stream: TextIO) -> None:
    """Write a sheet as a page; every text in it is escaped, and only web addresses become links."""
    about, language = sheet.about, sheet.about.language
    title = _text(about.title or about.table)
    stream.write(
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    )
    stream.write('<div class="rows"><table>\n<thead><tr>')
    stream.write("".join(f"<th{_side(column)}>{_text(column.heading)}</th>" for column in sheet.columns))
    stream.write("</tr></thead>\n<tbody>\n")
    for row in sheet.rows:
        stream.write("<tr>")
        stream.write("".join(f"<td{_side(column)}>{_text(column.show(row))}</td>" for column in sheet.columns))
        stream.write("</tr>\n")
    stream.write("</tbody>\n</table></div>\n")
    meanings = [
        f"<b>{_text(column.heading)}</b>: {_text(column.description)}"
        + (f" ({translate('unit', language)}: {_text(column.unit)})" if column.unit else "")
        for column in sheet.columns
        if column.description or column.unit
    ]
    _write_part(translate("Columns", language), meanings, stream)
    _write_part(translate("Notes", language), map(_text, about.notes), stream)
    _write_part(
        translate("Sources", language),
        (
            f"{_linked(source.url, source.title or source.id)}"
            + "".join(f", {_text(part)}" for part in (source.publisher, source.published_on) if part)
            for source in about.sources
        ),
        stream,
    )
    stream.write(
        f"<p>{translate('Version of the data', language)}: {_text(about.version)}</p>\n</body>\n</html>\n"
    )


def _write_part(heading: str, items: Iterable[str], stream: TextIO) -> None:
    lines = [f"<li>{item}</li>\n" for item in items]
    if lines:
        stream.write(f"<h2>{heading}</h2>\n<ul>\n{''.join(lines)}</ul>\n")


def _side(column: Column) -> str:
    return ' class="n"' if column.right else ""


def _text(text: str) -> str:
    return escape(harmless(text))


def _linked(address: str, text: str) -> str:
    if not address.startswith(("https://", "http://")):
        return _text(text)
    return f'<a href="{_text(address)}">{_text(text)}</a>'
