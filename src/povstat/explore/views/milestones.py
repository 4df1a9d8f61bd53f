"""The events of the policy record, and a line of time above them."""

from collections import Counter
from collections.abc import Iterable

from textual.app import ComposeResult

from povstat.explore.asking import Asking
from povstat.explore.kinds.milestones import Milestones
from povstat.explore.views.records import RecordsView
from povstat.explore.widgets.lines_pane import Line, LinesPane


class Timeline(LinesPane):
    """A mark for every event on a line of time; the one under the cursor stands out."""

    can_focus = False

    def show(self, days: list[str], here: str | None) -> None:
        """Show the events of some days; ``here`` is that of the one under the cursor."""
        self.write_with(lambda width, height: timeline(days, here, width))


def timeline(days: list[str], here: str | None, width: int) -> Iterable[Line]:
    """Two lines: the marks of the events, as high as there are many, and the years."""
    if not days or width < 20:
        return
    first, last = int(min(days)[:4]), int(max(days)[:4])
    cells = width - 2
    years = last - first + 1

    def cell(day: str) -> int:
        through = int(day[:4]) - first + (int(day[5:7]) - 1 + (int(day[8:10]) - 1) / 31) / 12
        return min(int(through / years * cells), cells - 1)

    at = Counter(map(cell, days))
    own = cell(here) if here else None
    parts: list[tuple[str, str]] = [(" ", "")]
    for place in range(cells):
        mark = "·" if not at[place] else "▁▂▃▄▅▆▇█"[min(at[place] * 2, 8) - 1]
        if place == own:
            parts.append(("◆", "here"))
        else:
            parts.append((mark, "bar" if at[place] else "quiet"))
    yield parts
    scale = [" "] * cells
    step = max(1, -(-years * 6 // cells))
    for year in range(first, last + 1, step):
        start = int((year - first) / years * cells)
        if start + 4 <= cells:
            scale[start : start + 4] = str(year)
    yield [(" " + "".join(scale), "label")]


class MilestonesView(RecordsView):
    """All events in order of time."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(asking, Milestones(asking), "milestones")

    def compose(self) -> ComposeResult:
        """The line of time above the rest."""
        yield Timeline()
        yield from super().compose()

    def _follow(self) -> None:
        super()._follow()
        row = self.table.row
        days = [each["date"] for each in self._source.all_rows()]
        self.query_one(Timeline).show(days, row["date"] if row is not None else None)
