"""``povstat batches``."""

from typing import Annotated

import typer

from povstat.cli.listing import Listing, ProvinceFilter, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.queries import record, vocabulary

app = verb_app()


@app.command(cls=Verb)
@lists
def batches(
    session: Session,
    province: ProvinceFilter = None,
    batch: Annotated[
        list[int] | None, typer.Option("--batch", "-b", metavar="YEAR", help="Of this year. Can be repeated.")
    ] = None,
) -> Listing:
    """Counties that left the list, by yearly batch and province: how many, announced when, known how."""
    db = session.store
    rows = record.batches(
        db,
        provinces=[vocabulary.province(db, name) for name in province or ()],
        batches=[vocabulary.batch(db, year) for year in batch or ()],
    )
    return Listing("batches", rows, record.fields_of(db, "batches"))
