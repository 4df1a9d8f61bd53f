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

_TITLES = {
    "progress": "Counties still on the list at the end of each year",
    "batches": "Counties that left the list, by province and batch",
    "milestones": "The policy record as a timeline",
}
_UNITS = {
    "progress": "counties; the year is that of the batch, most announcements came in the year after",
    "batches": "counties; the batch is the year assessed, most announcements came in the year after",
    "milestones": "{count:milestone|milestones} by kind; a bar reaches from the first day to the last",
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
    """The picture of ``progress``, ``batches`` or ``milestones``."""
    frame = Frame(
        title or filled(_TITLES[subject], {}, language),
        filled(_UNITS[subject], {"count": len(rows)} if subject == "milestones" else {}, language),
        (),
        source_line(edition, sources, language),
        language,
        edition,
    )
    if subject == "progress":
        return ProgressPicture(rows, frame)
    return BatchesPicture(rows, frame) if subject == "batches" else TimelinePicture(rows, frame)
