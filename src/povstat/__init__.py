"""The reference on China's 832 national-level poverty-stricken counties, 2012-2020.

The command is ``povstat``. In Python, ``povstat.Povstat(data=..., lang=...)`` is the object to ask; the functions
here (``povstat.counties(province="Guizhou")``, ``povstat.resolve("威宁")``, ``povstat.match(frame)``) are methods
of one shared object on the data of POVSTAT_DATA, else the shipped data. ``povstat.duckdb`` and ``povstat.spark``
decide rows where these engines hold them.
"""

from povstat.version import __version__

# As typing has it, which the command line must not wait for before it answers Ctrl-C.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from povstat import duckdb as duckdb
    from povstat import spark as spark
    from povstat.api import Povstat as Povstat
    from povstat.results import Rows as Rows

    _shared = Povstat()
    connection = _shared.connection
    areas = _shared.areas
    batches = _shared.batches
    chart = _shared.chart
    cite = _shared.cite
    codebook = _shared.codebook
    codes = _shared.codes
    counties = _shared.counties
    county = _shared.county
    crosswalk = _shared.crosswalk
    export = _shared.export
    figures = _shared.figures
    institutions = _shared.institutions
    line = _shared.line
    load = _shared.load
    map = _shared.map
    match = _shared.match
    milestones = _shared.milestones
    panel = _shared.panel
    progress = _shared.progress
    provinces = _shared.provinces
    resolve = _shared.resolve
    search = _shared.search
    series = _shared.series
    sources = _shared.sources
    sql = _shared.sql
    supervision = _shared.supervision
    table = _shared.table

__all__ = [
    "Povstat",
    "Rows",
    "__version__",
    "areas",
    "batches",
    "chart",
    "cite",
    "codebook",
    "codes",
    "connection",
    "counties",
    "county",
    "crosswalk",
    "duckdb",
    "export",
    "figures",
    "institutions",
    "line",
    "load",
    "map",
    "match",
    "milestones",
    "panel",
    "progress",
    "provinces",
    "resolve",
    "search",
    "series",
    "sources",
    "spark",
    "sql",
    "supervision",
    "table",
]


def __getattr__(name: str) -> "Any":
    """Import what is asked for when it is first asked for: the command line must not wait for it."""
    if name == "Povstat":
        from povstat.api import Povstat

        return Povstat
    if name == "Rows":
        from povstat.results import Rows

        return Rows
    if name in {"duckdb", "spark"}:
        from importlib import import_module

        return import_module(f"povstat.{name}")
    if name in __all__:
        from povstat.api import shared

        return getattr(shared(), name)
    raise AttributeError(f"module 'povstat' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
