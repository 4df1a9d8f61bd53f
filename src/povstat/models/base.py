"""What every record has in common."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

DivisionCode = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{5}$")]
"""Six digits of an administrative division, as GB/T 2260 writes them."""

Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
"""The key by which other records refer to a record."""

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""Text that says something: never empty; what is unknown is null instead."""


class Record(BaseModel):
    """A record as a data file holds it: frozen, and closed to fields that nobody described."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False, str_strip_whitespace=False)
