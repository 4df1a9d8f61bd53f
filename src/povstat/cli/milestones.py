"""``povstat milestones``."""

import calendar
import re
from datetime import date
from typing import Annotated

import typer

from povstat.cli import complete
from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import UsageError
from povstat.queries import record, vocabulary

app = verb_app()


@app.command(cls=Verb)
@lists
def milestones(
    session: Session,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="From this day, month (2015-11) or year (2015) on.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Up to the end of this day, month or year.")
    ] = None,
    year: Annotated[int | None, typer.Option(metavar="YEAR", help="In this year.")] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            autocompletion=complete.kind, metavar="KIND", help="Of this kind, such as document. Can be repeated."
        ),
    ] = None,
    search: Annotated[
        str | None, typer.Option(metavar="TEXT", help="With this text in title, summary or issuer.")
    ] = None,
) -> Listing:
    """The policy record from 2011 on, in order of time."""
    db = session.store
    kinds = record.values_of(db, "milestones", "kind")
    rows = record.milestones(
        db,
        since=day(since, "--since") if since is not None else None,
        until=day(until, "--until", last=True) if until is not None else None,
        year=year,
        kinds=[vocabulary.word(word, kinds, "kind") for word in kind or ()],
        search=search,
    )
    return Listing("milestones", rows, record.fields_of(db, "milestones"))


def day(text: str, option: str, *, last: bool = False) -> str:
    """The ISO day that 2015, 2015-11 or 2015-11-29 begins (or, with ``last``, ends) with.

    Raises UsageError for anything else.
    """
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text.strip())
    try:
        if not found:
            raise ValueError
        year, month, number = (int(part) if part else None for part in found.groups())
        assert year is not None
        month = month or (12 if last else 1)
        number = number or (calendar.monthrange(year, month)[1] if last else 1)
        return date(year, month, number).isoformat()
    except ValueError:
        raise UsageError(
            '{option} "{text}" is no date; write 2015, 2015-11 or 2015-11-29', option=option, text=text
        ) from None
