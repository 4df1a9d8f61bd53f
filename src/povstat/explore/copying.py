"""Copying out of the screen: OSC 52 asks the terminal to put a text into the clipboard; nothing answers."""

import os
from collections.abc import Mapping

LONGEST = 74_994
"""Bytes of a text that terminals take: xterm's limit of 100,000 characters in base64."""

_CANNOT = ("linux", "dumb", "vt")
"""Beginnings of TERM of terminals without a clipboard."""


def why_not(text: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """Why a text cannot be sent to the clipboard, as an English text; None where it can be tried."""
    if environment.get("TERM", "").startswith(_CANNOT) or environment.get("TERM_PROGRAM") == "Apple_Terminal":
        return "this terminal has no clipboard for programs"
    if len(text.encode()) > LONGEST:
        return "the text is longer than terminals take"
    return None
