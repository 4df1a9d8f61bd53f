"""What many counties share: read to complete their records, and no table of its own.

A county that leaves a field out has it from here, from its batch or from its province (expansion.py).
"""

from typing import Literal

from pydantic import Field

from povstat.models.base import DivisionCode, Flag, Identifier, Record, Text


class Prefecture(Record):
    """A prefecture of today with counties of the list."""

    code: DivisionCode = Field(description="Six-digit code: the first four digits of its counties' codes and 00.")
    name_zh: Text = Field(description="Full Chinese name.")
    name_en: Text = Field(description="Short English name.")


class Classification(Record):
    """What the contiguous area or the key-county status of a province's counties rests on."""

    province: Text = Field(description="Province: short English name.")
    field: Literal["contiguous_area", "key_county"] = Field(description="The field that the sources are of.")
    values: tuple[Flag | Identifier, ...] = Field(
        description="The values of the field that rest on the sources; none: in no area.", min_length=1
    )
    sources: tuple[Identifier, ...] = Field(description="Their sources.", min_length=1)
