"""The end of a page: what is uncertain, how to cite, licence and version."""

from povstat.fields.about import TOPICS
from povstat.lang import Language, translate
from povstat.page.markup import Html, el, html
from povstat.page.material import Material
from povstat.page.voice import Voice, text_in
from povstat.queries import citations


def limits(material: Material, voice: Voice) -> Html:
    """How sure the data is and how far it goes, as ``povstat about`` tells."""

    def topic(name: str, language: Language) -> Html:
        paragraphs = TOPICS[name](material.db, language)
        heading = text_in("Open questions", language) if name == "open" else translate(name, language).capitalize()
        return html(
            el("h3", heading),
            el("ul", [el("li", text_in(text, language, **values)) for text, values in paragraphs]),
        )

    return voice.in_each_language(
        lambda language: html([el("div", topic(name, language)) for name in TOPICS]), "div"
    )


def citation(material: Material, voice: Voice) -> Html:
    """The references to povstat itself in each style, and how to find the reference of a number."""
    works = citations.works(material.db, [citations.TOOL])
    styles = (("APA", "apa"), ("GB/T 7714", "gb7714"), ("BibTeX", "bibtex"))

    def written(style: str) -> Html:
        return voice.in_each_language(
            lambda language: el("pre", citations.written(works, style, language).strip(), tabindex=0), "div"
        )

    entries = [html(el("dt", name), el("dd", written(style))) for name, style in styles]
    return html(
        el(
            "p",
            voice.text(
                "Cite povstat, and with it the source of each figure; 'povstat cite ID' writes its reference."
            ),
        ),
        el("dl", entries, cls="cite"),
    )


def footer(material: Material, voice: Voice) -> Html:
    """Licence and version."""
    return html(
        el(
            "p",
            f"{material.version} · ",
            voice.text(
                "Data: CC BY 4.0, povstat contributors. This file loads nothing from elsewhere and keeps nothing."
            ),
        ),
    )
