"""A sheet as a notebook shows it: the rows, with units, notes, sources and the version of the data below."""

from collections.abc import Sequence
from html import escape

from povstat.lang import Language, clauses, colon, filled, statements, translate
from povstat.output import Column, Reference, Row, Sheet
from povstat.output.harmless import harmless

MOST_SOURCES = 5
"""Sources that stand open below a table; more are folded away."""


def fragment(sheet: Sheet, most: int) -> str:
    """HTML of a sheet, every text in it escaped; of more than ``most`` rows half from the beginning, half from the
    end."""
    about, language = sheet.about, sheet.about.language
    counted = filled("{table}: {count:row|rows}", {"table": about.title, "count": len(sheet.rows)}, language)
    half = most // 2
    parts = [sheet.rows] if len(sheet.rows) <= most else [sheet.rows[:half], sheet.rows[-half:]]
    gap = f'<tr><td colspan="{len(sheet.columns)}">…</td></tr>'
    body = gap.join("".join(_row(sheet.columns, row) for row in part) for part in parts)
    heads = "".join(f"<th>{_head(column)}</th>" for column in sheet.columns)
    below = [*map(_text, about.notes), *_sources(about.sources, language)]
    below.append(f"{translate('Version of the data', language)}{colon(language)}{_text(about.version)}")
    return (
        f"<table><caption>{_text(counted)}</caption><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
        + "".join(f"<div>{line}</div>" for line in below)
    )


def _row(columns: Sequence[Column], row: Row) -> str:
    return "<tr>" + "".join(f"<td>{_text(column.show(row))}</td>" for column in columns) + "</tr>"


def _head(column: Column) -> str:
    """The heading, with the unit of the numbers below it where the heading is not itself the unit."""
    if column.unit.casefold() in column.heading.casefold():
        return _text(column.heading)
    return f"{_text(column.heading)}<br><small>{_text(column.unit)}</small>"


def _sources(sources: Sequence[Reference], language: Language) -> list[str]:
    if not sources:
        return []
    heading = translate("Sources", language) + colon(language)
    text = statements((_source(source, language) for source in sources), language)
    if len(sources) <= MOST_SOURCES:
        return [f"{heading}{text}"]
    return [f"<details><summary>{heading}{len(sources)}</summary>{text}</details>"]


def _source(source: Reference, language: Language) -> str:
    parts = [source.title or source.id, source.publisher, source.published_on]
    text = _text(clauses((part for part in parts if part), language))
    linked = source.url.startswith(("https://", "http://"))
    return f'<a href="{_text(source.url)}">{text}</a>' if linked else text


def _text(text: str) -> str:
    return escape(harmless(text))
