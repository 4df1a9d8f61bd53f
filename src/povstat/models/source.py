"""A source: what a record rests on."""

from typing import Annotated

from pydantic import Field, StringConstraints

from povstat.models.base import Identifier, Label, Record, Text


class Source(Record):
    """A publication, page, data set or deduction that records cite."""

    id: Identifier = Field(description="Key that records cite.")
    kind: Identifier | None = Field(description="Kind of source; null where not stated.")
    publisher: Label | None = Field(description="Publisher or author, as the source names itself.")
    title_zh: Label | None = Field(description="Title in Chinese.")
    title_en: Label | None = Field(description="Title in English.")
    published_on: Annotated[str, StringConstraints(pattern="^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")] | None = Field(
        description="Day, month or year of publication, as far as it is known."
    )
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=1000)] | None = Field(
        description="Address, only where the copy read was the publisher's own."
    )
    description_en: Text | None = Field(description="What it says or how it was read, in English.")
    description_zh: Text | None = Field(description="The same in Chinese.")
