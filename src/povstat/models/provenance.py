"""Where whole columns come from: what is cited once for a field and not in every record."""

from pydantic import Field

from povstat.models.base import Identifier, Record, Text


class Provenance(Record):
    """The sources of some fields of one data file."""

    table: Identifier = Field(description="Data file, without its ending.")
    fields: tuple[Identifier, ...] = Field(description="Fields that rest on the sources.", min_length=1)
    sources: tuple[Identifier, ...] = Field(description="Their sources.", min_length=1)
    note_en: Text = Field(description="How the fields were made from the sources, in English.")
    note_zh: Text = Field(description="The same in Chinese.")
