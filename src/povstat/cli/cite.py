"""``povstat cite``."""

from typing import Annotated

import typer

from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.output.harmless import escaped_json
from povstat.queries import citations, vocabulary

app = verb_app()


@app.command(cls=Verb)
@plain
def cite(
    session: Session,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...", help="A source, series or figure; else povstat itself.", show_default=False
        ),
    ] = None,
    style: Annotated[
        str, typer.Option("--style", metavar="STYLE", help=f"One of: {', '.join(citations.STYLES)}.")
    ] = "apa",
) -> None:
    """Print references for a source, for everything that a series or a figure rests on, or for povstat itself."""
    chosen = vocabulary.word(style, citations.STYLES, "style")
    works = citations.works(session.store, ids or [citations.TOOL])
    text = citations.written(works, chosen, session.language)
    if chosen == "csl-json":
        text = escaped_json(text)
    if chosen in ("csl-json", "bibtex") and not session.on_terminal:
        session.out.write(text)
        session.out.flush()
    else:
        session.show(text)
