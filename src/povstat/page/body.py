"""The body of a page: its sections in order, each with a heading and an address."""

from collections.abc import Sequence

from povstat.fields.sheets import cited_by
from povstat.lang import OWN_NAMES
from povstat.page.charts import charts
from povstat.page.cited import Cited
from povstat.page.closing import citation, footer, limits
from povstat.page.counties import card, counties
from povstat.page.legend import legend, years
from povstat.page.markup import Html, el, html
from povstat.page.material import Material
from povstat.page.region_table import region_table
from povstat.page.story import headline, lead, tiles
from povstat.page.svg_map import map_picture
from povstat.page.timeline import timeline
from povstat.page.viewport import Viewport
from povstat.page.voice import Voice
from povstat.queries import record


def body(
    material: Material, voice: Voice, cited: Cited, view: Viewport, links: Sequence[tuple[str, str]] = ()
) -> Html:
    """Everything between the body tags, but the data and the scripts."""
    for row in material.counties:
        cited.use(cited_by(row))
    drawn = charts(material, voice, cited)
    sections = [
        _map(material, voice, cited, view),
        _section("figures", voice.text("The story in figures"), tiles(material, voice, cited)),
        _section("charts", voice.text("Year by year"), _how_to_read(voice), el("div", drawn, cls="charts"))
        if drawn
        else None,
        _regions(material, voice, cited),
        _section("milestones", voice.text("The policy record"), timeline(material, voice, cited)),
        _section("counties", voice.text("The counties"), counties(material, voice)),
        _section("limits", voice.text("What is uncertain"), limits(material, voice)),
        _section("cite", voice.text("How to cite"), citation(material, voice)),
    ]
    # Last, when every part has named what it rests on.
    sources = _section("sources", voice.text("Sources"), cited.listed())
    return html(
        el("a", voice.text("To the counties"), href="#counties", cls="skip"),
        el("header", _bar(voice, links), cls="bar"),
        el("main", _hero(material, voice), sections, sources, id="top"),
        el("footer", footer(material, voice)),
        card(voice),
    )


def _hero(material: Material, voice: Voice) -> Html:
    return el(
        "div",
        el("p", voice.text("Poverty record, 2012-2020"), cls="kicker"),
        el("h1", headline(material, voice)),
        lead(material, voice),
        cls="hero",
    )


def _map(material: Material, voice: Voice, cited: Cited, view: Viewport) -> Html:
    note = voice.text(
        "A point is a county's seat, to about 0.01 degree. No boundaries are drawn: seats are what the data "
        "holds, and a point claims no territory."
    )
    beside = el(
        "div",
        el("div", years(material, voice), cls="by-year"),
        el("div", legend(material, voice), el("p", note, cls="from"), _seats(material, voice, cited)),
        cls="beside",
    )
    tip = el("p", id="map-tip", cls="tip", aria_hidden="true")
    map_box = el("div", map_picture(material, material.seats, view, voice), tip, cls="map-box")
    return _section(
        "map",
        voice.text("Off the list, batch by batch"),
        el("div", map_box, beside, cls="map"),
        _source_of_counts(material, voice, cited),
    )


def _seats(material: Material, voice: Voice, cited: Cited) -> Html | None:
    """What the grey dots of the map are, where there are any."""
    if not material.seats:
        return None
    sources = cited.line(record.column_sources(material.db, "seats"), remarks=True)
    return el("p", voice.text("Grey dots: seats of other divisions"), voice.colon(), sources, cls="from")


def _regions(material: Material, voice: Voice, cited: Cited) -> Html:
    if len(material.province_names()) > 1:
        heading = voice.text("Province by province")
        text = voice.text("Counties of the list, by province and by the batch in which they left it.")
    else:
        heading = voice.text("Prefecture by prefecture")
        text = voice.text("Counties of the list, by prefecture of today and by the batch in which they left it.")
    return _section(
        "regions", heading, el("p", text), region_table(material, voice), _source_of_counts(material, voice, cited)
    )


def _how_to_read(voice: Voice) -> Html:
    return el(
        "p",
        voice.text(
            "Open points are values that another source gives. No line crosses a year without a value, or a "
            "change of method."
        ),
    )


def _source_of_counts(material: Material, voice: Voice, cited: Cited) -> Html:
    """What a picture rests on that counts the counties themselves."""
    return el(
        "p",
        voice.text("Source"),
        voice.colon(),
        cited.line(record.column_sources(material.db, "counties")),
        " · ",
        voice.text("the sources of each county stand on its card"),
        f" · {material.version}",
        cls="from",
    )


def _section(name: str, heading: Html, *parts: Html | None) -> Html:
    return el("section", el("h2", heading, id=f"{name}-title"), parts, id=name, aria_labelledby=f"{name}-title")


def _bar(voice: Voice, others: Sequence[tuple[str, str]]) -> Html:
    places = [
        ("map", voice.text("Map")),
        ("figures", voice.text("Figures")),
        ("charts", voice.text("Charts")),
        ("milestones", voice.text("Milestones")),
        ("counties", voice.text("Counties")),
        ("limits", voice.text("Limits")),
        ("sources", voice.text("Sources")),
    ]
    links = [el("li", el("a", text, href=f"#{name}")) for name, text in places]
    links += [el("li", el("a", voice.text(text), href=address)) for address, text in others]
    languages = [
        el(
            "a",
            OWN_NAMES[language],
            href=f"?lang={language}",
            lang="zh-Hans" if language == "zh" else "en",
            data_to=language,
        )
        for language in voice.languages
    ]
    return html(
        el("a", "povstat", href="#top", cls="brand"),
        el("nav", el("ul", links), attributes=voice.attributes(aria_label="Parts of the page")),
        el("div",
           el("span", languages, cls="languages") if len(languages) > 1 else None,
           el("button", el("span", cls="moon", aria_hidden="true"), type="button", id="theme",
              attributes={"aria-pressed": "false", **voice.attributes(aria_label="Dark colours")}),
           cls="tools"),
    )  # fmt: skip
