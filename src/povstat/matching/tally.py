"""Counting what became of the rows: the summary of a run, and the report of what was not decided."""

import csv
import io
from collections import Counter
from dataclasses import dataclass, field

from povstat.lang import Language, Message, clauses, filled, word
from povstat.matching.columns import ROLES
from povstat.matching.decision import STATUSES, Decision
from povstat.output.delimited import cell

MOST_GROUPS = 100_000
"""Distinct undecided rows that a report tells apart, so that it stays small whatever the table."""


@dataclass(slots=True)
class Tally:
    """What became of the rows of a run."""

    rows: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    hows: Counter[str] = field(default_factory=Counter)
    """How the rows of poverty counties were recognised."""
    counties: set[str] = field(default_factory=set)
    """Codes of the listed counties that were met."""
    noted: int = 0
    """Decided rows with a note."""
    groups: dict[tuple[str, ...], int] | None = None
    """Undecided rows by their evidence, when a report is wanted."""
    beyond: Counter[str] = field(default_factory=Counter)
    """Undecided rows by status that came after ``MOST_GROUPS`` others."""
    _notes: dict[tuple[str, ...], Decision] = field(default_factory=dict)

    def add(self, decision: Decision, count: int, evidence: dict[str, str]) -> None:
        """Count ``count`` rows with the same evidence and verdict."""
        status = decision.status
        self.rows += count
        self.statuses[status] += count
        if decision.code is not None:
            self.counties.add(decision.code)
        if decision.how is not None and status == "poverty":
            self.hows[decision.how] += count
        if status in {"poverty", "not_poverty"}:
            if decision.note:
                self.noted += count
        elif self.groups is not None:
            group = tuple(evidence.get(role, "") for role in ROLES)
            if group in self.groups:
                self.groups[group] += count
            elif len(self.groups) < MOST_GROUPS:
                self.groups[group] = count
                self._notes[group] = decision
            else:
                self.beyond[status] += count

    def report(self) -> str:
        """The undecided rows as CSV text, most frequent first."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["rows", "status", *ROLES, "note"])
        for group, count in sorted((self.groups or {}).items(), key=lambda item: -item[1]):
            decision = self._notes[group]
            # What the table's own cells say must not become a formula in the report.
            writer.writerow([count, decision.status, *map(cell, group), decision.note or ""])
        for status, count in self.beyond.most_common():
            writer.writerow([count, status, *("" for _ in ROLES), f"others, beyond the first {MOST_GROUPS:,}"])
        return out.getvalue()


_SHARES = {
    "poverty": "poverty {count}",
    "not_poverty": "not poverty {count}",
    "ambiguous": "ambiguous {count}",
    "unknown": "unknown {count}",
}
"""By status, what is said of its rows."""


def summary(tally: Tally, listed: int, lang: Language = "en") -> list[str]:
    """The end of a run in a few lines. ``listed`` is how many counties the list has."""
    total = tally.rows

    def share(count: int) -> str:
        return f"{count:,} ({count / total:.1%})" if total else f"{count:,}"

    shares = [filled(_SHARES[status], {"count": share(tally.statuses[status])}, lang) for status in STATUSES]
    told = [
        Message("{total:row|rows}: {shares}", total=f"{total:,}", shares=clauses(shares, lang)),
        Message(
            "{count} of the {listed:listed county|listed counties} met", count=len(tally.counties), listed=listed
        ),
    ]
    if tally.noted:
        told.append(Message("{count:decided row carries|decided rows carry} a note", count=f"{tally.noted:,}"))
    if tally.hows:
        # In English as the column has them, with their underscores.
        ways = [f"{how if lang == 'en' else word(how, lang)} {count:,}" for how, count in tally.hows.most_common()]
        told.append(Message("how: {ways}", ways=clauses(ways, lang)))
    return [line.message(lang) for line in told]
