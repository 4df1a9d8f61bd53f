"""Joining: a table of one's own, the lookup table itself, the panel of counties and years."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from povstat import queries
from povstat.api.base import Data, Words, words
from povstat.errors import UsageError
from povstat.lang import Language
from povstat.results import Note, Rows

if TYPE_CHECKING:
    from povstat.matching.decide import TableDecider
    from povstat.matching.run import Decider
    from povstat.models.rows import CrosswalkRow, PanelRow
    from povstat.store.opened import Opened

OwnNames = str | Path | Iterable[Mapping[str, Any]]
"""Names of a user's own: a file, or rows."""


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
        panel: bool = False,
        listed_from: int | None = None,
        accept_typos: bool = False,
        names: "OwnNames | None" = None,
        lang: Language | None = None,
        data_dir: Path | None = None,
        skip_rows: int | None = None,
        header_rows: int | None = None,
        header: bool = True,
        sheet: str | None = None,
        encoding: str | None = None,
        delimiter: str | None = None,
        quotes: bool = True,
        input_format: str | None = None,
    ) -> Any:
        """``data`` with what povstat says of each row, in the same order; nothing in it is changed.

        ``data`` is the path of a table, whose rows come back as dicts; a frame or a series of pandas, polars or
        pyarrow, rows as mappings, or a list of names; what comes lazily or batch by batch (a lazy frame of polars,
        a frame of Spark, a stream of Arrow batches, an iterator of frames) is answered likewise. ``name`` ...
        ``year`` name its columns; the others are taken where their names are plain. ``columns`` are the fields to
        add. With ``panel`` each row also gets the variables of ``panel`` for its unit and year, ``listed_from`` as
        there. ``names`` are names of your own: a file, or rows, with ``spelling``, ``code`` and, if need be,
        ``from`` and ``to``. ``lang`` and ``data_dir`` go before those of this object. ``skip_rows`` and all that
        follows say how a file is read, as the options of the command line do. Raises UsageError for a column that
        is not there, or where none tells the county, or with ``panel`` the year, or for words about reading where
        ``data`` is no file.

        >>> povstat.match(["威宁", "昌平区"])[0]["povstat_status"]
        'poverty'
        """
        from povstat.matching.decision import FIELDS

        reading: dict[str, Any] = {
            "skip_rows": skip_rows,
            "header_rows": header_rows,
            "header": header,
            "sheet": sheet,
            "encoding": encoding,
            "delimiter": delimiter,
            "quotes": quotes,
            "input_format": input_format,
        }
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
                panel=panel,
                listed_from=listed_from,
                accept_typos=accept_typos,
                names=names,
                **reading,
            )
        from povstat.matching.asked import given_columns, is_path

        is_file = is_path(data)
        if not is_file:
            _refuse_reading(reading)
        given = given_columns(name, province, prefecture, code, year)
        if type(data).__module__.startswith("pyspark."):
            from povstat.spark.plan import marked

            if panel:
                raise UsageError("panel: not within Spark; join the rows of povstat panel by code and year")
            if names is not None:
                raise UsageError("names: names of your own are not taken within Spark")
            return marked(data, given, columns, prefix, self.data, self.lang, accept_typos=accept_typos)
        from povstat.matching.frames import Marker, match

        known: tuple[str, ...] = FIELDS
        if panel:
            from povstat.matching.panel import PANEL_FIELDS

            known = (*FIELDS, *PANEL_FIELDS)

        def decider() -> "Decider":
            return self._decides(accept_typos=accept_typos, panel=panel, listed_from=listed_from, names=names)

        if is_file:
            from povstat.matching.files import match_file
            from povstat.matching.io.opening import read_options

            marker = Marker(decider, given, columns, prefix, known)
            return match_file(str(data), marker, read_options(**reading), self._note)
        return match(data, decider, given=given, columns=columns, prefix=prefix, known=known)

    def _decides(
        self, *, accept_typos: bool, panel: bool, listed_from: int | None, names: "OwnNames | None"
    ) -> "Decider":
        decider = self._decider(accept_typos=accept_typos, names=names)
        if not panel:
            return decider
        from povstat.matching.panel import PanelDecider

        return PanelDecider(self.connection, decider, listed_from)

    def _decider(self, *, accept_typos: bool, names: "OwnNames | None" = None) -> "TableDecider":
        """What decides rows; kept, since calls of a notebook are many and small, but for names of one's own."""
        from povstat.matching.decide import TableDecider

        data = self._opened
        if names is not None:
            from povstat.matching.own_names import read_own_names

            return TableDecider(
                data.connection, lang=self.lang, accept_typos=accept_typos, own_names=read_own_names(names)
            )
        if self._decides_for is not data:
            self._decides_for, self._deciders = data, {}
        if accept_typos not in self._deciders:
            self._deciders[accept_typos] = TableDecider(
                data.connection, lang=self.lang, accept_typos=accept_typos, resolver=data.resolver
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
        controls: Words = (),
        never_listed: bool = False,
        listed_from: int | None = None,
        added: Words = (),
    ) -> "Rows[PanelRow]":
        """The balanced panel of counties and years, ``first`` to ``last``, with treatment variables.

        ``controls`` adds the county-level divisions of each year that were never listed: ``never`` those of the
        provinces that have listed counties, ``other-provinces`` those of the others, ``never_listed`` both.
        ``listed_from`` is the year from which counties count as on the list, else that of its publication.
        ``added`` are further fields of ``counties``, the same in every year. Raises UsageError for years that are
        none, for a group that there is not, or for a field that counties do not have.

        >>> len(povstat.panel(2014, 2016))
        2496
        """
        db = self.connection
        asked = self._fields_added(words(added))
        extra = [field for field in asked if field not in queries.panel.FIELDS]
        rows = queries.panel.panel(
            db,
            first,
            last,
            controls=words(controls),
            never_listed=never_listed,
            listed_from=listed_from,
            added=extra,
        )
        values = {
            "year": queries.panel.list_year(db) if listed_from is None else listed_from,
            "count": queries.record.unknown_days(db),
        }
        notes: list[Note] = [(_TIMING, values)]
        shown = dict.fromkeys([*queries.panel.SHOWN, *asked])
        return self._rows(rows, "panel", [*queries.panel.FIELDS, *extra], notes, list(shown))

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
        return picked


def _refuse_reading(words: Mapping[str, Any]) -> None:
    """Raise UsageError for a word on how to read a file: what is in memory has been read, with its header."""
    for word, value in words.items():
        if value is not (True if word in ("header", "quotes") else None):
            raise UsageError(
                "{name}: for the path of a file alone; a frame has its header already: give the path, or read it "
                "with the right rows as its header",
                name=word,
            )


_TIMING = (
    "on the list from {year}; delisted: by the year of the batch; delisted_announced: by the year of the "
    "announcement, null for {count:county|counties} whose day is unknown"
)
