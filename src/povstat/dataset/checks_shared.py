"""What must hold in the files that only complete the counties: each record once, and of use to some county."""

from collections.abc import Iterator
from typing import cast

from povstat.dataset.expansion import NO_AREA
from povstat.dataset.files import Dataset, Place
from povstat.dataset.yaml_records import Problem
from povstat.models.county import County
from povstat.models.geography import Province
from povstat.models.shared import Classification, Prefecture
from povstat.models.source import Source


def prefectures_hold(dataset: Dataset) -> Iterator[Problem]:
    """No two prefectures have the same code, and in each lies a county of the list."""
    seen: dict[str, Place] = {}
    used = {(county.code_current or county.code)[:4] for county in dataset.of(County)}
    for record, located in dataset.shared.get("prefectures", ()):
        prefecture, place = cast(Prefecture, record), Place("prefectures.yaml", located)
        if prefecture.code in seen:
            line = seen[prefecture.code].located.line("code")
            yield place.problem("code", f"{prefecture.code} is used already (line {line})")
        elif prefecture.code[:4] not in used:
            yield place.problem("code", f"no county of counties.yaml lies in {prefecture.name_zh}")
        seen.setdefault(prefecture.code, place)


def classification_holds(dataset: Dataset) -> Iterator[Problem]:
    """Each value of a province has one record, its sources are described, and some county has the value."""
    described = {source.id for source in dataset.of(Source)}
    provinces = {province.name_en for province in dataset.of(Province)}
    values = {
        *((c.province, "contiguous_area", c.contiguous_area or NO_AREA) for c in dataset.of(County)),
        *((c.province, "key_county", c.key_county) for c in dataset.of(County)),
    }
    seen: dict[tuple[str, str, str | bool], Place] = {}
    for record, located in dataset.shared.get("classification", ()):
        row, place = cast(Classification, record), Place("classification.yaml", located)
        if row.province not in provinces:
            yield place.problem("province", f"no province {row.province} in provinces.yaml")
            continue
        for source in row.sources:
            if source not in described:
                yield place.problem("sources", f"no source {source} in sources.yaml")
        for position, value in enumerate(row.values):
            key = (row.province, row.field, value)
            shown = str(value).lower() if isinstance(value, bool) else value
            if key in seen:
                line = seen[key].located.line("values")
                yield place.problem(f"values.{position}", f"{shown} is used already (line {line})")
            elif key not in values:
                yield place.problem(f"values.{position}", f"no county of {row.province} has {row.field} {shown}")
            seen.setdefault(key, place)
