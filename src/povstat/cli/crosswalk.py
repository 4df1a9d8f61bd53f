"""``povstat crosswalk``."""

from typing import Annotated

import typer

from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.queries.crosswalk import FIELDS

app = verb_app()

SHOWN = ("key", "kind", "province_zh", "first_year", "end_year", "status", "code", "name_zh", "meanings")


@app.command(cls=Verb)
@lists
def crosswalk(
    session: Session,
    listed: Annotated[
        bool, typer.Option("--listed", help="Only spellings and codes that have to do with a listed county.")
    ] = False,
) -> Listing:
    """Every spelling and code, and the county that it means: for joins elsewhere."""
    from povstat.queries.crosswalk import crosswalk as rows

    return Listing("crosswalk", list(rows(session.store, listed_only=listed)), FIELDS, (), SHOWN)
