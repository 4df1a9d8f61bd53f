"""Charts of the list as Vega-Lite charts (Altair): bars by year, and a table of batches by province."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from povstat.pictures.extra import altair
from povstat.pictures.framed import framed
from povstat.pictures.theme import LOOKS, ORDERED, Theme

if TYPE_CHECKING:
    import altair as alt

    from povstat.pictures.frame import Frame

Row = Mapping[str, Any]

WIDTH, HEIGHT = 640, 300
_SMALL = 190
_ROW = 22
"""Pixels of a line of the table."""


def progress_chart(rows: Sequence[Row], frame: "Frame", theme: Theme, width: int | None) -> "alt.VConcatChart":
    """A bar for each year; small multiples for several areas. Raises UsageError where Altair is not installed."""
    alt = altair()
    look = LOOKS[theme]
    across = width or WIDTH
    area = "area_zh" if frame.language == "zh" else "area"
    data = [{"area": row[area], **{field: row[field] for field in ("year", "listed", "delisted")}} for row in rows]
    areas = list(dict.fromkeys(row["area"] for row in data))
    x = alt.X("year:O", axis=alt.Axis(title=None, labelAngle=0))
    y = alt.Y("listed:Q", axis=alt.Axis(title=None, tickCount=4))
    base = alt.Chart()
    bars = base.mark_bar(color=look.classes[0], width=alt.RelativeBandSize(0.68)).encode(
        x=x, y=y, tooltip=["area:N", "year:O", "listed:Q", "delisted:Q"]
    )
    words = base.mark_text(dy=-8, color=look.text).encode(x=x, y=y, text="listed:Q")
    values = alt.Data(values=data)
    if len(areas) == 1:
        return framed(
            alt.layer(bars, words, data=values).properties(width=across, height=HEIGHT), frame, theme, across
        )
    columns = max(1, across // (_SMALL + 40))
    size = max(90, across // columns - 50)
    facet = alt.Facet("area:N", sort=areas, header=alt.Header(title=None, labelAnchor="start"))
    chart = alt.layer(bars, words).properties(width=size, height=round(size * 0.55))
    return framed(chart.facet(facet, data=values, columns=columns), frame, theme, across)


def batches_chart(rows: Sequence[Row], frame: "Frame", theme: Theme, width: int | None) -> "alt.VConcatChart":
    """A table of provinces and batches, its cells the darker the more counties. Raises UsageError as above."""
    alt = altair()
    look = LOOKS[theme]
    across = width or WIDTH
    name = "province_zh" if frame.language == "zh" else "province"
    data = [{"province": row[name], "batch": row["batch"], "counties": row["counties"]} for row in rows]
    provinces = list(dict.fromkeys(row["province"] for row in data))
    top = max(row["counties"] for row in data)
    # From nearly the ground to a strong colour; the numbers stay readable on all of it.
    scale = alt.Scale(range=[look.grid, ORDERED[theme][1]], domain=[0, top])
    x = alt.X("batch:O", axis=alt.Axis(title=None, labelAngle=0, orient="top", domain=False, ticks=False))
    y = alt.Y("province:N", sort=provinces, axis=alt.Axis(title=None, domain=False, ticks=False, labelLimit=200))
    base = alt.Chart(alt.Data(values=data)).encode(x=x, y=y)
    cells = base.mark_rect(stroke=look.background, strokeWidth=2).encode(
        color=alt.Color("counties:Q", scale=scale, legend=None), tooltip=["province:N", "batch:O", "counties:Q"]
    )
    words = base.mark_text(color=look.text).encode(text="counties:Q")
    layers = alt.layer(cells, words).properties(width=across, height=_ROW * len(provinces))
    return framed(layers, frame, theme, across)
