"""The tools about names, words and codes."""

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import Field

from povstat.agents.answer import LIMIT, MOST, Answer, rows_answer
from povstat.agents.arguments import Asked, Limit, Names, Offset, Searches
from povstat.agents.asking import Asking
from povstat.agents.tool import ONE_OR_MORE
from povstat.errors import AmbiguousError, NotFoundError
from povstat.lang import translate
from povstat.matching.decision import FIELDS
from povstat.queries import record

_ROLES = ("name", "province", "prefecture", "code", "year")

_RECORDS = {"county": "counties", "milestone": "milestones", "series": "series", "figure": "figures"}
"""The table of what a search finds."""


class NameTools(Asking):
    """Each method is a tool of its name; wording.py says when to choose it."""

    def county(
        self,
        name: str,
        province: str | None = None,
        prefecture: str | None = None,
        year: int | None = None,
    ) -> Answer:
        """One county by any of its names or codes. That a name means none is an answer, too."""
        from povstat.fields.candidates import what_it_may_mean

        try:
            found = self.ask.county(name, province=province, prefecture=prefecture, year=year)
        except (AmbiguousError, NotFoundError) as error:
            if error.resolution is None:
                raise
            may_mean = what_it_may_mean(error, self.ask.lang)
            told = self.whole_columns("divisions", ["code", "name_zh"])
            said = [may_mean["notes"], *(each.message(self.ask.lang) for each in error.also)]
            if (step := _next_step(may_mean)) is not None:
                said.append(translate(step, self.ask.lang))
            return {
                "status": may_mean["status"],
                "county": None,
                "candidates": may_mean["candidates"],
                "suggestions": may_mean["suggestions"],
                "counties": may_mean.get("counties", []),
                **told,
                "notes": [*filter(None, said), *told["notes"]],
            }
        cited = record.cited_by(self.ask.connection, "counties", found["code"])
        return {
            "status": "poverty",
            "county": found,
            "candidates": [],
            "suggestions": [],
            "counties": [],
            **self.whole_columns("counties", list(found), cited),
        }

    def match(
        self, names: Annotated[list[str | Asked], ONE_OR_MORE, Field(min_length=1, max_length=MOST)]
    ) -> Answer:
        """Whether each of some names or codes is a county of the list."""
        asked = [{"name": row} if isinstance(row, str) else row.model_dump(exclude_none=True) for row in names]
        given: dict[str, Any] = {role: role for role in _ROLES if any(role in row for row in asked)}
        rows = self.ask.match(asked, **given)
        verdicts = [
            {
                "asked": name if isinstance(name, str) else name.model_dump(exclude_none=True),
                **{field: row[f"povstat_{field}"] for field in FIELDS},
            }
            for name, row in zip(names, rows, strict=True)
        ]
        return {"rows": verdicts, "total": len(verdicts), "offset": 0, **self._told_of(verdicts)}

    def _told_of(self, verdicts: Sequence[dict[str, Any]]) -> Answer:
        codes = sorted({verdict["code"] for verdict in verdicts if verdict["code"]})
        cited = [key for code in codes for key in record.county(self.ask.connection, code)["delisting_sources"]]
        return self.whole_columns("counties", ["code", "name_zh", "batch"], cited)

    def codes(self, asked: Names, on: int | None = None, to: int | None = None) -> Answer:
        """What codes or names were and became."""
        rows = self.ask.codes(*(asked or ()), on=on, to=to)
        return rows_answer(self.ask, rows, limit=max(len(rows), 1))

    def search(self, words: str, kind: Searches = None, limit: Limit = LIMIT, offset: Offset = 0) -> Answer:
        """Where words stand in the record."""
        rows = self.ask.search(words, kind=kind or ())
        cited = [key for row in rows[offset : offset + limit] for key in self._cited_by(row["kind"], row["id"])]
        return rows_answer(self.ask, rows, None, limit, offset, sources=cited)

    def _cited_by(self, kind: str, key: str) -> list[str]:
        """The sources of what a search found; a source is its own."""
        table = _RECORDS.get(kind)
        return [key] if table is None else record.cited_by(self.ask.connection, table, key)


def _next_step(may_mean: dict[str, Any]) -> str | None:
    """What to ask next where a name means no county of the list; None where nothing is left to ask."""
    if may_mean.get("counties"):
        return "a province or prefecture: the tool counties gives its counties with their batches"
    if may_mean["status"] == "ambiguous":
        return "ask again with province, prefecture or year, or with the code of a candidate"
    if may_mean["suggestions"]:
        return "suggestions are the nearest names: ask again with one if it is meant"
    if may_mean["status"] == "unknown":
        return "ask with the name alone; the tool search finds words in the whole record"
    return None
