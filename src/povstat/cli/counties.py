"""``povstat counties``."""

from typing import Annotated

import typer

from povstat.cli import complete
from povstat.cli.listing import Listing, ProvinceFilter, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.queries import record, vocabulary

app = verb_app()

EVIDENCE = ("listed", "by_elimination", "secondary", "disputed")


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
) -> Listing:
    """The 832 counties of the list: names, batch, day of delisting, evidence."""
    db = session.store
    rows = record.counties(
        db,
        provinces=[vocabulary.province(db, name) for name in province or ()],
        prefectures=[zh for name in prefecture or () for zh in vocabulary.prefectures(db, name)],
        batches=[vocabulary.batch(db, year) for year in batch or ()],
        areas=[vocabulary.area(db, name) for name in area or ()],
        evidence=[vocabulary.word(grade, EVIDENCE, "evidence") for grade in evidence or ()],
        supervised=supervised,
        key_county=key_county,
    )
    notes: list[tuple[str, dict[str, object]]] = []
    if key_county is not None:
        notes.append(
            (
                "of {count} counties no source says whether they were key counties; they are not in this answer",
                {"count": record.unknown_among(db, "key_county")},
            )
        )
    if area:
        notes.append(
            (
                "of {count} counties no source says in which area they lie; they are not in this answer",
                {"count": record.unknown_among(db, "contiguous_area")},
            )
        )
    return Listing("counties", rows, record.fields_of(db, "counties"), notes)
