"""The statistics: series, single figures, progress by year, the poverty line."""

from typing import TYPE_CHECKING, Any

from povstat import queries
from povstat.api.base import Data, Words, words
from povstat.errors import NotFoundError, UsageError
from povstat.fields.columns_statistics import observation_fields
from povstat.models.words import TOPICS
from povstat.results import Note, Rows

if TYPE_CHECKING:
    from povstat.models.rows import FigureRow, LineRow, ProgressRow


class SeriesQuestions(Data):
    """The questions about numbers, each with its definition and source."""

    def series(
        self,
        *ids: str,
        since: int | None = None,
        until: int | None = None,
        province: Words = (),
        topic: str | None = None,
        search: str | None = None,
    ) -> "Rows[Any]":
        """All series; or the values of one; or several side by side, a column each.

        ``topic`` and ``search`` narrow down the list of all.

        Values are in base units (persons, yuan, percent), in order of area and year. Changes are against the
        preferred value before, never across a break. Side by side stand preferred values of single years only.
        Raises NotFoundError for a series that there is not or where nothing fits, UsageError for series of
        different units.

        >>> povstat.series("rural-poor", since=2012, until=2012)[0]["value"]
        98990000
        """
        from povstat.models.units import base_unit, unit_words

        db = self.connection
        areas = [queries.vocabulary.province(db, name) for name in words(province)]
        if not ids:
            if since is not None or until is not None or areas:
                raise UsageError("name a series; 'povstat series' without options lists them")
            return self._all_series(topic, search)
        if topic is not None:
            raise UsageError("--topic lists series; leave it out where a series is named")
        if search is not None:
            raise UsageError("--search lists series; leave it out where a series is named")
        if since is not None and until is not None and since > until:
            raise UsageError("--from {since} is after --to {until}", since=since, until=until)
        names = list(dict.fromkeys(queries.series.one_series(db, text) for text in ids))
        about = queries.series.series(db, ids=names)
        if len({base_unit(entry["unit"]) for entry in about}) > 1:
            units = "; ".join(f"{entry['id']}: {unit_words(entry['unit'], self.lang)}" for entry in about)
            raise UsageError(
                "these series have different units and cannot stand side by side ({units})", units=units
            )
        rows = queries.series.observations(db, names, since=since, until=until, areas=areas)
        if not rows:
            raise queries.series.nothing(db, names, areas, since, until)
        notes = [note for entry in about for note in queries.series.limits(entry, self.lang)]
        by_area = any(entry["by"] for entry in about)
        shown = observation_fields(self.lang, names, by_area=by_area)
        if len(names) > 1:
            merged, fields = queries.series.side_by_side(names, rows, by_area=by_area)
            return self._rows(merged, "side_by_side", fields, notes, shown)
        return self._rows(rows, "observations", queries.series.TIDY, notes, shown)

    def _all_series(self, topic: str | None, search: str | None) -> "Rows[Any]":
        db = self.connection
        rows = queries.series.series(db, search=search)
        if topic is not None:
            wanted = queries.vocabulary.word(topic, TOPICS, "topic")
            rows = [row for row in rows if row["topic"] == wanted]
        fields = queries.record.fields_of(db, "series")
        return self._rows(rows, "series", [*fields, "values_known", "first_year", "last_year"])

    def figures(self, term: str = "") -> "Rows[FigureRow]":
        """Single figures whose name, meaning or value holds every word of ``term``, in either language.

        ``value`` is in the base unit ``unit``; ``stated_value`` and ``stated_unit`` are as the source has them.
        Where no figure has the words, ``missing`` says so.

        >>> len(povstat.figures("1,113")) > 0
        True
        """
        db = self.connection
        rows = queries.series.figures(db, term)
        shown = ("id", "value", "as_of", f"meaning_{self.lang}", "sources") if term and len(rows) <= 3 else None
        missing: list[NotFoundError] = []
        if term and not rows:
            missing.append(
                NotFoundError(
                    "no figure has these words; 'povstat figures' lists all, 'povstat series' the series"
                )
            )
        notes: list[Note] = [(error.template, error.values) for error in missing]
        fields = [*queries.record.fields_of(db, "figures"), "stated_value", "stated_unit"]
        return self._rows(rows, "figures", fields, notes, shown, missing)

    def progress(self, *, province: Words = (), by_province: bool = False) -> "Rows[ProgressRow]":
        """Counties still on the list at the end of each batch year, counted from the counties.

        The year is that of the batch, the year assessed; most announcements came in the year after.

        >>> povstat.progress()[-1]["listed"]
        0
        """
        db = self.connection
        provinces = [queries.vocabulary.province(db, name) for name in words(province)]
        rows = queries.series.progress(db, provinces, by_province=by_province)
        note = "the year is that of the batch, the year assessed; most announcements came in the year after"
        return self._rows(rows, "progress", queries.series.PROGRESS, [(note, {})])

    def line(self, year: int | None = None) -> "Rows[LineRow]":
        """The rural poverty line of a year (else of all) in yuan of its prices, by each standard then in use.

        Raises NotFoundError for a year of which no source gives a line.

        >>> povstat.line(2010)[-1]["value"]
        2300
        """
        db = self.connection
        rows = queries.series.observations(db, queries.series.LINES, since=year, until=year)
        if not rows:
            known = sorted({known for name in queries.series.LINES for known in queries.series.years_of(db, name)})
            raise NotFoundError(
                "no source gives a poverty line of {year}; there are lines of: {known}",
                year=year,
                known=", ".join(map(str, known)),
            )
        about = queries.series.series(db, ids=dict.fromkeys(row["series"] for row in rows))
        notes = [note for entry in about for note in queries.series.meaning_of_line(entry, year, self.lang)]
        return self._rows(rows, "line", queries.series.TIDY, notes)
