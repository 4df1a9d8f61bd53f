"""``povstat milestones``."""

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
def milestones(
    session: Session,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", "--from", metavar="DATE", help="From this day, month (2015-11) or year (2015) on."
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--until", "--to", metavar="DATE", help="Up to the end of this day, month or year."),
    ] = None,
    year: Annotated[int | None, typer.Option(metavar="YEAR", help="In this year.")] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            autocompletion=complete.kind, metavar="KIND", help="Of this kind, such as document. Can be repeated."
        ),
    ] = None,
    search: Annotated[
        str | None, typer.Option(metavar="TEXT", help="With this text in title, summary or issuer.")
    ] = None,
) -> Rows[Any]:
    """The policy record from 2011 on, in order of time."""
    return session.ask.milestones(since=since, until=until, year=year, kind=kind or (), search=search)
