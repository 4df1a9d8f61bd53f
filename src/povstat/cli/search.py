"""``povstat search``."""

from typing import Annotated, Any

import typer

from povstat.cli import complete
from povstat.cli.listing import lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.models.words import SEARCHED
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def search(
    session: Session,
    term: Annotated[list[str], typer.Argument(metavar="TERM", help="Words to look for, in English or Chinese.")],
    kind: Annotated[
        list[str] | None,
        typer.Option(
            autocompletion=complete.searched, metavar="KIND", help=f"Only: {', '.join(SEARCHED)}. Can be repeated."
        ),
    ] = None,
) -> Rows[Any]:
    """Search counties, milestones, series, figures and sources for words."""
    return session.ask.search(" ".join(term), kind=kind or ())
