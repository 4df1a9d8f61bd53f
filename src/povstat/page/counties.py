"""The table of counties and the card of one: the frame that scripts fill with rows."""

from povstat.page.markup import Html, el, html
from povstat.page.material import Material
from povstat.page.voice import Voice


def counties(material: Material, voice: Voice) -> Html:
    """Search, filters, the table and its download."""
    search = el(
        "input",
        attributes={
            "id": "search",
            "type": "search",
            "autocomplete": "off",
            "spellcheck": "false",
            **voice.attributes(placeholder="威宁, Weining, 522427"),
        },
    )
    filters = [
        el("label", el("span", text), el("select", id=f"filter-{name}"), cls="field")
        for name, text in _filters(material, voice)
    ]
    return html(
        el("noscript", el("p", voice.text("The table of counties needs scripts, which are part of this file."))),
        el(
            "form",
            el(
                "div",
                el("label", el("span", voice.text("Search in any spelling, or by code")), search, cls="field"),
                el("button", voice.text("Clear"), type="reset", id="clear"),
                cls="asked",
            ),
            filters,
            cls="filters",
            id="filters",
            attributes={"role": "search", **voice.attributes(aria_label="Counties")},
        ),
        el(
            "div",
            el("p", id="count", role="status"),
            el("button", voice.text("Download as CSV"), type="button", id="download"),
            cls="above",
        ),
        el(
            "div",
            el("table", el("thead"), el("tbody"), id="table"),
            cls="scroll",
            tabindex=0,
            attributes={"role": "region", **voice.attributes(aria_label="Table of counties")},
        ),
    )


def _filters(material: Material, voice: Voice) -> list[tuple[str, Html]]:
    fields = [
        ("batch", voice.text("Batch")),
        ("area", voice.text("Contiguous area")),
        ("evidence", voice.text("Evidence")),
        ("key", voice.text("Key county")),
        ("supervised", voice.text("Listed supervision")),
    ]
    several = len(material.province_names()) > 1
    return [("province", voice.text("Province")), *fields] if several else fields


def card(voice: Voice) -> Html:
    """The card of a county, empty; it opens at the county's address."""
    return el(
        "dialog",
        el(
            "div",
            el("button", "×", type="button", id="close", attributes=voice.attributes(aria_label="Close")),
            el("div", id="card-body"),
            cls="sheet",
        ),
        id="card",
        aria_labelledby="card-name",
    )
