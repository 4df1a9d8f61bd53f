"""``povstat supervision``."""

from povstat.cli.listing import Listing, ProvinceFilter, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.queries import record, vocabulary

app = verb_app()


@app.command(cls=Verb)
@lists
def supervision(
    session: Session,
    province: ProvinceFilter = None,
) -> Listing:
    """Listed supervision in 2020: counties and villages by province."""
    db = session.store
    rows = record.supervision(db, provinces=[vocabulary.province(db, name) for name in province or ()])
    return Listing("supervision", rows, record.fields_of(db, "supervision"))
