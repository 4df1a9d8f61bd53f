"""One event of the policy record in full: number, days, issuers, what it says, figures, counties, sources."""

from typing import Any

from povstat import queries
from povstat.cli.listing import Card
from povstat.cli.session import Session
from povstat.fields.columns import columns_for, heading
from povstat.lang import text_of

TEXTS = frozenset({"document", "law", "list", "programme", "supervision", "white_paper"})
"""Kinds of events that are texts: that the day of issue or publication is not known is worth a line."""


def milestone_card(session: Session, event: dict[str, Any]) -> Card:
    """The card of an event, in the language of the call."""
    own, other = ("zh", "en") if session.language == "zh" else ("en", "zh")
    shown = {column.field: column for column in columns_for("milestones", list(event), session.language)}

    def line(field: str) -> tuple[str, str]:
        return heading("milestones", field, session.language), shown[field].show(event)

    def day(field: str) -> tuple[str, str]:
        label, text = line(field)
        return label, text or (session.text("unknown") if event["kind"] in TEXTS else "")

    return Card(
        title=event[f"title_{own}"],
        lines=[
            line("id"),
            line(f"title_{other}"),
            line("kind"),
            line("date"),
            line("document_number"),
            day("issued_on"),
            day("published_on"),
            line(f"issuers_{own}"),
            line(f"summary_{own}"),
            line("figures"),
            (shown["counties"].heading, _counties(session, event["counties"])),
            line(f"note_{own}"),
            (heading("milestones", "in_article", session.language), _in_article(session, event)),
            (session.text("Sources"), _sources(session, event["sources"])),
            line("url"),
        ],
    )


def _in_article(session: Session, event: dict[str, Any]) -> str:
    """Whether the article tells the event, and how it dates it."""
    if not event["in_article"]:
        return session.text("no")
    dated = event["date_in_article"]
    if dated is None:
        return session.text("yes, without a date")
    if dated.startswith("end of "):
        dated = session.text("end of {year}", year=dated.removeprefix("end of "))
    return session.text("yes, dated {date}", date=dated)


def _counties(session: Session, codes: list[str]) -> str:
    """Code and name of each county that the event names, a line each."""
    named = "name_zh" if session.language == "zh" else "name_en"
    return "\n".join(f"{code}  {queries.record.county(session.store, code)[named]}" for code in codes)


def _sources(session: Session, ids: list[str]) -> str:
    """Id and title (else publisher) of each source, a line each, in the order in which the event cites them."""
    known = {source["id"]: source for source in queries.record.sources(session.store, ids=ids)}
    return "\n".join(
        f"{key}  {text_of(known[key], 'title', session.language) or known[key]['publisher'] or ''}".rstrip()
        for key in ids
    )
