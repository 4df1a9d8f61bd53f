"""``povstat provinces``."""

import typer

from povstat import queries
from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session

app = typer.Typer()


@app.command()
@lists
def provinces(session: Session) -> Listing:
    """The 22 provinces with counties on the list: codes, names, number of counties, region."""
    return Listing("provinces", queries.provinces(session.store), queries.fields_of(session.store, "provinces"))
