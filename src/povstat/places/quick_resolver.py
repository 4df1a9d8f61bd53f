"""Decides on many texts: a resolver that remembers what it read."""

from collections.abc import Sequence
from functools import lru_cache

from povstat.places import reading
from povstat.places.fronts import AddressFronts
from povstat.places.gazetteer import Gazetteer
from povstat.places.resolution import Resolution
from povstat.places.resolver import Resolver


class QuickResolver(Resolver):
    """A resolver for many questions, which remembers what it read."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__(gazetteer)
        # A table has few provinces and prefectures, and many rows of each.
        self._evidence = lru_cache(maxsize=4096)(super()._evidence)  # type: ignore[method-assign]  # one cache an object
        self._region_evidence = lru_cache(maxsize=4096)(super()._region_evidence)  # type: ignore[method-assign]  # likewise
        self.fronts = AddressFronts(gazetteer)

    def is_region(self, text: str) -> bool:
        """Whether a text names a province or prefecture of any year."""
        return bool(self._region_evidence(text))

    def _readings(self, text: str) -> Sequence[reading.Reading]:
        read = self.fronts.readings(text)
        return super()._readings(text) if read is None else read

    def lookup(
        self,
        text: str,
        *,
        province: str | None = None,
        prefecture: str | None = None,
        year: int | None = None,
    ) -> Resolution:
        """As ``resolve``, without suggestions."""
        return self.resolve(text, province=province, prefecture=prefecture, year=year, suggest=False)
