"""A county of the 2014 list."""

from pydantic import Field

from povstat.models.base import (
    Day,
    DivisionCode,
    Flag,
    HanName,
    Identifier,
    Integer,
    LatinName,
    Month,
    Number,
    Pinyin,
    Record,
    Text,
)
from povstat.models.disagreement import Disagreement
from povstat.models.words import Basis, DelistedOnKind, DivisionType, Evidence, NameConfidence


class County(Record):
    """One of the 832 national-level poverty-stricken counties, with what became of it."""

    code: DivisionCode = Field(
        description="Six-digit code at the 2014 list (GB/T 2260 as of 31 October 2014; the three administrative "
        "committees of Qinghai bear their statistical codes)."
    )
    name_zh: HanName = Field(description="Full Chinese name at the 2014 list.")
    name_en: LatinName = Field(description="English name: official romanisation where one exists, else pinyin.")
    pinyin: Pinyin = Field(description="Pinyin of the name without its generic part, without tones.")
    name_confidence: NameConfidence = Field(description="How sure the English name is.")
    aliases_en: tuple[LatinName, ...] = Field(description="Other English spellings.")
    aliases_zh: tuple[HanName, ...] = Field(
        description="Older, later or shorter Chinese names in lists of the 832."
    )
    division_type: DivisionType = Field(description="Kind of county-level division at the 2014 list.")
    province: LatinName = Field(description='Province: short English name, as provinces.yaml has it ("Guizhou").')
    province_zh: HanName = Field(description="Province: full Chinese name.")
    prefecture_zh: HanName | None = Field(
        description="Today's prefecture; null for counties run by the province and for Chongqing."
    )
    prefecture_en: LatinName | None = Field(description="The same in English.")
    batch: Integer = Field(description="Official yearly batch the county left in: the year assessed, 2016-2020.")
    delisted_on: Day | None = Field(
        description="Day of the provincial announcement or approval, mostly in the year after the batch; "
        "null where unknown."
    )
    delisted_on_kind: DelistedOnKind | None = Field(
        description="What the day rests on. provincial: the announcement or a press report states it; "
        "report_dateline: only the dateline of the report is known; encyclopaedia: an encyclopaedia copy that "
        "names the deciding government and this county; one_county: such a copy states it for one county of "
        "the batch, inferred here for the others."
    )
    delisted_month: Month | None = Field(
        default=None,
        description="Month of that day, also where only the month is known; null where unknown.",
    )
    approved_on: Day | None = Field(
        default=None,
        description="Day of the approval by the provincial government, where sources give another than that of "
        "the announcement; null where they do not.",
    )
    evidence: Evidence = Field(
        description="How sure the batch is. listed: the county is named in an announcement or official list; "
        "by_elimination: the province's other batches are named and leave exactly these; secondary: the split "
        "between two batches rests on one secondary list; disputed: sources disagree, see notes."
    )
    delisting_sources: tuple[Identifier, ...] = Field(description="Sources of batch and day.", min_length=1)
    contiguous_area: Identifier | None = Field(
        description="Contiguous area of extreme poverty (id); null where in none or unknown, see "
        "contiguous_area_known."
    )
    contiguous_area_known: Flag = Field(
        description="Whether a source says which area the county lies in, or that it lies in none."
    )
    contiguous_area_basis: Basis | None = Field(
        default=None,
        description="How sure the area is, or that it lies in none: as key_county_basis; null: unknown.",
    )
    contiguous_area_sources: tuple[Identifier, ...] = Field(description="Sources of the area.")
    key_county: Flag | None = Field(
        description="Whether it was a key county of the national poverty-alleviation programme; null: unknown."
    )
    key_county_basis: Basis | None = Field(
        default=None,
        description="How sure that is. stated: a source names the county and says so; deduced: it follows by "
        "counting from such statements; low_standing: only reposts, forum posts or question-and-answer pages "
        "state it; carried_over: its place on the list of 2001-2011, carried over the change of 2012; null: "
        "unknown.",
    )
    key_county_sources: tuple[Identifier, ...] = Field(description="Sources of the key-county status.")
    supervised: Flag = Field(description="Whether it was one of the 52 counties under listed supervision in 2020.")
    longitude: Number = Field(ge=73, le=136, description="Approximate seat, degrees east, WGS-84, to 0.01 degree.")
    latitude: Number = Field(ge=18, le=54, description="Approximate seat, degrees north, WGS-84, to 0.01 degree.")
    code_2020: DivisionCode | None = Field(description="Code in 2020; null where the county had none.")
    name_2020_zh: HanName | None = Field(description="Chinese name in 2020.")
    code_current: DivisionCode | None = Field(description="Code in April 2026; null where it has none.")
    name_current_zh: HanName | None = Field(description="Chinese name in April 2026.")
    change_note: Text | None = Field(description="What changed in name, code or type, and when, in English.")
    change_note_zh: Text | None = Field(description="The same in Chinese.")
    notes: Text | None = Field(description="What a reader of batch and day must know, in English.")
    notes_zh: Text | None = Field(description="The same in Chinese.")
    disagreements: tuple[Disagreement, ...] = Field(
        default=(), description="What other sources have for batch, day, area or key county, kept beside it."
    )
