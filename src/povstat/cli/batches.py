"""``povstat batches``."""

from typing import Annotated, Any

import typer

from povstat.cli import complete
from povstat.cli.commas import years
from povstat.cli.listing import ProvinceFilter, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def batches(
    session: Session,
    province: ProvinceFilter = None,
    batch: Annotated[
        list[int] | None,
        typer.Option(
            "--batch",
            "-b",
            autocompletion=complete.batch,
            metavar="YEAR",
            parser=years,
            help="Of this year. Can be repeated.",
        ),
    ] = None,
) -> Rows[Any]:
    """Counties that left the list, by yearly batch and province: how many, announced when, known how."""
    return session.ask.batches(province=province or (), batch=batch or ())
