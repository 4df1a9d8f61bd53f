"""The edition of a data set: which state of the facts it holds."""

from pydantic import Field

from povstat.models.base import Day, Record


class Edition(Record):
    """The one record of dataset.yaml."""

    version: Day = Field(description="Version of the data: the day of its newest facts.")
