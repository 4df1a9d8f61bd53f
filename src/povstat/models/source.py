"""A source: what a record rests on."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from povstat.models.base import Identifier, Label, Record, Text

Access = Literal["publisher", "copy"]
Standing = Literal["official", "press", "scholarly", "unofficial", "low"]


class Source(Record):
    """A publication, page, data set or deduction that records cite."""

    id: Identifier = Field(description="Key that records cite.")
    kind: Identifier | None = Field(description="Kind of source; null where not stated.")
    publisher: Label | None = Field(description="Publisher, or the body that speaks; null: not named.")
    authors: tuple[Label, ...] = Field(default=(), description="Authors or reporters, as the source names them.")
    carrier: Label | None = Field(
        default=None, description="Site, newspaper or collection that carries it, where that is not the publisher."
    )
    title_zh: Label | None = Field(description="Title in Chinese.")
    title_en: Label | None = Field(description="Title in English.")
    published_on: Annotated[str, StringConstraints(pattern="^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")] | None = Field(
        description="Day, month or year of publication, as far as it is known."
    )
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=1000)] | None = Field(
        description="Address of the publisher's text or of its carrier's; null: none that can be relied on."
    )
    access: Access | None = Field(
        default=None,
        description="publisher: read as the publisher has it; copy: read as a stored copy; null: nothing to read.",
    )
    standing: Standing | None = Field(
        default=None,
        description="official: a public or international body; press: news agency, newspaper, broadcaster; "
        "scholarly: book or journal; unofficial: a compilation of private hands; low: repost, forum, "
        "encyclopaedia copy, question-and-answer page; null: a deduction.",
    )
    description_en: Text | None = Field(description="What it says, and what is uncertain, in English.")
    description_zh: Text | None = Field(description="The same in Chinese.")
    sources: tuple[Identifier, ...] = Field(
        default=(), description="What a deduction follows from; empty for every other source."
    )
