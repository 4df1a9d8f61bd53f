"""``povstat progress``."""

from typing import Annotated

import typer

from povstat.cli.listing import Listing, ProvinceFilter, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.queries import series, vocabulary

app = verb_app()

FIELDS = ("area", "area_zh", "year", "designated", "listed", "delisted", "delisted_in_batch")


@app.command(cls=Verb)
@lists
def progress(
    session: Session,
    province: ProvinceFilter = None,
    by_province: Annotated[bool, typer.Option("--by-province", help="Of every province.")] = False,
) -> Listing:
    """Counties still on the list at the end of each year, counted from the counties by batch."""
    names = [vocabulary.province(session.store, name) for name in province or ()]
    rows = series.progress(session.store, names, by_province=by_province)
    note = "the year is that of the batch, the year assessed; most announcements came in the year after"
    return Listing("progress", rows, FIELDS, [(note, {})])
