"""What stands around every picture: title, what is shown, what is uncertain, sources, the data's version."""

from collections.abc import Sequence
from typing import NamedTuple

from povstat.lang import Language, filled

SHOWN_SOURCES = 6
"""Sources named in the line below a picture; the others are counted."""


class Frame(NamedTuple):
    """The words of a picture, in its language."""

    title: str
    subtitle: str
    """What is shown, and in which unit."""
    notes: tuple[str, ...]
    """What a reader must know, a line each."""
    source: str
    """The source line, with the version of the data."""
    language: Language
    edition: str | None
    """The version of the data; None where it has none."""


def source_line(edition: str | None, sources: Sequence[str], language: Language) -> str:
    """Where the values of a picture come from: povstat, the version of its data, the sources by their ids."""
    if edition is None:
        # Data of a reader's own need not have a version.
        edition = filled("a directory without a version", {}, language)
    named = list(dict.fromkeys(sources))
    more = len(named) - SHOWN_SOURCES
    listed = ", ".join(named[:SHOWN_SOURCES])
    values = {"edition": edition, "sources": listed, "more": more}
    if not named:
        return filled("Source: povstat, data of {edition}", values, language)
    if more > 0:
        return filled("Source: povstat, data of {edition}; from {sources} and {more} more", values, language)
    return filled("Source: povstat, data of {edition}; from {sources}", values, language)
