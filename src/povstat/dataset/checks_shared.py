"""What must hold in the files that only complete the counties: each record once, and of use to some county."""

from collections.abc import Iterator
from typing import cast

from povstat.dataset.expansion import NO_AREA
from povstat.dataset.files import Dataset, RecordPlace
from povstat.dataset.yaml_records import Problem
from povstat.models.batch import Batch
from povstat.models.county import County
from povstat.models.disagreement import DisagreementRecord
from povstat.models.geography import Province
from povstat.models.shared import Classification, Prefecture
from povstat.models.source import Source


def prefectures_hold(dataset: Dataset) -> Iterator[Problem]:
    """No two prefectures have the same code, and in each lies a county of the list."""
    seen: dict[str, RecordPlace] = {}
    used = {(county.code_current or county.code)[:4] for county in dataset.of(County)}
    for record, located in dataset.shared.get("prefectures", ()):
        prefecture, place = cast(Prefecture, record), RecordPlace("prefectures.yaml", located)
        if prefecture.code in seen:
            line = seen[prefecture.code].located.line("code")
            yield place.problem("code", "{key} is used already (line {line})", key=prefecture.code, line=line)
        elif prefecture.code[:4] not in used:
            yield place.problem(
                "code", "no county of counties.yaml lies in {prefecture}", prefecture=prefecture.name_zh
            )
        seen.setdefault(prefecture.code, place)


def classification_holds(dataset: Dataset) -> Iterator[Problem]:
    """Each value of a province has one record a basis, its sources are described, and some county has both."""
    described = {source.id for source in dataset.of(Source)}
    provinces = {province.name_en for province in dataset.of(Province)}
    values = {
        *(
            (c.province, "contiguous_area", c.contiguous_area or NO_AREA, c.contiguous_area_basis)
            for c in dataset.of(County)
        ),
        *((c.province, "key_county", c.key_county, c.key_county_basis) for c in dataset.of(County)),
    }
    seen: dict[tuple[str, str, str | bool, str | None], RecordPlace] = {}
    for record, located in dataset.shared.get("classification", ()):
        row, place = cast(Classification, record), RecordPlace("classification.yaml", located)
        if row.province not in provinces:
            yield place.problem("province", "no province {name} in provinces.yaml", name=row.province)
            continue
        for source in row.sources:
            if source not in described:
                yield place.problem("sources", "no source {name} in sources.yaml", name=source)
        for position, value in enumerate(row.values):
            key = (row.province, row.field, value, row.basis)
            shown = " ".join(filter(None, (_as_text(value), row.basis)))
            if key in seen:
                line = seen[key].located.line("values")
                yield place.problem(
                    f"values.{position}", "{key} is used already (line {line})", key=shown, line=line
                )
            elif key not in values:
                yield place.problem(
                    f"values.{position}",
                    "no county of {province} has {field} {value}",
                    province=row.province,
                    field=row.field,
                    value=shown,
                )
            seen.setdefault(key, place)


def disagreements_hold(dataset: Dataset) -> Iterator[Problem]:
    """Each is of a batch or of counties that there are, has sources that are described, and disagrees."""
    described = {source.id for source in dataset.of(Source)}
    batches = {(batch.province, batch.batch) for batch in dataset.of(Batch)}
    counties = {county.code: county for county in dataset.of(County)}
    for entry, located in dataset.shared.get("disagreements", ()):
        record, place = cast(DisagreementRecord, entry), RecordPlace("disagreements.yaml", located)
        key = (record.province, record.batch)
        if (record.province is None) != (record.batch is None):
            yield place.problem("province", "given without batch, or batch without it")
        elif record.province is None and not record.counties:
            yield place.problem("counties", "names neither a batch nor counties")
        elif record.province is not None and key not in batches:
            yield place.problem(
                "batch",
                "no record for {province} {year} in batches.yaml",
                province=record.province,
                year=record.batch,
            )
        for position, code in enumerate(record.counties):
            county = counties.get(code)
            if county is None:
                yield place.problem(f"counties.{position}", "no county {code} in counties.yaml", code=code)
            elif record.province is not None and (county.province, county.batch) != key:
                yield place.problem(
                    f"counties.{position}",
                    "{code} is not of {province} {year}",
                    code=code,
                    province=record.province,
                    year=record.batch,
                )
            elif record.value == _as_text(getattr(county, record.field)):
                yield place.problem("value", "{code} has {value} itself", code=code, value=record.value)
        for source in record.sources:
            if source not in described:
                yield place.problem("sources", "no source {name} in sources.yaml", name=source)


def _as_text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
