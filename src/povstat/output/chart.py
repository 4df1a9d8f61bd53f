"""Charts for people at a terminal: lines over years, drawn by plotext, and a spark line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from povstat.output import Row
from povstat.output.harmless import harmless

_SPARKS = "▁▂▃▄▅▆▇█"
_YEAR = 7
"""Cells that the label of a year takes, with the space to the next; at the edges it is moved inwards."""
_REST = "\ue000"
"""Stands for the second cell of a wide character while plotext counts one cell for each character."""


@dataclass(frozen=True)
class Line:
    """One line of a chart: its name and its points."""

    name: str
    years: Sequence[int]
    values: Sequence[float]


def chart_lines(about: Sequence[Row], rows: Sequence[Row]) -> list[Line]:
    """The lines of some series (``about``) from their observations: one for each area, anew after a break."""
    lines: list[Line] = []
    for series in about:
        for area in dict.fromkeys(row["area"] for row in rows if row["series"] == series["id"]):
            observed = [row for row in rows if (row["series"], row["area"]) == (series["id"], area)]
            name = f"{series['id']} {area}" if series["by"] else series["id"]
            parts = enumerate(_unbroken(observed))
            lines += [Line(name if at == 0 else "", *zip(*part, strict=True)) for at, part in parts]
    return lines


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
    plotext.title(_counted(title))
    top = max((value for line in lines for value in line.values), default=0) or 1
    marks = [_nice(top) * step for step in range(int(top / _nice(top) + 0.999) + 1)]
    plotext.ylim(0, marks[-1])
    # Where marks stand on neighbouring lines plotext drops some, and which it drops changes from run to run.
    while len(marks) > max((height - 4) // 2, 2):
        marks = marks[::2]
    said = [_counted(say(mark)) for mark in marks]
    plotext.yticks(marks, said)
    for line in lines:
        # A single line says its name in the title already.
        label = _counted(line.name) if line.name and len(lines) > 1 else None
        plotext.plot(
            list(line.years), list(line.values), marker="braille" if len(lines) == 1 else None, label=label
        )
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


def _drawable(row: Row) -> bool:
    whole = row["preferred"] and row["first_year"] is None and row["status"] != "partial"
    return whole and row["year"] is not None and row["value"] is not None


def _unbroken(rows: Sequence[Row]) -> list[list[tuple[int, float]]]:
    """The points of a series in stretches that may be joined by a line: none reaches across a break."""
    breaks = {row["year"] for row in rows if row["after_break"]}
    points = sorted((row["year"], row["value"]) for row in rows if _drawable(row))
    parts: list[list[tuple[int, float]]] = []
    for year, value in points:
        # The first value since a break may be a band, which is not drawn.
        if not parts or any(parts[-1][-1][0] < broken <= year for broken in breaks):
            parts.append([])
        parts[-1].append((year, value))
    return parts
