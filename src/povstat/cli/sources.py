"""``povstat sources``."""

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
def sources(
    session: Session,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            autocompletion=complete.source, metavar="[ID]...", help="Only these sources.", show_default=False
        ),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            autocompletion=complete.source_kind,
            metavar="KIND",
            help="Of this kind, such as news. Can be repeated.",
        ),
    ] = None,
    search: Annotated[
        str | None, typer.Option(metavar="TEXT", help="With these words in id, publisher, title or description.")
    ] = None,
) -> Rows[Any]:
    """Every source that the data cites, and how many records cite it."""
    return session.ask.sources(*(ids or ()), kind=kind or (), search=search)
