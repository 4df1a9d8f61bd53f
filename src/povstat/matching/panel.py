"""``match --panel``: beside the verdict on a row, the treatment variables of its unit in its year."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from povstat.matching.decide import TableDecider, row_year
from povstat.matching.decision import Decision
from povstat.queries.treatment import (
    BY_YEAR,
    COHORTS,
    NEVER,
    ON_RECORD,
    NeverListed,
    counties_listed,
    divisions_never_listed,
    list_year,
    timing,
)

if TYPE_CHECKING:
    from sqlite3 import Connection

PANEL_FIELDS = (
    "listed",
    "unit",
    "province",
    "province_zh",
    "prefecture_zh",
    *COHORTS,
    *BY_YEAR,
    *ON_RECORD,
)
"""The columns that a row gets besides those of a verdict, as ``docs/panel.md`` defines them."""

_AT = {field: at for at, field in enumerate(PANEL_FIELDS)}
_FOREVER = 9999
_NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class PanelDecision(Decision):
    """A verdict, with the values of ``PANEL_FIELDS`` as further attributes."""

    variables: tuple[Any, ...] = (None,) * len(PANEL_FIELDS)

    def __getattr__(self, field: str) -> Any:
        if field not in _AT:
            raise AttributeError(field)
        return self.variables[_AT[field]]

    def cells(self, fields: tuple[str, ...] = PANEL_FIELDS) -> tuple[str | None, ...]:
        """The verdict and the variables as text cells, in the order of ``fields``."""
        return tuple(_text(getattr(self, field)) for field in fields)


class PanelDecider:
    """Decides as another does, and adds the variables. ``listed_from`` is the year from which the list counts."""

    def __init__(self, db: "Connection", decider: TableDecider, listed_from: int | None = None) -> None:
        self._db = db
        self._decider = decider
        self._since = list_year(db) if listed_from is None else listed_from
        self._counties = {county["code"]: county for county in counties_listed(db)}
        self._unlisted: dict[str, list[NeverListed]] = {}
        self._of_county = lru_cache(maxsize=1 << 14)(self._listed)

    @property
    def listed_count(self) -> int:
        """How many counties the list has."""
        return self._decider.listed_count

    def kind_of(self, text: str) -> int:
        """What a text may be, as ``content.Kind`` says."""
        return self._decider.kind_of(text)

    def decide(
        self, name: str = "", province: str = "", prefecture: str = "", code: str = "", year: str = ""
    ) -> PanelDecision:
        """The verdict on a row with this evidence, and the variables of its unit in its year.

        They are None for a row that is not decided; those that differ between years also for a row without a year,
        if its county is listed.
        """
        found = self._decider.decide(name, province, prefecture, code, year)
        when = row_year(year)
        variables: tuple[Any, ...] = (None,) * len(PANEL_FIELDS)
        if found.code is not None:
            variables = self._of_county(found.code, when)
        elif found.status == "not_poverty":
            variables = self._never(found.place_code or "", found.place_name or "", when)
        verdict = {field.name: getattr(found, field.name) for field in fields(found)}
        return PanelDecision(**verdict, variables=variables)

    def _listed(self, code: str, year: int | None) -> tuple[Any, ...]:
        county = self._counties[code]
        when = timing(self._since, county["batch"], county["delisted_on"])
        in_year = when.in_year(year) if year is not None else _NOTHING
        return _values({"listed": True, "unit": code, **county, **when.cohorts, **in_year})

    def _never(self, code: str, name: str, year: int | None) -> tuple[Any, ...]:
        if not self._unlisted:
            for division in divisions_never_listed(self._db, 0, _FOREVER - 1):
                self._unlisted.setdefault(division.code, []).append(division)
        named = [division for division in self._unlisted.get(code, ()) if division.name_zh == name]
        when = _FOREVER - 1 if year is None else year
        begun = [division for division in named if division.first_year <= when]
        # The newest that had begun by then; before any had, the first there was.
        nearest = begun[-1:] or named[:1]
        return _values({"listed": False, **NEVER, **(nearest[0]._asdict() if nearest else {})})


def _values(known: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(known.get(field) for field in PANEL_FIELDS)


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)
