"""``povstat milestones``."""

from typing import Annotated, Any

import typer

from povstat.cli import complete
from povstat.cli.listing import Carded, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def milestones(
    session: Session,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            autocompletion=complete.milestone,
            metavar="[ID]...",
            help="Only these events; a single event is shown in full.",
            show_default=False,
        ),
    ] = None,
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
        str | None, typer.Option(metavar="TEXT", help="With this text in title, summary, issuer or number.")
    ] = None,
    article: Annotated[
        bool | None,
        typer.Option("--article/--no-article", help="Told by the Legal Daily article of December 2020, or not."),
    ] = None,
) -> Rows[Any] | Carded:
    """The policy record from 1978 on, in order of time; one event in full by its id."""
    rows = session.ask.milestones(
        *(ids or ()), since=since, until=until, year=year, kind=kind or (), search=search, article=article
    )
    if not ids or len(rows) > 1:
        return rows
    from povstat.cli.milestone_card import milestone_card

    return Carded(rows, milestone_card(session, dict(rows[0])))
