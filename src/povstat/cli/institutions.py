"""``povstat institutions``."""

from typing import Annotated

import typer

from povstat import queries, statistics, vocabulary
from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app

app = verb_app()

KINDS = ("system", "lesson", "view")


@app.command(cls=Verb)
@lists
def institutions(
    session: Session,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help=f"Only: {', '.join(KINDS)}.")] = None,
) -> Listing:
    """The six systems of institutions, the lessons and the experts' views of the article, and whose they are."""
    wanted = vocabulary.word(kind, KINDS, "kind") if kind is not None else None
    rows = statistics.institutions(session.store, wanted)
    return Listing("institutions", rows, queries.fields_of(session.store, "institutions"))
