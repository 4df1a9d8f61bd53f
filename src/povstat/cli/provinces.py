"""``povstat provinces``."""

from typing import Any

from povstat.cli.listing import lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def provinces(session: Session) -> Rows[Any]:
    """The 22 provinces with counties on the list: codes, names, number of counties, region."""
    return session.ask.provinces()
