"""The story in figures: a headline, what happened in two sentences, and the numbers that matter most."""

from povstat.fields.columns_statistics import figure_text
from povstat.lang import Language, names, sentences
from povstat.page.cited import Cited
from povstat.page.markup import Html, el, html
from povstat.page.material import Material
from povstat.page.voice import Voice, day_words, text_in
from povstat.queries.record import Row

NATIONAL = (
    "counties-designated", "counties-supervised", "rural-poor-2012", "poor-villages-left", "relocated",
    "special-funds-all-levels", "work-teams", "village-cadres",
)  # fmt: skip
"""The figures of a page on the whole country; those that the data lacks are left out."""


def headline(material: Material, voice: Voice) -> Html:
    """The title of the page."""
    return voice.in_each_language(lambda language: headline_text(material, language))


def headline_text(material: Material, language: Language) -> str:
    """The same as plain text."""
    count = len(material.counties)
    if not material.provinces:
        return text_in("China's {counties} poverty-stricken counties", language, counties=count)
    return text_in(
        "{places}: {counties} poverty-stricken counties",
        language,
        places=places(material, language),
        counties=count,
    )


def places(material: Material, language: Language) -> str:
    """The provinces of the page, in words."""
    field = "name_zh" if language == "zh" else "name_en"
    return names((row[field] for row in material.province_names()), language)


def lead(material: Material, voice: Voice) -> Html:
    """What happened, in a few sentences, counted from the counties."""
    return el("p", voice.in_each_language(lambda language: lead_text(material, language)), cls="lead")


def lead_text(material: Material, language: Language) -> str:
    """The same as plain text."""
    rows = [row for row in material.progress[1:] if row["delisted_in_batch"]]
    last, largest = rows[-1], max(rows, key=lambda row: int(row["delisted_in_batch"]))
    said = [
        text_in(
            "The national list of 2014 names {counties:county|counties} in {provinces:province|provinces}."
            if len(material.province_names()) > 1
            else "The national list of 2014 names {counties:county|counties} here.",
            language,
            counties=len(material.counties),
            provinces=len(material.province_names()),
        ),
        text_in(
            "They left it in yearly batches from {first} to {last}; the largest, of {year}, took {gone} off.",
            language,
            first=rows[0]["year"],
            last=last["year"],
            year=largest["year"],
            gone=largest["delisted_in_batch"],
        ),
    ]
    days = [row["delisted_on"] for row in material.counties if row["batch"] == last["year"]]
    if all(days):
        said.append(
            text_in(
                "The last {counties} were off it by {day}.",
                language,
                counties=len(days),
                day=day_words(max(days), language),
            )
        )
    said.append(text_in("Each number names its source; what no source supports is shown as unknown.", language))
    return sentences(said, language)


def tiles(material: Material, voice: Voice, cited: Cited) -> Html:
    """The figures, each with what it means, its date and its sources."""
    if material.provinces:
        return el("dl", _counted(material, voice), cls="tiles")
    rows = [material.figures[name] for name in NATIONAL if name in material.figures]
    return el("dl", [_tile(row, voice, cited) for row in rows], cls="tiles")


def _tile(row: Row, voice: Voice, cited: Cited) -> Html:
    return el(
        "div",
        el("dt", voice.field(row, "label")),
        el("dd", voice.in_each_language(lambda language: _split(figure_text(row, language))), cls="big"),
        el("dd", voice.field(row, "meaning"), cls="meaning"),
        el("dd", str(row["as_of"]), " · ", cited.line(row["sources"]), cls="from"),
        data_figure=row["id"],
    )


def _split(text: str) -> Html:
    """A figure whose digits stand out from the words around them."""
    at = next((place for place, letter in enumerate(text) if letter.isdigit()), None)
    if at is None:
        return html(text)
    end = at
    while end < len(text) and (text[end].isdigit() or text[end] in ",.%"):
        end += 1
    return html(
        el("small", text[:at]) if text[:at] else None,
        el("b", text[at:end]),
        el("small", text[end:]) if text[end:].strip() else None,
    )


def _counted(material: Material, voice: Voice) -> list[Html]:
    """What can be counted from the counties of a province."""
    counties = material.counties
    counts = [
        (voice.text("Counties on the list of 2014"), len(counties)),
        (voice.text("Under listed supervision in 2020"), sum(row["supervised"] is True for row in counties)),
        (voice.text("Key counties, where a source says so"), sum(row["key_county"] is True for row in counties)),
        (
            voice.text("Counties whose day of leaving the list is known"),
            sum(row["delisted_on"] is not None for row in counties),
        ),
        (
            voice.text("Counties that have another code now, or none"),
            sum(row["code_current"] != row["code"] for row in counties),
        ),
    ]
    return [el("div", el("dt", label), el("dd", el("b", str(count)), cls="big")) for label, count in counts]
