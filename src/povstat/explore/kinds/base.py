"""What every kind of records says of itself, and how tables are narrowed down that are held in memory."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, ClassVar, NamedTuple

from povstat.explore.asking import Asking
from povstat.explore.place import Place
from povstat.explore.sources_of_rows import HeldRows, RowSource
from povstat.output import Column
from povstat.queries.record import Row
from povstat.queries.text_search import holding

Lines = list[tuple[str, str]]
"""Label and text of each line of a card."""


class Facet(NamedTuple):
    """Something that records are narrowed down by."""

    name: str
    heading: str
    """The English text of its heading."""
    option: str
    """The option of the command line that asks for one of its values."""
    single: bool = False
    """Whether the command line takes one value of it only."""


class Count(NamedTuple):
    """A value of a facet, what a person reads for it, and how many records have it."""

    value: Any
    label: str
    records: int


class Kind:
    """A kind of records."""

    table: ClassVar[str]
    """The table they stand in, by which columns are headed."""
    verb: ClassVar[str]
    """The verb that lists them."""
    key: ClassVar[str] = "id"
    facets: ClassVar[tuple[Facet, ...]] = ()
    searchable: ClassVar[bool] = True
    """Whether rows can be narrowed down by typing."""

    def __init__(self, asking: Asking) -> None:
        self.asking = asking

    def columns(self) -> list[Column]:
        """The columns of the table."""
        return self.asking.columns(self.table)

    def fields(self) -> Sequence[str]:
        """Every field that an export carries."""
        return self.asking.fields[self.table]

    def source(self, place: Place) -> RowSource:
        """The rows of a place."""
        raise NotImplementedError

    def counts(self, place: Place) -> dict[str, list[Count]]:
        """The values of each facet with their counts, among the rows that the other facets leave."""
        raise NotImplementedError

    def label(self, facet: str, value: Any) -> str:
        """What a person reads for a value of a facet."""
        return self.asking.word(str(value))

    def title(self, row: Row) -> str:
        """The name of a record."""
        return self.asking.localized(row, "title")

    def card(self, row: Row) -> Lines:
        """Everything known of a record."""
        raise NotImplementedError

    def leads_to(self, row: Row) -> Place | None:
        """Where Enter leads."""
        return None

    def cites(self, row: Row) -> Sequence[str]:
        """The sources of a record."""
        return row.get("sources") or ()

    def codes(self, place: Place, source: RowSource) -> list[str]:
        """The list of codes, or of ids, that the rows of a place make."""
        return [str(row[self.key]) for row in source.all_rows()]

    def words(self, place: Place) -> list[str]:
        """The words of the command that lists the rows of a place."""
        words = [self.verb]
        for facet in self.facets:
            for value in place.chosen(facet.name):
                words += self.option(facet, value)
        if place.text.strip():
            words += ["--search", place.text.strip()]
        return words + sort_words(place)

    def option(self, facet: Facet, value: Any) -> list[str]:
        """The option that asks for a value of a facet."""
        return [facet.option, str(value)]

    def record_words(self, row: Row) -> list[str]:
        """The words of the command that shows one record."""
        return [self.verb]


def sort_words(place: Place) -> list[str]:
    """The option for the order of a place; joined by ``=``, or a dash would begin another option."""
    return [f"--sort={place.sort}"] if place.sort else []


class HeldKind(Kind):
    """A kind of records that is held in memory whole: there are some hundreds at most."""

    texts: ClassVar[tuple[str, ...]] = ()
    """The fields that a text is looked for in."""

    def asked_rows(self) -> list[Row]:
        """Every record, in its usual order, asked of the store."""
        raise NotImplementedError

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every record; the data does not change while the screen is open."""
        return tuple(self.asked_rows())

    def values(self, row: Row, facet: str) -> Iterable[Any]:
        """The values that a record has of a facet."""
        value = row.get(facet)
        return () if value is None else (value,)

    def source(self, place: Place) -> RowSource:
        """The rows of a place."""
        kept = self._narrowed(place)
        if place.sort:
            field, down = place.sort.removeprefix("-"), place.sort.startswith("-")
            kept.sort(key=lambda row: _sortable(row.get(field)), reverse=down)
            kept.sort(key=lambda row: row.get(field) is None)
        return HeldRows(kept)

    def counts(self, place: Place) -> dict[str, list[Count]]:
        """The values of each facet with their counts."""
        counted = {}
        for facet in self.facets:
            others = place.choosing(facet.name, ())
            found = Counter(value for row in self._narrowed(others) for value in self.values(row, facet.name))
            values = list(dict.fromkeys(value for row in self.rows for value in self.values(row, facet.name)))
            counted[facet.name] = [Count(value, self.label(facet.name, value), found[value]) for value in values]
        return counted

    def _narrowed(self, place: Place) -> list[Row]:
        kept = list(self.rows)
        for facet in self.facets:
            chosen = set(place.chosen(facet.name))
            if chosen:
                kept = [row for row in kept if not chosen.isdisjoint(self.values(row, facet.name))]
        return self.holding(kept, place.text)

    def holding(self, rows: list[Row], text: str) -> list[Row]:
        """The rows that hold the words of a text."""
        return holding(rows, self.texts, text)


def _sortable(value: Any) -> Any:
    if value is None:
        return (0, 0, "")
    if isinstance(value, int | float):
        return (0, value, "")
    return (1, 0, str(value))
