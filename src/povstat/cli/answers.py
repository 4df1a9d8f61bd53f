"""What a listing command may answer with beside plain rows: a drawing, or a row with its card."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from povstat.output import Look
from povstat.results import Rows


class Drawn(NamedTuple):
    """The answer of a listing command that was asked for a picture instead of a table."""

    draw: Callable[[Look], str]
    """Draws for people, to a look; the text ends with a line end."""


class Card(NamedTuple):
    """One row shown to a person as labels and texts instead of a line of a table; its JSON is the row itself."""

    title: str
    lines: Sequence[tuple[str, str]]


class Carded(NamedTuple):
    """The answer of a listing command that is a single row, with the card that shows it."""

    rows: Rows[Any]
    card: Card
