"""Milestones as a timeline in a Vega-Lite chart (Altair): a row for each kind, or a strip below another chart."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from povstat.lang import Language, word
from povstat.pictures.extra import altair
from povstat.pictures.framed import framed
from povstat.pictures.theme import LOOKS, Theme

if TYPE_CHECKING:
    import altair as alt

    from povstat.pictures.frame import Frame

Row = Mapping[str, Any]

WIDTH = 820
_ROW = 26
"""Pixels of a row of the timeline."""


def timeline_chart(events: Sequence[Row], frame: "Frame", theme: Theme, width: int | None) -> "alt.VConcatChart":
    """The milestones by day and kind. Raises UsageError where Altair is not installed."""
    alt = altair()
    look = LOOKS[theme]
    across = width or WIDTH
    rows = [_row(event, frame.language) for event in events]
    kinds = list(dict.fromkeys(row["kind_name"] for row in sorted(rows, key=lambda row: str(row["date"]))))
    x = _axis(alt, rows)
    paint = alt.Color(
        "kind_name:N",
        scale=alt.Scale(domain=kinds, range=[look.classes[at % len(look.classes)] for at in range(len(kinds))]),
        legend=None,
    )
    y = alt.Y(
        "kind_name:N", sort=kinds, axis=alt.Axis(title=None, ticks=False, domain=False, grid=True, labelLimit=200)
    )
    base = alt.Chart(alt.Data(values=rows))
    spans = base.transform_filter("datum.end != null").mark_rule(strokeWidth=5, opacity=0.45, strokeCap="round")
    points = base.mark_point(filled=True, size=60, opacity=0.85)
    tip = ["day:N", "title:N", "kind_name:N"]
    layers = alt.layer(
        spans.encode(x=x, x2="end:Q", y=y, color=paint, tooltip=tip),
        points.encode(x=x, y=y, color=paint, tooltip=tip),
    ).properties(width=across, height=_ROW * len(kinds))
    return framed(layers, frame, theme, across)


def strip(events: Sequence[Row], language: Language, theme: Theme, across: int, *, domain: tuple[int, int]) -> Any:
    """One row of marks, to lie below a chart whose axis has the years of ``domain``."""
    alt = altair()
    look = LOOKS[theme]
    rows = [row for row in (_row(event, language) for event in events) if domain[0] <= row["year"] <= domain[1]]
    return (
        alt.Chart(alt.Data(values=rows))
        .mark_tick(thickness=2, size=16, color=look.classes[3], opacity=0.8)
        .encode(
            x=alt.X("year:Q", axis=None, scale=alt.Scale(domain=list(domain), nice=False, padding=12)),
            tooltip=["day:N", "title:N", "kind_name:N"],
        )
        .properties(width=across, height=20)
    )


def _axis(alt: Any, rows: Sequence[Row]) -> Any:
    first, last = int(min(row["year"] for row in rows)), int(max(row["year"] for row in rows)) + 1
    return alt.X(
        "year:Q",
        axis=alt.Axis(format="d", title=None, grid=True, tickMinStep=1, tickCount=12),
        scale=alt.Scale(domain=[first, last], nice=False, padding=10),
    )


def _row(event: Row, language: Language) -> dict[str, Any]:
    """An event as the data of a chart has it; its place on the axis is the year and the part that is over."""
    return {
        "id": event["id"],
        "date": event["date"],
        "day": _day(event["date"], event["date_precision"]),
        "year": place(event["date"]),
        "end": place(event["end_date"]) if event["end_date"] else None,
        "kind": event["kind"],
        "kind_name": word(event["kind"], language),
        "title": event[f"title_{language}"],
    }


def place(day: str) -> float:
    """An ISO day on an axis of years: 2020-07-01 is 2020.5."""
    from datetime import date

    when = date.fromisoformat(day)
    start, end = date(when.year, 1, 1), date(when.year + 1, 1, 1)
    return round(when.year + (when - start).days / (end - start).days, 3)


def _day(day: str, precision: str) -> str:
    """As much of an ISO day as is known."""
    return {"day": day, "month": day[:7]}.get(precision, day[:4])
