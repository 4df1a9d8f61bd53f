"""Expands records: what a file leaves out because it stands elsewhere, follows from the rest, or is the default.

A field that a record gives is never changed, be it given as null: a county's own day, or the knowledge that its
day is unknown, goes before the day of its batch; and a directory whose records say everything is read as it is.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from povstat.dataset.county_names import division_type, english_name, usual_aliases
from povstat.dataset.expanded import Expanded, RecordIndex
from povstat.dataset.yaml_records import Located, Problem, read_records
from povstat.lang import Message
from povstat.models.base import Record, is_han_name, is_latin_name, is_pinyin
from povstat.models.disagreement import Disagreement, DisagreementRecord
from povstat.models.milestone import ARTICLE
from povstat.models.shared import Classification, Prefecture, Variant

SHARED: dict[str, type[Record]] = {
    "prefectures": Prefecture,
    "classification": Classification,
    "characters": Variant,
    "disagreements": DisagreementRecord,
}
"""Files that are no table; one may be missing where every county says itself what it would say."""

INHERITED = {
    "evidence": "evidence",
    "delisted_on": "announced_on",
    "delisted_on_kind": "announced_on_kind",
    "delisted_month": "announced_month",
    "approved_on": "approved_on",
    "delisting_sources": "sources",
}
"""The fields that a county has from its batch, and what each is called there."""

COMPLETED_BY: dict[str, tuple[str, ...]] = {
    "prefectures": ("prefecture_zh", "prefecture_en"),
    "classification": ("contiguous_area_sources", "key_county_sources"),
    "characters": (),
    "disagreements": ("contiguous_area_sources", "key_county_sources"),
}
"""The fields of a county that each of these files completes; without them all, it need not be there.

