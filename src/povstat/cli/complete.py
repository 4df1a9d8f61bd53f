"""What the shell offers when Tab is pressed: names from the data, in the script that was begun in."""

import sqlite3
from collections.abc import Iterable

import typer

from povstat.models import words
from povstat.output.harmless import harmless

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789"
"""What a name in a statement is made of."""

AT_MOST = 200
"""Offers of one press; a shell shows no more with profit."""


def province(incomplete: str) -> list[str]:
    """Provinces: Chinese short names for a Chinese beginning, else English names."""
    return _beginning(incomplete, "provinces")


def area(incomplete: str) -> list[str]:
    """Contiguous areas: Chinese names or ids."""
    return _beginning(incomplete, "areas")


def county(incomplete: str) -> list[str]:
    """Counties of the list: Chinese names, codes, or English names with hyphens for spaces."""
    if incomplete[:1].isdigit():
        return _beginning(incomplete, "codes")
    return _beginning(incomplete, "counties")


def series(incomplete: str) -> list[str]:
    """Series, by id."""
    return _beginning(incomplete, "series")


def milestone(incomplete: str) -> list[str]:
    """Events of the policy record, by id."""
    return _beginning(incomplete, "milestones")


def kind(incomplete: str) -> list[str]:
    """Kinds of milestones."""
    return _beginning(incomplete, "kinds")


def citable(incomplete: str) -> list[str]:
    """Ids that can be cited: sources, figures, series and milestones."""
    return _beginning(incomplete, "citable")


def source(incomplete: str) -> list[str]:
    """Sources, by id."""
    return _beginning(incomplete, "sources")


def prefecture(incomplete: str) -> list[str]:
    """Prefectures of today with counties on the list."""
    return _beginning(incomplete, "prefectures")


def batch(incomplete: str) -> list[str]:
    """Years of batches, also after a comma."""
    return _listed(incomplete, [row[1] for row in _rows("batches")])


def figure(incomplete: str) -> list[str]:
    """Figures, by id."""
    return _beginning(incomplete, "figures")


def source_kind(incomplete: str) -> list[str]:
    """Kinds of sources."""
    return _beginning(incomplete, "source kinds")


def schema(incomplete: str) -> list[str]:
    """Tables that have a schema."""
    from povstat.fields.tables import TABLES

    return _among(incomplete, TABLES)


def statement(incomplete: str) -> list[str]:
    """Names of views, and of columns of those that the statement names, for the last word of a statement."""
    from povstat.fields.tables import VIEWS
    from povstat.queries.offers import fields

    begun = incomplete[len(incomplete.rstrip(LETTERS)) :]
    if not begun or not incomplete.removesuffix(begun):
        return []
    db, before = _store(), incomplete.removesuffix(begun)
    named = [name for name in VIEWS if db and name in before]
    known = [*VIEWS, *(field for name in named for field in fields(db, name))] if db else VIEWS
    return [before + name for name in dict.fromkeys(_among(begun, known))]


def export_format(incomplete: str) -> list[str]:
    """Formats of an export."""
    from povstat.exports import FORMATS

    return _among(incomplete, FORMATS)


def view(incomplete: str) -> list[str]:
    """Tables that an export may hold, also after a comma."""
    from povstat.fields.tables import VIEWS

    return _listed(incomplete, VIEWS)


def topic(incomplete: str) -> list[str]:
    """Topics of series."""
    return _among(incomplete, words.TOPICS)


def evidence(incomplete: str) -> list[str]:
    """Grades of evidence."""
    return _among(incomplete, words.EVIDENCE)


def style(incomplete: str) -> list[str]:
    """Styles of references."""
    return _among(incomplete, words.STYLES)


def searched(incomplete: str) -> list[str]:
    """Kinds of record that a search finds."""
    return _among(incomplete, words.SEARCHED)


def verb(incomplete: str) -> list[str]:
    """Verbs."""
    from povstat.cli.app import COMMANDS

    return _among(incomplete, COMMANDS)


def control(incomplete: str) -> list[str]:
    """Groups of divisions that were never listed, also after a comma."""
    from povstat.queries.panel import CONTROLS

    return _listed(incomplete, CONTROLS)


def language(incomplete: str) -> list[str]:
    """Languages."""
    from povstat.lang import LANGUAGES

    return _among(incomplete, LANGUAGES)


def columns(ctx: typer.Context, incomplete: str) -> list[str]:
    """Fields of what the verb prints, also after a comma."""
    from povstat.fields.tables import VERBS
    from povstat.queries.offers import fields

    db = _store()
    known = [field for table in VERBS.get(ctx.command.name or "", ()) for field in fields(db, table)] if db else []
    return _listed(incomplete, [*dict.fromkeys(known), *(["all"] if "," not in incomplete else [])])


def sorting(ctx: typer.Context, incomplete: str) -> list[str]:
    """Fields to order by, also the other way round."""
    sign = "-" if incomplete.startswith("-") else ""
    return [sign + field for field in columns(ctx, incomplete.removeprefix("-")) if field != "all"]


def output_format(incomplete: str) -> list[str]:
    """Formats of output."""
    from povstat.output import FORMATS

    return [form for form in FORMATS if form.startswith(incomplete.lower())]


def _beginning(incomplete: str, things: str) -> list[str]:
    """The names that begin as the word does, Chinese ones for a Chinese beginning."""
    chinese = any(ord(letter) > 0x2E80 for letter in incomplete)
    # A shell writes offers to the terminal as they are.
    found = (harmless(row[0] if chinese else _one_word(row[1])) for row in _rows(things))
    begun = incomplete.casefold()
    # What was typed stays as it was typed: the shell keeps only offers that begin with it to the letter.
    begun_names = (incomplete + name[len(begun) :] for name in found if name.casefold().startswith(begun))
    return list(dict.fromkeys(begun_names))[:AT_MOST]


def _among(incomplete: str, choices: Iterable[str]) -> list[str]:
    """The words of a closed list that begin as the word does."""
    return [choice for choice in choices if choice.startswith(incomplete.lower())]


def _listed(incomplete: str, choices: Iterable[str]) -> list[str]:
    """The same for the last of several words with commas between them; what stands there already is left out."""
    before, comma, last = incomplete.rpartition(",")
    given = before.split(",")
    return [f"{before}{comma}{choice}" for choice in _among(last, choices) if choice not in given]


def _rows(things: str) -> Iterable[tuple[str, str]]:
    """The rows, or none: a shell that asks for offers has no use for an error."""
    from povstat.queries.offers import offers

    db = _store()
    try:
        return offers(db, things) if db else []
    except sqlite3.Error:
        return []


def _store() -> sqlite3.Connection | None:
    """The data, or None where it cannot be opened."""
    from povstat.errors import PovstatError
    from povstat.store.locations import chosen_data
    from povstat.store.opening import open_store

    try:
        return open_store(chosen_data(None))
    except (PovstatError, sqlite3.Error):
        return None


def _one_word(name: str) -> str:
    """A name as one word of a command line: 'Tang County' as Tang-County."""
    return name.replace(",", "").replace("'", "").replace(" ", "-")
