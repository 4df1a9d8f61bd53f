"""``povstat serve``: the record in a browser and as a JSON API."""

from typing import Annotated

import typer

from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app

app = verb_app()

LOOPBACK, PORT = "127.0.0.1", 8832
"""Where the record is served if nobody says: to this machine alone."""


@app.command(cls=Verb)
@plain
def serve(
    session: Session,
    host: Annotated[
        str, typer.Option("--host", metavar="HOST", help="The address to serve at; 0.0.0.0 is open to others.")
    ] = LOOPBACK,
    port: Annotated[
        int, typer.Option("--port", metavar="PORT", min=0, max=65535, help="The port; 0 takes any free one.")
    ] = PORT,
) -> None:
    """The record in a browser and as a JSON API, on this machine alone unless told otherwise; read-only."""
    from povstat.serve import Site, run
    from povstat.serve.running import address_of, is_loopback, listening

    ask = session.ask
    with listening(host, port) as listener:
        # SQLite can be kept busy by a statement: whoever may ask one has to be trusted.
        alone = is_loopback(listener)
        site = Site(ask, statements=alone)

        def started() -> None:
            session.note("{address} serves the record; Ctrl-C ends it", address=address_of(listener))
            if not alone:
                session.note("other machines can reach it, too; statements in SQL are refused")

        try:
            run(site, listener, started)
        finally:
            site.close()
