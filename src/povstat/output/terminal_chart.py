"""Charts for people at a terminal: lines over years, drawn by plotext, and a spark line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from povstat.output.harmless import harmless

_SPARKS = "▁▂▃▄▅▆▇█"
_YEAR = 7
"""Cells that the label of a year takes, with the space to the next; at the edges it is moved inwards."""
_COLORS = ("blue+", "orange+", "green+", "red+", "cyan+", "magenta+", "gray+")
_REST = "\ue000"
"""Stands for the second cell of a wide character while plotext counts one cell for each character."""


@dataclass(frozen=True)
class Line:
    """One line of a chart: its name and its points."""

    name: str
    years: Sequence[int]
    values: Sequence[float]
    marker: str = ""
    """What marks a point; without it only the line is drawn."""
    joined: bool = True
    """Whether a line joins the points."""
    color: int = 0
    """Its place among the colours: lines that say one thing have the same."""


def line_chart(
    lines: Sequence[Line],
    *,
    title: str,
    say: Callable[[float], str],
    width: int,
    height: int = 18,
    color: bool = False,
    top: float | None = None,
) -> str:
    """Lines over years as text, ending with a newline.

    ``say`` writes a value of the axis, which reaches to ``top``, else to the greatest value. A line without a
    name continues another one, as after a break.
    """
    import plotext

    plotext.clear_figure()
    plotext.theme("clear" if not color else "pro")
    # Else plotext cuts the chart to what it takes for the terminal, even where there is none.
    plotext.limit_size(False, False)
    plotext.plot_size(width, height)
    plotext.title(_counted(title))
    top = top or max((value for line in lines for value in line.values), default=0) or 1
    marks = [_nice(top) * step for step in range(int(top / _nice(top) + 0.999) + 1)]
    plotext.ylim(0, marks[-1])
    # Where marks stand on neighbouring lines plotext drops some, and which it drops changes from run to run.
    while len(marks) > max((height - 4) // 2, 2):
        marks = marks[::2]
    said = [_counted(say(mark)) for mark in marks]
    plotext.yticks(marks, said)
    for line in lines:
        # A single line says its name in the title already.
        label = _counted(line.name) if line.name and len({each.name for each in lines} - {""}) > 1 else None
        place = _COLORS[line.color % len(_COLORS)]
        if line.joined and len(line.years) > 1:
            own = None if line.marker else label
            plotext.plot(list(line.years), list(line.values), marker="braille", label=own, color=place)
        if line.marker or len(line.years) == 1:
            marker = line.marker or "*"
            plotext.scatter(list(line.years), list(line.values), marker=marker, label=label, color=place)
    years = sorted({year for line in lines for year in line.years})
    ticks = _apart(years, width - 3 - max(map(len, said)))
    plotext.xticks(ticks, [str(year) for year in ticks])
    text: str = plotext.build()
    if not color:
        text = plotext.uncolorize(text)
    return "\n".join(line.rstrip() for line in text.replace(_REST, "").splitlines()) + "\n"


def _counted(text: str) -> str:
    """Text, cleaned, in which each character takes one cell for plotext; ``_REST`` is taken out of its drawing."""
    return "".join(letter + _REST if cell_len(letter) == 2 else letter for letter in harmless(text))


def _apart(years: Sequence[int], cells: int) -> list[int]:
    """The years to name below the axis: the first, the last, and between them those that leave room.

    plotext drops labels that overlap, and which of two it drops changes from run to run.
    """
    first, last = years[0], years[-1]
    room = (last - first) * _YEAR / max(cells, 1)
    kept = [last]
    for year in reversed(years[:-1]):
        if kept[-1] - year >= room and (year == first or year - first >= room):
            kept.append(year)
    return kept[::-1]


def _nice(top: float) -> float:
    """The distance of the marks of an axis: 1, 2 or 5 times a power of ten, with at most five of them."""
    power: float = 10.0 ** int(f"{top / 5:e}".partition("e")[2])
    step = next(power * times for times in (1, 2, 5, 10) if top / (power * times) <= 5)
    return int(step) if step >= 1 else step


def spark(values: Sequence[float]) -> str:
    """One character per value, as high as the value is against the greatest; zero is blank."""
    top = max(values, default=0)
    if top <= 0:
        return " " * len(values)
    steps = len(_SPARKS) - 1
    return "".join(_SPARKS[round(value / top * steps)] if value > 0 else " " for value in values)
