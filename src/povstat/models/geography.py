"""Provinces and the contiguous areas of extreme poverty."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from povstat.models.base import DivisionCode, HanName, Identifier, Integer, Label, LatinName, Pinyin, Record, Text
from povstat.models.words import Region, Region4


class Province(Record):
    """One of the 22 provinces, autonomous regions and municipalities with counties on the list."""

    code: DivisionCode = Field(description="Six-digit GB/T 2260 code.")
    name_zh: HanName = Field(description="Full Chinese name.")
    name_zh_short: HanName = Field(description="Short Chinese name.")
    name_en: LatinName = Field(description="Short English name, the one that other records refer to.")
    name_en_full: LatinName = Field(description="Full English name.")
    pinyin: Pinyin = Field(description="Pinyin of the short Chinese name, without tones.")
    iso_3166_2: Annotated[str, StringConstraints(pattern=r"^CN-[A-Z]{2}$")] = Field(description="ISO 3166-2 code.")
    counties: Integer = Field(ge=1, description="Counties on the 2014 list, official count.")
    region: Region = Field(description="Three-way region of the poverty statistics.")
    region_4: Region4 = Field(description="Four-way region of the National Bureau of Statistics.")
    sources: tuple[Identifier, ...] = Field(description="Sources of the record.", min_length=1)


class Area(Record):
    """One of the 14 contiguous areas of extreme poverty (集中连片特困地区, officially "destitute areas")."""

    id: Identifier = Field(description="Key that counties refer to.")
    name_zh: Label = Field(description="Chinese name.")
    name_en: Label = Field(description="English name.")
    county_count: Integer | None = Field(ge=1, description="Official number of counties; null where unknown.")
    county_count_status: Literal["sourced", "derived", "unknown"] = Field(
        description="sourced: a source states it; derived: counted from a sourced definition; unknown."
    )
    provinces: tuple[HanName, ...] = Field(
        description="Provinces it reaches into, full Chinese names.", min_length=1
    )
    provinces_status: Literal["sourced", "partly unsourced"] = Field(description="How sure that list is.")
    note_en: Text = Field(description="What the count rests on, in English.")
    note_zh: Text = Field(description="The same in Chinese.")
    sources: tuple[Identifier, ...] = Field(description="Sources of the record.", min_length=1)
