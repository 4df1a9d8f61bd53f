"""Line charts of series, drawn while the page is made: a point for each value, a line only where years follow.

No line reaches across a year without a value, a change of method, or from one series to another. A value that a
source states beside the preferred one is an open point; a band is a bar from its lower to its upper end.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from povstat.fields.columns_statistics import value_text, year_text
from povstat.lang import Language
from povstat.models.units import number, quantity, to_base
from povstat.page.markup import Html, el
from povstat.queries.record import Row

WIDTH, HEIGHT = 400.0, 236.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 46.0, 30.0, 20.0, 26.0
_MARKS = 4
"""Lines across a chart, at most, that say what its heights mean."""
_YEAR_WIDTH = 38.0
"""Room that the label of a year takes."""

Point = tuple[int, float]


class SeriesLine(NamedTuple):
    """The values of one series in one area, in order of years."""

    name: str
    rows: Sequence[Row]


class Band(NamedTuple):
    """A value that is only known to lie between two others, in the base unit."""

    low: float
    high: float


class Scale(NamedTuple):
    """How years and values become places in the drawing."""

    first: int
    last: int
    top: float

    def x(self, year: float) -> float:
        """The place of a year."""
        if self.last == self.first:
            return (_LEFT + WIDTH - _RIGHT) / 2
        return _LEFT + (year - self.first) / (self.last - self.first) * (WIDTH - _LEFT - _RIGHT)

    def y(self, value: float) -> float:
        """The place of a value; charts begin at zero."""
        return HEIGHT - _BOTTOM - value / self.top * (HEIGHT - _TOP - _BOTTOM)


def line_chart(lines: Sequence[SeriesLine], language: Language, label: str) -> Html:
    """The drawing. ``label`` says to a reader who does not see it what it shows."""
    rows = [row for line in lines for row in line.rows]
    unit = str(rows[0]["unit"])
    years = [int(row["year"]) for row in rows]
    ends = [float(row["value"]) for row in rows if row["value"] is not None]
    ends += [band.high for row in rows if (band := band_of(row))]
    marks = _marks(max(ends, default=0.0))
    scale = Scale(min(years), max(years), marks[-1])
    return el(
        "svg",
        [_mark(mark, scale, unit, language) for mark in marks],
        [_year(year, scale) for year in _apart(sorted(set(years)), scale)],
        [_drawn(line, at, scale, language, only=len(lines) == 1) for at, line in enumerate(lines)],
        attributes={"viewBox": f"0 0 {WIDTH:g} {HEIGHT:g}", "role": "img", "aria-label": label, "class": "chart"},
    )


def drawable(row: Row) -> bool:
    """Whether a value can stand in a chart: of one known year, whole, and a number or a band."""
    if row["year"] is None or row["first_year"] is not None or row["status"] == "partial":
        return False
    return row["value"] is not None or band_of(row) is not None


def band_of(row: Row) -> Band | None:
    """The ends of a band in the base unit; None for what is no band of two numbers."""
    if row["value"] is not None or not row["value_text"]:
        return None
    ends = re.fullmatch(r"\D*?(\d+(?:\.\d+)?)\s*(?:-|–|—|~|to)\s*(\d+(?:\.\d+)?)\D*", str(row["value_text"]))
    if not ends:
        return None
    low, high = (float(to_base(float(end), str(row["stated_unit"]))) for end in ends.groups())
    return Band(low, high)


def stretches(rows: Sequence[Row]) -> list[list[Point]]:
    """The preferred values in stretches that a line may join: years that follow each other, without a break."""
    breaks = {row["year"] for row in rows if row["after_break"]}
    points = sorted((int(row["year"]), float(row["value"])) for row in rows if _preferred(row))
    parts: list[list[Point]] = []
    for year, value in points:
        if not parts or year - parts[-1][-1][0] > 1 or year in breaks:
            parts.append([])
        parts[-1].append((year, value))
    return parts


def _preferred(row: Row) -> bool:
    return bool(row["preferred"]) and row["value"] is not None and drawable(row)


def _drawn(line: SeriesLine, at: int, scale: Scale, language: Language, *, only: bool) -> Html:
    joined = [
        el("path", d="M" + "L".join(f"{scale.x(year):.1f} {scale.y(value):.1f}" for year, value in part))
        for part in stretches(line.rows)
        if len(part) > 1
    ]
    # What disagrees lies behind: it must not hide the value that is preferred.
    ordered = sorted((row for row in line.rows if drawable(row)), key=lambda row: bool(row["preferred"]))
    marks = [_value(row, at, scale, language) for row in ordered]
    return el("g", joined, marks, _ends(line, scale, language) if only else None, cls=f"line s{at + 1}")


def _value(row: Row, at: int, scale: Scale, language: Language) -> Html:
    said = el("title", f"{year_text(row, language)}: {value_text(row, language)}")
    x, band = scale.x(row["year"]), band_of(row)
    facts = {"data-year": row["year"], "data-value": row["value"], "data-series": row["series"]}
    if band:
        low, high = scale.y(band.low), scale.y(band.high)
        return el("rect", said, x=x - 3, y=high, width=6.0, height=low - high, cls="band", attributes=facts)
    y, shape = scale.y(float(row["value"])), None if row["preferred"] else "open"
    if at == 0:
        return el("circle", said, cx=x, cy=y, r=3.6 if row["preferred"] else 4.6, cls=shape, attributes=facts)
    return el("rect", said, x=x - 3.3, y=y - 3.3, width=6.6, height=6.6, cls=shape, attributes=facts)


def _ends(line: SeriesLine, scale: Scale, language: Language) -> list[Html]:
    """The first and the last value in words."""
    rows = [row for row in line.rows if _preferred(row)]
    named = rows[:1] if len(rows) == 1 else [rows[0], rows[-1]] if rows else []
    return [
        el(
            "text",
            _short(row["value"], str(row["unit"]), language),
            x=scale.x(row["year"]) + (2 if row["year"] == scale.first else 6),
            # Below a first point from which the line rises, so that they do not cross.
            y=scale.y(float(row["value"])) + (19 if row is rows[0] and rows[-1]["value"] > row["value"] else -10),
            cls="end first" if row["year"] == scale.first else "end",
        )
        for row in named
    ]


def _short(value: float, unit: str, language: Language) -> str:
    return quantity(value, unit, language) if unit == "percent" else number(value, language)


def _mark(value: float, scale: Scale, unit: str, language: Language) -> Html:
    y = scale.y(value)
    text = _short(value, unit, language).replace(" million", "m").replace(" billion", "bn")
    return el(
        "g",
        el("line", x1=_LEFT, x2=WIDTH - 6, y1=y, y2=y),
        el("text", text, x=_LEFT - 6, y=y + 4),
        cls="mark zero" if value == 0 else "mark",
    )


def _year(year: int, scale: Scale) -> Html:
    return el("text", str(year), x=scale.x(year), y=HEIGHT - 7, cls="at-year")


def _marks(top: float) -> list[float]:
    """Round values from zero to at least ``top``."""
    if top <= 0:
        return [0.0, 1.0]
    step = _step(Decimal(str(top)) / _MARKS)
    count = int(Decimal(str(top)) / step) + (0 if Decimal(str(top)) % step == 0 else 1)
    values = [step * at for at in range(count + 1)]
    return [int(value) if value == value.to_integral_value() else float(value) for value in values]


def _step(least: Decimal) -> Decimal:
    power = Decimal(10) ** least.adjusted()
    return next(power * times for times in (1, 2, 5, 10) if power * times >= least)


def _apart(years: Sequence[int], scale: Scale) -> list[int]:
    """The years to name: the first, the last, and between them those that leave room."""
    kept = [years[-1]]
    for year in reversed(years[:-1]):
        room = scale.x(kept[-1]) - scale.x(year) >= _YEAR_WIDTH
        if room and (year == years[0] or scale.x(year) - scale.x(years[0]) >= _YEAR_WIDTH):
            kept.append(year)
    return kept[::-1]
