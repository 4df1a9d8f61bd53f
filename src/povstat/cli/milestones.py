"""``povstat milestones``."""

import calendar
import re
from datetime import date
from typing import Annotated

import typer

from povstat import queries, vocabulary
from povstat.cli import complete
from povstat.cli.listing import Listing, lists
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import NotFoundError, UsageError

app = verb_app()


@app.command(cls=Verb)
@lists
def milestones(
    session: Session,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            autocompletion=complete.milestone,
            metavar="[ID]...",
            help="Only these events; a single event is shown in full.",
            show_default=False,
        ),
    ] = None,
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
        str | None, typer.Option(metavar="TEXT", help="With this text in title, summary, issuer or number.")
    ] = None,
    article: Annotated[
        bool | None,
        typer.Option("--article/--no-article", help="Told by the Legal Daily article of December 2020, or not."),
    ] = None,
) -> Listing:
    """The policy record from 1978 on, in order of time; one event in full by its id."""
    db = session.store
    if ids:
        if any(option is not None for option in (since, until, year, kind, search, article)):
            raise UsageError("options that choose events do not go with the id of one; leave them out")
        return _by_id(session, ids)
    kinds = queries.values_of(db, "milestones", "kind")
    rows = queries.milestones(
        db,
        since=day(since, "--since") if since is not None else None,
        until=day(until, "--until", last=True) if until is not None else None,
        year=year,
        kinds=[vocabulary.word(word, kinds, "kind") for word in kind or ()],
        search=search,
        in_article=article,
    )
    return Listing("milestones", rows, queries.fields_of(db, "milestones"))


def _by_id(session: Session, texts: list[str]) -> Listing:
    """The events of these ids; of a single one, the card too."""
    db = session.store
    known = queries.values_of(db, "milestones", "id")
    rows = queries.milestones(db, ids=[_known(text, known) for text in texts])
    fields = queries.fields_of(db, "milestones")
    if len(rows) > 1:
        return Listing("milestones", rows, fields)
    from povstat.cli.milestone_card import milestone_card

    return Listing("milestones", rows, fields, card=milestone_card(session, rows[0]))


def _known(text: str, known: list[str]) -> str:
    """The id of an event, in any case. Raises NotFoundError with the nearest one."""
    wanted = text.strip().casefold()
    if wanted in known:
        return wanted
    import difflib

    near = difflib.get_close_matches(wanted, known, n=1)
    if near:
        raise NotFoundError('no event "{text}": did you mean {near}?', text=text, near=near[0])
    raise NotFoundError("no event \"{text}\"; 'povstat milestones' lists them, --search finds words", text=text)


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
