"""An answer as a sheet: its columns in a language, and for the formats that carry it what it is and rests on."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from povstat.fields.columns import columns_for
from povstat.fields.shapes import names_sources
from povstat.lang import Language, filled, text_of, translate
from povstat.output import FILE_FORMATS, About, Format, Reference, Row, Sheet
from povstat.version import __version__

if TYPE_CHECKING:
    import sqlite3

Note = tuple[str, Mapping[str, object]]

TITLES: dict[str, str] = {
    "counties": "Counties of the list of 2014",
    "milestones": "Policy record",
    "provinces": "Provinces with counties on the list",
    "batches": "Yearly batches by province",
    "areas": "Contiguous areas of extreme poverty",
    "supervision": "Listed supervision of 2020",
    "sources": "Sources of the record",
    "series": "Statistical series",
    "observations": "Values of a series",
    "side_by_side": "Series side by side",
    "line": "Rural poverty lines",
    "figures": "Figures of the record",
    "institutions": "Institutions, lessons and views",
    "progress": "Counties on the list by year",
    "panel": "Counties by year",
    "crosswalk": "Spellings, codes and counties",
    "codes": "History of codes",
    "codes_in_year": "Codes in another year",
    "search": "Places where words are found",
    "provenance": "What whole columns rest on",
    "division_counts": "Number of county-level divisions by year",
    "dataset": "Edition of the data",
    "codebook": "Data dictionary",
    "sql": "Answer to a statement",
}
"""What the rows of a table are called above them; a table that is not here goes by its name."""


def sheet(
    db: "sqlite3.Connection",
    table: str,
    rows: Sequence[Row],
    fields: Sequence[str],
    language: Language,
    form: Format,
    *,
    available: Sequence[str] = (),
    notes: Sequence[Note] = (),
    data: Path | None = None,
) -> Sheet:
    """The rows of a table as a sheet for one format.

    ``fields`` are its columns, in order; ``available`` every field that the rows have. ``notes`` are what an
    answer says beside its rows; ``data`` is the data directory that was asked instead of the usual one.
    """
    from povstat.queries.labels import labels

    known = FILE_FORMATS[form]
    columns = columns_for(
        table, fields, language, labels(db, table, fields, language) if known.for_people else None
    )
    if not known.described:
        return Sheet(rows, columns, fields=available or fields)
    from povstat.fields.meanings import described

    return Sheet(
        rows,
        described(table, columns, rows, language),
        fields=available or fields,
        about=about(db, table, rows, fields, language, notes=notes, data=data),
    )


def about(
    db: "sqlite3.Connection",
    table: str,
    rows: Sequence[Row],
    fields: Sequence[str],
    language: Language,
    *,
    notes: Sequence[Note] = (),
    data: Path | None = None,
) -> About:
    """What a file says about rows of a table: title, version of the data, notes, and every source of the rows.

    That is what the rows cite, and what whole columns among ``fields`` rest on.
    """
    from povstat.queries import record

    title = translate(TITLES.get(table, table), language)
    series = list(dict.fromkeys(str(row["series"]) for row in rows)) if table == "observations" else []
    whole = [entry for entry in record.provenance(db, table) if set(entry["fields"]) & set(fields)]
    ids = {*cited(db, table, rows), *(key for entry in whole for key in entry["sources"])}
    return About(
        table=table,
        title=f"{title}: {', '.join(series)}" if series else title,
        language=language,
        version=version(db, language, data),
        notes=[
            *(filled(text, values, language) for text, values in notes),
            *(entry[f"note_{language}"] for entry in whole),
        ],
        sources=[reference(source, language) for source in record.sources(db) if source["id"] in ids],
    )


def version(db: "sqlite3.Connection", language: Language, data: Path | None = None) -> str:
    """The versions of povstat and of its data; data of one's own is told by a fingerprint of its files, too."""
    from povstat.queries.record import data_version
    from povstat.store.fingerprint import fingerprint

    day, own = data_version(db), fingerprint(data)
    known = (
        filled("data {version}", {"version": day}, language)
        if day
        else translate("data without a version", language)
    )
    return f"povstat {__version__} ({known}{f', {own}' if own else ''})"


def cited(db: "sqlite3.Connection", table: str, rows: Sequence[Row]) -> set[str]:
    """The sources that rows cite, those of a value that another source contradicts too; those of the series where
    series stand side by side."""
    if table == "side_by_side" and rows:
        from povstat.queries.series import series

        rows = [entry for entry in series(db) if entry["id"] in rows[0]]
    return {key for row in rows for key in cited_by(row)}


def cited_by(row: Mapping[str, Any]) -> Iterator[str]:
    """The sources that a row cites, those of a value that another source contradicts too, field by field."""
    for field, value in row.items():
        if names_sources(field):
            yield from value or ()
        elif field == "disagreements":
            for other in value or ():
                yield from other["sources"]


def reference(source: Mapping[str, Any], language: Language) -> Reference:
    """A source as a file lists it, in a language."""
    return Reference(
        id=source["id"],
        title=text_of(source, "title", language),
        publisher=translate(source["publisher"] or "", language),
        published_on=source["published_on"] or "",
        url=source["url"] or "",
    )
