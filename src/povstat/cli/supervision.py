"""``povstat supervision``."""

from typing import Any

from povstat.cli.listing import ProvinceFilter, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def supervision(
    session: Session,
    province: ProvinceFilter = None,
) -> Rows[Any]:
    """Listed supervision in 2020: counties and villages by province."""
    return session.ask.supervision(province=province or ())
