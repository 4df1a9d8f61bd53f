"""What every view can be asked for."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.message import Message

from povstat.explore.asking import Asking
from povstat.explore.place import Place
from povstat.explore.widgets.boxes import Stack
from povstat.output import Column
from povstat.queries.record import Row

OFFERED = 12
"""Codes of a list that are shown before it is copied."""


class ViewSheet(NamedTuple):
    """What a view shows, as rows: what is exported."""

    table: str
    rows: Sequence[Row]
    fields: Sequence[str]
    columns: Sequence[Column]
    """The columns as a person reads them."""


class Copyable(NamedTuple):
    """Something that can be copied: its key, and the English text of what it is."""

    key: str
    what: str
    begins: str
    """How the text begins, a line of it at least: what is offered."""
    make: Callable[[], str]
    """Makes the whole text, when it is chosen."""

    @classmethod
    def short(cls, key: str, what: str, text: str) -> "Copyable":
        """A text that is made already."""
        return cls(key, what, text, lambda: text)


class View(Stack):
    """A view of the record. What a key does in some views alone is a method of theirs, named like its action."""

    class Leads(Message):
        """A row leads somewhere."""

        def __init__(self, place: Place) -> None:
            super().__init__()
            self.place = place

    class Changed(Message):
        """What is shown has changed: the line above it has to."""

    def __init__(self, asking: Asking, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.asking = asking

    @property
    def waits(self) -> bool:
        """Whether something is still to be written, when a key is let go."""
        return False

    def arrive(self, place: Place) -> None:
        """Show a place."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Make beforehand, while the keys rest, what keys in the view would wait for."""

    def current_place(self) -> Place:
        """The place that is shown."""
        raise NotImplementedError

    def speak(self) -> None:
        """Say everything in the language of the moment, which has changed."""
        self.arrive(self.current_place())

    def headline(self) -> tuple[str, str]:
        """What is shown, and how many: the two ends of the line under the views."""
        return "", ""

    def words(self) -> list[str]:
        """The words of the command that shows the same."""
        raise NotImplementedError

    def sheet(self) -> ViewSheet:
        """The rows that are shown."""
        raise NotImplementedError

    def cited(self) -> Sequence[str]:
        """The sources of what the cursor stands on."""
        return ()

    def copyables(self) -> list[Copyable]:
        """What can be copied here, beside citation and command."""
        return []

    def focus_main(self) -> None:
        """Put the focus where the view is worked with."""
        self.focus()

    def step_back(self) -> bool:
        """Escape: leave what lies over the view; whether there was anything."""
        return False
