"""Values that a source gives and the record does not take: kept beside what it has."""

from typing import Literal

from pydantic import Field

from povstat.models.base import DivisionCode, Identifier, Integer, Record, Text

DisputedField = Literal["batch", "delisted_on", "approved_on", "contiguous_area", "key_county"]


class Disagreement(Record):
    """What another source says of a field of a county, or of a batch."""

    field: DisputedField = Field(description="The field of the county that it is about.")
    value: Text = Field(description="What the source has for it, as text; a day may lack its day or month.")
    sources: tuple[Identifier, ...] = Field(description="Sources that say so.", min_length=1)
    note_en: Text = Field(description="Who says so, and why the record does not follow it, in English.")
    note_zh: Text = Field(description="The same in Chinese.")


class _Scope(Record):
    province: Text | None = Field(
        default=None, description="Province of the batch: short English name; null: it is of the counties alone."
    )
    batch: Integer | None = Field(default=None, description="Year of the batch.")
    counties: tuple[DivisionCode, ...] = Field(
        default=(), description="Codes of the counties that it is of; empty: all of the batch."
    )


class DisagreementRecord(Disagreement, _Scope):
    """A disagreement as its file has it: of a batch, of some of its counties, or of counties alone."""
