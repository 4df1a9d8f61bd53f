"""How far a statement may go: reached, a limit ends it in one line; an answer is never cut."""

from typing import NamedTuple


class Limits(NamedTuple):
    """What one statement may use up."""

    seconds: float = 10.0
    """From the first step to the last row."""
    rows: int = 100_000
    """Rows of the answer: more than four times those of the largest view."""
    value: int = 1_000_000
    """Bytes of the longest value, of a row while it is worked on, and of the statement."""
    answer: int = 100_000_000
    """Bytes of all values of the answer together."""
    memory: int = 400_000_000
    """Bytes that SQLite may take for the views and its work."""


LIMITS = Limits()
