"""How many county-level divisions there were at the end of a year, as a source states it."""

from pydantic import Field

from povstat.models.base import HanName, Identifier, Integer, Record, Text
from povstat.models.division import CountyLevelCode


class ProvinceCount(Record):
    """The divisions of one province."""

    province_zh: HanName = Field(description="Province: full Chinese name.")
    divisions: Integer = Field(ge=1, le=1000, description="Number of its county-level divisions.")


class DivisionCount(Record):
    """A record of ``division_counts.yaml``."""

    year: Integer = Field(ge=1949, le=2100, description="Year at whose end there were so many.")
    divisions: Integer = Field(ge=1, le=10_000, description="Number of county-level divisions.")
    not_counted: tuple[CountyLevelCode, ...] = Field(
        default=(), description="Codes in use that the source does not count: island offices of Hainan."
    )
    sources: tuple[Identifier, ...] = Field(description="Sources of the numbers.", min_length=1)
    note_en: Text | None = Field(default=None, description="What a reader must know of them, in English.")
    note_zh: Text | None = Field(default=None, description="The same in Chinese.")
    provinces: tuple[ProvinceCount, ...] = Field(
        default=(), description="The numbers by province, where they are known."
    )
