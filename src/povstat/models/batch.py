"""The yearly batches in which counties left the list, and the listed supervision of 2020."""

from pydantic import Field

from povstat.models.base import Day, HanName, Identifier, Integer, LatinName, Month, Record, Text
from povstat.models.disagreement import Disagreement
from povstat.models.words import DelistedOnKind, Evidence


class Batch(Record):
    """The counties of one province that left the list in one yearly batch."""

    province: LatinName = Field(description="Province: short English name.")
    province_zh: HanName = Field(description="Province: full Chinese name.")
    batch: Integer = Field(description="Official yearly batch: the year assessed, 2016-2020.")
    counties: Integer = Field(ge=1, description="Number of counties.")
    announced_on: Day | None = Field(description="Day of the provincial announcement or approval; null: unknown.")
    announced_on_kind: DelistedOnKind | None = Field(description="What that day rests on, as in counties.")
    announced_month: Month | None = Field(
        default=None,
        description="Month of that day, also where only the month is known; null: unknown.",
    )
    approved_on: Day | None = Field(
        default=None,
        description="Day of the approval by the provincial government, where sources give another than "
        "announced_on; null where they do not.",
    )
    told_on: Day | None = Field(
        default=None, description="Day of the press conference at which it was told; null: unknown or none."
    )
    published_on: Day | None = Field(
        default=None,
        description="Day of its publication, where sources give another than announced_on; null where they do "
        "not.",
    )
    document_number: Text | None = Field(
        default=None, description="Number of the reply, notice or announcement; null: unknown or none."
    )
    national_announced_on: Day | None = Field(
        description="Day on which the State Council's poverty office named the counties; null: unknown or none."
    )
    evidence: Evidence = Field(description="How sure the membership is: the weakest grade among its counties.")
    sources: tuple[Identifier, ...] = Field(description="Sources of the batch.", min_length=1)
    note_en: Text | None = Field(description="What a reader must know of this batch, in English.")
    note_zh: Text | None = Field(description="The same in Chinese.")
    disagreements: tuple[Disagreement, ...] = Field(
        default=(), description="What other sources have for its day or membership, kept beside it."
    )


class Supervision(Record):
    """The counties and villages of one province under listed supervision in 2020."""

    province: LatinName = Field(description="Province: short English name.")
    province_zh: HanName = Field(description="Province: full Chinese name.")
    counties: Integer = Field(ge=0, description="Counties under listed supervision.")
    villages: Integer = Field(ge=0, description="Villages under listed supervision.")
    note_en: Text | None = Field(description="What other reports say, in English.")
    note_zh: Text | None = Field(description="The same in Chinese.")
    sources: tuple[Identifier, ...] = Field(description="Sources of the record.", min_length=1)
