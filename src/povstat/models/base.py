"""What every record has in common, and the types that its fields are made of."""

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Strict, StringConstraints

DivisionCode = Annotated[str, StringConstraints(pattern="^[1-9][0-9]{5}$")]
"""Six digits of an administrative division, as GB/T 2260 writes them."""

Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
"""The key by which other records refer to a record."""

Text = Annotated[str, StringConstraints(pattern=r"^\S(.*\S)?$")]
"""One line of text that says something: never empty or padded; what is unknown is null instead."""

# Strict: "2018" or 1.0 in a file is a slip of the pen, and a slip must be seen.
Integer = Annotated[int, Strict()]
Number = Annotated[float, Strict()] | Integer
Flag = Annotated[bool, Strict()]


def _iso_day(value: object) -> object:
    """Let only ISO text through: Pydantic would read the number 20190505 as seconds since 1970."""
    if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return value
    if isinstance(value, date):
        return value
    raise ValueError("not a day written as YYYY-MM-DD")


Day = Annotated[date, BeforeValidator(_iso_day)]
"""A day, written as YYYY-MM-DD."""

Month = Annotated[str, StringConstraints(pattern="^[0-9]{4}-(0[1-9]|1[0-2])$")]
"""A month, written as YYYY-MM."""


class Record(BaseModel):
    """A record as a data file holds it: frozen, and closed to fields that nobody described."""

    model_config = ConfigDict(frozen=True, extra="forbid")
