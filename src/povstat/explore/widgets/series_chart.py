"""A chart of series that fits its pane."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from povstat.explore.asking import Asking
from povstat.explore.fitting import cut, folded
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
        if not about or width < NARROWEST or height < LOWEST:
            return
        from povstat.output.terminal_chart import line_chart
        from povstat.pictures.chart_points import lines_of, points_of
        from povstat.pictures.series_text import text_lines

        unit, language = base_unit(about[0]["unit"]), asking.language
        by_area = {row["id"]: bool(row["by"]) for row in about}
        drawn = lines_of(points_of(rows)[0])
        if not drawn:
            text = asking.text("these values are bands or totals of several years; there is nothing to draw")
            yield from ([(part, "quiet")] for part in folded(text, width - 1))
            return
        titles = {row["id"]: cut(asking.localized(row, "title"), width // 3) for row in about}
        lines = [
            part
            for place, ((series, area), points) in enumerate(drawn.items())
            for part in text_lines(
                points, f"{titles[series]} {area}" if by_area[series] else titles[series], place
            )
        ]

        def say(value: float) -> str:
            return quantity(value, unit, language) if unit == "percent" else number(value, language)

        color = not self.app.no_color
        title = unit_words(unit, language)
        text = line_chart(lines, title=title, say=say, width=width - 1, height=height, color=color)
        for line in text.splitlines():
            if color:
                segments = Text.from_ansi(line).render(self.app.console)
                yield [(segment.text, segment.style or "") for segment in segments if segment.text.strip("\n")]
            else:
                yield [(line, "")]
