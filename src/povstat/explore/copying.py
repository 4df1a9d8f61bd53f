"""What can be copied out of the screen, and how.

OSC 52 asks the terminal to put a text into the clipboard; nothing answers.
"""

import os
from collections.abc import Mapping, Sequence

from povstat.explore.asking import Asking
from povstat.explore.views.base import Copyable, View

LONGEST = 74_994
"""Bytes of a text that terminals take: xterm's limit of 100,000 characters in base64."""

_CANNOT = ("linux", "dumb", "vt")
"""Beginnings of TERM of terminals without a clipboard."""


BEGINNING = 200
"""Characters of a text that are shown at most before it is chosen."""


def offered(asking: Asking, view: View, command: str) -> list[Copyable]:
    """What can be copied in a view: what it offers, the citation of what the cursor stands on, the command."""
    from povstat.queries import citations

    def references(ids: Sequence[str]) -> str:
        works = citations.works(asking.db, ids)
        style = "gb7714" if asking.language == "zh" else "apa"
        return citations.written(works, style, asking.language).rstrip()

    copyables, cited = view.copyables(), list(view.cited())
    if cited:
        # Two of them are longer than what is shown.
        copyables.append(Copyable("i", "the citation", references(cited[:2]), lambda: references(cited)))
    copyables.append(Copyable.short("k", "the command", command))
    return [thing._replace(begins=thing.begins.strip()[:BEGINNING]) for thing in copyables]


def why_not(text: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """Why a text cannot be sent to the clipboard, as an English text; None where it can be tried."""
    if environment.get("TERM", "").startswith(_CANNOT) or environment.get("TERM_PROGRAM") == "Apple_Terminal":
        return "this terminal has no clipboard for programs"
    if len(text.encode()) > LONGEST:
        return "the text is longer than terminals take"
    return None
