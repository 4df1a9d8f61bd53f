"""Where a reader is: which view, narrowed down to what, in which order, on which record; and the way there."""

from collections.abc import Iterable
from typing import Any, NamedTuple

Choices = tuple[tuple[str, tuple[Any, ...]], ...]


class Place(NamedTuple):
    """All that is needed to come back, and to write the command that shows the same."""

    view: str = "overview"
    choices: Choices = ()
    """By facet, the values chosen."""
    text: str = ""
    """What was typed after ``/``."""
    sort: str = ""
    """The field that orders the rows; with ``-`` before it, the other way round."""
    key: str = ""
    """The record under the cursor."""
    ids: tuple[str, ...] = ()
    """Series that are compared."""
    year: int | None = None
    """The year of the map."""

    def chosen(self, facet: str) -> tuple[Any, ...]:
        """The values chosen of a facet."""
        return dict(self.choices).get(facet, ())

    def choosing(self, facet: str, values: Iterable[Any]) -> "Place":
        """This place with other values of a facet, and its cursor at the top."""
        changed = dict(self.choices)
        changed.pop(facet, None)
        kept = tuple(values)
        if kept:
            changed[facet] = kept
        return self._replace(choices=tuple(sorted(changed.items())), key="")


class History:
    """The places that were left, to go back to and forth again."""

    MOST = 200

    def __init__(self) -> None:
        self._before: list[Place] = []
        self._after: list[Place] = []

    def leave(self, place: Place) -> None:
        """A place is left for a new one."""
        if not self._before or self._before[-1] != place:
            self._before = [*self._before[1 - self.MOST :], place]
        self._after.clear()

    def back(self, here: Place) -> Place | None:
        """The place before; None at the beginning."""
        if not self._before:
            return None
        self._after.append(here)
        return self._before.pop()

    def forward(self, here: Place) -> Place | None:
        """The place that was gone back from; None where there is none."""
        if not self._after:
            return None
        self._before.append(here)
        return self._after.pop()
