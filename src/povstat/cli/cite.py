"""``povstat cite``."""

from typing import Annotated

import typer

from povstat.cli import complete
from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.models.words import STYLES
from povstat.output.harmless import escaped_json

app = verb_app()


@app.command(cls=Verb)
@plain
def cite(
    session: Session,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            autocompletion=complete.citable,
            metavar="[ID]...",
            help="A source, series or figure; else povstat itself.",
            show_default=False,
        ),
    ] = None,
    style: Annotated[
        str,
        typer.Option(
            "--style", autocompletion=complete.style, metavar="STYLE", help=f"One of: {', '.join(STYLES)}."
        ),
    ] = "apa",
) -> None:
    """Print references for a source, for everything that a series or a figure rests on, or for povstat itself."""
    text = session.ask.cite(*(ids or ()), style=style)
    structured = text.startswith(("@", "["))
    if text.startswith("["):
        text = escaped_json(text)
    if structured and not session.on_terminal:
        session.out.write(text)
        session.out.flush()
    else:
        session.show(text)
