"""``povstat crosswalk``."""

from typing import Annotated, Any

import typer

from povstat.cli.listing import lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def crosswalk(
    session: Session,
    listed: Annotated[
        bool, typer.Option("--listed", help="Only spellings and codes that have to do with a listed county.")
    ] = False,
) -> Rows[Any]:
    """Every spelling and code, and the county that it means: for joins elsewhere."""
    return session.ask.crosswalk(listed=listed)
