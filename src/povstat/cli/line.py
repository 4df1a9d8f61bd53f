"""``povstat line``."""

from typing import Annotated, Any

import typer

from povstat.cli.listing import lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def line(
    session: Session,
    year: Annotated[
        int | None, typer.Argument(metavar="[YEAR]", help="A year; else every year known.", show_default=False)
    ] = None,
) -> Rows[Any]:
    """The rural poverty line of a year in its prices, by each standard then in use, and what it means."""
    return session.ask.line(year)
