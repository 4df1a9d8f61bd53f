"""JSON Schemas of one county, of what a name may mean, of a marked row, of references."""

from typing import Any, get_args

from povstat.fields.schema_field import field_schema as _field
from povstat.matching.decision import HOWS, STATUSES
from povstat.matching.panel import PANEL_FIELDS
from povstat.models.county import County
from povstat.models.units import UNITS
from povstat.places.resolution import Status

_NAMED = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"code": {"type": "string"}, "name_zh": {"type": "string"}},
        "required": ["code", "name_zh"],
        "additionalProperties": False,
    },
}
_CANDIDATE = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "code": _field("string", "Code: of the list of 2014, else the newest; null for a region.", null=True),
            "name_zh": _field("string", "Chinese name."),
            "name_en": _field("string", "English name; null where none is known.", null=True),
            "province_zh": _field("string", "Province."),
            "prefecture_zh": _field("string", "Prefecture.", null=True),
            "on_list": _field("boolean", "Whether it is one of the counties of the list."),
            "years": _field("string", "First and last year of its code and name; open where in use.", null=True),
        },
        "additionalProperties": False,
    },
}

CANDIDATES: dict[str, dict[str, Any]] = {
    "status": _field("string", "Why there is no county to show.", choices=get_args(Status)),
    "text": _field("string", "The name that was asked for."),
    "notes": _field("string", "What decided, in words.", null=True),
    "candidates": {**_CANDIDATE, "description": "What the name may mean."},
    "suggestions": {**_CANDIDATE, "description": "The nearest names; never taken for an answer."},
    "counties": {
        **_NAMED,
        "description": "Counties of the list in the prefecture or province that the name means.",
    },
}
"""``povstat county --json`` of a name that is no county's; ``counties`` is there for a region only."""

MATCH: dict[str, dict[str, Any]] = {
    "povstat_status": _field("string", "Whether the row is a county of the list.", choices=STATUSES),
    "povstat_code": _field("string", "Code of the list of 2014; with poverty only.", null=True),
    "povstat_name": _field("string", "Chinese name on the list; with poverty only.", null=True),
    "povstat_batch": _field("string", "Year of the batch, as text.", null=True),
    "povstat_delisted_on": _field("string", County.model_fields["delisted_on"].description or "", null=True),
    "povstat_how": _field("string", "How the row was recognised.", null=True, choices=HOWS),
    "povstat_note": _field("string", "Candidates, contradictions, what a reader must know.", null=True),
    "povstat_place_code": _field("string", "Code of the division meant, in the row's year.", null=True),
    "povstat_place_name": _field("string", "Its Chinese name in that year.", null=True),
}
"""``povstat match``: what each row of the table gets; --prefix changes how the names begin."""

SIDE_BY_SIDE: dict[str, dict[str, Any]] = {
    "area": _field("string", "China, or the province, region or group; where a series has several."),
    "area_zh": _field("string", "The same in Chinese."),
    "year": _field("integer", "The year."),
    "unit": _field("string", "Base unit of all values.", choices=tuple(sorted({u.base for u in UNITS.values()}))),
}
"""``povstat series ID ID --json``; a field with the name of each series holds its value."""

_TEXT = {"type": "string"}

CITE: dict[str, dict[str, Any]] = {
    "id": _field("string", "Key of the source."),
    "type": _field("string", "Kind of work, as CSL has it."),
    "title": _field("string", "Title."),
    "author": {"type": "array", "items": {"type": "object"}, "description": "Authors, as CSL has them."},
    "issued": {"type": "object", "description": "Day of publication, as CSL has it."},
    "URL": _field("string", "Address."),
}
"""``povstat cite --style csl-json``: items of CSL-JSON; the usual ones of its fields."""


def match_panel(panel: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What ``povstat match --panel`` adds, from the fields of ``povstat panel``: the same values, as text."""
    return {
        f"povstat_{field}": {
            **_field(
                "string",
                str(panel[field]["description"]),
                null=True,
                choices=("true", "false")
                if "boolean" in panel[field]["type"]
                else tuple(choice for choice in panel[field].get("enum", ()) if choice is not None),
            ),
            "option": "--panel",
        }
        for field in PANEL_FIELDS
    }


def county(record: dict[str, Any]) -> dict[str, Any]:
    """The fields of ``povstat county --json``, from those of a record of the counties."""
    return {
        **record,
        "matched_by": _field("string", "How the name was recognised.", null=True),
        "match_notes": _field("string", "What a reader must know about that.", null=True),
        "history": {
            "type": "array",
            "description": "The codes and names that the place has had since 1981, oldest first.",
            "items": {
                "type": "object",
                "properties": {
                    "code": _field("string", "The code."),
                    "name_zh": _field("string", "Chinese name under this code."),
                    "prefecture_zh": _field("string", "Prefecture.", null=True),
                    "first_year": {**_field("integer", "First year."), "unit": "year"},
                    "end_year": {**_field("integer", "Year of its end; null: in use.", null=True), "unit": "year"},
                },
                "additionalProperties": False,
            },
        },
        "neighbours": {**_NAMED, "description": "The other counties of the list in the same prefecture of today."},
    }
