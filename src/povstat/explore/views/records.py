"""A view of records: a table, on its left what it is narrowed down by, on its right what follows the cursor."""

from collections.abc import Sequence
from time import monotonic

from textual import events, on
from textual.app import ComposeResult
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input

from povstat.explore.asking import Asking
from povstat.explore.fitting import cut
from povstat.explore.kinds.base import Kind
from povstat.explore.place import Place
from povstat.explore.sources_of_rows import HeldRows, RowSource
from povstat.explore.views.base import OFFERED, Copyable, View, ViewSheet
from povstat.explore.widgets.boxes import Beside
from povstat.explore.widgets.card import CardPane
from povstat.explore.widgets.facets import Facets
from povstat.explore.widgets.rows_table import RowsTable
from povstat.lang import LANGUAGES

FACETS_FROM = 150
"""Columns of a window from which on the facets are shown without being asked for."""

SIDE_FROM = 110
"""Columns from which on there is room for a card beside the table."""

PAUSE = 0.06
"""Seconds between two moves that count as fast: what follows the cursor is then written after the last of them."""


class RecordsView(View):
    """The records of one kind."""

    def __init__(self, asking: Asking, kind: Kind, view: str) -> None:
        super().__init__(asking, id=view)
        self.kind = kind
        self.view = view
        self._place = Place(view)
        self._source: RowSource = HeldRows(())
        self._facets_asked: bool | None = None
        self._timer: Timer | None = None
        self._to_count = False
        self._hurried = 0.0

    def compose(self) -> ComposeResult:
        """A line to type in, facets, the table, and the side."""
        yield Input(classes="filter", compact=True, select_on_focus=False)
        with Beside():
            yield Facets()
            yield RowsTable(id=f"{self.view}-rows")
            yield self.side()

    @property
    def waits(self) -> bool:
        """Whether what follows the cursor is still to be written."""
        return self._timer is not None

    def side(self) -> Widget:
        """What follows the cursor."""
        return CardPane()

    def follow(self) -> None:
        """Show on the side what the cursor stands on."""
        row = self.table.row
        card = self.query_one(CardPane)
        if row is None:
            card.show(self.asking.text("nothing matches"), [])
        else:
            card.show(self.kind.title(row), self.kind.card(row))

    @property
    def table(self) -> RowsTable:
        """The table."""
        return self.query_one(f"#{self.view}-rows", RowsTable)

    def arrive(self, place: Place) -> None:
        """Show a place: its rows, with the cursor where it was."""
        self._place = place
        box = self.query_one(".filter", Input)
        with box.prevent(Input.Changed):
            box.value = place.text
        box.placeholder = self.asking.text("type to narrow down; Enter: done, Esc: all")
        box.display = False
        self.remove_class("-side-alone")
        self.fit_parts()
        self._show(place.key)

    def prepare(self) -> None:
        """Find out how wide the columns are in each language."""
        for language in LANGUAGES:
            with self.asking.speaking(language):
                self.table.measure(self._source, self.kind.columns())
        self.table.measure(self._source, self.kind.columns())

    def current_place(self) -> Place:
        """The place that is shown, with the record under the cursor."""
        row = self.table.row
        return self._place._replace(key=str(row[self.kind.key]) if row is not None else "")

    def headline(self) -> tuple[str, str]:
        """What the rows are narrowed down to, and how many there are."""
        # What is typed stands there instead.
        left = "" if self.query_one(".filter").display else self._narrowing()
        return left, self.asking.text("{count:row|rows}", count=f"{len(self._source):,}")

    def words(self) -> list[str]:
        """The words of the command that shows the same."""
        return self.kind.words(self._place)

    def sheet(self) -> ViewSheet:
        """The rows that are shown."""
        return ViewSheet(self.kind.table, self._source.all_rows(), self.kind.fields(), self.kind.columns())

    def cited(self) -> Sequence[str]:
        """The sources of the record under the cursor."""
        row = self.table.row
        return self.kind.cites(row) if row is not None else ()

    def copyables(self) -> list[Copyable]:
        """Row, cell and codes."""
        row, column = self.table.row, self.table.column
        if row is None or column is None:
            return []
        cells = "\t".join(" ".join(each.show(row).split()) for each in self.table.columns)
        first = [str(self._source.row(index)[self.kind.key]) for index in range(min(len(self._source), OFFERED))]
        place, source = self._place, self._source
        return [
            Copyable.short("r", "the row", cells),
            Copyable.short("c", "the cell", column.show(row)),
            Copyable(
                "l", "the list of codes", "\n".join(first), lambda: "\n".join(self.kind.codes(place, source))
            ),
        ]

    def focus_main(self) -> None:
        """Put the focus on the table."""
        self.table.focus()

    def step_back(self) -> bool:
        """Leave the side, or the line that is typed in."""
        if self.has_class("-side-alone"):
            self.remove_class("-side-alone")
            self.table.focus()
            return True
        box = self.query_one(".filter", Input)
        if box.has_focus:
            box.value = ""
            self._put_away(box)
            self.table.focus()
            return True
        if not self.table.has_focus:
            self.table.focus()
            return True
        return False

    def filter(self) -> None:
        """Let the reader type what the rows are to hold."""
        if not self.kind.searchable:
            return
        # What is narrowed down is seen.
        self.remove_class("-side-alone")
        box = self.query_one(".filter", Input)
        box.display = True
        box.focus()
        box.cursor_position = len(box.value)

    def facets(self) -> None:
        """Show or hide the facets."""
        if not self.kind.facets:
            return
        facets = self.query_one(Facets)
        self._facets_asked = not facets.display
        self.fit_parts()
        if facets.display:
            facets.focus()
        else:
            self.table.focus()

    def clear(self) -> None:
        """Take away every filter."""
        key = self.current_place().key
        self.arrive(self._place._replace(choices=(), text="", key=key))

    def order(self) -> None:
        """Order by the column under the cursor: up, down, as it was."""
        column = self.table.column
        if column is None:
            return
        field = self.sort_field(column.field)
        if field is None:
            self.notify(self.asking.text("The rows cannot be ordered by this column"))
            return
        order = {field: f"-{field}", f"-{field}": ""}.get(self._place.sort, field)
        key = self.current_place().key
        self._place = self._place._replace(sort=order)
        self._show(key)

    def sort_field(self, field: str) -> str | None:
        """The field to order by for a column; None where there is none."""
        if field in self.kind.fields():
            return field
        other = f"{field}_{self.asking.language}"
        return other if other in self.kind.fields() else None

    @on(Input.Changed, ".filter")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        key = self.current_place().key
        self._place = self._place._replace(text=event.value)
        self._show(key)

    @on(Input.Submitted, ".filter")
    def _typed_whole(self, event: Input.Submitted) -> None:
        event.stop()
        # Before the focus goes, so that it is drawn once.
        self._put_away(event.input)
        self.table.focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The line that was typed in makes room for what is shown when the focus goes elsewhere."""
        box = self.query_one(".filter", Input)
        if event.widget is not box:
            self._put_away(box)

    def _put_away(self, box: Widget) -> None:
        if box.display:
            box.display = False
            self.post_message(self.Changed())

    @on(Facets.Toggled)
    def _toggled(self, event: Facets.Toggled) -> None:
        values = list(self._place.chosen(event.facet.name))
        if event.value in values:
            values.remove(event.value)
        else:
            values = [event.value] if event.facet.single else [*values, event.value]
        self._place = self._place.choosing(event.facet.name, values)
        self._show("")

    @on(RowsTable.Moved)
    def _moved(self, event: RowsTable.Moved) -> None:
        if event.table is self.table:
            self._soon()

    @on(RowsTable.Chosen)
    def _chosen(self, event: RowsTable.Chosen) -> None:
        row = event.table.row
        if event.table is self.table and row is not None:
            place = self.kind.leads_to(row)
            if place is not None:
                self.post_message(self.Leads(place))
            else:
                self.enter_side()

    @on(RowsTable.HeadingClicked)
    def _heading_clicked(self, event: RowsTable.HeadingClicked) -> None:
        if event.table is self.table:
            self.order()

    def enter_side(self) -> None:
        """Go into the side; where there is no room beside the table, it takes the table's place."""
        if self.size.width < SIDE_FROM:
            self.add_class("-side-alone")
        self.follow()
        self.main_of_side().focus()

    def side_card(self) -> None:
        """Into the side, or back to the table."""
        if self.table.has_focus:
            self.enter_side()
        else:
            self.step_back()

    def main_of_side(self) -> Widget:
        """What of the side is worked with."""
        return self.query_one(CardPane)

    def on_resize(self) -> None:
        """Show as many parts as there is room for."""
        narrow = self.has_class("-narrow")
        self.fit_parts()
        if narrow and not self.has_class("-narrow"):
            # While there was no room for it, the side did not follow.
            self._soon()

    def fit_parts(self) -> None:
        """Show the parts that there is room for."""
        # A view is as wide as the screen; its own size is known only when it has been laid out.
        width = self.app.size.width
        facets = self.query_one(Facets)
        wanted = width >= FACETS_FROM if self._facets_asked is None else self._facets_asked
        shown = wanted and bool(self.kind.facets)
        if shown and not facets.display:
            facets.display = True
            # Before the screen is laid out anew, so that it is drawn once.
            self._count()
        else:
            facets.display = shown
        self.set_class(width < SIDE_FROM, "-narrow")
        if width >= SIDE_FROM:
            self.remove_class("-side-alone")

    def _show(self, key: str) -> None:
        self._source = self.kind.source(self._place)
        cursor = self._source.find(self.kind.key, key) if key else None
        self._to_count = True
        self.table.show(self._source, self.kind.columns(), cursor=cursor or 0, sorted_by=self._sorted_by())
        self._soon()
        self.post_message(self.Changed())

    def _sorted_by(self) -> str:
        sort = self._place.sort
        for column in self.kind.columns():
            if self.sort_field(column.field) == sort.removeprefix("-") and sort:
                return f"-{column.field}" if sort.startswith("-") else column.field
        return sort

    def _soon(self) -> None:
        # What follows the cursor is written at once; while a key is held down, when it is let go.
        now = monotonic()
        resting, self._hurried = now - self._hurried > PAUSE, now
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if resting:
            self._catch_up()
        else:
            self._timer = self.set_timer(PAUSE, self._catch_up)

    def _catch_up(self) -> None:
        self._timer = None
        if self._to_count:
            self._to_count = False
            self._count()
        self._follow()

    def _follow(self) -> None:
        if not self.has_class("-narrow") or self.has_class("-side-alone"):
            self.follow()

    def _count(self) -> None:
        facets = self.query_one(Facets)
        if facets.display:
            headed = [(facet, self.asking.text(facet.heading)) for facet in self.kind.facets]
            facets.show(headed, self.kind.counts(self._place), dict(self._place.choices))

    def _narrowing(self) -> str:
        parts = []
        for facet in self.kind.facets:
            values = [self.kind.label(facet.name, value) for value in self._place.chosen(facet.name)]
            if values:
                parts.append(f"{self.asking.text(facet.heading)}: {', '.join(values)}")
        for name, heading in (("milestone", "Milestone"), ("source", "Source"), ("id", "ID")):
            values = [str(value) for value in self._place.chosen(name)]
            if values:
                parts.append(f"{self.asking.text(heading)}: {', '.join(values)}")
        if self._place.text.strip():
            parts.append(f"“{self._place.text.strip()}”")
        return cut(" · ".join(parts), max(self.app.size.width - 16, 10))
