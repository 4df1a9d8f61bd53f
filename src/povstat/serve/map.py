"""A map of rows that have a seat: a drawing (SVG) with a point for each, in the colour of its batch.

No tiles and no boundaries: behind the points stand the seats of the country's other counties, from the data.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from povstat.lang import Language, filled, translate
from povstat.page.markup import Html, el
from povstat.page.viewport import Viewport, frame
from povstat.pictures.map_classes import PALETTE

WIDTH, TALLEST, MARGIN = 760.0, 640.0, 16.0
"""Steps of the drawing."""

_LEGEND = 22.0
"""Height of the line that tells colours apart."""

_FEW = 200
"""Up to so many points are drawn large."""

NEEDED = frozenset({"longitude", "latitude"})
"""The columns without which there is no map."""

_STYLE = (
    "text { font: 12px system-ui, sans-serif; fill: #333; } "
    ".others { stroke: #bbb; stroke-width: 2; stroke-linecap: round; fill: none; } "
    "circle { stroke: #fff; stroke-width: .6; } a:hover circle, a:focus circle { stroke: #000; stroke-width: 2; }"
)

Row = Mapping[str, Any]


def map_of(
    rows: Sequence[Row], others: Iterable[Row], batches: Sequence[int], county: str, language: Language, of: int
) -> str:
    """The drawing of the rows that have a seat.

    ``others`` are the seats behind them, ``batches`` every batch that has a colour, ``county`` the address before
    the code of a county, ``of`` the number of rows that were asked for: where these are more, the map says so.
    """
    placed = [row for row in rows if row["longitude"] is not None and row["latitude"] is not None]
    seats = [(seat["longitude"], seat["latitude"]) for seat in others]
    around = [(row["longitude"], row["latitude"]) for row in placed] or seats or [(105.0, 35.0)]
    view = frame(around, WIDTH, MARGIN, TALLEST)
    colours = {batch: PALETTE[at % len(PALETTE)] for at, batch in enumerate(batches)}
    size = 4 if len(placed) > _FEW else 6
    points = [_point(view, row, size, colours, county, language) for row in placed]
    said = filled("{count:row|rows} with a seat", {"count": len(placed)}, language)
    if of > len(rows):
        said = filled(
            "{count:row|rows} with a seat, of the first {rows} of {all}",
            {"count": len(placed), "rows": len(rows), "all": of},
            language,
        )
    drawing = el(
        "svg",
        el("style", Html(_STYLE)),
        el("title", said),
        _behind(view, seats),
        el("g", points),
        _legend(view, placed, colours, said),
        attributes={
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {view.width:g} {view.height + _LEGEND:g}",
            "role": "img",
            "aria-label": said,
        },
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawing}\n'


def _point(
    view: Viewport, row: Row, size: float, colours: Mapping[int, str], county: str, language: Language
) -> Html:
    x, y = view.place(row["longitude"], row["latitude"])
    names = ("name_zh", "name_en") if language == "zh" else ("name_en", "name_zh")
    words = [str(row[name]) for name in (*names, "code", "batch") if row.get(name) is not None]
    circle = el(
        "circle", el("title", " · ".join(words)), cx=x, cy=y, r=size, fill=colours.get(_batch(row), PALETTE[0])
    )
    code = row.get("code")
    return el("a", circle, href=f"{county}{code}", target="_top") if code is not None else circle


def _batch(row: Row) -> int:
    return int(row.get("batch") or 0)


def _behind(view: Viewport, seats: Iterable[tuple[float, float]]) -> Html | None:
    places = sorted({place for seat in seats if view.shows(*(place := view.place(*seat)))})
    if not places:
        return None
    return el("path", cls="others", d="".join(f"M{x:g} {y:g}h0" for x, y in places))


def _legend(view: Viewport, rows: Iterable[Row], colours: Mapping[int, str], said: str) -> Html:
    """The batches that the points are of, each in its colour, and how many points there are."""
    y = view.height + _LEGEND / 2
    there = sorted({_batch(row) for row in rows} & colours.keys())
    marks = []
    for at, batch in enumerate(there):
        x = MARGIN + at * 60
        marks += [
            el("circle", cx=x, cy=y, r=5, fill=colours[batch]),
            el("text", str(batch), x=x + 9, y=y + 4),
        ]
    end = el("text", said, x=view.width - MARGIN, y=y + 4, attributes={"text-anchor": "end"})
    return el("g", marks, end)


def caption(language: Language) -> str:
    """What is said above a map."""
    return translate("Rows with a seat; a point leads to its county", language)
