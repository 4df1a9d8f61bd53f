"""``povstat cite``."""

from typing import Annotated

import typer

from povstat.cli import complete
from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import UsageError
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
        str,
        typer.Option(
            "--style", autocompletion=complete.style, metavar="STYLE", help=f"One of: {', '.join(STYLES)}."
        ),
    ] = "apa",
    accessed: Annotated[
        str | None,
        typer.Option(
            metavar="DAY", help="Day on which you opened the addresses (YYYY-MM-DD); GB/T 7714 asks for it."
        ),
    ] = None,
) -> None:
    """Print references for a source, for everything that a record rests on, or for povstat itself."""
    if accessed is not None and not _is_day(accessed):
        raise UsageError("--accessed: {text} is no day; write YYYY-MM-DD", text=accessed)
    text = session.ask.cite(*(ids or ()), style=style, province=province or (), year=year, accessed=accessed)
    structured = text.startswith(("@", "["))
    if text.startswith("["):
        text = escaped_json(text)
    if structured and not session.on_terminal:
        session.out.write(text)
        session.out.flush()
    else:
        session.show(text)


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        # date.fromisoformat alone takes other ways of writing a day too.
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
