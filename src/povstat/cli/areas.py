"""``povstat areas``."""

from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.queries import record

app = verb_app()


@app.command(cls=Verb)
@lists
def areas(session: Session) -> Listing:
    """The 14 contiguous destitute areas: official size, and how many of their counties are known here."""
    rows = record.areas(session.store)
    return Listing("areas", rows, [*record.fields_of(session.store, "areas"), "counties_known"])
