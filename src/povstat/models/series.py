"""The statistics: series with their observations, single figures, and the institutions of the campaign."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from povstat.models.base import Identifier, Integer, InvalidValueError, Label, Number, Record, Text
from povstat.models.units import UNITS, base_unit
from povstat.models.words import Concept, Grade, InstitutionKind, Qualifier, Status, Topic

PERIOD = "^[0-9]{4}-[0-9]{2}(/[0-9]{4}-[0-9]{2})?$"
"""A month, or the first and the last of several, as ISO 8601 writes them."""


def _known_unit(unit: str | None) -> str | None:
    if unit is not None and unit not in UNITS:
        raise InvalidValueError("is no unit that povstat knows ({names})", names=", ".join(UNITS))
    return unit


class Observation(Record):
    """One value of a series: of one year, or of a span of years."""

    area: Label | None = Field(default=None, description="Province or region; null: the area of the series.")
    year: Integer | None = Field(ge=1949, le=2100, description="Year, or the last year of a span; null: unknown.")
    first_year: Integer | None = Field(default=None, ge=1949, description="First year of a span; null: no span.")
    period: Annotated[str, StringConstraints(pattern=PERIOD)] | None = Field(
        default=None,
        description="Month of the year (2019-11), or months (2019-01/2019-09), that the value is of; null: the "
        "whole year or its end.",
    )
    value: Number | None = Field(
        default=None, description="Value in the unit, as stated; null where it is a band."
    )
    value_text: Label | None = Field(default=None, description='A band, such as "3-5" or "<10"; not a number.')
    unit: Identifier | None = Field(default=None, description="Unit, where it is not that of the series.")
    status: Status = Field(
        default="final",
        description="final: stated without reserve, and no later revision is known; about: rounded, or given as "
        "about this much; estimate: calculated here from a stated figure, or of an inferred year; partial: of a "
        "part of the year; projection: a plan or forecast of the source.",
    )
    grade: Grade = Field(
        default="stated",
        description="stated: a source states it; derived: simple arithmetic on a stated figure; weak: a poor "
        "carrier; disagrees: kept beside another value of the same item.",
    )
    sources: tuple[Identifier, ...] = Field(min_length=1, description="Sources of the value.")
    note_en: Text | None = Field(default=None, description="What must be known of the value, in English.")
    note_zh: Text | None = Field(default=None, description="The same in Chinese.")

    _unit = field_validator("unit")(_known_unit)

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if (self.value is None) == (self.value_text is None):
            raise InvalidValueError("needs either value or value_text")
        if self.first_year is not None and (self.year is None or self.first_year >= self.year):
            raise InvalidValueError("first_year must be before year")
        if self.period is not None and (self.status != "partial" or not self.period.startswith(f"{self.year}-")):
            raise InvalidValueError("period must lie in year, with the status partial")
        if (self.note_en is None) != (self.note_zh is None):
            raise InvalidValueError("has a note in one language only")
        return self


class Break(Record):
    """A year from which the values of a series are no longer comparable with those before."""

    year: Integer = Field(description="First year of the new values.")
    note_en: Text = Field(description="What changed, in English.")
    note_zh: Text = Field(description="The same in Chinese.")


class Series(Record):
    """A statistic over time: what it measures, of whom, by which standard, and its observations."""

    id: Identifier = Field(description="Key of the series.")
    topic: Topic = Field(description="Group in which it stands.")
    title_en: Label = Field(description="Title in English.")
    title_zh: Label = Field(description="Title in Chinese.")
    measures_en: Text = Field(description="What a value says, in English.")
    measures_zh: Text = Field(description="The same in Chinese.")
    unit: Identifier = Field(description="Unit in which the values are stated.")
    concept: Concept | None = Field(
        description="survey: household survey; registered: households on file; target: people whom a programme "
        "was to support; unclear: the sources do not show which; administrative: counted or spent by the "
        "government; estimate: reconstructed; null: a line."
    )
    by: Literal["region", "province"] | None = Field(
        description="What the area of an observation is; null: one area."
    )
    area_en: Label = Field(description="Area that the series covers, in English.")
    area_zh: Label = Field(description="The same in Chinese.")
    standard_en: Text | None = Field(description="Poverty standard, in English; null: not measured by one.")
    standard_zh: Text | None = Field(description="The same in Chinese.")
    population_en: Text | None = Field(description="Who is counted, in English; null: no people are.")
    population_zh: Text | None = Field(description="The same in Chinese.")
    breaks: tuple[Break, ...] = Field(description="Breaks of method.")
    comparability_en: Text = Field(description="What the values can and cannot be compared with, in English.")
    comparability_zh: Text = Field(description="The same in Chinese.")
    sources: tuple[Identifier, ...] = Field(description="Sources of the definition, beside those of the values.")
    observations: tuple[Observation, ...] = Field(min_length=1, description="The values.")

    _unit = field_validator("unit")(_known_unit)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        for observation in self.observations:
            if base_unit(observation.unit or self.unit) != base_unit(self.unit):
                raise InvalidValueError(
                    "has an observation in {unit}, which is no multiple of its base unit", unit=observation.unit
                )
            if (observation.area is None) != (self.by is None):
                raise InvalidValueError("has an observation whose area does not agree with the field 'by'")
        return self


class Figure(Record):
    """A single figure of the record, with what it means."""

    id: Identifier = Field(description="Key of the figure.")
    label_en: Label = Field(description="Short name in English.")
    label_zh: Label = Field(description="Short name in Chinese.")
    meaning_en: Text = Field(description="What it counts, in English.")
    meaning_zh: Text = Field(description="The same in Chinese.")
    value: Number | None = Field(description="Value in the unit; null where the source gives words.")
    value_text_en: Label | None = Field(description='The words, such as "hundreds".')
    value_text_zh: Label | None = Field(description="The same in Chinese.")
    unit: Identifier = Field(description="Unit of the value.")
    as_of: Label | None = Field(description="Day, year or span (2013-2020) that it refers to; null: none.")
    qualifier: Qualifier = Field(description="How the source qualifies it.")
    grade: Grade = Field(
        default="stated",
        description="stated: a source states it; derived: simple arithmetic on a stated figure; weak: a poor "
        "carrier; disagrees: kept beside another figure of the same thing.",
    )
    sources: tuple[Identifier, ...] = Field(min_length=1, description="Sources of the figure.")
    series: Identifier | None = Field(description="Series that carries the same statistic over time.")

    _unit = field_validator("unit")(_known_unit)

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if (self.value is None) == (self.value_text_en is None):
            raise InvalidValueError("needs either value or value_text_en")
        if (self.value_text_en is None) != (self.value_text_zh is None):
            raise InvalidValueError("has words in one language only")
        return self


class Institution(Record):
    """A system of institutions, a lesson or an expert's view that the Legal Daily article of 2020 names."""

    id: Identifier = Field(description="Key of the item.")
    kind: InstitutionKind = Field(
        description="system: one of the six systems of institutions; lesson: drawn from the campaign; view: an "
        "expert's thesis on it."
    )
    name_en: Label = Field(description="Name or wording in English.")
    name_zh: Label = Field(description="The same in Chinese.")
    sources: tuple[Identifier, ...] = Field(min_length=1, description="Sources of the item.")
    stated_by_en: Text | None = Field(default=None, description="Whose conclusion or view it is, in English.")
    stated_by_zh: Text | None = Field(default=None, description="The same in Chinese.")
    note_en: Text | None = Field(default=None, description="What must be known of the item, in English.")
    note_zh: Text | None = Field(default=None, description="The same in Chinese.")

    @model_validator(mode="after")
    def _notes_in_both_languages(self) -> Self:
        if (self.note_en is None) != (self.note_zh is None):
            raise InvalidValueError("has a note in one language only")
        return self
