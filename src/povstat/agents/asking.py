"""What every tool asks with."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from povstat.agents.answer import Answer, told
from povstat.fields import sheets

if TYPE_CHECKING:
    from povstat.api import Povstat


class Asking:
    """The object that answers, and what several tools need of it."""

    def __init__(self, ask: "Povstat") -> None:
        self.ask = ask

    def version(self) -> str:
        """The versions of povstat and of the data."""
        return sheets.version(self.ask.connection, self.ask.lang, self.ask.data)

    def whole_columns(self, table: str, fields: Sequence[str], sources: Sequence[str] = ()) -> Answer:
        """Notes, sources and versions of columns as a whole, and further sources by id."""
        about = sheets.about(self.ask.connection, table, [], fields, self.ask.lang, data=self.ask.data)
        return told(self.ask, about, sources)
