"""What the shell offers when Tab is pressed: names from the data, in the script that was begun in."""

import sqlite3
from collections.abc import Iterable

AT_MOST = 200
"""Offers of one press; a shell shows no more with profit."""


def province(incomplete: str) -> list[str]:
    """Provinces: Chinese short names for a Chinese beginning, else English names."""
    return _beginning(incomplete, "SELECT name_zh_short, name_en FROM provinces ORDER BY code")


def area(incomplete: str) -> list[str]:
    """Contiguous areas: Chinese names or ids."""
    return _beginning(incomplete, "SELECT name_zh, id FROM areas ORDER BY id")


def county(incomplete: str) -> list[str]:
    """Counties of the list: Chinese names, codes, or English names with hyphens for spaces."""
    if incomplete[:1].isdigit():
        return _beginning(incomplete, "SELECT code, code FROM counties ORDER BY code")
    return _beginning(incomplete, "SELECT name_zh, name_en FROM counties ORDER BY name_en")


def series(incomplete: str) -> list[str]:
    """Series, by id."""
    return _beginning(incomplete, "SELECT title_zh, id FROM series ORDER BY id")


def milestone(incomplete: str) -> list[str]:
    """Events of the policy record, by id."""
    return _beginning(incomplete, "SELECT id, id FROM milestones ORDER BY id")


def kind(incomplete: str) -> list[str]:
    """Kinds of milestones."""
    return _beginning(incomplete, "SELECT DISTINCT kind, kind FROM milestones ORDER BY kind")


def citable(incomplete: str) -> list[str]:
    """Ids that can be cited: sources, figures, series and milestones."""
    ids = " UNION ".join(f"SELECT id FROM {table}" for table in ("figures", "series", "sources", "milestones"))
    return _beginning(incomplete, f"SELECT id, id FROM ({ids}) ORDER BY id")


def source(incomplete: str) -> list[str]:
    """Sources, by id."""
    return _beginning(incomplete, "SELECT id, id FROM sources ORDER BY id")


def table(incomplete: str) -> list[str]:
    """Tables that have a schema."""
    known = "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'citations'"
    return _beginning(incomplete, f"SELECT name, name FROM ({known}) ORDER BY name")


def output_format(incomplete: str) -> list[str]:
    """Formats of output."""
    from povstat.output import FORMATS

    return [form for form in FORMATS if form.startswith(incomplete.lower())]


def _beginning(incomplete: str, question: str) -> list[str]:
    """The names that begin as the word does; the question gives a Chinese and a Latin one of each."""
    chinese = any(ord(letter) > 0x2E80 for letter in incomplete)
    found = (row[0] if chinese else _one_word(row[1]) for row in _rows(question))
    begun = incomplete.casefold()
    # What was typed stays as it was typed: the shell keeps only offers that begin with it to the letter.
    offers = (incomplete + name[len(begun) :] for name in found if name.casefold().startswith(begun))
    return list(dict.fromkeys(offers))[:AT_MOST]


def _rows(question: str) -> Iterable[tuple[str, str]]:
    """The rows, or none: a shell that asks for offers has no use for an error."""
    from povstat.errors import PovstatError
    from povstat.locations import chosen_data
    from povstat.store import open_store

    try:
        return open_store(chosen_data(None)).execute(question).fetchall()
    except (PovstatError, sqlite3.Error):
        return []


def _one_word(name: str) -> str:
    """A name as one word of a command line: 'Tang County' as Tang-County."""
    return name.replace(",", "").replace("'", "").replace(" ", "-")
