"""What a page is made of, asked of the store once."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from povstat.queries import county_keys, record, series
from povstat.queries.record import Row


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
    def by_province(self) -> list[list[Row]]:
        """The same of each province of the page, those with most counties first."""
        groups: dict[str, list[Row]] = {}
        for row in series.progress(self.db, self.provinces, by_province=True):
            groups.setdefault(row["area"], []).append(row)
        return sorted(groups.values(), key=lambda rows: -int(rows[0]["designated"]))

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
        return []

    def values(self, ids: Sequence[str]) -> list[Row]:
        """The observations of those series that there are."""
        return series.observations(self.db, [name for name in ids if name in self.about_series])

    def province_names(self) -> list[Row]:
        """The provinces of the page, by code."""
        return [row for row in record.provinces(self.db) if not self.provinces or row["name_en"] in self.provinces]


_COUNTED = ("delisted_in_batch", "delisted", "listed", "designated")
