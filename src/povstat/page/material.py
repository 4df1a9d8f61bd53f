"""What a page is made of, asked of the store once."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from povstat.lang import Language
from povstat.queries import county_keys, record, seats, series
from povstat.queries.record import Row
from povstat.version import __version__


class RegionOfList(NamedTuple):
    """A province or prefecture with its counties of the list."""

    name_en: str
    name_zh: str
    counties: list[Row]

    def name(self, language: Language) -> str:
        """Its name in a language."""
        return self.name_zh if language == "zh" else self.name_en

    def in_batch(self, year: int) -> int:
        """How many of its counties left in a batch."""
        return sum(county["batch"] == year for county in self.counties)


@dataclass(frozen=True)
class Material:
    """The rows of a page: of the whole country, or of some provinces (short English names)."""

    db: sqlite3.Connection
    provinces: tuple[str, ...] = ()

    @cached_property
    def counties(self) -> list[Row]:
        """The counties of the page, by code."""
        return record.counties(self.db, provinces=self.provinces)

    @cached_property
    def progress(self) -> list[Row]:
        """Counties on and off the list at each year's end, all provinces of the page together."""
        rows = series.progress(self.db, self.provinces)
        if not self.provinces:
            return rows
        years: dict[int, Row] = {}
        for row in rows:
            total = years.setdefault(row["year"], {"year": row["year"]} | dict.fromkeys(_COUNTED, 0))
            for field in _COUNTED:
                total[field] += row[field]
        return list(years.values())

    @cached_property
    def regions(self) -> "list[RegionOfList]":
        """The provinces of the page, or the prefectures of its one province, those with most counties first."""
        provinces = self.province_names()
        if len(provinces) > 1:
            groups = [
                RegionOfList(
                    row["name_en"],
                    row["name_zh_short"],
                    [county for county in self.counties if county["province"] == row["name_en"]],
                )
                for row in provinces
            ]
        else:
            prefectures: dict[tuple[str, str], list[Row]] = {}
            for county in self.counties:
                # A county without a prefecture is run by the province itself.
                zh = county["prefecture_zh"] or county["province_zh"]
                prefectures.setdefault((county["prefecture_en"] or county["province"], zh), []).append(county)
            groups = [RegionOfList(*names, rows) for names, rows in prefectures.items()]
        return sorted(groups, key=lambda group: -len(group.counties))

    @cached_property
    def version(self) -> str:
        """The version of the program and of the data, as a line under a picture has it."""
        return f"povstat {__version__}, data {record.data_version(self.db)}"

    @cached_property
    def batches(self) -> list[int]:
        """The years that have a batch, whether or not the page has a county of it."""
        return [int(row["year"]) for row in self.progress[1:]]

    def batch_class(self, year: int) -> str:
        """The class of the styles that gives a batch its colour."""
        return f"b{self.batches.index(year) + 1}"

    @cached_property
    def spellings(self) -> dict[str, list[str]]:
        """The keys of each county's names."""
        return county_keys.spellings(self.db)

    @cached_property
    def code_spans(self) -> dict[str, list[county_keys.CodeSpan]]:
        """The codes that each county has had."""
        return county_keys.code_spans(self.db)

    @cached_property
    def milestones(self) -> list[Row]:
        """The events of the policy record: those that concern the whole country, whatever the page shows."""
        return record.milestones(self.db)

    @cached_property
    def areas(self) -> list[Row]:
        """The contiguous areas."""
        return record.areas(self.db)

    @cached_property
    def figures(self) -> dict[str, Row]:
        """Single figures by id."""
        return {row["id"]: row for row in series.figures(self.db)}

    @cached_property
    def about_series(self) -> dict[str, Row]:
        """What each series is, by id, without its values."""
        return {row["id"]: row for row in series.series(self.db)}

    @cached_property
    def seats(self) -> list[Row]:
        """The county seats of the country that stand behind the counties on the map."""
        return seats.seats(self.db, provinces=self.provinces)

    def values(self, ids: Sequence[str]) -> list[Row]:
        """The observations of those series that there are."""
        return series.observations(self.db, [name for name in ids if name in self.about_series])

    def province_names(self) -> list[Row]:
        """The provinces of the page, by code."""
        return [row for row in record.provinces(self.db) if not self.provinces or row["name_en"] in self.provinces]


_COUNTED = ("delisted_in_batch", "delisted", "listed", "designated")
