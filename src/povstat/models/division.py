"""A county-level division under one code and name, from one year to another."""

import re
from typing import Annotated, NamedTuple

from pydantic import Field, StringConstraints

from povstat.models.base import HanName, Integer, Record

CountyLevelCode = Annotated[str, StringConstraints(pattern="^[1-9][0-9]{3}([0-9][1-9]|[1-9]0)$")]
"""Six digits; those that end in 00 are codes of provinces and prefectures."""

Syllables = Annotated[str, StringConstraints(pattern="^[a-zü]+( [a-zü]+)*$", max_length=200)]
"""Pinyin of a Chinese name, a syllable for each character."""

_SUCCESSOR = r"[1-9][0-9]{5}(\[[0-9]{4}\])?"
_LINK = re.compile(r"([0-9]{6})(?:\[([0-9]{4})\])?")


class Link(NamedTuple):
    """Where a division, or a part of it, went."""

    code: str
    year: int | None
    """The year of a change that did not end the division; None: it ended in this."""


class Division(Record):
    """A row of ``divisions.csv``."""

    code: CountyLevelCode = Field(description="Six-digit code of GB/T 2260.")
    name_zh: Annotated[HanName, StringConstraints(min_length=2)] = Field(description="Full Chinese name.")
    pinyin: Syllables = Field(description="Pinyin of the name, a syllable for each character, without tones.")
    province_zh: HanName = Field(description="Province: full Chinese name.")
    province_pinyin: Syllables = Field(description="The same in pinyin.")
    prefecture_zh: HanName | None = Field(
        default=None, description="Prefecture; null for divisions that the province runs."
    )
    prefecture_pinyin: Syllables | None = Field(default=None, description="The same in pinyin.")
    first_year: Integer = Field(ge=1949, le=2100, description="Year from which it bears this code and name.")
    end_year: Integer | None = Field(
        default=None, ge=1949, le=2100, description="Year in which it ended or changed; null: still in use."
    )
    successors: (
        Annotated[str, StringConstraints(pattern=f"^{_SUCCESSOR}(;{_SUCCESSOR})*$", max_length=400)] | None
    ) = Field(
        default=None,
        description="Codes that it went to, with ; between several; [2010] is the year of a change that did not "
        "end it.",
    )

    def links(self) -> list[Link]:
        """The successors one by one."""
        return [Link(code, int(year) if year else None) for code, year in _LINK.findall(self.successors or "")]
