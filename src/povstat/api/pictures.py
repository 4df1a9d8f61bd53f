"""Pictures: the map of the list, charts of series, of the list and of the policy record."""

from typing import TYPE_CHECKING, Any

from povstat import queries
from povstat.api.base import Data, Words, words
from povstat.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    import altair as alt

    from povstat.pictures.list_pictures import ListPicture
    from povstat.pictures.map_picture import MapPicture
    from povstat.pictures.series_picture import SeriesPicture

LAST_YEAR = 9999


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

        ``color`` is batch, area, key-county, supervised or evidence; ``year`` shows the state at its end.
        ``width`` is in pixels, ``theme`` light, dark or print. Raises UsageError for other words, for a year that
        the list has no state of, and where the extra ``pictures`` is not installed.

        >>> povstat.map(province="Hainan").to_dict()["vconcat"][0]["title"]["text"]
        ['The 5 counties of the list, by the batch in which they left it']
        """
        from povstat.pictures.theme import THEMES

        picture = self.map_picture(color=color, province=province, year=year, title=title)
        return picture.chart(queries.vocabulary.word(theme, THEMES, "theme"), width)

    def map_picture(
        self, *, color: str = "batch", province: Words = (), year: int | None = None, title: str | None = None
    ) -> "MapPicture":
        """The same before it is drawn: for a terminal, as GeoJSON, or year by year. Needs no extra.

        Raises UsageError as ``map`` does.
        """
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
        known = queries.record.provinces(db)
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
        areas = queries.record.areas(db)
        return MapPicture(counties, seats, areas, coloring, year, frame)

    def map_years(self) -> list[int]:
        """The years at whose ends a map can show the list: the one before the first batch to the last batch."""
        batches = [row["batch"] for row in queries.record.batches(self.connection)]
        return list(range(min(batches) - 1, max(batches) + 1))

    def series_picture(
        self,
        *ids: str,
        since: int | None = None,
        until: int | None = None,
        province: Words = (),
        milestones: bool = False,
        title: str | None = None,
    ) -> "SeriesPicture":
        """A chart of series before it is drawn; raises as ``series`` does, and where there is nothing to draw."""
        from povstat.pictures.series_picture import series_picture

        # Asked together, for its errors: series of different units cannot stand side by side.
        together = self.series(*ids, since=since, until=until, province=province)  # type: ignore[attr-defined]  # of SeriesQuestions
        about = [queries.series.about(self.connection, text) for text in ids]
        about = list({entry["id"]: entry for entry in about}.values())
        rows = (
            together
            if len(about) == 1
            else [
                row
                for entry in about
                for row in queries.series.observations(
                    self.connection,
                    [entry["id"]],
                    since=since,
                    until=until,
                    areas=[queries.vocabulary.province(self.connection, name) for name in words(province)],
                )
            ]
        )
        if milestones and any(entry["by"] for entry in about) and len({row["area"] for row in rows}) > 1:
            raise UsageError("--milestones lies under a single chart; leave it out for series of several areas")
        return series_picture(
            about,
            rows,
            title=title,
            events=queries.record.milestones(self.connection) if milestones else (),
            edition=queries.record.data_version(self.connection),
            language=self.lang,
        )

    def chart(
        self,
        *ids: str,
        since: int | None = None,
        until: int | None = None,
        province: Words = (),
        by_province: bool = False,
        milestones: bool = False,
        theme: str = "light",
        width: int | None = None,
        title: str | None = None,
    ) -> "alt.VConcatChart":
        """Series, or ``progress``, ``batches`` or ``milestones``, as a chart of Altair.

        Lines join values year by year and end where a year lacks, at breaks, and where standard or concept change;
        a series by province is a chart for each. ``milestones`` puts the policy record below. ``width`` is in
        pixels, ``theme`` light, dark or print. Raises as ``series`` does, and UsageError where the extra
        ``pictures`` is not installed.

        >>> povstat.chart("rural-poor").to_dict()["vconcat"][0]["title"]["text"]
        ['Rural poor population, standard of 2010']
        """
        from povstat.pictures.theme import THEMES

        picture = self.chart_picture(
            *ids,
            since=since,
            until=until,
            province=province,
            by_province=by_province,
            milestones=milestones,
            title=title,
        )
        return picture.chart(queries.vocabulary.word(theme, THEMES, "theme"), width)

    def chart_picture(
        self,
        *ids: str,
        since: int | None = None,
        until: int | None = None,
        province: Words = (),
        by_province: bool = False,
        milestones: bool = False,
        title: str | None = None,
    ) -> "SeriesPicture | ListPicture":
        """The same before it is drawn. Needs no extra.

        Raises UsageError for words that do not go together, NotFoundError where there is nothing to draw.
        """
        from povstat.pictures.list_pictures import SUBJECTS, list_picture

        if not ids:
            raise UsageError(
                "name series, or one of: {all}; 'povstat series' lists the series", all=", ".join(SUBJECTS)
            )
        subject = ids[0].casefold()
        if subject not in SUBJECTS:
            if by_province:
                raise UsageError("--by-province is for progress; series by province are charts for each anyway")
            return self.series_picture(
                *ids, since=since, until=until, province=province, milestones=milestones, title=title
            )
        if len(ids) > 1:
            raise UsageError("{subject} is a chart of its own; leave out the other words", subject=subject)
        if milestones:
            raise UsageError(
                "--milestones lies under a chart of series; leave it out for {subject}", subject=subject
            )
        db = self.connection
        provinces = [queries.vocabulary.province(db, name) for name in words(province)]
        if since is not None and until is not None and since > until:
            raise UsageError("--from {since} is after --to {until}", since=since, until=until)
        rows = self._subject_rows(subject, provinces, by_province=by_province)
        year = SUBJECTS[subject].year
        rows = [row for row in rows if (since or 0) <= int(str(row[year])[:4]) <= (until or LAST_YEAR)]
        if not rows:
            raise NotFoundError("nothing to draw in these years")
        sources = (
            [row["sources"] for row in rows]
            if subject == "milestones"
            else [row["sources"] for row in queries.record.batches(db, provinces=provinces)]
        )
        return list_picture(
            subject,
            rows,
            sources=[source for cited in sources for source in cited],
            title=title,
            edition=queries.record.data_version(db),
            language=self.lang,
        )

    def _subject_rows(self, subject: str, provinces: list[str], *, by_province: bool) -> list[dict[str, Any]]:
        db = self.connection
        if subject == "progress":
            return queries.series.progress(db, provinces, by_province=by_province)
        if by_province:
            raise UsageError("--by-province is for progress; series by province are charts for each anyway")
        if subject == "batches":
            places = [row["name_en"] for row in queries.record.provinces(db)]
            rows = queries.record.batches(db, provinces=provinces)
            return sorted(rows, key=lambda row: (places.index(row["province"]), row["batch"]))
        if provinces:
            raise UsageError("milestones are of the whole country; leave out --province")
        return queries.record.milestones(db)
