"""The Python interface: the questions of the command line as functions on the shipped data.

``import povstat`` offers them as ``povstat.counties()``, ``povstat.resolve("威宁")`` and so on. The data is opened
once in a process, for all its threads, and anew when a file of it changes; set POVSTAT_DATA for a data directory
of your own. Rows are mappings with the field names of ``--json``.
"""

import sqlite3
from collections.abc import Iterable
from typing import Any

from povstat.matching import match
from povstat.places import resolver
from povstat.queries import record, vocabulary
from povstat.queries import series as statistics
from povstat.store.opened import opened

__all__ = ["connection", "counties", "match", "milestones", "panel", "resolve", "series"]


def connection() -> sqlite3.Connection:
    """The read-only connection that the other functions ask. Raises InvalidDataError without valid data."""
    return opened().connection


def counties(
    *, province: str | Iterable[str] = (), batch: int | Iterable[int] = (), supervised: bool | None = None
) -> list[dict[str, Any]]:
    """Counties of the list, by code; provinces by any name or code.

    Raises UsageError for a province or batch that there is not.
    """
    names = [province] if isinstance(province, str) else list(province)
    years = [batch] if isinstance(batch, int) else list(batch)
    return record.counties(
        connection(),
        provinces=[vocabulary.province(connection(), name) for name in names],
        batches=[vocabulary.batch(connection(), year) for year in years],
        supervised=supervised,
    )


def milestones() -> list[dict[str, Any]]:
    """The events of the policy record, in order of time."""
    return record.milestones(connection())


def series(name: str, *, since: int | None = None, until: int | None = None) -> list[dict[str, Any]]:
    """The observations of a series as a tidy table, values in base units (persons, yuan, percent).

    Raises NotFoundError for a series that there is not.
    """
    ids = [statistics.one_series(connection(), name)]
    return statistics.observations(connection(), ids, since=since, until=until)


def panel(first: int, last: int, *, never_listed: bool = False) -> list[dict[str, Any]]:
    """The balanced county-year panel of ``povstat panel``, years ``first`` to ``last``.

    Raises UsageError for years that the codes do not cover.
    """
    from povstat.queries.panel import panel as rows

    return list(rows(connection(), first, last, never_listed=never_listed))


def resolve(
    text: str, *, province: str | None = None, prefecture: str | None = None, year: int | None = None
) -> resolver.Resolution:
    """The county that a name or code means, or why that cannot be said (``status``, ``candidates``)."""
    return resolver.resolve(connection(), text, province=province, prefecture=prefecture, year=year)
