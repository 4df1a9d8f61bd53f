"""Verdicts kept ready for rows that look alike: each distinct piece of evidence is decided once."""

import threading
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from povstat.matching.decision import Decision

if TYPE_CHECKING:
    from povstat.matching.run import Decider

MOST_KEPT = 100_000
"""Verdicts kept ready: enough for every county in every year, and little memory for a table of ever new rows."""

Key = tuple[str | None, ...]
"""What a row has to tell: a text for each role, None or empty where it tells nothing."""


class Memory:
    """What has been decided so far. Grows, and is never changed otherwise: places stay what they are."""

    __slots__ = ("decisions", "places", "records")

    def __init__(self) -> None:
        self.places: dict[Key, int] = {}
        """Key to the place of its verdict in ``decisions``."""
        self.decisions: list[Decision] = []
        """Distinct verdicts."""
        self.records: Any = None
        """The first of them as Arrow columns, made where Arrow is asked for."""


class KnownVerdicts:
    """Decides rows by their evidence and remembers the verdicts. Threads may share an object.

    ``roles`` say what the texts of a key are, in order; ``fixed`` is evidence that all rows share.
    """

    def __init__(self, decider: "Decider", roles: Sequence[str], fixed: Mapping[str, str] | None = None) -> None:
        self._decide = decider.decide
        self._roles = tuple(roles)
        self._fixed = dict(fixed or {})
        self._lock = threading.Lock()
        self._memory = Memory()
        self._shared: dict[Decision, int] = {}

    def places(self, keys: Sequence[Key]) -> tuple[Memory, list[int]]:
        """The place of each key's verdict, and the memory in whose ``decisions`` it stands."""
        memory = self._memory
        places: list[Any] = list(map(memory.places.get, keys))
        if None not in places:
            return memory, places
        with self._lock:
            if len(self._memory.places) + places.count(None) > MOST_KEPT:
                self._memory, self._shared = Memory(), {}
            memory = self._memory
            known = memory.places
            for key in keys:
                if key not in known:
                    known[key] = self._place(memory, key)
            return memory, [known[key] for key in keys]

    def _place(self, memory: Memory, key: Key) -> int:
        evidence = {role: _readable(text) for role, text in zip(self._roles, key, strict=True) if text}
        decision = self._decide(**evidence, **self._fixed)
        place = self._shared.setdefault(decision, len(memory.decisions))
        if place == len(memory.decisions):
            memory.decisions.append(decision)
        return place


def _readable(text: str) -> str:
    """A text that a note can hold anywhere: half of a surrogate pair has no place in UTF-8."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
