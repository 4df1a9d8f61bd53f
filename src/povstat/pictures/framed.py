"""Puts title, notes and source line around a chart."""

import unicodedata
from typing import TYPE_CHECKING, Any

from povstat.pictures.extra import altair
from povstat.pictures.theme import LOOKS, Theme, config

if TYPE_CHECKING:
    from altair import VConcatChart

    from povstat.pictures.frame import Frame

_NOTE_SIZE, _TITLE_SIZE, _SUBTITLE_SIZE = 10, 17, 12


def framed(chart: Any, frame: "Frame", theme: Theme, across: int) -> "VConcatChart":
    """The chart below its title and above its notes and source line; ``across`` is its width in pixels."""
    alt = altair()
    look = LOOKS[theme]
    room = max(across, 240)
    head = alt.TitleParams(
        text=wrapped(frame.title, room / _TITLE_SIZE),
        subtitle=wrapped(frame.subtitle, room / _SUBTITLE_SIZE),
        anchor="start",
    )
    foot = [line for text in (*frame.notes, frame.source) for line in wrapped(text, room / _NOTE_SIZE)]
    whole = alt.vconcat(chart.properties(title=head)).properties(
        title=alt.TitleParams(
            text=foot,
            orient="bottom",
            anchor="start",
            fontSize=_NOTE_SIZE,
            color=look.quiet,
            lineHeight=14,
            offset=14,
        ),
        usermeta={"povstat": {"data": frame.edition, "language": frame.language}},
    )
    complete: VConcatChart = whole.configure(**config(theme))
    return complete


def wrapped(text: str, ems: float, latin: float = 0.55) -> list[str]:
    """Text in lines of at most so many ems (a Chinese character is one wide); ``latin`` is a Latin letter."""
    lines, line, taken = [], "", 0.0
    for word in _words(text):
        wide = sum(1.0 if _is_wide(letter) else latin for letter in word)
        if line and taken + wide > ems:
            lines.append(line.rstrip())
            line, taken = "", 0.0
            word = word.lstrip()
        line, taken = line + word, taken + wide
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _words(text: str) -> list[str]:
    """The pieces between which a line may end: words with the space before them, and Chinese characters."""
    pieces: list[str] = []
    for letter in text:
        # No line begins with a closing mark.
        ends = bool(pieces) and letter in "，。；：、）”》"
        parts = letter == " " or (_is_wide(letter) and not ends) or (bool(pieces) and _is_wide(pieces[-1][-1]))
        if not pieces or (parts and not ends):
            pieces.append(letter)
        else:
            pieces[-1] += letter
    return pieces
