"""``povstat panel``."""

from typing import Annotated

import typer

from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.queries.panel import FIELDS, list_year

app = verb_app()

SHOWN = (
    "code",
    "year",
    "name_zh",
    "on_list",
    "delisted",
    "years_since",
    "delisted_announced",
    "batch",
    "supervised",
)


@app.command(cls=Verb)
@lists
def panel(
    session: Session,
    first: Annotated[int, typer.Option("--from", metavar="YEAR", help="First year.")],
    last: Annotated[int, typer.Option("--to", metavar="YEAR", help="Last year.")],
    everyone: Annotated[
        bool, typer.Option("--all", help="Add the county-level divisions of each year that were never listed.")
    ] = False,
    listed_from: Annotated[
        int | None,
        typer.Option(
            metavar="YEAR", help="Count the counties as on the list from this year (else its publication)."
        ),
    ] = None,
) -> Listing:
    """A balanced panel of counties and years with treatment variables."""
    from povstat.queries.panel import panel as rows

    db = session.store
    answer = list(rows(db, first, last, never_listed=everyone, listed_from=listed_from))
    notes: list[tuple[str, dict[str, object]]] = [
        (
            "on the list from {year}; delisted: by the year of the batch; delisted_announced: by the year of the "
            "announcement, null for {count} counties whose day is unknown",
            {
                "year": list_year(db) if listed_from is None else listed_from,
                "count": db.execute("SELECT count(*) FROM counties WHERE delisted_on IS NULL").fetchone()[0],
            },
        )
    ]
    return Listing("panel", answer, FIELDS, notes, SHOWN)
