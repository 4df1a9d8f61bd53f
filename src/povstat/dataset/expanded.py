"""A record with the fields that its file leaves out, each with the place where it stands instead."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from povstat.dataset.yaml_records import Located
from povstat.lang import Message


class Origin(NamedTuple):
    """Where a value stands that a record has from elsewhere."""

    file: str
    located: Located
    field: str


class Expanded(Located):
    """A record as its model has it; a field that its file gives is never changed, be it given as null."""

    def __init__(self, given: Located) -> None:
        self.given = given
        self.values = dict(given.values)
        self._origins: dict[str, Origin] = {}
        self._aliases: dict[str, str] = {}
        """Fields that are the same as another of the record, where both are left out but the one."""
        self._lacking: dict[str, tuple[str, Message | None]] = {}

    def line(self, *path: str | int) -> int:
        """The line of a field in the record's own file."""
        return self.given.line(*path)

    def place(self, file: str, *path: str | int) -> tuple[str, int, str]:
        """Where a field stands: in its own file, or in that of the record that it comes from."""
        if path and str(path[0]) in self._aliases:
            path = (self._aliases[str(path[0])], *path[1:])
        origin = self._origins.get(str(path[0])) if path else None
        if origin is None:
            return super().place(file, *path)
        return origin.located.place(origin.file, origin.field, *path[1:])

    def lacking(self, field: str) -> tuple[str, Message | None]:
        """The field to name when one is missing, and what is wrong; None where that is said elsewhere."""
        return self._lacking.get(field) or super().lacking(field)

    def fill(self, field: str, value: Any, origin: Origin | None = None) -> None:
        """Give the record a field that its file leaves out."""
        if field not in self.values:
            self.values[field] = value
            if origin is not None:
                self._origins[field] = origin

    def fill_from(self, field: str, other: str) -> None:
        """Give the record a field that its file leaves out: the value, and the place, of another of its fields."""
        if field not in self.values:
            self.values[field] = self.values[other]
            self._aliases[field] = self._aliases.get(other, other)

    def cannot_fill(self, field: str, cause: str, what: Message | None) -> None:
        """Remember why a field that the file leaves out is missing."""
        self._lacking.setdefault(field, (cause, what))


class RecordIndex:
    """The records of one file by a key."""

    def __init__(
        self,
        file: str,
        records: Iterable[Located],
        keys: Callable[[Mapping[str, Any]], Iterable[Any]],
        *,
        whole: bool,
    ) -> None:
        self.file = file
        self.whole = whole
        """Whether all of the file could be read; if not, that is said, and what is missing in it is no news."""
        self._records: dict[Any, Located] = {}
        for located in records:
            for key in keys(located.values):
                if isinstance(key, Hashable):
                    self._records.setdefault(key, located)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._records)

    def get(self, key: Any) -> Located | None:
        """The first record with this key."""
        return self._records.get(key) if isinstance(key, Hashable) else None

    def origin(self, key: Any, field: str) -> Origin | None:
        """Where a field of the record with this key stands."""
        located = self.get(key)
        return None if located is None else Origin(self.file, located, field)
