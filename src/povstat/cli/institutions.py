"""``povstat institutions``."""

from typing import Annotated, Any

import typer

from povstat.cli.listing import lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.models.words import INSTITUTION_KINDS
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def institutions(
    session: Session,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help=f"Only: {', '.join(INSTITUTION_KINDS)}.")
    ] = None,
) -> Rows[Any]:
    """The six systems of institutions, the lessons and the experts' views of the article, and whose they are."""
    return session.ask.institutions(kind)
