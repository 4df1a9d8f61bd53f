"""Verdicts kept ready for rows that look alike, while a table is read."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from povstat.matching.columns import ROLES, Columns
from povstat.matching.decision import Decision
from povstat.matching.io.cells import as_text
from povstat.matching.io.delimited import DelimitedTable
from povstat.matching.io.delimited_rows import joined
from povstat.matching.io.tables import Table
from povstat.matching.tally import Tally

MOST_KEYS = 100_000
"""Verdicts kept ready: enough for every county in every year, and little memory for a table of ever new rows."""


class Decider(Protocol):
    """Says what a row is, from its evidence; an empty text is no evidence."""

    def decide(
        self, name: str = "", province: str = "", prefecture: str = "", code: str = "", year: str = ""
    ) -> Decision:
        """The verdict."""

    def kind_of(self, text: str) -> int:
        """What a text may be, as ``content.Kind`` says."""


class Verdicts:
    """Verdicts kept ready for rows that look alike, each with its place in three lists that run side by side."""

    def __init__(
        self,
        decider: Decider,
        columns: Columns,
        render: Callable[[tuple[str | None, ...]], Any],
        fields: tuple[str, ...],
        tally: Tally,
        delimiter: str | None = None,
    ) -> None:
        """``render`` makes of a verdict's cells what a row gets; see ``delimiter_in_keys`` for ``delimiter``."""
        self._decide = decider.decide
        used = columns.used()
        self._behind = ["", str(columns.fixed_year or "")]
        """What stands behind a key's texts: nothing, and the year of all rows."""
        at = {role: number for number, role in enumerate(role for role, _ in used)}
        if columns.fixed_year:
            at["year"] = len(used) + 1
        self._at = [at.get(role, len(used)) for role in ROLES]
        self._render = render
        self._fields = fields
        self._tally = tally
        self._counts: Counter[int] = Counter()
        self._place: dict[Any, int] = {}
        self._older: dict[Any, int] = {}
        """Those of before there were ``MOST_KEYS`` of them."""
        self._place_of: dict[Decision, int] = {}
        places = [at for _, at in used]
        self._delimiter = delimiter
        self._in_piece = [at - min(places) for at in places]
        self.decisions: list[Decision] = []
        self.keys: list[Any] = []
        """What an undecided row had to tell; None for the others."""
        self.rendered: list[Any] = []

    def places(self, keys: list[Any]) -> list[int]:
        """The place of each key's verdict."""
        found: list[Any] = self._known(keys)
        known, older = self._place, self._older
        at = -1
        for _ in range(found.count(None)):
            at = found.index(None, at + 1)
            key = keys[at]
            if (place := known.get(key)) is None:
                if (place := older.get(key)) is None:
                    place = self._settled(key, self.decided(key))
                known[key] = place
            found[at] = place
        self._counts.update(found)
        return found

    def unknown(self, keys: list[Any]) -> list[Any]:
        """The keys without a verdict, each once."""
        found, older = self._known(keys), self._older
        new = (key for key, place in zip(keys, found, strict=True) if place is None and key not in older)
        return list(dict.fromkeys(new))

    def learn(self, keys: Iterable[Any], decisions: Iterable[Decision]) -> None:
        """Take the decisions on some keys."""
        for key, decision in zip(keys, decisions, strict=True):
            self._place[key] = self._settled(key, decision)

    def _known(self, keys: list[Any]) -> list[int | None]:
        """The place of each key's verdict, None for none; there is room for those that are new."""
        known = self._place
        found = list(map(known.get, keys))
        new = found.count(None)
        if len(known) + new <= MOST_KEYS:
            return found
        # The names of a table come again and again, most of its addresses do not: what does is taken over.
        self._place, self._older = {}, known
        if len(self.decisions) + len(keys) > MOST_KEYS:
            self.count()
            for held in (self._older, self._place_of, self.decisions, self.keys, self.rendered):
                held.clear()
        return [None] * len(keys)

    def count(self) -> None:
        """Put what was counted since the last time into the tally."""
        for place, count in self._counts.items():
            key = self.keys[place]
            self._tally.add(
                self.decisions[place],
                count,
                {} if key is None else dict(zip(ROLES, self._evidence(key), strict=True)),
            )
        self._counts.clear()

    def _texts(self, key: Any) -> list[str]:
        """What a key tells, in the order of the roles."""
        if self._delimiter is not None and isinstance(key, bytes):
            texts = key.decode("utf-8", "replace").split(self._delimiter)
            return [texts[at] for at in self._in_piece]
        return list(map(_readable, key)) if isinstance(key, tuple) else [_readable(key)]

    def _evidence(self, key: Any) -> list[str]:
        """The text of each of ``ROLES``."""
        texts = self._texts(key) + self._behind
        return [texts[at] for at in self._at]

    def decided(self, key: Any) -> Decision:
        """What is decided on a key's evidence."""
        return self._decide(*self._evidence(key))

    def _settled(self, key: Any, decision: Decision) -> int:
        """The place of a new key's verdict, shared with rows of the same decision that no report tells apart."""
        place = self._place_of.get(decision)
        told = self._tally.groups is not None and decision.status in {"ambiguous", "unknown"}
        if place is None or told:
            place = len(self.decisions)
            self._place_of.setdefault(decision, place)
            self.decisions.append(decision)
            self.keys.append(key if told else None)
            self.rendered.append(self._render(decision.cells(self._fields)))
        return place


def delimiter_in_keys(table: Table, positions: Sequence[int]) -> str | None:
    """What stands between the cells of keys that are one piece of a line."""
    if isinstance(table, DelimitedTable) and not table.single and joined(positions):
        return table.delimiter
    return None


def _readable(cell: Any) -> str:
    """A cell as text that a note or a report can hold anywhere: JSON may name half of a surrogate pair."""
    if isinstance(cell, bytes):
        return cell.decode("utf-8", "replace")
    text = as_text(cell)
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
