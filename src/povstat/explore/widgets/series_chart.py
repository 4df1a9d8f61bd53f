"""A chart of series that fits its pane."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from povstat.explore.asking import Asking
from povstat.explore.fitting import folded
from povstat.explore.widgets.lines_pane import Line, LinesPane
from povstat.models.units import base_unit, number, quantity, unit_words
from povstat.queries.record import Row

NARROWEST, LOWEST = 24, 6


class SeriesChart(LinesPane):
    """Lines over years; a line does not reach across a break."""

    can_focus = False

    def show(self, asking: Asking, about: Sequence[Row], rows: Sequence[Row]) -> None:
        """Draw series from their values."""
        self.write_with(lambda width, height: self._drawn(asking, about, rows, width, height))

    def _drawn(
        self, asking: Asking, about: Sequence[Row], rows: Sequence[Row], width: int, height: int
    ) -> Iterable[Line]:
        from povstat.output.chart import chart_lines, line_chart

        if not about or width < NARROWEST or height < LOWEST:
            return
        unit, language = base_unit(about[0]["unit"]), asking.language
        lines = chart_lines(about, rows)
        if not lines:
            text = asking.text("these values are bands or totals of several years; there is nothing to draw")
            yield from ([(part, "quiet")] for part in folded(text, width - 1))
            return

        def say(value: float) -> str:
            return quantity(value, unit, language) if unit == "percent" else number(value, language)

        color = not self.app.no_color
        drawn = line_chart(
            lines, title=unit_words(unit, language), say=say, width=width - 1, height=height, color=color
        )
        for text in drawn.splitlines():
            if not color:
                yield [(text, "")]
                continue
            styled = Text.from_ansi(text)
            yield [
                (segment.text, segment.style or "")
                for segment in styled.render(self.app.console)
                if segment.text.strip("\n")
            ]
