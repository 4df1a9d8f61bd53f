"""An event of the policy record."""

from typing import Annotated

from pydantic import Field, StringConstraints

from povstat.models.base import Day, DivisionCode, Flag, Identifier, Label, Number, Record, Text
from povstat.models.words import DatePrecision, MilestoneKind

ARTICLE = "legal-daily-2020"
"""The source that ``in_article`` speaks of: an event is in the article exactly when it cites it."""

PartialDate = Annotated[str, StringConstraints(pattern="^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
"""A day, month or year, as far as it is known."""

DateInArticle = Annotated[
    str,
    StringConstraints(
        pattern="^(end of )?[0-9]{4}$|^[0-9]{4}-[0-9]{2}(-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?)?$"
    ),
]
"""A date with the precision of the article: end of 2011, 2015-11, 2018-06-15 or 2017-10-18/2017-10-24."""


class MilestoneFigure(Record):
    """A number that the event states."""

    value: Number = Field(description="The number, in the unit beside it.")
    unit: Label = Field(description="Unit of the value.")
    approximate: Flag = Field(default=False, description="Whether the source gives it as about this number.")


class Milestone(Record):
    """One event of the policy record."""

    id: Identifier = Field(description="Key of the event.")
    date: Day = Field(
        description="Day; of a text the day of issue, else that of publication. Where less is known: the first "
        "day of the month, quarter or year, or the last day of the year."
    )
    date_precision: DatePrecision = Field(description="How much of the date is stated.")
    end_date: Day | None = Field(description="Last day of an event of several days or years.")
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
    document_number: Text | None = Field(default=None, description="Number of the document, as it is printed.")
    issued_on: Day | None = Field(default=None, description="Day of issue or adoption; null: unknown, or no text.")
    published_on: PartialDate | None = Field(
        default=None, description="Day or month in which it became public, or was first reported as public."
    )
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = Field(
        default=None, description="Address of the text, or of an official report of it."
    )
    in_article: Flag = Field(
        default=False, description="Whether the Legal Daily article of December 2020 (legal-daily-2020) tells it."
    )
    date_in_article: DateInArticle | None = Field(
        default=None, description="Date that the article gives; null: none, or not in the article."
    )
