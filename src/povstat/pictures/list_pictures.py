"""Charts of the list: counties still on it by year, the batches by province, the milestones as a timeline."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from povstat.lang import Language, filled
from povstat.pictures.frame import Frame, source_line

if TYPE_CHECKING:
    import altair as alt

    from povstat.pictures.theme import Theme

Row = Mapping[str, Any]


class ProgressPicture(NamedTuple):
    """Counties on the list at the end of each year, of the country or of several provinces."""

    rows: Sequence[Row]
    frame: Frame

    def chart(self, theme: "Theme" = "light", width: int | None = None) -> "alt.VConcatChart":
        """The chart of Altair. Raises UsageError where it is not installed."""
        from povstat.pictures.list_charts import progress_chart

        return progress_chart(self.rows, self.frame, theme, width)

    def text(self, *, width: int, color: bool, lines: int | None = None) -> str:
        """The chart for a terminal, a line for each row however high the window is."""
        from povstat.pictures.list_text import progress_text

        return progress_text(self.rows, self.frame, width=width, color=color)


class BatchesPicture(NamedTuple):
    """Counties that left in each yearly batch, by province."""

    rows: Sequence[Row]
    frame: Frame

    def chart(self, theme: "Theme" = "light", width: int | None = None) -> "alt.VConcatChart":
        """The chart of Altair. Raises UsageError where it is not installed."""
        from povstat.pictures.list_charts import batches_chart

        return batches_chart(self.rows, self.frame, theme, width)

    def text(self, *, width: int, color: bool, lines: int | None = None) -> str:
        """The chart for a terminal, a line for each row however high the window is."""
        from povstat.pictures.list_text import batches_text

        return batches_text(self.rows, self.frame, width=width, color=color)


class TimelinePicture(NamedTuple):
    """The milestones of the policy record by day and kind."""

    rows: Sequence[Row]
    frame: Frame

    def chart(self, theme: "Theme" = "light", width: int | None = None) -> "alt.VConcatChart":
        """The chart of Altair. Raises UsageError where it is not installed."""
        from povstat.pictures.timeline_chart import timeline_chart

        return timeline_chart(self.rows, self.frame, theme, width)

    def text(self, *, width: int, color: bool, lines: int | None = None) -> str:
        """The chart for a terminal, a line for each row however high the window is."""
        from povstat.pictures.list_text import timeline_text

        return timeline_text(self.rows, self.frame, width=width, color=color)


ListPicture = ProgressPicture | BatchesPicture | TimelinePicture


class Subject(NamedTuple):
    """What has a chart and is no series."""

    picture: type[ProgressPicture] | type[BatchesPicture] | type[TimelinePicture]
    title: str
    unit: str
    """What is counted, and what must be known of it; it may have a gap ``count`` for the rows."""
    year: str
    """The field that holds the year, or begins with it."""


SUBJECTS: dict[str, Subject] = {
    "progress": Subject(
        ProgressPicture,
        "Counties still on the list at the end of each year",
        "counties; the year is that of the batch, most announcements came in the year after",
        "year",
    ),
    "batches": Subject(
        BatchesPicture,
        "Counties that left the list, by province and batch",
        "counties; the batch is the year assessed, most announcements came in the year after",
        "batch",
    ),
    "milestones": Subject(
        TimelinePicture,
        "The policy record as a timeline",
        "{count:milestone|milestones} by kind; a bar reaches from the first day to the last",
        "date",
    ),
}


def list_picture(
    subject: str,
    rows: Sequence[Row],
    *,
    sources: Sequence[str],
    title: str | None,
    edition: str | None,
    language: Language,
) -> ListPicture:
    """The picture of one of SUBJECTS."""
    drawn = SUBJECTS[subject]
    frame = Frame(
        title or filled(drawn.title, {}, language),
        filled(drawn.unit, {"count": len(rows)}, language),
        (),
        source_line(edition, sources, language),
        language,
        edition,
    )
    return drawn.picture(rows, frame)
