"""The map: all seats dim, which draws the country, and the counties of the list in the colours of a class."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from povstat.explore.asking import Asking
from povstat.explore.fitting import cut
from povstat.explore.kinds.counties import Counties
from povstat.explore.map_lines import MapLines, Shown
from povstat.explore.place import Place
from povstat.explore.sources_of_rows import CountyRows
from povstat.explore.views.base import OFFERED, Copyable, View, ViewSheet
from povstat.explore.widgets.boxes import Beside
from povstat.explore.widgets.lines_pane import Line, LinesPane
from povstat.explore.widgets.rows_table import RowsTable
from povstat.lang import LANGUAGES
from povstat.output import Column
from povstat.pictures.map_classes import COLORINGS, Coloring
from povstat.pictures.projection import albers

LIST_FROM = 100
"""Columns of a window from which on the counties stand beside the map."""

COLORED_BY: dict[Coloring, str] = {
    "batch": "Batch",
    "area": "Contiguous area",
    "key-county": "Key county",
    "supervised": "Listed supervision",
    "evidence": "Evidence",
}
"""The English names of what the counties are coloured by."""


class MapPane(LinesPane):
    """The drawing, with its legend below."""

    can_focus = False


class MapView(View, can_focus=True):
    """The counties where they lie. The list beside them moves the mark; a year empties the map.

    Where there is no room for the list, or the map was clicked, its keys come here.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "in_list('move', -1)", show=False),
        Binding("down", "in_list('move', 1)", show=False),
        Binding("pageup", "in_list('page', -1)", show=False),
        Binding("pagedown", "in_list('page', 1)", show=False),
        Binding("home", "in_list('edge', -1)", show=False),
        Binding("end", "in_list('edge', 1)", show=False),
        Binding("enter", "in_list('choose')", show=False),
    ]

    def __init__(self, asking: Asking) -> None:
        super().__init__(asking, id="map")
        self._kind = Counties(asking)
        self._coloring: Coloring = COLORINGS[0]
        self._year: int | None = None
        self._province = ""
        self._counties = CountyRows(asking.index, ())
        self._maps = MapLines(asking.on_map)

    def compose(self) -> ComposeResult:
        """The map, and the counties."""
        with Beside():
            yield MapPane()
            yield RowsTable(id="map-rows", widest=16)

    @property
    def table(self) -> RowsTable:
        """The counties beside the map."""
        return self.query_one("#map-rows", RowsTable)

    def arrive(self, place: Place) -> None:
        """Show a place: a province or all, of a year or of the whole record."""
        self._province = (*place.chosen("province"), "")[0]
        self._coloring = (*place.chosen("color"), self._coloring)[0]
        self._year = place.year
        self._fit()
        rows = self._counties = CountyRows(self.asking.index, self.asking.on_map.positions(self._province))
        self.table.show(rows, self._columns(), cursor=rows.find("code", place.key) or 0)
        self._draw()

    def prepare(self) -> None:
        """Find out how wide the columns are in each language."""
        for language in LANGUAGES:
            with self.asking.speaking(language):
                self.table.measure(self._counties, self._columns())
        self.table.measure(self._counties, self._columns())

    def current_place(self) -> Place:
        """The place that is shown."""
        row = self.table.row
        choices: list[tuple[str, tuple[str, ...]]] = [("color", (self._coloring,))]
        if self._province:
            choices.append(("province", (self._province,)))
        return Place("map", tuple(choices), key=row["code"] if row is not None else "", year=self._year)

    def headline(self) -> tuple[str, str]:
        """Province, colours and year; the county under the cursor."""
        where = self.asking.province(self._province) if self._province else self.asking.text("All provinces")
        year = str(self._year) if self._year is not None else self.asking.text("the whole record")
        row = self.table.row
        name = self._kind.title(row) if row is not None else ""
        what = self.asking.text(COLORED_BY[self._coloring])
        colors = self.asking.text("coloured by {what}", what=what[:1].lower() + what[1:])
        # The province and the year change with the keys: they are the last to be cut.
        shown, width = f"{where} · {year} · {colors}", self.app.size.width - 5
        name = cut(name, max(width - cell_len(shown), 24))
        return cut(shown, width - cell_len(name)), name

    def words(self) -> list[str]:
        """The words of the command that draws the same."""
        words = ["map", "--color", self._coloring]
        if self._province:
            words += ["--province", self._province]
        return [*words, "--year", str(self._year)] if self._year is not None else words

    def sheet(self) -> ViewSheet:
        """The counties on the map."""
        return ViewSheet("counties", self._counties.all_rows(), self._kind.fields(), self._kind.columns())

    def cited(self) -> Sequence[str]:
        """The sources of the county under the cursor."""
        row = self.table.row
        return self._kind.cites(row) if row is not None else ()

    def copyables(self) -> list[Copyable]:
        """The drawing, and the county."""
        row = self.table.row
        if row is None:
            return []
        drawing = "\n".join("".join(text for text, _ in line).rstrip() for line in self._lines(80, 30))
        counties = self._counties
        first = counties.codes(OFFERED)
        return [
            Copyable.short("r", "the map", drawing),
            Copyable.short("c", "the county", self._kind.title(row)),
            Copyable("l", "the list of codes", "\n".join(first), lambda: "\n".join(counties.codes())),
        ]

    def focus_main(self) -> None:
        """Put the focus on the list, which moves the mark."""
        (self if self.has_class("-narrow") else self.table).focus()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """No style depends on the focus."""

    def action_in_list(self, action: str, *given: int) -> None:
        """Do in the list what a key does there, be it shown or not."""
        if action == "page":
            action, given = "move", (given[0] * max(self.size.height - 1, 1),)
        getattr(self.table, f"action_{action}")(*given)

    def step_back(self) -> bool:
        """Leave the province."""
        if self._province:
            self.zoom()
            return True
        return False

    def colour(self) -> None:
        """Colour by the next of what there is."""
        following = COLORINGS[(COLORINGS.index(self._coloring) + 1) % len(COLORINGS)]
        self._coloring = following
        self._draw()

    def year(self, years: int) -> None:
        """A year on or back; beyond the last one the whole record."""
        batches = self.asking.on_map.years
        if not batches:
            return
        steps: list[int | None] = [None, batches[0] - 1, *batches]
        self._year = steps[(steps.index(self._year) + years) % len(steps)]
        self._draw()

    def zoom(self) -> None:
        """To the province of the county, and back."""
        row = self.table.row
        if row is None:
            return
        place = self.current_place()
        self.arrive(
            place.choosing("province", [] if self._province else [row["province"]])._replace(key=row["code"])
        )

    def on_resize(self) -> None:
        """Leave the list out where there is no room; its keys are then those of the map."""
        before, worked_with = self.has_class("-narrow"), self.has_focus or self.table.has_focus
        self._fit()
        if worked_with and self.has_class("-narrow") != before:
            self.focus_main()

    def _fit(self) -> None:
        # A view is as wide as the screen; its own size is known only when it has been laid out.
        self.set_class(self.app.size.width < LIST_FROM, "-narrow")

    @on(RowsTable.Moved, "#map-rows")
    def _moved(self, event: RowsTable.Moved) -> None:
        event.stop()
        self._draw()

    @on(RowsTable.Chosen, "#map-rows")
    def _chosen(self, event: RowsTable.Chosen) -> None:
        event.stop()
        if event.table.row is not None:
            self.post_message(self.Leads(Place("county", key=event.table.row["code"])))

    def _columns(self) -> Sequence[Column]:
        names = ["name_zh", "batch"] if self.asking.language == "zh" else ["name_en", "name_zh", "batch"]
        return self.asking.columns("counties", names)

    def _draw(self) -> None:
        self.query_one(MapPane).write_with(self._lines)
        self.post_message(self.Changed())

    def _lines(self, width: int, height: int) -> Sequence[Line]:
        row = self.table.row
        return self._maps.lines(
            Shown(self._province, self._coloring, self._year),
            (width, height),
            self.asking.language,
            plain=self.app.no_color,
            marked=albers(row["longitude"], row["latitude"]) if row is not None else None,
        )
