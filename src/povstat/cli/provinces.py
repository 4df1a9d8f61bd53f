"""``povstat provinces``."""

from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.queries import record

app = verb_app()


@app.command(cls=Verb)
@lists
def provinces(session: Session) -> Listing:
    """The 22 provinces with counties on the list: codes, names, number of counties, region."""
    return Listing("provinces", record.provinces(session.store), record.fields_of(session.store, "provinces"))
