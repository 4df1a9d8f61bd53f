"""JSON Schemas of the rows that the statistics commands print, where those are not the records of a data file."""

from typing import Any, get_args

from povstat.fields.schema_field import field_schema as _field
from povstat.models.series import Observation
from povstat.models.units import UNITS
from povstat.models.words import Concept, Grade, Status

_BASES = sorted({unit.base for unit in UNITS.values()})


def _described(field: str) -> str:
    return str(Observation.model_fields[field].description)


OBSERVATIONS: dict[str, dict[str, Any]] = {
    "series": _field("string", "Key of the series."),
    "area": _field("string", "China, or the province, region or group that the value is of."),
    "area_zh": _field("string", "The same in Chinese."),
    "first_year": _field("integer", _described("first_year"), null=True),
    "year": _field("integer", _described("year"), null=True),
    "value": _field("number", "Value in the base unit; null where it is a band.", null=True),
    "unit": _field("string", "Base unit of the value.", choices=tuple(_BASES)),
    "value_text": _field("string", _described("value_text"), null=True),
    "stated_value": _field("number", "Value in the unit in which it is recorded.", null=True),
    "stated_unit": _field("string", "That unit; a band is in it too.", choices=tuple(UNITS)),
    "standard_en": _field("string", "Poverty standard, in English; null: not measured by one.", null=True),
    "standard_zh": _field("string", "The same in Chinese.", null=True),
    "concept": _field("string", "How it is counted, as in series.", null=True, choices=get_args(Concept)),
    "status": _field("string", _described("status"), choices=get_args(Status)),
    "grade": _field("string", _described("grade"), choices=get_args(Grade)),
    "preferred": _field("boolean", "Whether it is the value to use where an area and year has several."),
    "after_break": _field("boolean", "Whether it is of the first year with a value since a change of method."),
    "change": _field(
        "number", "Difference from the preferred value before, in the base unit; null across a break.", null=True
    ),
    "change_percent": _field("number", "The same in percent of the value before; null for shares.", null=True),
    "change_since": _field("integer", "Year of the value before.", null=True),
    "note_en": _field("string", _described("note_en"), null=True),
    "note_zh": _field("string", _described("note_zh"), null=True),
    "sources": {"type": "array", "items": {"type": "string"}, "description": _described("sources")},
    "period": _field("string", _described("period"), null=True),
}
"""The tidy table: ``povstat series ID --json`` and ``povstat line --json``."""

PROGRESS: dict[str, dict[str, Any]] = {
    "area": _field("string", "China, or the province."),
    "area_zh": _field("string", "The same in Chinese."),
    "year": _field("integer", "Year of the batch (the year assessed); the first is the year before any batch."),
    "designated": _field("integer", "Counties on the list of 2014."),
    "listed": _field("integer", "Counties still on the list once the batches to this year have left."),
    "delisted": _field("integer", "Counties of the batches to this year."),
    "delisted_in_batch": _field("integer", "Counties of the batch of this year."),
}
"""``povstat progress --json``."""

SERIES_COMPUTED: dict[str, dict[str, Any]] = {
    "unit": _field(
        "string",
        "Unit in which the values are recorded; the verb 'series ID' gives them in its base unit.",
        choices=tuple(UNITS),
    ),
    "values_known": _field("integer", "Number of values, counted from the data."),
    "first_year": _field("integer", "First year with a value.", null=True),
    "last_year": _field("integer", "Last year with a value.", null=True),
}
"""What ``povstat series`` lists in place of the observations."""

FIGURES_COMPUTED: dict[str, dict[str, Any]] = {
    "value": _field("number", "Value in the base unit; null where the source gives words.", null=True),
    "unit": _field("string", "Base unit of the value.", choices=tuple(_BASES)),
    "stated_value": _field("number", "Value in the unit of the source; null where it gives words.", null=True),
    "stated_unit": _field("string", "That unit.", choices=tuple(UNITS)),
}
"""What ``povstat figures`` adds; ``value`` and ``unit`` are then in the base unit."""

STATISTICS_ROWS = {"observations": OBSERVATIONS, "line": OBSERVATIONS, "progress": PROGRESS}
"""Rows that are no records of a data file, by the name of their schema."""
