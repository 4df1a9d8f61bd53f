"""A new area of the state: an administration of its own, and no division."""

from typing import Annotated

from pydantic import Field, StringConstraints

from povstat.models.base import HanName, Record

Codes = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{5}(;[1-9]\d{5})*$", max_length=200)]


class NewArea(Record):
    """A row of ``new_areas.csv``."""

    name_zh: Annotated[HanName, StringConstraints(min_length=3)] = Field(description="Chinese name.")
    province_zh: HanName = Field(description="Province: full Chinese name.")
    counties: Annotated[str, StringConstraints(pattern=r"^[1-9]\d{5}(;[1-9]\d{5})*$", max_length=200)] | None = (
        Field(
            default=None,
            description="Codes of the counties in which it lies, also in part, ; between several; null: unknown.",
        )
    )
