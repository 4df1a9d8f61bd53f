"""Charts for people at a terminal: lines over years, drawn by plotext, and a spark line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

_SPARKS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True)
class Line:
    """One line of a chart: its name and its points."""

    name: str
    years: Sequence[int]
    values: Sequence[float]


def line_chart(
    lines: Sequence[Line],
    *,
    title: str,
    say: Callable[[float], str],
    width: int,
    height: int = 18,
    color: bool = False,
) -> str:
    """Lines over years as text, ending with a newline; a straight line joins the years that have a value.

    ``say`` writes a value of the axis. A line without a name continues the one before it, as after a break.
    """
    import plotext  # type: ignore[import-untyped]

    plotext.clear_figure()
    plotext.theme("clear" if not color else "pro")
    # Else plotext cuts the chart to what it takes for the terminal, even where there is none.
    plotext.limit_size(False, False)
    plotext.plot_size(width, height)
    plotext.title(title)
    top = max((value for line in lines for value in line.values), default=0) or 1
    marks = [_nice(top) * step for step in range(int(top / _nice(top) + 0.999) + 1)]
    plotext.ylim(0, marks[-1])
    plotext.yticks(marks, [say(mark) for mark in marks])
    for line in lines:
        # A single line says its name in the title already.
        label = line.name if line.name and len(lines) > 1 else None
        plotext.plot(
            list(line.years), list(line.values), marker="braille" if len(lines) == 1 else None, label=label
        )
    years = sorted({year for line in lines for year in line.years})
    ticks = years[:: max(1, -(-len(years) * 6 // max(width - 12, 6)))]
    plotext.xticks(ticks, [str(year) for year in ticks])
    text: str = plotext.build()
    if not color:
        text = plotext.uncolorize(text)
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def _nice(top: float) -> float:
    """The distance of the marks of an axis: 1, 2 or 5 times a power of ten, with at most eight of them."""
    power: float = 10.0 ** int(f"{top / 5:e}".partition("e")[2])
    step = next(power * times for times in (1, 2, 5, 10) if top / (power * times) <= 8)
    return int(step) if step >= 1 else step


def spark(values: Sequence[float]) -> str:
    """One character per value, as high as the value is against the greatest; zero is blank."""
    top = max(values, default=0)
    if top <= 0:
        return " " * len(values)
    steps = len(_SPARKS) - 1
    return "".join(_SPARKS[round(value / top * steps)] if value > 0 else " " for value in values)
