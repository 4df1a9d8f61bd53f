"""Records that complete those of others, or that a tool reads: kept by hand in data/, and no table of their own.

A county that leaves a field out has it from here, from its batch or from its province (expansion.py).
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from povstat.models.base import DivisionCode, Flag, Identifier, Record, Text
from povstat.models.words import Basis


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
    basis: Basis | None = Field(
        default=None,
        description="How sure that is. The first record of a value is that of the counties that name no basis.",
    )
    sources: tuple[Identifier, ...] = Field(description="Their sources.", min_length=1)


Character = Annotated[str, StringConstraints(pattern=r"^\S$")]


class Variant(Record):
    """Another shape of a character of the names, as older or overseas texts print it; goes before OpenCC."""

    written: Character = Field(description="The character as such texts have it.")
    read_as: Character = Field(description="The character that the names use.")
