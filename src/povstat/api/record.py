"""The record: counties, milestones, and the tables around them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from povstat import queries
from povstat.api.base import Data, Words, Years, words, years
from povstat.errors import UsageError
from povstat.lang import statements, word
from povstat.models.words import BASES, EVIDENCE, INSTITUTION_KINDS
from povstat.results import Note, Rows

if TYPE_CHECKING:
    from povstat.models.rows import (
        AreaRow,
        BatchRow,
        CountyRow,
        InstitutionRow,
        MilestoneRow,
        ProvinceRow,
        SupervisionRow,
    )


class RecordQuestions(Data):
    """The questions about the list, its counties and the events around it."""

    def counties(
        self,
        *,
        province: Words = (),
        prefecture: Words = (),
        batch: Years = (),
        area: Words = (),
        evidence: Words = (),
        supervised: bool | None = None,
        key_county: bool | None = None,
        basis: Words = (),
        unknown: Words = (),
        source: str | None = None,
        milestone: str | None = None,
        search: str | None = None,
    ) -> "Rows[CountyRow]":
        """The counties of the list of 2014, by code; every filter narrows down.

        Provinces, prefectures and areas are taken in any spelling; ``none`` is a prefecture and an area too, of
        the counties that lie in none. A county of which no source says whether it was a key county matches
        neither value of ``key_county``. ``unknown`` names fields (key_county, contiguous_area, delisted_on) of
        which no source says the value: alone, or as one more value beside the filter of the same field. ``basis``
        keeps the counties of which ``key_county`` or ``area`` is so sure: ``stated``, ``deduced``,
        ``low_standing``, ``carried_over``.
        ``source`` keeps counties whose record cites it, ``milestone`` those that the event names, ``search``
        those in whose names every word stands, in any spelling. Raises NotFoundError for a word that means
        nothing, a province or prefecture without a county on the list, a source or an event that there is not,
        AmbiguousError for the start of several areas.

        >>> len(povstat.counties(province="Guizhou"))
        66
        """
        db = self.connection
        if words(basis) and key_county is None and not words(area):
            raise UsageError("--basis says how sure --key-county or --area is: give one of them")
        gaps = [
            queries.vocabulary.word(field, list(queries.record.UNKNOWABLE), "field") for field in words(unknown)
        ]
        rows = queries.record.counties(
            db,
            provinces=[queries.vocabulary.province(db, name) for name in words(province)],
            prefectures=[zh for name in words(prefecture) for zh in queries.vocabulary.prefectures(db, name)],
            batches=[queries.vocabulary.batch(db, year) for year in years(batch)],
            areas=[queries.vocabulary.area(db, name) for name in words(area)],
            evidence=[queries.vocabulary.word(grade, EVIDENCE, "evidence") for grade in words(evidence)],
            supervised=supervised,
            key_county=key_county,
            bases=[queries.vocabulary.word(name, BASES, "basis") for name in words(basis)],
            unknown=gaps,
            source=queries.vocabulary.source_named(db, source) if source is not None else None,
            milestone=queries.vocabulary.milestone_named(db, milestone) if milestone is not None else None,
            search=search,
        )
        notes: list[Note] = []
        asked = {"key_county": key_county is not None, "contiguous_area": bool(words(area))}
        for field in (field for field, narrowed in asked.items() if narrowed):
            if counts := self._by_basis(rows, f"{field}_basis"):
                notes.append((_BY_BASIS[field], {"counts": counts}))
        if key_county is not None and "key_county" not in gaps:
            notes.append((_KEY_COUNTY_UNKNOWN, {"count": queries.record.unknown_among(db, "key_county")}))
        if words(area) and "contiguous_area" not in gaps:
            notes.append((_AREA_UNKNOWN, {"count": queries.record.unknown_among(db, "contiguous_area")}))
        return self._rows(rows, "counties", queries.record.fields_of(db, "counties"), notes)

    def _by_basis(self, rows: Iterable[Mapping[str, Any]], field: str) -> str:
        """How many of the rows have each basis, the surest first; empty where none of them has any."""
        counted = Counter(row[field] for row in rows)
        said = [f"{word(name, self.lang)} {counted[name]}" for name in BASES if counted[name]]
        return statements(said, self.lang)

    def county(
        self, name: str, *, province: str | None = None, prefecture: str | None = None, year: int | None = None
    ) -> dict[str, Any]:
        """Everything known of one county, by any of its names or codes.

        Its record as in ``counties``, with ``history`` (its codes since 1981), ``neighbours`` (listed counties of
        the same prefecture), ``matched_by`` and ``match_notes``. Raises NotFoundError for a name that is none, or
        of a county never listed, and AmbiguousError for a name of several; both carry the ``resolution``.

        >>> povstat.county("威宁")["batch"]
        2020
        """
        return queries.county.county(
            self.connection, name, province=province, prefecture=prefecture, year=year, lang=self.lang
        )

    def milestones(
        self,
        *ids: str,
        since: str | None = None,
        until: str | None = None,
        year: int | None = None,
        kind: Words = (),
        search: str | None = None,
        article: bool | None = None,
    ) -> "Rows[MilestoneRow]":
        """The events of the policy record, in order of time, or those of some ids.

        ``since`` and ``until`` are days, months (``2015-11``) or years, both included; ``search`` is looked for
        in titles, summaries, issuers and numbers; ``article`` narrows down to what the Legal Daily article of
        December 2020 tells, or does not. Raises UsageError for a date that is none, NotFoundError for an unknown
        kind and for an id that there is not.

        >>> povstat.milestones("decision-2015")[0]["date"]
        '2015-11-29'
        """
        db = self.connection
        fields = queries.record.fields_of(db, "milestones")
        if ids:
            if words(kind) or any(option is not None for option in (since, until, year, search, article)):
                raise UsageError("options that choose events do not go with the id of one; leave them out")
            known = queries.record.values_of(db, "milestones", "id")
            rows = queries.record.milestones(db, ids=[queries.vocabulary.event(text, known) for text in ids])
            return self._rows(rows, "milestones", fields)
        kinds = queries.record.values_of(db, "milestones", "kind")
        rows = queries.record.milestones(
            db,
            since=queries.vocabulary.day(since, "--since") if since is not None else None,
            until=queries.vocabulary.day(until, "--until", last=True) if until is not None else None,
            year=year,
            kinds=[queries.vocabulary.word(name, kinds, "kind") for name in words(kind)],
            search=search,
            in_article=article,
        )
        return self._rows(rows, "milestones", fields)

    def institutions(self, kind: str | None = None) -> "Rows[InstitutionRow]":
        """Systems of institutions, lessons and experts' views that the article names, and whose they are.

        Raises UsageError for a kind that is none of ``system``, ``lesson``, ``view``.

        >>> len(povstat.institutions("system"))
        6
        """
        db = self.connection
        wanted = None if kind is None else queries.vocabulary.word(kind, INSTITUTION_KINDS, "kind")
        rows = queries.series.institutions(db, wanted)
        return self._rows(rows, "institutions", queries.record.fields_of(db, "institutions"))

    def provinces(self) -> "Rows[ProvinceRow]":
        """The provinces with counties on the list, by code.

        >>> len(povstat.provinces())
        22
        """
        db = self.connection
        return self._rows(queries.record.provinces(db), "provinces", queries.record.fields_of(db, "provinces"))

    def batches(self, *, province: Words = (), batch: Years = ()) -> "Rows[BatchRow]":
        """The counties that left the list, by yearly batch and province: how many, announced when, known how.

        Raises NotFoundError for a province or a year that there is not.

        >>> sum(row["counties"] for row in povstat.batches(batch=2020))
        52
        """
        db = self.connection
        rows = queries.record.batches(
            db,
            provinces=[queries.vocabulary.province(db, name) for name in words(province)],
            batches=[queries.vocabulary.batch(db, year) for year in years(batch)],
        )
        return self._rows(rows, "batches", queries.record.fields_of(db, "batches"))

    def areas(self) -> "Rows[AreaRow]":
        """The contiguous areas: official size, and how many of their counties are known here.

        >>> len(povstat.areas())
        14
        """
        db = self.connection
        return self._rows(
            queries.record.areas(db), "areas", [*queries.record.fields_of(db, "areas"), "counties_known"]
        )

    def supervision(self, *, province: Words = ()) -> "Rows[SupervisionRow]":
        """Counties and villages under listed supervision in 2020, by province.

        >>> sum(row["villages"] for row in povstat.supervision())
        1113
        """
        db = self.connection
        rows = queries.record.supervision(
            db, provinces=[queries.vocabulary.province(db, name) for name in words(province)]
        )
        return self._rows(rows, "supervision", queries.record.fields_of(db, "supervision"))


_BY_BASIS = {
    "key_county": "key county, by basis: {counts}; 'povstat about counties' explains them",
    "contiguous_area": "contiguous area, by basis: {counts}; 'povstat about counties' explains them",
}
_KEY_COUNTY_UNKNOWN = (
    "of {count:county|counties} no source says whether they were key counties; they are not in this answer"
)
_AREA_UNKNOWN = "of {count:county|counties} no source says in which area they lie; they are not in this answer"
