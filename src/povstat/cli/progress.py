"""``povstat progress``."""

from typing import Annotated, Any

import typer

from povstat.cli.listing import ProvinceFilter, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def progress(
    session: Session,
    province: ProvinceFilter = None,
    by_province: Annotated[bool, typer.Option("--by-province", help="Of every province.")] = False,
) -> Rows[Any]:
    """Counties still on the list at the end of each year, counted from the counties by batch."""
    rows: Rows[Any] = session.ask.progress(province=province or (), by_province=by_province)
    # The bars of all areas have one scale.
    for row in rows:
        row["of_bar"] = max(each["designated"] for each in rows)
    return rows
