"""``povstat counties``."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated

import typer

from povstat import queries, vocabulary
from povstat.cli import complete
from povstat.cli.listing import Listing, ProvinceFilter, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.coverage import BASES
from povstat.errors import UsageError
from povstat.lang import word
from povstat.output import Row

app = verb_app()

EVIDENCE = ("listed", "by_elimination", "secondary", "disputed")

_BY_BASIS = {
    "key_county": "key county, by basis: {counts}; 'povstat about counties' explains them",
    "contiguous_area": "contiguous area, by basis: {counts}; 'povstat about counties' explains them",
}


@app.command(cls=Verb)
@lists
def counties(
    session: Session,
    province: ProvinceFilter = None,
    prefecture: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="In this prefecture (of today). Can be repeated.")
    ] = None,
    batch: Annotated[
        list[int] | None,
        typer.Option("--batch", "-b", metavar="YEAR", help="Left the list in this yearly batch. Can be repeated."),
    ] = None,
    area: Annotated[
        list[str] | None,
        typer.Option(
            autocompletion=complete.area, metavar="NAME", help="In this contiguous area. Can be repeated."
        ),
    ] = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option(metavar="GRADE", help=f"Batch known by: {', '.join(EVIDENCE)}. Can be repeated."),
    ] = None,
    supervised: Annotated[
        bool | None, typer.Option("--supervised/--no-supervised", help="Under listed supervision in 2020, or not.")
    ] = None,
    key_county: Annotated[
        bool | None, typer.Option("--key-county/--no-key-county", help="A key county of the programme, or not.")
    ] = None,
    basis: Annotated[
        list[str] | None,
        typer.Option(
            metavar="A,B,...",
            help=f"Only where --key-county or --area is so sure: {', '.join(BASES)}. Can be repeated.",
        ),
    ] = None,
) -> Listing:
    """The 832 counties of the list: names, batch, day of delisting, evidence."""
    db = session.store
    if basis and key_county is None and not area:
        raise UsageError("--basis says how sure --key-county or --area is: give one of them")
    given = [part for text in basis or () for part in text.replace("，", ",").split(",") if part.strip()]
    rows = queries.counties(
        db,
        provinces=[vocabulary.province(db, name) for name in province or ()],
        prefectures=[zh for name in prefecture or () for zh in vocabulary.prefectures(db, name)],
        batches=[vocabulary.batch(db, year) for year in batch or ()],
        areas=[vocabulary.area(db, name) for name in area or ()],
        evidence=[vocabulary.word(grade, EVIDENCE, "evidence") for grade in evidence or ()],
        supervised=supervised,
        key_county=key_county,
        bases=[vocabulary.word(name, BASES, "basis") for name in given],
    )
    notes: list[tuple[str, dict[str, object]]] = []
    asked = {"key_county": key_county is not None, "contiguous_area": bool(area)}
    for field in (field for field, narrowed in asked.items() if narrowed):
        if counts := _by_basis(session, rows, f"{field}_basis"):
            notes.append((_BY_BASIS[field], {"counts": counts}))
    if key_county is not None:
        notes.append(
            (
                "of {count} counties no source says whether they were key counties; they are not in this answer",
                {"count": queries.unknown_among(db, "key_county")},
            )
        )
    if area:
        notes.append(
            (
                "of {count} counties no source says in which area they lie; they are not in this answer",
                {"count": queries.unknown_among(db, "contiguous_area")},
            )
        )
    return Listing("counties", rows, queries.fields_of(db, "counties"), notes)


def _by_basis(session: Session, rows: Sequence[Row], field: str) -> str:
    """How many of the rows have each basis, the surest first; empty where none of them has any."""
    counted = Counter(row[field] for row in rows)
    return session.text("; ").join(
        f"{word(name, session.language)} {counted[name]}" for name in BASES if counted[name]
    )
