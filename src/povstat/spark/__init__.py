"""``povstat match`` within Spark: a frame's rows are decided where they are, on the workers.

``povstat.spark.match(frame)`` returns the frame with the added columns.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from povstat.errors import needed
from povstat.lang import Language

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["match"]


def match(
    frame: "DataFrame",
    *,
    name: str | None = None,
    province: str | None = None,
    prefecture: str | None = None,
    code: str | None = None,
    year: str | int | None = None,
    columns: Sequence[str] | None = None,
    prefix: str = "povstat_",
    accept_typos: bool = False,
    lang: Language = "en",
    data: str | Path | None = None,
) -> "DataFrame":
    """The Spark frame with what povstat says of each row; lazily, as Spark does everything.

    ``name`` ... ``year`` name its columns (or one year for all rows), as in ``povstat.match``; for those not named
    the first rows of the frame are looked at. ``columns`` are the fields to add, called ``prefix`` + field:
    ``batch`` is a long, the others are strings. ``data`` is a data directory, else POVSTAT_DATA, else the shipped
    data; it is sent once to each worker, where povstat and pyarrow must be installed too.
    Raises UsageError for a column that is not there, or where none tells the county, or without pyspark.
    """
    from povstat.matching.asked import given_columns
    from povstat.spark.plan import marked

    for library in ("pyspark", "pyarrow"):
        needed(library, "spark", "povstat.spark")
    given = given_columns(name, province, prefecture, code, year)
    where = None if data is None else Path(data)
    frame_marked: DataFrame = marked(frame, given, columns, prefix, where, lang, accept_typos=accept_typos)
    return frame_marked
