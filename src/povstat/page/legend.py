"""What stands beside the map: the legend, the bars of the years, and the slider under them."""

from povstat.lang import Language, clauses, colon
from povstat.page.markup import Html, el, html
from povstat.page.material import Material
from povstat.page.voice import Voice

_COLUMN, _HEIGHT, _TOP = 100.0, 150.0, 30.0
"""Steps of the drawing of the bars: width of a year, height, room for the number above a bar."""


def legend(material: Material, voice: Voice) -> Html:
    """The list of what the colours mean, with the number of counties of each batch."""
    entries = [el("li", el("span", cls="dot on"), voice.text("still on the list"))]
    for row in material.progress[1:]:
        entries.append(
            el(
                "li",
                el("span", cls=f"dot {material.batch_class(row['year'])}"),
                voice.text(
                    "left in the batch of {year}: {counties}", year=row["year"], counties=row["delisted_in_batch"]
                ),
            )
        )
    return el("ul", entries, cls="legend")


def years(material: Material, voice: Voice) -> Html:
    """A bar for each year's end, as high as the number of counties then on the list, and the slider below."""
    rows = material.progress
    most = max(int(row["designated"]) for row in rows)
    bars = []
    for at, row in enumerate(rows):
        height = row["listed"] / most * (_HEIGHT - _TOP)
        middle = (at + 0.5) * _COLUMN
        bars.append(
            el(
                "g",
                el("rect", x=middle - 30, y=_HEIGHT - height, width=60, height=height),
                el("text", str(row["listed"]), x=middle, y=_HEIGHT - height - 8),
                cls="year",
                data_year=row["year"],
            )
        )
    picture = el(
        "svg",
        bars,
        el("line", x1=0, x2=_COLUMN * len(rows), y1=_HEIGHT, y2=_HEIGHT),
        attributes={
            "viewBox": f"0 0 {_COLUMN * len(rows):g} {_HEIGHT + 1:g}",
            "class": "bars",
            "role": "img",
            **voice.attributes(aria_label=lambda language: _said(material, language)),
        },
    )
    first, last = rows[0]["year"], rows[-1]["year"]
    slider = el(
        "input",
        attributes={
            "id": "year", "type": "range", "min": first, "max": last, "step": 1, "value": last,
            **voice.attributes(aria_label="Year shown on the map"),
        },
    )  # fmt: skip
    ticks = el("div", [el("span", str(row["year"])) for row in rows], cls="ticks", aria_hidden="true")
    button = el("button", voice.text("Play"), type="button", id="play")
    return html(
        el("h3", voice.text("On the list at the end of each year")),
        el("div", picture, el("div", slider, cls="track"), ticks, cls="years"),
        el("p", button, el("span", id="map-said", role="status"), cls="row"),
    )


def _said(material: Material, language: Language) -> str:
    return clauses((f"{row['year']}{colon(language)}{row['listed']}" for row in material.progress), language)
