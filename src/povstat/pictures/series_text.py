"""Charts of series for people at a terminal, by ``povstat chart`` and by ``povstat series --plot``."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from povstat.models.units import number, quantity, unit_words
from povstat.output.harmless import harmless
from povstat.output.terminal_chart import Line, line_chart
from povstat.pictures.chart_points import Point, lines_of, stretches_of
from povstat.pictures.framed import wrapped
from povstat.pictures.timeline_chart import place

if TYPE_CHECKING:
    from povstat.pictures.frame import Frame
    from povstat.pictures.series_picture import SeriesPicture

MARKERS = ("*", "+", "#", "@", "%", "x", "=")
"""What marks the values of each line, so that lines are told apart without colour."""
OTHER, END = "o", "-"
"""A value beside the preferred one; an end of a band."""
WIDEST = 100
HEIGHT = 18
"""Lines of a chart where nothing says how tall the window is."""
LEAST_HEIGHT = 12
"""Lines of a chart in a window of fewer."""
LONGEST_NAME = 44
"""Cells of a name in the legend, which stands within the chart."""
_SMALL_WIDTH, _SMALL_HEIGHT = 38, 10


def series_text(picture: "SeriesPicture", *, width: int, color: bool, height: int = HEIGHT) -> str:
    """The chart as text, ending with a line that names the unit; a small chart for each of several areas.

    ``height`` is that of a chart of one area, in lines. Lines have the titles of their series, and join the values
    of years in a row only.
    """
    titles = {entry["id"]: _short(entry[f"title_{picture.frame.language}"]) for entry in picture.about}
    lines = lines_of(picture.points)
    unit = f"{unit_words(picture.unit, picture.frame.language)}\n"
    areas = list(dict.fromkeys(area for _, area in lines))
    several = len(picture.about) > 1
    width = min(width, WIDEST)
    if not picture.by_area or len(areas) == 1:
        drawn = [
            part
            for place, ((series, _), own) in enumerate(lines.items())
            for part in text_lines(own, titles.get(series, series), place)
        ]
        chart = _drawn(picture, drawn, picture.frame.title, width, height, color=color)
        return chart + _events(picture, chart) + unit
    top = max(_tops(picture.points))
    across = max(1, width // _SMALL_WIDTH)
    charts = []
    for area in areas:
        own = {key: points for key, points in lines.items() if key[1] == area}
        title = picture.area(next(iter(own.values()))[0])
        drawn = [
            part
            for place, ((series, _), points) in enumerate(own.items())
            for part in text_lines(points, titles.get(series, series) if several else "", place)
        ]
        charts.append(_drawn(picture, drawn, title, width // across, _SMALL_HEIGHT, color=color, top=top))
    return f"{harmless(picture.frame.title)}\n{_beside(charts, across, width // across)}{unit}"


def with_words(chart: str, frame: "Frame", width: int) -> str:
    """A drawing with the notes and the source line below it."""
    return chart + "\n".join(_words(frame, width)) + "\n"


def lines_below(picture: "SeriesPicture", width: int) -> int:
    """How many lines stand below the chart of one area: milestones, the unit, notes and sources."""
    return bool(picture.events) + 1 + len(_words(picture.frame, width))


def _words(frame: "Frame", width: int) -> list[str]:
    return [
        line for text in (*frame.notes, frame.source) for line in wrapped(harmless(text), width / 2, latin=0.5)
    ]


def text_lines(points: Sequence[Point], name: str, place: int) -> list[Line]:
    """The values beside the preferred ones and the ends of bands, and above them a line for each stretch."""
    marker = MARKERS[place % len(MARKERS)]
    lines: list[Line] = []
    other = [point for point in points if point.kind == "other"]
    if other:
        lines.append(
            Line("", [point.year for point in other], [point.value or 0 for point in other], OTHER, False, place)
        )
    ends = [
        (point.year, end)
        for point in points
        if point.kind == "band"
        for end in (point.low, point.high)
        if end is not None
    ]
    if ends:
        lines.append(Line("", [year for year, _ in ends], [end for _, end in ends], END, False, place))
    lines += [
        Line("", [point.year for point in part], [point.value or 0 for point in part], marker, color=place)
        for stretch in stretches_of(points)
        for part in _in_a_row(stretch)
    ]
    # The last one has the marker of the line.
    lines[-1] = replace(lines[-1], name=name)
    return lines


def _in_a_row(points: Sequence[Point]) -> list[list[Point]]:
    """The points in parts between which years lack a value."""
    parts: list[list[Point]] = []
    for point in points:
        if not parts or point.year - parts[-1][-1].year > 1:
            parts.append([])
        parts[-1].append(point)
    return parts


def _short(title: str) -> str:
    if cell_len(title) <= LONGEST_NAME:
        return title
    return set_cell_size(title, LONGEST_NAME - 1).rstrip() + "…"


def _tops(points: Sequence[Point]) -> list[float]:
    return [value for point in points for value in (point.value, point.low, point.high) if value is not None]


def _drawn(
    picture: "SeriesPicture",
    lines: Sequence[Line],
    title: str,
    width: int,
    height: int,
    *,
    color: bool,
    top: float | None = None,
) -> str:
    language, unit = picture.frame.language, picture.unit

    def say(value: float) -> str:
        return quantity(value, unit, language) if unit == "percent" else number(value, language)

    return line_chart(lines, title=title, say=say, width=width, height=height, color=color, top=top)


def _events(picture: "SeriesPicture", chart: str) -> str:
    """A line with a mark for each milestone, below the years of a chart; nothing where there are no milestones."""
    frame = next(line for line in _plain(chart).splitlines() if "┌" in line)
    margin, room = frame.index("┌") + 1, frame.count("─")
    years = [point.year for point in picture.points]
    first, span = min(years), max(max(years) - min(years), 1)
    marks = [" "] * room
    for event in picture.events:
        when = place(event["date"])
        if first <= when < first + span + 1:
            # The events of the last year stand at its end of the axis.
            marks[min(round((when - first) / span * (room - 1)), room - 1)] = "|"
    return " " * margin + "".join(marks).rstrip() + "\n" if picture.events else ""


def _beside(charts: Sequence[str], across: int, width: int) -> str:
    """Drawings side by side, so many in a row."""
    text = ""
    for start in range(0, len(charts), across):
        rows = zip_longest(*(chart.splitlines() for chart in charts[start : start + across]), fillvalue="")
        for row in rows:
            text += "".join(line + " " * max(width - _cells(line), 0) for line in row).rstrip() + "\n"
    return text


def _cells(line: str) -> int:
    """The cells of a line, escape codes left out."""
    return cell_len(_plain(line))


def _plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)
