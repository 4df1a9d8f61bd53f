"""The charts of a page: which series are shown, with title, unit, values in words and sources."""

from collections.abc import Sequence
from typing import NamedTuple

from povstat.fields.columns_statistics import value_text, year_text
from povstat.lang import Language, colon, statements
from povstat.models.units import unit_words
from povstat.page.cited import Cited
from povstat.page.markup import Html, el
from povstat.page.material import Material
from povstat.page.svg_chart import SeriesLine, drawable, line_chart
from povstat.page.voice import Voice
from povstat.queries.record import Row


class ChartOfSeries(NamedTuple):
    """Series that share a chart, and the year from which it shows them."""

    series: tuple[str, ...]
    since: int | None = None


NATIONAL = (
    ChartOfSeries(("rural-poor",), 2010),
    ChartOfSeries(("rural-poverty-incidence",), 2010),
    ChartOfSeries(("income-poor-areas", "income-rural"), 2012),
    ChartOfSeries(("poverty-line",)),
    ChartOfSeries(("central-special-funds",), 2010),
    ChartOfSeries(("wb-3.00-national",), 1990),
)
"""The charts of a page on the whole country."""

_LEAST = 2
"""Values that a chart has at least."""


def charts(material: Material, voice: Voice, cited: Cited) -> list[Html]:
    """The figures of a page, those that have something to draw."""
    if not material.provinces:
        lines = [_national(material, choice) for choice in NATIONAL]
    else:
        lines = [[line] for line in _of_provinces(material)]
    made = [_figure(of_chart, material, voice, cited) for of_chart in lines]
    return [figure for figure in made if figure]


def _of_provinces(material: Material) -> list[SeriesLine]:
    """Every series by province, in the provinces of the page."""
    made = []
    for name, about in material.about_series.items():
        if about["by"] != "province":
            continue
        for area in material.provinces:
            made.append(SeriesLine(name, [row for row in material.values([name]) if row["area"] == area]))
    return made


def _national(material: Material, choice: ChartOfSeries) -> list[SeriesLine]:
    rows = material.values(choice.series)
    since = choice.since or 0
    return [
        SeriesLine(name, [row for row in rows if row["series"] == name and (row["year"] or 0) >= since])
        for name in choice.series
    ]


def _figure(lines: Sequence[SeriesLine], material: Material, voice: Voice, cited: Cited) -> Html | None:
    lines = [SeriesLine(line.name, [row for row in line.rows if drawable(row)]) for line in lines]
    lines = [line for line in lines if line.rows]
    if sum(len({row["year"] for row in line.rows}) for line in lines) < _LEAST:
        return None
    about = [material.about_series[line.name] for line in lines]
    rows = [row for line in lines for row in line.rows]

    def title(language: Language) -> str:
        area = rows[0]["area_zh" if language == "zh" else "area"]
        names = statements((str(row[f"title_{language}"]) for row in about), language)
        if not material.provinces:
            return names
        return f"{area}{colon(language)}{names}"

    def drawing(language: Language) -> Html:
        return line_chart(lines, language, title(language))

    unit = str(rows[0]["unit"])
    return el(
        "figure",
        el(
            "figcaption",
            el("h3", voice.in_each_language(title)) if len(lines) == 1 else _key(about, voice),
            el("p", voice.in_each_language(lambda language: unit_words(unit, language)), cls="unit"),
        ),
        voice.in_each_language(drawing, "div"),
        _table(lines, about, voice, cited),
        el(
            "p",
            voice.text("Source"),
            voice.colon(),
            cited.line(_sources(rows)),
            f" · {material.version}",
            cls="from",
        ),
        data_series=" ".join(line.name for line in lines),
    )


def _key(about: Sequence[Row], voice: Voice) -> Html:
    """The titles of several series, each with the mark that stands for it."""
    entries = [
        el(
            "span",
            el("span", cls=f"key s{at + 1}"),
            voice.field(row, "title"),
            cls="entry",
        )
        for at, row in enumerate(about)
    ]
    return el("h3", entries)


def _table(lines: Sequence[SeriesLine], about: Sequence[Row], voice: Voice, cited: Cited) -> Html:
    """The values in words, for who cannot see the drawing and for who wants to copy them."""

    def body(language: Language) -> list[Html]:
        return [
            el(
                "tr",
                el("td", str(series[f"title_{language}"])) if len(lines) > 1 else None,
                el("th", year_text(row, language), scope="row"),
                el("td", value_text(row, language)),
                el("td", str(row[f"note_{language}"] or ""), el("span", cited.line(row["sources"]), cls="cited")),
            )
            for line, series in zip(lines, about, strict=True)
            for row in line.rows
        ]

    def limits(language: Language) -> Html:
        return el("div", [el("p", str(row[f"comparability_{language}"])) for row in about])

    return el(
        "details",
        el("summary", voice.text("Values and limits")),
        voice.in_each_language(lambda language: el("table", el("tbody", body(language))), "div"),
        voice.in_each_language(limits, "div"),
    )


def _sources(rows: Sequence[Row]) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row["sources"]))
