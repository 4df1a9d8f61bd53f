"""``povstat figures``."""

from typing import Annotated, Any

import typer

from povstat.cli import complete
from povstat.cli.listing import lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def figures(
    session: Session,
    term: Annotated[
        list[str] | None,
        typer.Argument(
            autocompletion=complete.figure,
            metavar="[TERM]...",
            help="Words of its name or meaning.",
            show_default=False,
        ),
    ] = None,
) -> Rows[Any]:
    """Single figures of the record, each with its meaning and source."""
    return session.ask.figures(" ".join(term or ()))
