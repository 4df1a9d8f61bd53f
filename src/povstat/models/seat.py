"""Where the government of a county, a prefecture or a province has its seat: the dots that draw the country."""

from pydantic import Field

from povstat.models.base import DivisionCode, Integer, Number, Record


class Seat(Record):
    """A row of ``seats.csv``: a populated place of GeoNames that is the seat of one division."""

    code: DivisionCode = Field(
        description="Six-digit code of the division; it ends in 00 where the place is the seat of a prefecture, "
        "in 0000 where it is that of a province."
    )
    longitude: Number = Field(ge=73, le=136, description="Degrees east, WGS-84, to 0.01 degree.")
    latitude: Number = Field(ge=18, le=54, description="Degrees north, WGS-84, to 0.01 degree.")
    geonames_id: Integer = Field(
        ge=1, description="The place in GeoNames: https://www.geonames.org/ and this number."
    )
