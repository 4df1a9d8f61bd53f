"""``povstat help``: the same as ``--help``, the other way round."""

from typing import Annotated

import typer

from povstat.cli import complete
from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app

app = verb_app()


@app.command(cls=Verb)
@plain
def help_verb(
    session: Session,
    verb: Annotated[
        str | None,
        typer.Argument(
            autocompletion=complete.verb, metavar="[VERB]", help="The verb; else all.", show_default=False
        ),
    ] = None,
) -> None:
    """What a verb does: its arguments, options and examples."""
    from povstat.cli.app import root

    asked = [verb, "--help"] if verb is not None else ["--help"]
    root().main(asked, prog_name="povstat", standalone_mode=False, obj=session)
