"""The provinces of a page, or the prefectures of one province: a bar of the batches for each, and the numbers."""

from povstat.page.markup import Html, el
from povstat.page.material import Material, RegionOfList
from povstat.page.voice import Voice

_LONG, _THICK = 100.0, 10.0
"""Steps of the drawing of a bar; it is stretched to the room there is."""


def region_table(material: Material, voice: Voice) -> Html:
    """A table of regions by number of counties: a bar coloured by batch, then the counties of each batch."""
    most = max(len(region.counties) for region in material.regions)
    several = len(material.province_names()) > 1
    head = [
        el("th", voice.text("Province") if several else voice.text("Prefecture"), scope="col"),
        el("td", cls="batches"),
        *[el("th", str(year), scope="col", cls=material.batch_class(year)) for year in material.batches],
        el("th", voice.text("All"), scope="col"),
    ]
    body = [_row(region, most, material, voice) for region in material.regions]
    return el("table", el("thead", el("tr", head)), el("tbody", body), cls="provinces")


def _row(region: RegionOfList, most: int, material: Material, voice: Voice) -> Html:
    left, bar = 0.0, []
    for year in material.batches:
        wide = region.in_batch(year) / most * _LONG
        if wide:
            bar.append(el("rect", x=left, y=0, width=wide, height=_THICK, cls=material.batch_class(year)))
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
    return el(
        "tr",
        el("th", voice.in_each_language(region.name), scope="row"),
        el("td", drawing, cls="batches"),
        *[el("td", str(region.in_batch(year) or "·")) for year in material.batches],
        el("td", el("b", str(len(region.counties)))),
    )
