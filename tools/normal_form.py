"""Takes out of the records what povstat completes by itself: what stands elsewhere, follows, or is the default."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from povstat.dataset.expansion import NO_AREA, expand
from povstat.dataset.yaml_records import Located
from tools.yaml_layout import model_of

COMPLETED: dict[str, tuple[str, ...]] = {
    "batches": tuple(model_of("batches").model_fields),
    "supervision": tuple(model_of("supervision").model_fields),
    "milestones": ("in_article",),
    "counties": tuple(model_of("counties").model_fields),
}
"""The files whose records may leave fields out, and which ones may be tried."""

Records = dict[str, list[dict[str, Any]]]


class _Plain(Located):
    """A record that was not read from a file."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values


def normal_form(directory: Path, files: Mapping[str, Sequence[Mapping[str, Any]]]) -> Records:
    """The records without every field that may be left out of them; expanded, they are as before."""
    records: Records = {name: [dict(record) for record in items] for name, items in files.items()}
    whole = _expanded(directory, records)
    for county in records["counties"]:
        if county.get("contiguous_area_known") is True and county.get("contiguous_area", "") is None:
            county["contiguous_area"] = NO_AREA
    for name, fields in COMPLETED.items():
        for field in fields:
            # Each try expands the whole directory.
            if not any(field in record for record in records[name]):
                continue
            without = [_without(field, record) for record in records[name]]
            tried = _expanded(directory, {**records, name: without})[name]
            for number, (record, before) in enumerate(zip(tried, whole[name], strict=True)):
                if record == before:
                    records[name][number] = without[number]
    assert _expanded(directory, records) == whole, "a record would no longer say the same"
    return records


def _without(field: str, record: Mapping[str, Any]) -> dict[str, Any]:
    # The word for "in no area" is what makes contiguous_area_known superfluous: it stays.
    return {key: value for key, value in record.items() if key != field or value == NO_AREA}


def _expanded(directory: Path, files: Records) -> Records:
    located: dict[str, list[Located]] = {
        name: [_Plain(record) for record in items] for name, items in files.items()
    }
    expanded, _ = expand(directory, located, set())
    return {name: [dict(item.values) for item in items] for name, items in expanded.items() if name in files}
