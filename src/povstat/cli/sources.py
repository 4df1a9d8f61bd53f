"""``povstat sources``."""

from typing import Annotated

import typer

from povstat import queries, vocabulary
from povstat.cli import complete
from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import NotFoundError

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
        list[str] | None, typer.Option(metavar="KIND", help="Of this kind, such as news. Can be repeated.")
    ] = None,
) -> Listing:
    """Every source that the data cites, and how many records cite it."""
    db = session.store
    known = queries.values_of(db, "sources", "id")
    wanted = [one(text, known) for text in ids or ()]
    kinds = [vocabulary.word(word, queries.values_of(db, "sources", "kind"), "kind") for word in kind or ()]
    rows = queries.sources(db, ids=wanted, kinds=kinds)
    shown = None
    if ids:
        shown = ("id", "authors", "publisher", "title", "published_on", "carrier", "access", "url", "standing",
                 f"description_{session.language}", "sources")  # fmt: skip
    return Listing("sources", rows, [*queries.fields_of(db, "sources"), "used_by"], shown=shown)


def one(text: str, known: list[str]) -> str:
    """The source of this id, in any case. Raises NotFoundError with the nearest id."""
    by_key = {key.casefold(): key for key in known}
    if text.casefold() in by_key:
        return by_key[text.casefold()]
    import difflib

    near = difflib.get_close_matches(text.casefold(), by_key, n=1)
    if near:
        raise NotFoundError('no source "{text}": did you mean {near}?', text=text, near=by_key[near[0]])
    raise NotFoundError("no source \"{text}\"; 'povstat sources' lists them", text=text)
