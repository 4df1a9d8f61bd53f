"""``povstat sql``: questions in SQL, on a view for each table."""

import sys
from typing import Annotated, Any

import typer

from povstat.cli import complete
from povstat.cli.listing import lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import UsageError
from povstat.results import Rows

app = verb_app()


@app.command(cls=Verb)
@lists
def sql(
    session: Session,
    statement: Annotated[
        str | None,
        typer.Argument(
            autocompletion=complete.statement,
            metavar="[STATEMENT]",
            help="A question in SQL, as one word; - reads it from standard input. Without one, the views.",
            show_default=False,
        ),
    ] = None,
) -> Rows[Any]:
    """Ask the record in SQL: a view for each table, which can only be read. Alone: the views and their columns."""
    return session.ask.sql(_typed() if statement == "-" else statement)


def _typed() -> str:
    """The statement on standard input. Raises UsageError where that is not UTF-8, or longer than any statement."""
    from povstat.views import LIMITS

    raw = sys.stdin.buffer.read(LIMITS.value + 1)
    if len(raw) > LIMITS.value:
        raise UsageError(
            "the statement on standard input is longer than {most:byte|bytes}", most=f"{LIMITS.value:,}"
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError("the statement is not UTF-8 text") from None
