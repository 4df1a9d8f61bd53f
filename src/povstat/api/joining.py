"""Joining: a table of one's own, the lookup table itself, the panel of counties and years."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from povstat import queries
from povstat.api.base import Data, Words, words
from povstat.lang import Language
from povstat.results import Note, Rows

if TYPE_CHECKING:
    from povstat.matching.decide import TableDecider
    from povstat.models.rows import CrosswalkRow, PanelRow
    from povstat.store.opened import Opened


class JoiningQuestions(Data):
    """The questions that join tables of one's own to the record."""

    _decides_for: "Opened | None" = None
    _deciders: "dict[bool, TableDecider]"

    def match(
        self,
        data: Any,
        *,
        name: str | None = None,
        province: str | None = None,
        prefecture: str | None = None,
        code: str | None = None,
        year: str | int | None = None,
        columns: Sequence[str] | None = None,
        prefix: str = "povstat_",
        accept_typos: bool = False,
        lang: Language | None = None,
        data_dir: Path | None = None,
    ) -> Any:
        """``data`` with what povstat says of each row, in the same order; nothing in it is changed.

        ``data`` is a frame or a series of pandas, polars or pyarrow, rows as mappings, or names as text; what
        comes lazily or batch by batch (a lazy frame of polars, a frame of Spark, a stream of Arrow batches, an
        iterator of frames) is answered likewise. ``name`` ... ``year`` name its columns; the others are taken
        where their names are plain. ``columns`` are the fields to add. ``lang`` and ``data_dir`` go before those
        of this object. Raises UsageError for a column that is not there, or where none tells the county.

        >>> povstat.match(["威宁", "昌平区"])[0]["povstat_status"]
        'poverty'
        """
        if lang is not None or data_dir is not None:
            other = type(self)(data_dir or self.data, lang or self.lang)
            return other.match(
                data,
                name=name,
                province=province,
                prefecture=prefecture,
                code=code,
                year=year,
                columns=columns,
                prefix=prefix,
                accept_typos=accept_typos,
            )
        given = {
            "name": name,
            "province": province,
            "prefecture": prefecture,
            "code": code,
            "year": None if year is None else str(year),
        }
        if type(data).__module__.startswith("pyspark."):
            from povstat.spark.plan import marked

            return marked(data, given, columns, prefix, self.data, self.lang, accept_typos=accept_typos)
        from povstat.matching.frames import match

        return match(
            data,
            lambda: self._decider(accept_typos=accept_typos),
            given=given,
            columns=columns,
            prefix=prefix,
        )

    def _decider(self, *, accept_typos: bool) -> "TableDecider":
        """What decides rows; kept, since calls of a notebook are many and small."""
        from povstat.matching.decide import TableDecider

        data = self._opened
        if self._decides_for is not data:
            self._decides_for, self._deciders = data, {}
        if accept_typos not in self._deciders:
            self._deciders[accept_typos] = TableDecider(
                data.connection, lang=self.lang, accept_typos=accept_typos, index=data.index
            )
        return self._deciders[accept_typos]

    def crosswalk(self, *, listed: bool = False) -> "Rows[CrosswalkRow]":
        """Every spelling and code, and the county that it means: for joins elsewhere.

        ``listed`` leaves out what never had to do with a listed county.

        >>> {row["status"] for row in povstat.crosswalk(listed=True) if row["key"] == "威宁县"}
        {'poverty'}
        """
        crosswalk = queries.crosswalk
        return self._rows(
            crosswalk.crosswalk(self.connection, listed_only=listed),
            "crosswalk",
            crosswalk.FIELDS,
            (),
            crosswalk.SHOWN,
        )

    def panel(
        self,
        first: int,
        last: int,
        *,
        never_listed: bool = False,
        listed_from: int | None = None,
        added: Words = (),
    ) -> "Rows[PanelRow]":
        """The balanced panel of counties and years, ``first`` to ``last``, with treatment variables.

        ``never_listed`` adds the county-level divisions of each year that were never listed; ``listed_from`` is
        the year from which counties count as on the list, else that of its publication. ``added`` are further
        fields of ``counties``, the same in every year. Raises UsageError for years that are none, or for a field
        that counties do not have.

        >>> len(povstat.panel(2014, 2016))
        2496
        """
        db = self.connection
        extra = self._fields_added(words(added))
        rows = queries.panel.panel(
            db, first, last, never_listed=never_listed, listed_from=listed_from, added=extra
        )
        values = {
            "year": queries.panel.list_year(db) if listed_from is None else listed_from,
            "count": queries.record.unknown_days(db),
        }
        notes: list[Note] = [(_TIMING, values)]
        shown = [*queries.panel.SHOWN, *extra]
        return self._rows(rows, "panel", [*queries.panel.FIELDS, *extra], notes, shown)

    def _fields_added(self, names: Sequence[str]) -> list[str]:
        """The fields of counties that the panel takes besides its own.

        With the area goes whether it is known: without it, no area and an unknown one would look alike.
        """
        if not names:
            return []
        from povstat.fields.columns import pick_fields

        available = queries.record.fields_of(self.connection, "counties")
        picked = pick_fields("counties", ",".join(names), available, self.lang)
        if "contiguous_area" in picked and "contiguous_area_known" not in picked:
            picked.insert(picked.index("contiguous_area") + 1, "contiguous_area_known")
        return [field for field in picked if field not in queries.panel.FIELDS]


_TIMING = (
    "on the list from {year}; delisted: by the year of the batch; delisted_announced: by the year of the "
    "announcement, null for {count} counties whose day is unknown"
)
