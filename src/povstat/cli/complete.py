"""What the shell offers when Tab is pressed: names from the data, in the script that was begun in."""

import sqlite3
from collections.abc import Iterable

from povstat.output.harmless import harmless

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


def table(incomplete: str) -> list[str]:
    """Tables that have a schema."""
    return _beginning(incomplete, "tables")


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


def _rows(things: str) -> Iterable[tuple[str, str]]:
    """The rows, or none: a shell that asks for offers has no use for an error."""
    from povstat.errors import PovstatError
    from povstat.queries.offers import offers
    from povstat.store.locations import chosen_data
    from povstat.store.opening import open_store

    try:
        return offers(open_store(chosen_data(None)), things)
    except (PovstatError, sqlite3.Error):
        return []


def _one_word(name: str) -> str:
    """A name as one word of a command line: 'Tang County' as Tang-County."""
    return name.replace(",", "").replace("'", "").replace(" ", "-")
