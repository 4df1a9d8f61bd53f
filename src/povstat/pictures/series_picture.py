"""A chart of series, ready to be drawn: its points, and the words around it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from povstat.errors import NotFoundError
from povstat.lang import Language, filled, statements
from povstat.models.units import base_unit, unit_words
from povstat.pictures.chart_points import Point, points_of
from povstat.pictures.frame import Frame, source_line

if TYPE_CHECKING:
    import altair as alt

    from povstat.pictures.theme import Theme

Row = Mapping[str, Any]


class SeriesPicture(NamedTuple):
    """What a chart of series shows."""

    about: Sequence[Row]
    """The series, in the order asked for."""
    points: Sequence[Point]
    unit: str
    events: Sequence[Row]
    """Milestones to lie under the chart, in order of time."""
    frame: Frame

    @property
    def by_area(self) -> bool:
        """Whether the values are of several areas, each to have a chart of its own."""
        return any(entry["by"] for entry in self.about)

    def name(self, series: str) -> str:
        """The title of a series."""
        entry = next(entry for entry in self.about if entry["id"] == series)
        return str(entry[f"title_{self.frame.language}"])

    def area(self, point: Point) -> str:
        """The name of a point's area."""
        return point.area_zh if self.frame.language == "zh" else point.area

    def chart(self, theme: "Theme" = "light", width: int | None = None) -> "alt.VConcatChart":
        """The chart of Altair; ``width`` in pixels. Raises UsageError where Altair is not installed."""
        from povstat.pictures.series_chart import series_chart

        return series_chart(self, theme, width)

    def text(self, *, width: int, color: bool, lines: int | None = None) -> str:
        """The chart for a terminal, notes and sources below it; ``lines`` are those of the window, to fill."""
        from povstat.pictures.series_text import HEIGHT, LEAST_HEIGHT, lines_below, series_text, with_words

        # What stands below the chart takes its lines first.
        height = HEIGHT if lines is None else max(lines - lines_below(self, width), LEAST_HEIGHT)
        return with_words(series_text(self, width=width, color=color, height=height), self.frame, width)


def series_picture(
    about: Sequence[Row],
    rows: Sequence[Row],
    *,
    title: str | None,
    events: Sequence[Row] = (),
    edition: str | None,
    language: Language,
) -> SeriesPicture:
    """The picture of some series. Raises NotFoundError where they have nothing to draw."""
    points, left_out = points_of(rows)
    if not points:
        raise NotFoundError("these values are bands or totals of several years; there is nothing to draw")
    unit = base_unit(about[0]["unit"])
    notes = [
        f"{entry['year']}: {entry[f'note_{language}']}"
        for each in about
        for entry in each["breaks"]
        if points[0].year <= entry["year"] <= max(point.year for point in points)
    ]
    if any(point.kind == "other" for point in points):
        notes.append(filled("Open points: other values that sources give for the year.", {}, language))
    if any(point.kind == "band" for point in points):
        notes.append(filled("Bars: bands that a source gives instead of a value.", {}, language))
    if events:
        notes.append(filled("Marks below the chart: milestones of the policy record.", {}, language))
    if left_out:
        notes.append(
            filled(
                "Not drawn: {count:value|values} of several years, of parts of years, or not yet come about.",
                {"count": left_out},
                language,
            )
        )
    shown = {(point.series, point.area, point.year) for point in points}
    cited = [
        source for row in rows if (row["series"], row["area"], row["year"]) in shown for source in row["sources"]
    ]
    named = [str(each[f"title_{language}"]) for each in about]
    standards = dict.fromkeys(each[f"standard_{language}"] for each in about if each[f"standard_{language}"])
    subtitle = statements([unit_words(unit, language), *standards], language)
    frame = Frame(
        title or statements(named, language),
        subtitle,
        tuple(notes),
        source_line(edition, cited, language),
        language,
        edition,
    )
    return SeriesPicture(about, points, unit, events, frame)
