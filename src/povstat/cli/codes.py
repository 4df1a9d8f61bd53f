"""``povstat codes``: what a code was and became, and the code of a place in another year."""

import codecs
import sys
from typing import Annotated, Any

import typer

from povstat.cli.listing import lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import InvalidDataError, UsageError
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def codes(
    session: Session,
    asked: Annotated[
        list[str] | None,
        typer.Argument(metavar="CODE|NAME...", help="Codes or names; - reads one a line from standard input."),
    ] = None,
    on: Annotated[int | None, typer.Option("--on", metavar="YEAR", help="The year of the codes given.")] = None,
    to: Annotated[
        int | None, typer.Option("--to", metavar="YEAR", help="Print the code of the place in this year.")
    ] = None,
) -> Rows[Any]:
    """The history of a county-level code since 1981, or the code of the same place in another year."""
    wanted = [text for part in asked or () for text in (_from_input() if part == "-" else [part])]
    if not wanted:
        raise UsageError("name a code or a county, or - for standard input")
    return session.ask.codes(*wanted, on=on, to=to)


def _from_input() -> list[str]:
    """The lines of standard input that hold something. Raises InvalidDataError for what is not UTF-8."""
    if sys.stdin is None:
        return []
    lines = []
    for number, line in enumerate(sys.stdin.buffer.read().removeprefix(codecs.BOM_UTF8).splitlines(), start=1):
        try:
            lines.append(line.decode().strip())
        except UnicodeDecodeError:
            raise InvalidDataError("standard input, line {line}: not UTF-8 text", line=number) from None
    return [line for line in lines if line]
