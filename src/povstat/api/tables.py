"""Whole tables: as rows, as a frame, as views for statements in SQL, and what their fields mean."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from povstat import queries
from povstat.api.joining import JoiningQuestions
from povstat.api.record import RecordQuestions
from povstat.api.series import SeriesQuestions
from povstat.api.sources import SourceQuestions
from povstat.fields.tables import RECORD, VIEWS
from povstat.results import Rows

if TYPE_CHECKING:
    import pandas


class TableQuestions(RecordQuestions, SeriesQuestions, JoiningQuestions, SourceQuestions):
    """The questions that take a table whole."""

    def table(self, name: str) -> "Rows[Any]":
        """All rows of a table, as the verb of this name prints them.

        The names are those of ``povstat sql`` alone. ``observations`` are the values of every series, ``progress``
        is of the country and of every province, ``panel`` from the year of the list to that of the last batch.
        Raises NotFoundError for a name that is no table's.

        >>> len(povstat.table("counties"))
        832
        """
        name = queries.vocabulary.word(name, VIEWS, "table")
        db = self.connection
        if name == "observations":
            ids = queries.record.values_of(db, "series", "id")
            return self._rows(queries.series.observations(db, ids), name, queries.series.TIDY)
        if name == "progress":
            whole = self.progress()
            return self._rows([*whole, *self.progress(by_province=True)], name, whole.fields, whole.notes)
        if name == "panel":
            first = queries.panel.list_year(db)
            return self.panel(first, max([first, *queries.record.values_of(db, "counties", "batch")]))
        if name in ("provenance", "division_counts", "dataset"):
            return self._rows(queries.record.records(db, name), name, queries.record.fields_of(db, name))
        rows: Rows[Any] = getattr(self, name)()
        return rows

    def load(self, name: str) -> "pandas.DataFrame":
        """A table as a pandas DataFrame. Its ``attrs`` hold the versions and the reference to cite it by.

        Raises NotFoundError for a name that is no table's, UsageError where pandas is not installed.

        >>> povstat.load("batches").attrs["table"]
        'batches'
        """
        return self.table(name).to_pandas()

    def codebook(self, *tables: str) -> "Rows[Any]":
        """The data dictionary: each field of some tables (else all), its type, unit, words and meaning.

        Raises NotFoundError for a name that is no table's.

        >>> povstat.codebook("counties")[0]["field"]
        'code'
        """
        from povstat.fields.dictionary import codebook

        names = [queries.vocabulary.word(name, VIEWS, "table") for name in tables]
        return self._rows(codebook(dict.fromkeys(names or VIEWS)), "codebook", queries.offers.CODEBOOK)

    def export(self, path: str | Path, *tables: str, form: str | None = None) -> None:
        """Write tables (else the whole record) to one file, or to a directory of files.

        ``path`` says how by its ending: ``.zip`` or a directory (a Data Package), ``.sqlite``, ``.xlsx``,
        ``.json``, ``.parquet``, ``.dta``, ``.geojson``; ``form`` names another one for a directory. It is there
        whole, or not at all. Raises NotFoundError for a name that is no table's, UsageError for a form that
        there is not or that cannot hold what was asked for, InvalidDataError for a place that cannot be written.

        >>> povstat.export("areas.json", "areas")
        """
        from povstat import exports
        from povstat.exports.content import content

        place = str(path)
        names = [queries.vocabulary.word(name, VIEWS, "table") for name in tables]
        chosen, directory = exports.form_of(place, form)
        held = exports.tables_of(chosen, directory, names, RECORD)
        whole = content(self.connection, held, self.table, self.lang, self.data, self.cite())
        exports.write(whole, place, chosen, directory)

    def sql(self, statement: str | None = None) -> "Rows[Any]":
        """What a statement in SQL answers, asked on a view for each table; without one, the views' columns.

        It can only read. Raises UsageError for a statement that is wrong, InvalidDataError where it reaches a
        limit (of time, rows, the length of a value, or memory): an answer is whole, or there is none.

        >>> povstat.sql("select count(*) as n from counties where supervised")
        [{'n': 52}]
        """
        if statement is None:
            return self.codebook()
        from povstat import views

        return views.ask(statement, self.table, self.lang, self.data, views.LIMITS)
