"""``povstat search``."""

from typing import Annotated

import typer

from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.queries import search as index
from povstat.queries import vocabulary

app = verb_app()


@app.command(cls=Verb)
@lists
def search(
    session: Session,
    term: Annotated[list[str], typer.Argument(metavar="TERM", help="Words to look for, in English or Chinese.")],
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help=f"Only: {', '.join(index.KINDS)}. Can be repeated."),
    ] = None,
) -> Listing:
    """Search counties, milestones, series, figures and sources for words."""
    kinds = [vocabulary.word(text, index.KINDS, "kind") for text in kind or ()]
    rows = index.search(session.store, " ".join(term), kinds)
    left, right = ("[", "]")
    shown = [{**row, "hit": row["hit"].replace(index.MARK[0], left).replace(index.MARK[1], right)} for row in rows]
    return Listing("search", shown, ["kind", "id", "title_en", "title_zh", "hit"])
