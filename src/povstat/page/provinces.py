"""The provinces of a page: a bar of the batches for each, and the numbers."""

from povstat.page.markup import Html, el
from povstat.page.material import Material
from povstat.page.voice import Voice
from povstat.queries.record import Row

_LONG, _THICK = 100.0, 10.0
"""Steps of the drawing of a bar; it is stretched to the room there is."""


def province_table(material: Material, voice: Voice) -> Html:
    """A table of provinces by number of counties: a bar coloured by batch, then the counties of each batch."""
    groups = material.by_province
    names = {row["name_en"]: row for row in material.province_names()}
    most = max(int(rows[0]["designated"]) for rows in groups)
    head = [
        el("th", voice.text("Province"), scope="col"),
        el("td", cls="bar"),
        *[el("th", str(year), scope="col", cls=material.batch_class(year)) for year in material.batches],
        el("th", voice.text("All"), scope="col"),
    ]
    body = []
    for rows in groups:
        name = names[rows[0]["area"]]
        left, bar = 0.0, []
        for row in rows[1:]:
            wide = row["delisted_in_batch"] / most * _LONG
            if wide:
                bar.append(
                    el("rect", x=left, y=0, width=wide, height=_THICK, cls=material.batch_class(row["year"]))
                )
            left += wide
        drawing = el(
            "svg",
            bar,
            attributes={
                "viewBox": f"0 0 {_LONG:g} {_THICK:g}",
                "preserveAspectRatio": "none",
                "aria-hidden": "true",
            },
        )
        body.append(
            el(
                "tr",
                el(
                    "th",
                    _name(name, voice),
                    scope="row",
                ),
                el("td", drawing, cls="bar"),
                *[el("td", str(row["delisted_in_batch"] or "·")) for row in rows[1:]],
                el("td", el("b", str(rows[0]["designated"]))),
            )
        )
    return el("table", el("thead", el("tr", head)), el("tbody", body), cls="provinces")


def _name(row: Row, voice: Voice) -> Html:
    return voice.each(lambda language: str(row["name_zh_short" if language == "zh" else "name_en"]))