What disagrees is in no record: its file is needed wherever the records leave to others what can be left to others.
"""

NO_AREA = "none"
"""What a county says that is known to lie in no contiguous area; one of which nothing is known says nothing."""

_DEFAULTS: dict[str, dict[str, Any]] = {
    "counties": {
        "name_confidence": "high",
        "aliases_zh": [],
        "key_county": None,
        "change_note": None,
        "change_note_zh": None,
        "notes": None,
        "notes_zh": None,
    },
    "batches": {
        "announced_on": None,
        "announced_on_kind": None,
        "approved_on": None,
        "told_on": None,
        "published_on": None,
        "document_number": None,
        "national_announced_on": None,
        "note_en": None,
        "note_zh": None,
    },
    "supervision": {"note_en": None, "note_zh": None},
}


class _Tables(NamedTuple):
    """What the counties are completed from."""

    provinces: RecordIndex
    """By the first two digits of their codes."""
    province_names: RecordIndex
    prefectures: RecordIndex
    """By the first four digits of their codes."""
    batches: RecordIndex
    """By province and year."""
    classification: RecordIndex
    """By province, field and value, and also by basis."""
    disagreements: list[dict[str, Any]]
    """Those that fit their model; what is wrong with another is said of its own file."""
    last_batch: int | None


def expand(
    directory: Path, files: Mapping[str, list[Located]], broken: set[str]
) -> tuple[dict[str, list[Located]], list[Problem]]:
    """The records of every file with what they leave out, and what is wrong with the files that only serve this.

    ``broken`` names the files of which something could not be read.
    """
    shared, problems = _read_shared(directory, files["counties"])
    broken = broken | {problem.file for problem in problems}
    tables = _tables({**files, **shared}, broken)
    expanded: dict[str, list[Located]] = {**files, **shared}
    expanded["counties"] = [_county(located, tables) for located in files["counties"]]
    counted = Counter(
        (located.values.get("province"), located.values.get("batch"))
        for located in expanded["counties"]
        if isinstance(located.values.get("province"), str) and isinstance(located.values.get("batch"), int)
    )
    whole = not broken & {"counties.yaml", "provinces.yaml"}
    expanded["batches"] = [_batch(located, tables, counted, whole) for located in files["batches"]]
    expanded["milestones"] = [_milestone(located) for located in files["milestones"]]
    expanded["supervision"] = [_with_province(located, tables, "supervision") for located in files["supervision"]]
    return expanded, problems


def _read_shared(directory: Path, counties: list[Located]) -> tuple[dict[str, list[Located]], list[Problem]]:
    found: dict[str, list[Located]] = {}
    problems: list[Problem] = []
    for name in SHARED:
        found[name], mistakes = read_records(directory / f"{name}.yaml")
        needed = any(field not in county.values for county in counties for field in COMPLETED_BY[name])
        if needed or (directory / f"{name}.yaml").exists():
            problems += mistakes
    return found, problems


def _tables(files: Mapping[str, list[Located]], broken: set[str]) -> _Tables:
    def index(name: str, keys: Any) -> RecordIndex:
        return RecordIndex(f"{name}.yaml", files[name], keys, whole=f"{name}.yaml" not in broken)

    years = [located.values.get("batch") for located in files["batches"]]
    return _Tables(
        provinces=index("provinces", lambda values: [_digits(values.get("code"), 2)]),
        province_names=index("provinces", lambda values: [values.get("name_en")]),
        prefectures=index("prefectures", lambda values: [_digits(values.get("code"), 4)]),
        batches=index("batches", lambda values: [_hashable(values, "province", "batch")]),
        classification=index("classification", _classified),
        disagreements=[located.values for located in files["disagreements"] if _fits(located)],
        last_batch=max((year for year in years if type(year) is int), default=None),
    )


def _digits(code: Any, count: int) -> str | None:
    return code[:count] if isinstance(code, str) and len(code) == 6 and code.isdecimal() else None


def _hashable(values: Mapping[str, Any], *fields: str) -> tuple[Any, ...] | None:
    key = tuple(values.get(field) for field in fields)
    return key if all(isinstance(part, str | int) for part in key) else None


def _about_batch(template: str, key: tuple[Any, ...] | None) -> Message | None:
    """A message on a batch, which names its province and year; None where one of them has not its form."""
    if key is None or not is_latin_name(key[0]) or type(key[1]) is not int:
        return None
    return Message(template, province=key[0], year=key[1])


def _classified(values: Mapping[str, Any]) -> Iterator[tuple[Any, ...] | None]:
    listed = values.get("values")
    for value in listed if isinstance(listed, list) else []:
        named = {**values, "value": value}
        yield _hashable(named, "province", "field", "value")
        yield _hashable(named, "province", "field", "value", "basis")


def _county(given: Located, tables: _Tables) -> Expanded:
    county = Expanded(given)
    for field, value in _DEFAULTS["counties"].items():
        county.fill(field, value)
    _fill_province(county, tables)
    for year, earlier in (("2020", ("code", "name_zh")), ("current", ("code_2020", "name_2020_zh"))):
        for field, default in zip((f"code_{year}", f"name_{year}_zh"), earlier, strict=True):
            if default in county.values:
                county.fill_from(field, default)
    _fill_prefecture(county, tables.prefectures)
    _fill_names(county)
    _fill_batch(county, tables)
    for field in ("contiguous_area", "key_county"):
        _fill_basis(county, field, tables.classification)
    _fill_area(county)
    _fill_disagreements(county, tables)
    return county


def _fill_province(county: Expanded, tables: _Tables) -> None:
    prefix = _digits(county.values.get("code"), 2)
    named = tables.provinces.get(prefix)
    if named is not None and "name_en" in named.values:
        county.fill("province", named.values["name_en"], tables.provinces.origin(prefix, "name_en"))
    elif named is None and prefix is not None and tables.provinces.whole:
        unknown = Message("no province {name} in provinces.yaml", name=f"{prefix}0000")
        county.cannot_fill("province", "code", unknown)
    else:
        county.cannot_fill("province", "code", None)
    _fill_province_zh(county, tables)


def _fill_province_zh(record: Expanded, tables: _Tables) -> None:
    name = record.values.get("province")
    province = tables.province_names.get(name)
    if province is not None and "name_zh" in province.values:
        origin = tables.province_names.origin(name, "name_zh")
        record.fill("province_zh", province.values["name_zh"], origin)
    elif province is None and is_latin_name(name) and tables.provinces.whole:
        unknown = Message("no province {name} in provinces.yaml", name=name)
        record.cannot_fill("province_zh", "province", unknown)
    else:
        record.cannot_fill("province_zh", "province", None)


def _fill_prefecture(county: Expanded, prefectures: RecordIndex) -> None:
    """Today's prefecture follows from today's code; a county that the province runs says that it has none."""
    if county.values.get("prefecture_zh", "") is None:
        county.fill("prefecture_en", None)
        return
    prefix = _digits(county.values.get("code_current") or county.values.get("code"), 4)
    prefecture = prefectures.get(prefix)
    for field, name in (("prefecture_zh", "name_zh"), ("prefecture_en", "name_en")):
        if prefecture is not None and name in prefecture.values:
            county.fill(field, prefecture.values[name], prefectures.origin(prefix, name))
        elif prefecture is None and prefix is not None and prefectures.whole:
            unknown = Message("not given, and no prefecture {code} in prefectures.yaml", code=f"{prefix}00")
            county.cannot_fill(field, "prefecture_zh", unknown)
        else:
            county.cannot_fill(field, "code_current", None)


def _fill_names(county: Expanded) -> None:
    values = county.values
    name_zh, pinyin = values.get("name_zh"), values.get("pinyin")
    # What has no form is said to have none; nothing follows from it.
    if not is_han_name(name_zh):
        for field in ("division_type", "name_en", "aliases_en"):
            county.cannot_fill(field, "name_zh", None)
        return
    kind = division_type(name_zh)
    if kind is not None:
        county.fill("division_type", kind)
    else:
        unsaid = Message("{name} does not say which kind of division it is; give division_type", name=name_zh)
        county.cannot_fill("division_type", "name_zh", unsaid)
    kind = values.get("division_type")
    if not is_pinyin(pinyin) or not isinstance(kind, str):
        county.cannot_fill("name_en", "pinyin", None)
        county.cannot_fill("aliases_en", "pinyin", None)
        return
    name_en = english_name(pinyin, name_zh, kind)
    if name_en is not None:
        county.fill("name_en", name_en)
    else:
        unknown = Message("{name} has a word of which no English one is known; give name_en", name=name_zh)
        county.cannot_fill("name_en", "name_zh", unknown)
    if is_latin_name(values.get("name_en")):
        county.fill("aliases_en", usual_aliases(values["name_en"], pinyin, name_zh, kind))
    else:
        county.cannot_fill("aliases_en", "name_zh", None)


def _fill_batch(county: Expanded, tables: _Tables) -> None:
    key = _hashable(county.values, "province", "batch")
    batch = tables.batches.get(key)
    no_record = _about_batch("no record for {province} {year} in batches.yaml", key)
    # A day of the county's own has a kind, a month and an approval of its own.
    if "delisted_on" in county.given.values:
        county.fill("delisted_on_kind", None)
        county.fill("delisted_month", _month(county.values["delisted_on"]))
        county.fill("approved_on", None)
    for field, theirs in INHERITED.items():
        if batch is not None and (theirs in batch.values or theirs in _DEFAULTS["batches"]):
            county.fill(field, batch.values.get(theirs), tables.batches.origin(key, theirs))
        elif batch is not None and theirs == "announced_month":
            county.fill(field, _month(batch.values.get("announced_on")))
        elif batch is None and tables.batches.whole:
            county.cannot_fill(field, "batch", no_record)
        else:
            # The batch's own record, or this county's year, is what is wrong.
            county.cannot_fill(field, "batch", None)
    # The counties under listed supervision in 2020 were those that had not left the list by then: the last batch.
    if type(county.values.get("batch")) is int and tables.last_batch is not None:
        county.fill("supervised", county.values["batch"] == tables.last_batch)
    else:
        county.cannot_fill("supervised", "batch", None)


def _fill_basis(county: Expanded, field: str, classification: RecordIndex) -> None:
    """Basis and sources of an area or of the key-county status: those of the county's province for this value.

    A county that names no basis has the first of its value; where the province has no record of it, none.
    """
    value = _hashable({**county.values, "field": field}, "province", "field", field)
    usual = classification.get(value)
    if usual is not None and usual.values.get("basis") is not None:
        county.fill(f"{field}_basis", usual.values["basis"], classification.origin(value, "basis"))
    else:
        county.fill(f"{field}_basis", None)
    basis = county.values[f"{field}_basis"]
    key = (*value, basis) if value is not None and isinstance(basis, str) else value
    shared = classification.get(key)
    if shared is not None and "sources" in shared.values:
        county.fill(f"{field}_sources", shared.values["sources"], classification.origin(key, "sources"))
    else:
        county.fill(f"{field}_sources", [])


def _fill_disagreements(county: Expanded, tables: _Tables) -> None:
    """What other sources have of the county, or of its whole batch."""
    values = county.values
    said = []
    for record in tables.disagreements:
        codes = record.get("counties") or []
        if values.get("code") in codes or (not codes and _same_batch(record, values)):
            said.append(_told(record))
    county.fill("disagreements", said)


def _same_batch(record: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    key = _hashable(record, "province", "batch")
    return key is not None and key == _hashable(values, "province", "batch")


def _fits(located: Located) -> bool:
    try:
        DisagreementRecord.model_validate(located.values)
    except ValidationError:
        return False
    return True


def _told(record: Mapping[str, Any]) -> dict[str, Any]:
    return {field: value for field, value in record.items() if field in Disagreement.model_fields}


def _month(day: Any) -> str | None:
    text = str(day)
    return text[:7] if isinstance(day, str | date) and len(text) == 10 else None


def _fill_area(county: Expanded) -> None:
    area = county.values.get("contiguous_area")
    county.fill("contiguous_area", None)
    county.fill("contiguous_area_known", area is not None)
    if area == NO_AREA:
        county.values["contiguous_area"] = None


def _batch(given: Located, tables: _Tables, counted: Mapping[tuple[Any, Any], int], whole: bool) -> Expanded:
    """A batch; ``whole`` tells whether every county could be counted."""
    batch = _with_province(given, tables, "batches")
    key = _hashable(batch.values, "province", "batch")
    batch.fill("announced_month", _month(batch.values.get("announced_on")))
    batch.fill(
        "disagreements", [_told(record) for record in tables.disagreements if _same_batch(record, batch.values)]
    )
    count = counted.get((key[0], key[1]), 0) if key is not None else 0
    if count:
        batch.fill("counties", count)
    elif whole:
        no_county = _about_batch("no county of {province} {year} in counties.yaml", key)
        batch.cannot_fill("counties", "batch", no_county)
    else:
        batch.cannot_fill("counties", "batch", None)
    return batch


def _milestone(given: Located) -> Expanded:
    event = Expanded(given)
    sources = event.values.get("sources")
    event.fill("in_article", isinstance(sources, list) and ARTICLE in sources)
    return event


def _with_province(given: Located, tables: _Tables, name: str) -> Expanded:
    record = Expanded(given)
    for field, value in _DEFAULTS[name].items():
        record.fill(field, value)
    _fill_province_zh(record, tables)
    return record
