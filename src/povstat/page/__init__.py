"""The page: the whole record as one HTML file that opens without a network.

``build`` makes it of the store: ``material.py`` asks, ``story.py``, ``map.py``, ``charts.py`` and their like each
make a part of the page, ``payload.py`` writes the data for the scripts, ``assembly.py`` puts it all into the
template with a content policy that lets nothing in from anywhere. The files in ``assets/`` are its looks and
its behaviour. The same data and version give the same bytes.
"""

import sqlite3
from collections.abc import Sequence

from povstat.lang import Language
from povstat.page.assembly import assembled
from povstat.page.body import body
from povstat.page.cited import Cited
from povstat.page.material import Material
from povstat.page.payload import languages_of, payload
from povstat.page.story import headline_text, lead_text
from povstat.page.svg_map import frame_of
from povstat.page.voice import Voice

__all__ = ["build", "languages_of"]


def build(
    db: sqlite3.Connection,
    languages: Sequence[Language],
    provinces: Sequence[str] = (),
    links: Sequence[tuple[str, str]] = (),
) -> str:
    """The HTML of a page in one language, or in two that the reader can choose from, the first one first.

    ``provinces`` are short English names; without any the page is of the whole country. ``links`` are
    further places in its bar: an address, and the English text of each.
    """
    material, voice = Material(db, tuple(provinces)), Voice(languages)
    seats = material.seats
    view = frame_of(material, seats)
    cited = Cited(material, voice)
    return assembled(
        body(material, voice, cited, view, links),
        payload(material, voice, view),
        title=headline_text(material, voice.first),
        description=lead_text(material, voice.first),
        language=voice.first,
    )
