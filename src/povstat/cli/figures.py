"""``povstat figures``."""

from typing import Annotated

import typer

from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.queries import record, series

app = verb_app()

ADDED = ("stated_value", "stated_unit")
"""What a row has beside the fields of the data file: value and unit as the source has them."""


@app.command(cls=Verb)
@lists
def figures(
    session: Session,
    term: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TERM]...", help="Words of its name or meaning.", show_default=False),
    ] = None,
) -> Listing:
    """Single figures of the record, each with its meaning and source."""
    words = " ".join(term or ())
    rows = series.figures(session.store, words)
    shown = None
    if words and len(rows) <= 3:
        shown = ("id", "value", "as_of", f"meaning_{session.language}", "sources")
    notes: list[tuple[str, dict[str, object]]] = []
    if not rows:
        notes.append(("no figure has these words; 'povstat figures' lists all, 'povstat series' the series", {}))
    return Listing("figures", rows, [*record.fields_of(session.store, "figures"), *ADDED], notes, shown)
