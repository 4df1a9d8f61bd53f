"""``povstat panel``."""

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
def panel(
    session: Session,
    first: Annotated[int, typer.Option("--from", "--since", metavar="YEAR", help="First year.")],
    last: Annotated[int, typer.Option("--to", "--until", metavar="YEAR", help="Last year.")],
    everyone: Annotated[
        bool, typer.Option("--all", help="Add the county-level divisions of each year that were never listed.")
    ] = False,
    controls: Annotated[
        list[str] | None,
        typer.Option(
            "--controls",
            autocompletion=complete.control,
            metavar="GROUP,...",
            help="Add those of the provinces with listed counties (never), of the others (other-provinces).",
        ),
    ] = None,
    listed_from: Annotated[
        int | None,
        typer.Option(
            metavar="YEAR", help="Count the counties as on the list from this year (else its publication)."
        ),
    ] = None,
    added: Annotated[
        str | None,
        typer.Option(
            "--with",
            metavar="A,B,...",
            help="Add these fields of 'povstat counties': key_county, contiguous_area, evidence and so on.",
        ),
    ] = None,
) -> Rows[Any]:
    """A balanced panel of counties and years with treatment variables."""
    return session.ask.panel(
        first,
        last,
        controls=controls or (),
        never_listed=everyone,
        listed_from=listed_from,
        added=added or (),
    )
