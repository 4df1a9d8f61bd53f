"""The tools about numbers and about sources."""

from typing import Any

from povstat.agents.answer import LIMIT, Answer, rows_answer
from povstat.agents.arguments import Limit, Names, Offset
from povstat.agents.asking import Asking
from povstat.models.words import Style, Topic


class StatisticsTools(Asking):
    """Each method is a tool of its name; wording.py says when to choose it."""

    def series(
        self,
        topic: Topic | None = None,
        search: str | None = None,
        fields: Names = None,
        limit: Limit = LIMIT,
        offset: Offset = 0,
    ) -> Answer:
        """The list of series."""
        return rows_answer(self.ask, self.ask.series(topic=topic, search=search), fields, limit, offset)

    def series_values(
        self,
        ids: Names,
        since: int | None = None,
        until: int | None = None,
        province: Names = None,
        fields: Names = None,
        limit: Limit = LIMIT,
        offset: Offset = 0,
    ) -> Answer:
        """The values of one series, or of several side by side."""
        rows = self.ask.series(*(ids or ()), since=since, until=until, province=province or ())
        return rows_answer(self.ask, rows, fields, limit, offset)

    def line(self, year: int | None = None, fields: Names = None) -> Answer:
        """The rural poverty line."""
        rows = self.ask.line(year)
        return rows_answer(self.ask, rows, fields, limit=len(rows))

    def figures(self, words: str = "", fields: Names = None, limit: Limit = LIMIT, offset: Offset = 0) -> Answer:
        """Single figures."""
        return rows_answer(self.ask, self.ask.figures(words), fields, limit, offset)

    def sources(
        self,
        ids: Names = None,
        kind: Names = None,
        search: str | None = None,
        fields: Names = None,
        limit: Limit = LIMIT,
        offset: Offset = 0,
    ) -> Answer:
        """The sources of the record."""
        rows = self.ask.sources(*(ids or ()), kind=kind or (), search=search)
        return rows_answer(self.ask, rows, fields, limit, offset)

    def cite(self, ids: Names = None, style: Style = "apa") -> dict[str, Any]:
        """References, ready to be printed."""
        return {"text": self.ask.cite(*(ids or ()), style=style), "version": self.version()}
