"""``povstat cite``."""

from typing import Annotated

import typer

from povstat import citations, vocabulary
from povstat.cli import complete
from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import NotFoundError, UsageError

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
            help="A source, series, figure, milestone, county or batch (2019); else povstat itself.",
            show_default=False,
        ),
    ] = None,
    year: Annotated[
        int | None, typer.Option(metavar="YEAR", help="Only what the values of a series for this year rest on.")
    ] = None,
    province: Annotated[
        list[str] | None,
        typer.Option(
            "--province",
            "-p",
            autocompletion=complete.province,
            metavar="NAME",
            help="Only what is of this province, of a batch or series. Can be repeated.",
        ),
    ] = None,
    style: Annotated[
        str, typer.Option("--style", metavar="STYLE", help=f"One of: {', '.join(citations.STYLES)}.")
    ] = "apa",
    accessed: Annotated[
        str | None,
        typer.Option(
            metavar="DAY", help="Day on which you opened the addresses (YYYY-MM-DD); GB/T 7714 asks for it."
        ),
    ] = None,
) -> None:
    """Print references for a source, for everything that a record rests on, or for povstat itself."""
    chosen = vocabulary.word(style, citations.STYLES, "style")
    if accessed is not None and not _is_day(accessed):
        raise UsageError("--accessed: {text} is no day; write YYYY-MM-DD", text=accessed)
    db = session.store
    provinces = [vocabulary.province(db, name) for name in province or ()]
    works = citations.works(db, ids or [citations.TOOL], provinces=provinces, year=year)
    if not works:
        raise NotFoundError("no source is given for {ids}", ids=", ".join(ids or ()))
    session.out.write(citations.written(works, chosen, session.language, accessed))
    session.out.flush()


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        # date.fromisoformat alone takes other ways of writing a day too.
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
