"""The whole card of one county."""

from collections.abc import Sequence

from textual.app import ComposeResult

from povstat.explore.kinds.counties import Counties
from povstat.explore.place import Place
from povstat.explore.views.base import Copyable, View, ViewSheet
from povstat.explore.widgets.card import CardPane
from povstat.fields.county_card import Lines, lines


class CountyView(View):
    """One county: everything that is known of it."""

    _place = Place("county")

    def compose(self) -> ComposeResult:
        """The card."""
        yield CardPane()

    def arrive(self, place: Place) -> None:
        """Show a county, by its code."""
        self._place = place
        self._kind = Counties(self.asking)
        self._row = self.asking.index.row_of(place.key)
        self._near = self.asking.index.neighbours(place.key)
        self.query_one(CardPane).show(self._kind.title(self._row), self._lines())

    def current_place(self) -> Place:
        """The place that is shown."""
        return self._place

    def headline(self) -> tuple[str, str]:
        """Where the county lies."""
        label = self._kind.label
        parts = [
            label("province", self._row["province"]),
            label("prefecture", self._row["prefecture_zh"] or "none"),
        ]
        return " · ".join(parts), self._row["code"]

    def words(self) -> list[str]:
        """The command that shows the county."""
        return ["county", self._row["code"]]

    def sheet(self) -> ViewSheet:
        """The county as a table of one row."""
        return ViewSheet("counties", [self._row], self._kind.fields(), self._kind.columns())

    def cited(self) -> Sequence[str]:
        """The sources of the county's record."""
        return self._kind.cites(self._row)

    def copyables(self) -> list[Copyable]:
        """The card and the code."""
        text = "\n".join(f"{label}: {text}" for label, text in self._lines() if text)
        return [
            Copyable.short("r", "the card", f"{self._kind.title(self._row)}\n{text}"),
            Copyable.short("l", "the code", self._row["code"]),
        ]

    def focus_main(self) -> None:
        """Put the focus on the card."""
        self.query_one(CardPane).focus()

    def _lines(self) -> Lines:
        return lines(self.asking.db, self._row, self.asking.language, self._near)
