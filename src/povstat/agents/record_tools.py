"""The tools about the list, its counties and the events around it."""

from typing import Any, Literal

from povstat.agents.answer import FEWER, LIMIT, Answer, note, rows_answer
from povstat.agents.arguments import EvidenceGrades, Kinds, Limit, Names, Offset, Unknowables, Years
from povstat.agents.asking import Asking
from povstat.models.words import InstitutionKind


class RecordTools(Asking):
    """Each method is a tool of its name; wording.py says when to choose it."""

    def counties(
        self,
        province: Names = None,
        prefecture: Names = None,
        batch: Years = None,
        area: Names = None,
        evidence: EvidenceGrades = None,
        supervised: bool | None = None,
        key_county: bool | None = None,
        unknown: Unknowables = None,
        milestone: str | None = None,
        source: str | None = None,
        search: str | None = None,
        fields: Names = None,
        limit: Limit = LIMIT,
        offset: Offset = 0,
    ) -> Answer:
        """Counties of the list."""
        rows = self.ask.counties(
            province=province or (),
            prefecture=prefecture or (),
            batch=batch or (),
            area=area or (),
            evidence=evidence or (),
            supervised=supervised,
            key_county=key_county,
            unknown=unknown or (),
            milestone=milestone,
            source=source,
            search=search,
        )
        return rows_answer(self.ask, rows, fields, limit, offset)

    def milestones(
        self,
        ids: Names = None,
        since: str | None = None,
        until: str | None = None,
        kind: Kinds = None,
        search: str | None = None,
        article: bool | None = None,
        fields: Names = None,
        limit: Limit = FEWER,
        offset: Offset = 0,
    ) -> Answer:
        """Events of the policy record."""
        rows = self.ask.milestones(
            *(ids or ()), since=since, until=until, kind=kind or (), search=search, article=article
        )
        return rows_answer(self.ask, rows, fields, limit, offset)

    def batches(
        self,
        province: Names = None,
        batch: Years = None,
        fields: Names = None,
        limit: Limit = LIMIT,
        offset: Offset = 0,
    ) -> Answer:
        """The yearly batches by province."""
        return rows_answer(
            self.ask, self.ask.batches(province=province or (), batch=batch or ()), fields, limit, offset
        )

    def progress(
        self,
        province: Names = None,
        by_province: bool = False,
        limit: Limit = LIMIT,
        offset: Offset = 0,
    ) -> Answer:
        """Counties on the list by year."""
        rows = self.ask.progress(province=province or (), by_province=by_province)
        answer = rows_answer(self.ask, rows, None, limit, offset)
        # The counts rest on the batch of every county; what that rests on, the record says of the whole column.
        column = self.whole_columns("counties", ["batch"])
        answer["notes"] += [*column["notes"], note(self.ask, _COUNTED)]
        answer["sources"] += column["sources"]
        return answer

    def provinces(self, fields: Names = None) -> Answer:
        """The provinces with counties on the list."""
        return rows_answer(self.ask, self.ask.provinces(), fields)

    def areas(self, fields: Names = None) -> Answer:
        """The contiguous areas."""
        return rows_answer(self.ask, self.ask.areas(), fields)

    def supervision(self, province: Names = None, fields: Names = None) -> Answer:
        """Listed supervision in 2020."""
        return rows_answer(self.ask, self.ask.supervision(province=province or ()), fields)

    def institutions(self, kind: InstitutionKind | None = None, fields: Names = None) -> Answer:
        """Systems of institutions, lessons, views."""
        return rows_answer(self.ask, self.ask.institutions(kind), fields)

    def about(self, topic: Literal["counties", "statistics", "sources", "open"] | None = None) -> dict[str, Any]:
        """How the data was made and how sure it is."""
        from povstat.agents.resources import about_text

        topics = [topic] if topic else ["counties", "statistics", "sources", "open"]
        return {"text": "\n\n".join(about_text(self.ask, name) for name in topics), "version": self.version()}


_COUNTED = "counted from the counties; the tool batches gives the announcement of each province and its sources"
