"""The map of a page: a point for each county, in groups by batch, before the county seats of the country."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from povstat.models.units import quantity
from povstat.page.markup import Html, el, html
from povstat.page.material import Material
from povstat.page.viewport import Viewport, frame
from povstat.page.voice import Voice

WIDTH, TALLEST, MARGIN = 760.0, 640.0, 16.0
"""Steps of the drawing."""

_FEW = 200
"""Up to so many points are drawn large."""
_SCALE_BARS = (1000, 500, 200, 100, 50, 20)
"""Kilometres that the bar of scale may stand for."""

Seats = Sequence[Mapping[str, Any]]


def frame_of(material: Material, seats: Seats) -> Viewport:
    """The frame that shows every county of the page and every seat around them."""
    return frame(
        ((row["longitude"], row["latitude"]) for row in (*material.counties, *seats)), WIDTH, MARGIN, TALLEST
    )


def map_picture(material: Material, seats: Seats, view: Viewport, voice: Voice) -> Html:
    """The drawing, without legend and controls."""
    points = [
        el(
            "g",
            _points(view, (row for row in material.counties if row["batch"] == batch)),
            cls=f"batch {material.batch_class(batch)}",
            data_batch=batch,
        )
        for batch in material.batches
    ]
    return el(
        "svg",
        _background(view, seats),
        el("g", points, cls="points few" if len(material.counties) <= _FEW else "points"),
        _labels(material, view, voice),
        _scale(view, voice),
        el("circle", cls="picked", r=8, cx=-50, cy=-50),
        attributes={
            "id": "map-picture",
            "viewBox": f"0 0 {view.width:g} {view.height:g}",
            "role": "img",
            **voice.attributes(aria_label="Map of the counties, a point at each seat, coloured by batch"),
        },
    )


def _points(view: Viewport, rows: Iterable[Mapping[str, Any]]) -> Html:
    return html(
        [
            el("circle", cx=x, cy=y)
            for x, y in sorted(view.place(row["longitude"], row["latitude"]) for row in rows)
        ]
    )


def _background(view: Viewport, seats: Seats) -> Html | None:
    """Every seat as a dot of one path, which is a tenth of the bytes of as many circles."""
    places = sorted({view.place(row["longitude"], row["latitude"]) for row in seats})
    if not places:
        return None
    return el("path", cls="seats", d="".join(f"M{x:g} {y:g}h0" for x, y in places))


def _labels(material: Material, view: Viewport, voice: Voice) -> Html:
    """The name of each province in the middle of its counties; of the prefectures where there is one province."""
    names = []
    for group in material.regions:
        places = [view.place(row["longitude"], row["latitude"]) for row in group.counties]
        x, y = (sum(place[axis] for place in places) / len(places) for axis in (0, 1))
        for language in voice.languages:
            shown = f"l-{language}" if len(voice.languages) > 1 else None
            names.append(el("text", group.name(language), x=round(x, 1), y=round(y, 1), cls=shown))
    return el("g", names, cls="names", aria_hidden="true")


def _scale(view: Viewport, voice: Voice) -> Html:
    longest = next((km for km in _SCALE_BARS if km * view.scale < view.width / 5), _SCALE_BARS[-1])
    end = round(MARGIN + longest * view.scale, 1)
    y = view.height - MARGIN
    texts = [
        el(
            "text",
            quantity(longest, "kilometres", language),
            x=MARGIN,
            y=y - 9,
            cls=f"l-{language}" if len(voice.languages) > 1 else None,
        )
        for language in voice.languages
    ]
    return el("g", el("path", d=f"M{MARGIN:g} {y - 4:g}v4H{end:g}v-4"), texts, cls="scale", aria_hidden="true")
