"""A chart of series as a Vega-Lite chart (Altair): lines with points and gaps, open points, bands, facets."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from povstat.pictures.axes import labels, values
from povstat.pictures.extra import altair
from povstat.pictures.framed import framed
from povstat.pictures.theme import LOOKS, SHAPES, Theme
from povstat.pictures.timeline_chart import strip

if TYPE_CHECKING:
    import altair as alt

    from povstat.pictures.chart_points import Point
    from povstat.pictures.series_picture import SeriesPicture

WIDTH = 720
"""Pixels of a chart where no width is asked for."""
_SMALL_WIDTH = 190
_LABEL = 62
"""Pixels for each year, from which on values are written at their points."""
_DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [10, 4], [4, 2, 1, 2], [1, 3])
"""The line of each series, so that they are told apart without colour."""


def series_chart(picture: "SeriesPicture", theme: Theme, width: int | None) -> "alt.VConcatChart":
    """The chart. Raises UsageError where Altair is not installed."""
    alt = altair()
    names = [picture.name(entry["id"]) for entry in picture.about]
    rows = [_row(picture, point) for point in picture.points]
    areas = list(dict.fromkeys(row["area_name"] for row in rows))
    small = len(areas) > 1 and picture.by_area
    across = width or WIDTH
    data = alt.Data(values=rows)
    layers = _layers(alt, picture, names, theme, across, small=small)
    if small:
        columns = max(1, across // (_SMALL_WIDTH + 45))
        size = max(60, across // columns - 60)
        layered = alt.layer(*layers).properties(width=size, height=round(size * 0.62))
        header = alt.Header(title=None, labelAnchor="start")
        facet = alt.Facet("area_name:N", sort=areas, header=header)
        chart = layered.facet(facet, data=data, columns=columns)
        return framed(chart, picture.frame, theme, across)
    layered = alt.layer(*layers, data=data).properties(width=across, height=round(min(across * 0.5, 480)))
    if picture.events:
        years = [point.year for point in picture.points]
        band = strip(picture.events, picture.frame.language, theme, across, domain=(min(years), max(years) + 1))
        layered = alt.vconcat(layered, band, spacing=6).resolve_scale(x="shared")
    return framed(layered, picture.frame, theme, across)


def _row(picture: "SeriesPicture", point: "Point") -> dict[str, Any]:
    """A point as the data of the chart has it; the open end of a band lies on the axis or is not drawn."""
    row: dict[str, Any] = {
        "series": point.series,
        "name": picture.name(point.series),
        "area": point.area,
        "area_name": picture.area(point),
        "year": point.year,
        "kind": point.kind,
        "stretch": f"{point.series}/{point.area}/{point.stretch}",
    }
    if point.kind == "band":
        return row | {"low": point.low or 0, "high": point.high, "text": point.text, "open": point.high is None}
    return row | {"value": point.value}


def _layers(
    alt: Any, picture: "SeriesPicture", names: list[str], theme: Theme, across: int, *, small: bool
) -> list[Any]:
    look = LOOKS[theme]
    language, unit = picture.frame.language, picture.unit
    years = [point.year for point in picture.points]
    span = max(years) - min(years)
    ticks = {"values": sorted(set(years))} if span <= 12 and not small else {"tickMinStep": 1}
    if small:
        ticks = {"tickCount": 3, "tickMinStep": 1}
    x = alt.X(
        "year:Q",
        axis=alt.Axis(format="d", title=None, grid=False, **ticks),
        # Events of the last year lie after its value.
        scale=alt.Scale(
            domain=[min(years) - (span == 0), max(years) + (span == 0 or bool(picture.events))],
            nice=False,
            padding=12,
        ),
    )
    axis = alt.Axis(title=None, labelExpr=labels(unit, language), tickCount=4 if small else 6)
    y, low = alt.Y("value:Q", axis=axis), alt.Y("low:Q", axis=axis)
    only = len(names) == 1
    legend: Mapping[str, Any] | None = None if only else {"title": None, "orient": "bottom", "columns": 1}
    legend = alt.Legend(**legend, symbolStrokeWidth=2) if legend else None
    paint = alt.Color(
        "name:N", scale=alt.Scale(domain=names, range=_repeated(look.classes, len(names))), legend=legend
    )
    shape = alt.Shape("name:N", scale=alt.Scale(domain=names, range=_repeated(SHAPES, len(names))), legend=legend)
    dash = alt.StrokeDash(
        "name:N", scale=alt.Scale(domain=names, range=_repeated(_DASHES, len(names))), legend=legend
    )
    point = 30 if small else 50
    base = alt.Chart()
    tip = ["name:N", "area_name:N", "year:Q", values("value", unit)]
    layers = [
        base.transform_filter("datum.kind == 'band' && datum.open == false")
        .mark_rule(strokeWidth=5 if small else 7, opacity=0.55, strokeCap="round")
        .encode(x=x, y=low, y2="high:Q", color=paint, tooltip=["name:N", "area_name:N", "year:Q", "text:N"]),
        base.transform_filter("datum.kind == 'band' && datum.open == true")
        .mark_point(shape="arrow", size=point * 5, filled=True, opacity=0.7)
        .encode(x=x, y=low, color=paint, tooltip=["name:N", "area_name:N", "year:Q", "text:N"]),
        base.transform_filter("datum.kind == 'value'")
        .mark_line(strokeWidth=1.6 if small else 2.2)
        .encode(x=x, y=y, color=paint, strokeDash=dash, detail="stretch:N"),
        base.transform_filter("datum.kind == 'value'")
        .mark_point(filled=True, opacity=1, size=point)
        .encode(x=x, y=y, color=paint, shape=shape, tooltip=tip),
        base.transform_filter("datum.kind == 'other'")
        .mark_point(filled=False, size=point * 1.8, strokeWidth=1.6)
        .encode(x=x, y=y, color=paint, tooltip=tip),
    ]
    breaks = [
        entry["year"]
        for each in picture.about
        for entry in each["breaks"]
        if min(years) <= entry["year"] <= max(years)
    ]
    if breaks:
        ruled = alt.Chart(alt.Data(values=[{"break": year - 0.5, "year": year} for year in sorted(set(breaks))]))
        layers.append(ruled.mark_rule(strokeDash=[3, 3], color=look.quiet).encode(x="break:Q"))
    if only and not small and across / (span + 1) > _LABEL:
        layers.append(
            base.transform_filter("datum.kind == 'value'")
            .mark_text(dx=5, dy=-8, align="left", fontSize=10, color=look.quiet)
            .encode(x=x, y=y, text=alt.Text("label:N"))
            .transform_calculate(label=labels(unit, language, precise=True))
        )
    return [layer for layer, needed in zip(layers, _needed(picture, len(layers)), strict=True) if needed]


def _needed(picture: "SeriesPicture", count: int) -> list[bool]:
    """Whether there is anything for each of the layers; those after the first five are there where they are."""
    kinds = {point.kind for point in picture.points}
    closed = any(point.kind == "band" and point.high is not None for point in picture.points)
    opened = any(point.kind == "band" and point.high is None for point in picture.points)
    first = [closed, opened, "value" in kinds, "value" in kinds, "other" in kinds]
    return [*first, *(True for _ in range(count - len(first)))]


def _repeated(values_: Any, count: int) -> list[Any]:
    return [values_[at % len(values_)] for at in range(count)]
