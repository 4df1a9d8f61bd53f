"""Statistics: the list of series, and beside it a chart and a table of those under the cursor or compared."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget

from povstat.explore.asking import Asking
from povstat.explore.kinds.series import SeriesKind
from povstat.explore.place import Place
from povstat.explore.sources_of_rows import HeldRows
from povstat.explore.views.base import Copyable, ViewSheet
from povstat.explore.views.records import RecordsView
from povstat.explore.widgets.boxes import Beside, Stack
from povstat.explore.widgets.card import CardPane
from povstat.explore.widgets.facets import FACETS_WIDTH, Facets
from povstat.explore.widgets.rows_table import RowsTable
from povstat.explore.widgets.series_chart import SeriesChart
from povstat.fields.columns_statistics import observation_fields
from povstat.models.units import base_unit, unit_words
from povstat.output import Column
from povstat.queries import series
from povstat.queries.record import Row

CHART_BESIDE_FROM = 90
"""Columns of the side from which on chart and table stand side by side."""

STACKED_FROM, CHART_BESIDE_AT_LEAST = 30, 72
"""Lines of a window from which on both are high enough one upon the other; columns they take beside each other."""

CHART_FROM = 20
"""Lines of a window below which the values have no chart above them."""


class SeriesSide(Stack):
    """The chart, the values and the definition of some series."""

    def compose(self) -> ComposeResult:
        """Chart and values, and the definition below."""
        with Beside(classes="chart-and-values"):
            yield SeriesChart()
            yield RowsTable(id="values")
        yield CardPane(id="definition")


class SeriesView(RecordsView):
    """All series, and what some of them say."""

    kind: SeriesKind

    def __init__(self, asking: Asking) -> None:
        super().__init__(asking, SeriesKind(asking), "series")
        self._values: list[Row] = []

    def fit_parts(self) -> None:
        """Chart and values stand side by side where there is room, else one upon the other; or values alone."""
        super().fit_parts()
        width, height = self.app.size
        side = width - FACETS_WIDTH * self.query_one(Facets).display
        if not self.has_class("-narrow"):
            side = side * 5 // 8
        least = CHART_BESIDE_FROM if height >= STACKED_FROM else CHART_BESIDE_AT_LEAST
        self.set_class(side < least, "-stacked")
        self.set_class(height < CHART_FROM, "-low")

    def side(self) -> Widget:
        """Chart, values and definition."""
        return SeriesSide()

    def arrive(self, place: Place) -> None:
        """Show the list; where series are named, their values too."""
        self.table.mark_field = "id"
        self.table.marked = frozenset(place.ids) if len(place.ids) > 1 else frozenset()
        super().arrive(place._replace(key=place.key or (place.ids[0] if place.ids else "")))
        self._place = place
        if place.ids:
            self.call_after_refresh(self.enter_side)

    def current_place(self) -> Place:
        """The place that is shown; in the values of one series it is that series."""
        place = super().current_place()
        if not place.ids and place.key and self.values.has_focus:
            return place._replace(ids=(place.key,))
        return place if len(place.ids) > 1 or self.values.has_focus else place._replace(ids=())

    def words(self) -> list[str]:
        """The command of the series whose values are looked at, else of the list."""
        return self.kind.words(self.current_place())

    def sheet(self) -> ViewSheet:
        """The values that are looked at, else the list."""
        ids = self.current_place().ids
        if len(ids) == 1:
            return ViewSheet("observations", self._values, series.TIDY, self._columns(ids))
        if ids:
            return ViewSheet(
                "side_by_side", self._values, ["area", "area_zh", "year", "unit", *ids], self._columns(ids)
            )
        return super().sheet()

    @property
    def values(self) -> RowsTable:
        """The table of values."""
        return self.query_one("#values", RowsTable)

    def shown_ids(self) -> tuple[str, ...]:
        """The series whose values are shown: those compared, else the one under the cursor."""
        row = self.table.row
        if len(self._place.ids) > 1:
            return self._place.ids
        return (row["id"],) if row is not None else ()

    def follow(self) -> None:
        """Show chart, values and definition."""
        ids = self.shown_ids()
        db = self.asking.db
        about = series.series(db, ids=ids) if ids else []
        rows = series.observations(db, ids)
        by_area = any(row["by"] for row in about)
        self._values = series.side_by_side(ids, rows, by_area=by_area)[0] if len(ids) > 1 else rows
        self.query_one(SeriesChart).show(self.asking, about, rows)
        self.values.show(HeldRows(self._values), self._columns(ids) if ids else (), others=True)
        self.query_one("#definition", CardPane).show_several(
            [(self.kind.title(row), self.kind.card(row)) for row in about]
        )

    def main_of_side(self) -> Widget:
        """The table of values."""
        return self.values

    def mark(self) -> None:
        """Compare the series under the cursor with those that are compared already, or no more."""
        row = self.table.row
        if row is None:
            return
        # A series whose values were only looked at is compared with nothing.
        ids = [each for each in self._place.ids if each in self.table.marked]
        if row["id"] in ids:
            ids.remove(row["id"])
        else:
            units = {base_unit(each["unit"]) for each in series.series(self.asking.db, ids=[*ids, row["id"]])}
            if len(units) > 1:
                text = "These series have different units and cannot be compared: {units}"
                words = ", ".join(sorted(unit_words(unit, self.asking.language) for unit in units))
                self.notify(self.asking.text(text, units=words), severity="warning")
                return
            ids.append(row["id"])
        self._place = self._place._replace(ids=tuple(ids))
        self.table.marked = frozenset(ids)
        self.table.refresh()
        if self.has_class("-narrow") and len(ids) > 1:
            self.notify(self.asking.text("{count} series compared; Enter shows them", count=len(ids)))
        self.follow()
        self.post_message(self.Changed())

    def cited(self) -> Sequence[str]:
        """The sources of the value under the cursor, else of the series."""
        row = self.values.row
        if self.values.has_focus and row is not None and row.get("sources"):
            sources: Sequence[str] = row["sources"]
            return sources
        return super().cited()

    def copyables(self) -> list[Copyable]:
        """Row, cell and ids; in the values, of the values."""
        if not self.values.has_focus:
            return super().copyables()
        row, column = self.values.row, self.values.column
        if row is None or column is None:
            return []
        cells = "\t".join(" ".join(each.show(row).split()) for each in self.values.columns)
        return [Copyable.short("r", "the row", cells), Copyable.short("c", "the cell", column.show(row))]

    def order(self) -> None:
        """Order the list; values stay in the order of years."""
        if not self.values.has_focus:
            super().order()

    def step_back(self) -> bool:
        """Leave the values; compare no more."""
        if super().step_back():
            if not self.table.marked:
                self._place = self._place._replace(ids=())
            return True
        if self._place.ids:
            self._place = self._place._replace(ids=())
            self.table.marked = frozenset()
            self.table.refresh()
            self.follow()
            self.post_message(self.Changed())
            return True
        return False

    @on(RowsTable.Moved, "#values")
    def _in_values(self, event: RowsTable.Moved) -> None:
        event.stop()

    def _columns(self, ids: Sequence[str]) -> list[Column]:
        if len(ids) > 1:
            by_area = any(row["area"] != self._values[0]["area"] for row in self._values)
        else:
            by_area = any(about["by"] for about in series.series(self.asking.db, ids=ids))
        fields = observation_fields(self.asking.language, ids, by_area=by_area)
        return self.asking.columns("side_by_side" if len(ids) > 1 else "observations", fields)
