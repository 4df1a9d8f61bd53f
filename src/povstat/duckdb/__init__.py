"""``povstat match`` within DuckDB: functions for SQL that say of each row what it is.

``povstat.duckdb.register(connection)`` makes ``povstat_status`` and ``povstat_match`` known to a connection.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from povstat.lang import Language

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["register"]


def register(
    connection: "DuckDBPyConnection",
    *,
    data: str | Path | None = None,
    lang: Language = "en",
    accept_typos: bool = False,
) -> None:
    """Make ``povstat_status`` and ``povstat_match`` known to a DuckDB connection, until it is closed.

    Both take ``name``, ``province``, ``prefecture``, ``code`` and ``year``, in this order or by name
    (``code := adcode``), each of any type, and weigh them as ``povstat match`` does. ``povstat_status`` is the
    status as text; ``povstat_match`` is a struct of all that ``povstat match`` adds. ``data`` is a data directory,
    else POVSTAT_DATA, else the shipped data; ``lang`` is the language of the notes. Nothing is written into the
    database. Registering again takes the place of what was registered before.
    Raises UsageError where DuckDB, pyarrow or NumPy are not installed, or for a language that povstat does not
    speak; InvalidDataError where the data is not valid.
    """
    from povstat.duckdb.functions import register as register_functions

    register_functions(connection, None if data is None else Path(data), lang, accept_typos)
