"""The milestones of a page: the policy record as a timeline."""

from povstat.fields.columns import columns_for, when
from povstat.lang import Language, word
from povstat.page.cited import Cited
from povstat.page.markup import Html, el, html
from povstat.page.material import Material
from povstat.page.voice import Voice
from povstat.queries.record import Row


def timeline(material: Material, voice: Voice, cited: Cited) -> Html:
    """Events in order of time, under the year of each."""
    years: dict[str, list[Row]] = {}
    for row in material.milestones:
        years.setdefault(str(row["date"])[:4], []).append(row)
    return el(
        "ol",
        [
            el("li", el("h3", year), el("ol", [_event(row, voice, cited) for row in rows]), cls="of-year")
            for year, rows in years.items()
        ],
        cls="timeline",
    )


def _event(row: Row, voice: Voice, cited: Cited) -> Html:
    summary = el(
        "summary",
        el("time", voice.in_each_language(lambda language: when(row, language))),
        el("h4", voice.field(row, "title")),
        el("span", voice.in_each_language(lambda language: word(str(row["kind"]), language)), cls="kind"),
    )
    address = row.get("url")
    text = voice.text("The text")
    return el(
        "li",
        el(
            "details",
            summary,
            el("p", voice.field(row, "summary")),
            el("p", voice.field(row, "note"), cls="note") if row["note_en"] else None,
            el(
                "p",
                voice.in_each_language(lambda language: _issuers(row, language)),
                f" · {row['document_number']}" if row.get("document_number") else None,
                html(" · ", el("a", text, href=address, rel="noreferrer noopener")) if address else None,
                " · ",
                voice.text("Source"),
                voice.colon(),
                cited.line(row["sources"]),
                cls="from",
            ),
        ),
        id=f"event-{row['id']}",
    )


def _issuers(row: Row, language: Language) -> str:
    column = columns_for("milestones", [f"issuers_{language}"], language)[0]
    return column.show(row)
