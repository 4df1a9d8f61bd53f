"""What the explorer asks with: the open data and the language of the moment."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from povstat import lang
from povstat.explore.map_data import MapData
from povstat.fields.columns import columns_for, default_fields
from povstat.lang import Language, text_of
from povstat.output import Column
from povstat.queries import record, vocabulary
from povstat.queries.county_index import CountyIndex
from povstat.queries.labels import labels
from povstat.queries.record import Row

if TYPE_CHECKING:
    import sqlite3


class Asking:
    """The data of one call, and the language that is spoken: it changes while the screen is open."""

    def __init__(self, db: "sqlite3.Connection", language: Language = "en", data: Path | None = None) -> None:
        self.db = db
        self.language = language
        self.data = data
        self._labels: dict[tuple[str, Language], Mapping[str, Mapping[str, str]]] = {}

    @contextmanager
    def speaking(self, language: Language) -> Iterator[None]:
        """Answer in a language for a moment."""
        spoken, self.language = self.language, language
        try:
            yield
        finally:
            self.language = spoken

    def text(self, english: str, **values: object) -> str:
        """A text in the language of the moment, its gaps filled."""
        return lang.filled(english, values, self.language)

    def word(self, value: str) -> str:
        """A word of a closed list, as people read it."""
        return lang.word(value, self.language)

    @cached_property
    def index(self) -> CountyIndex:
        """The counties, for narrowing down."""
        return CountyIndex(self.db)

    @cached_property
    def on_map(self) -> MapData:
        """Where the counties lie, for the map."""
        return MapData(self.db, self.index)

    @cached_property
    def fields(self) -> dict[str, list[str]]:
        """The fields of each table, as they are asked for."""
        return _Fields(self.db)

    def columns(self, table: str, fields: Sequence[str] | None = None) -> list[Column]:
        """Columns of a table as a person reads them: the usual ones, or those named."""
        wanted = list(fields or default_fields(table, self.language))
        return columns_for(table, wanted, self.language, self.labels(table))

    def labels(self, table: str) -> Mapping[str, Mapping[str, str]]:
        """What a person reads for the ids in a table."""
        key = (table, self.language)
        if key not in self._labels:
            fields = ("contiguous_area", "provinces")
            self._labels[key] = labels(self.db, table, fields, self.language)
        return self._labels[key]

    def localized(self, row: Row, field: str) -> str:
        """The text of a field that has one for each language; of the other one where this one has none."""
        return text_of(row, field, self.language)

    @cached_property
    def provinces(self) -> dict[str, Row]:
        """The provinces by their short English names, in the order of their codes."""
        return {row["name_en"]: row for row in record.provinces(self.db)}

    def province(self, name: str) -> str:
        """The name of a province in the language of the moment."""
        row = self.provinces.get(name)
        return row["name_zh_short"] if row is not None and self.language == "zh" else name

    @cached_property
    def prefectures(self) -> dict[str, str]:
        """The English names of the prefectures, by the Chinese ones."""
        return vocabulary.prefecture_names(self.db)


class _Fields(dict[str, list[str]]):
    def __init__(self, db: "sqlite3.Connection") -> None:
        super().__init__()
        self._db = db

    def __missing__(self, table: str) -> list[str]:
        self[table] = record.fields_of(self._db, table)
        return self[table]
