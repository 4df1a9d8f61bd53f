"""Pictures: the map of the list."""

from typing import TYPE_CHECKING, Any

from povstat import queries
from povstat.api.base import Data, Words, words
from povstat.errors import UsageError

if TYPE_CHECKING:
    import altair as alt

    from povstat.pictures.map_picture import MapPicture


class PictureQuestions(Data):
    """The questions whose answer is a picture: a chart of Altair, which a notebook shows and ``save`` writes."""

    def map(
        self,
        *,
        color: str = "batch",
        province: Words = (),
        year: int | None = None,
        theme: str = "light",
        width: int | None = None,
        title: str | None = None,
    ) -> "alt.VConcatChart":
        """The counties of the list as points before the seats of the country, as a chart of Altair.

        ``color`` is batch, area, key-county, supervised or evidence; ``year`` shows the state at its end, by batch.
        ``width`` is in pixels, ``theme`` light, dark or print. Raises UsageError for other words, for a year that
        the list has no state of, and where the extra ``pictures`` is not installed.
        """
        from povstat.pictures.theme import THEMES

        picture = self.map_picture(color=color, province=province, year=year, title=title)
        return picture.chart(queries.vocabulary.word(theme, THEMES, "theme"), width)  # type: ignore[arg-type]

    def map_picture(
        self, *, color: str = "batch", province: Words = (), year: int | None = None, title: str | None = None
    ) -> "MapPicture":
        """The same before it is drawn: for a terminal, as GeoJSON, or year by year. Needs no extra."""
        from povstat.pictures.map_classes import COLORINGS
        from povstat.pictures.map_picture import MapPicture, map_frame

        db = self.connection
        coloring: Any = queries.vocabulary.word(color, COLORINGS, "colouring")
        provinces = [queries.vocabulary.province(db, name) for name in words(province)]
        counties = queries.record.counties(db, provinces=provinces)
        if year is not None and not (years := self.map_years())[0] <= year <= years[-1]:
            raise UsageError(
                "no state of {year}: the list is shown at the ends of {first} to {last}",
                year=year,
                first=years[0],
                last=years[-1],
            )
        seats = queries.seats.seats(db, provinces=provinces)
        known = queries.record.rows(db, "SELECT name_en, name_zh_short FROM provinces ORDER BY code")
        named = "name_zh_short" if self.lang == "zh" else "name_en"
        frame = map_frame(
            counties,
            coloring=coloring,
            year=year,
            places=[row[named] for row in known if row["name_en"] in provinces],
            seats=len(seats),
            title=title,
            edition=queries.record.data_version(db),
            language=self.lang,
        )
        areas = queries.record.rows(db, "SELECT * FROM areas ORDER BY rowid")
        return MapPicture(counties, seats, areas, coloring, year, frame)

    def map_years(self) -> list[int]:
        """The years at whose ends a map can show the list: the one before the first batch to the last batch."""
        batches = [row["batch"] for row in queries.record.rows(self.connection, "SELECT batch FROM counties")]
        return list(range(min(batches) - 1, max(batches) + 1))
