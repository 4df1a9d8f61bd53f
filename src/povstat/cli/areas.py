"""``povstat areas``."""

from typing import Any

from povstat.cli.listing import lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def areas(session: Session) -> Rows[Any]:
    """The 14 contiguous areas of extreme poverty: official size, and how many of their counties are known here."""
    return session.ask.areas()
