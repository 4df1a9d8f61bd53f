"""``povstat line``."""

from typing import Annotated

import typer

from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import NotFoundError
from povstat.queries import series

app = verb_app()

LINES = ("poverty-line-1978", "poverty-line-2008", "poverty-line")
"""The series of lines in current prices, from the oldest standard to the present one."""


@app.command(cls=Verb)
@lists
def line(
    session: Session,
    year: Annotated[
        int | None, typer.Argument(metavar="[YEAR]", help="A year; else every year known.", show_default=False)
    ] = None,
) -> Listing:
    """The rural poverty line of a year in its prices, by each standard then in use, and what it means."""
    db = session.store
    rows = series.observations(db, LINES, since=year, until=year)
    if not rows:
        known = sorted({known for name in LINES for known in series.years_of(db, name)})
        raise NotFoundError(
            "no source gives a poverty line of {year}; there are lines of: {known}",
            year=year,
            known=", ".join(str(one) for one in known),
        )
    notes: list[tuple[str, dict[str, object]]] = []
    for one in series.series(db, ids=dict.fromkeys(row["series"] for row in rows)):
        notes.append(("{text}", {"text": f"{one['id']}: {one[f'measures_{session.language}']}"}))
        notes += [
            ("{text}", {"text": f"{entry['year']}: {entry[f'note_{session.language}']}"})
            for entry in one["breaks"]
            if year is None or year >= entry["year"]
        ]
        notes.append(("{text}", {"text": one[f"comparability_{session.language}"]}))
    return Listing("line", rows, series.TIDY, notes)
