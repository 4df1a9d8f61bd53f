"""A name by which a division is also known: an official romanisation, or a short form in common use."""

from typing import Annotated

from pydantic import Field, StringConstraints

from povstat.models.base import DivisionCode, HanName, Record


class Spelling(Record):
    """A row of ``spellings.csv``."""

    code: DivisionCode = Field(
        description="Six-digit code of the division, of any year; it ends in 00 for a prefecture or a province."
    )
    name_zh: Annotated[HanName, StringConstraints(min_length=2)] = Field(description="Full Chinese name.")
    spelling: Annotated[str, StringConstraints(pattern=r"^\S+( \S+)*$", max_length=60)] = Field(
        description="Romanised without the generic part (Togtoh for 托克托县), or a short Chinese form."
    )
