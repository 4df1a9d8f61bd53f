"""An event of the policy record."""

from pydantic import Field

from povstat.models.base import Day, DivisionCode, Flag, Identifier, Label, Number, Record, Text
from povstat.models.words import DatePrecision, MilestoneKind


class MilestoneFigure(Record):
    """A number that the event states."""

    value: Number = Field(description="The number, in the unit beside it.")
    unit: Label = Field(description="Unit of the value.")
    approximate: Flag = Field(default=False, description="Whether the source gives it as about this number.")


class Milestone(Record):
    """One event of the policy record."""

    id: Identifier = Field(description="Key of the event.")
    date: Day = Field(description="Day, or the first day of the month or quarter, or the last day of the year.")
    date_precision: DatePrecision = Field(description="How much of the date is stated.")
    end_date: Day | None = Field(description="Last day of an event of several days.")
    kind: MilestoneKind = Field(description="Kind of event.")
    title_en: Label = Field(description="Title in English.")
    title_zh: Label = Field(description="Title in Chinese.")
    issuers_en: tuple[Label, ...] = Field(description="Who issued, held or stated it, in English.")
    issuers_zh: tuple[Label, ...] = Field(description="The same in Chinese.")
    summary_en: Text = Field(description="What it says, in English.")
    summary_zh: Text = Field(description="What it says, in Chinese.")
    figures: tuple[MilestoneFigure, ...] = Field(description="Numbers that it states.")
    counties: tuple[DivisionCode, ...] = Field(description="Counties of the list that it names, by code.")
    note_en: Text | None = Field(description="Limits of the record, in English.")
    note_zh: Text | None = Field(description="The same in Chinese.")
    sources: tuple[Identifier, ...] = Field(description="Sources of the record.", min_length=1)
