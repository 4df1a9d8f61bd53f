"""The types of the tools' arguments: what a model may give."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from povstat.agents.answer import MOST
from povstat.agents.tool import ONE_OR_MORE
from povstat.models.words import Evidence, MilestoneKind, Searched

Names = Annotated[list[str] | None, ONE_OR_MORE]
Years = Annotated[list[int] | None, ONE_OR_MORE]
Limit = Annotated[int, Field(ge=1, le=MOST)]
Offset = Annotated[int, Field(ge=0)]

EvidenceGrades = Annotated[list[Evidence] | None, ONE_OR_MORE]
Kinds = Annotated[list[MilestoneKind] | None, ONE_OR_MORE]
Unknowables = Annotated[list[Literal["key_county", "contiguous_area", "delisted_on"]] | None, ONE_OR_MORE]
Searches = Annotated[list[Searched] | None, ONE_OR_MORE]


class Asked(BaseModel):
    """A row of a table to be matched: what is known of the place."""

    model_config = ConfigDict(extra="forbid")

    name: str | None = None
    province: str | None = None
    prefecture: str | None = None
    code: str | None = None
    year: int | None = None
