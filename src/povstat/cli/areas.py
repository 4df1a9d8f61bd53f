"""``povstat areas``."""

from povstat import queries
from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app

app = verb_app()


@app.command(cls=Verb)
@lists
def areas(session: Session) -> Listing:
    """The 14 contiguous areas of extreme poverty: official size, and how many of their counties are known here."""
    rows = queries.areas(session.store)
    return Listing("areas", rows, [*queries.fields_of(session.store, "areas"), "counties_known"])
