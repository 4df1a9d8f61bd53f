"""Reads the files of a data directory, every record against its model."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from povstat.dataset.csv_records import Placed
from povstat.dataset.divisions import PlacedDivision, read_divisions
from povstat.dataset.expansion import SHARED, expand
from povstat.dataset.new_areas import read_new_areas
from povstat.dataset.problems import Problem, Problems, mistake
from povstat.dataset.seats import read_seats
from povstat.dataset.spellings import read_spellings
from povstat.dataset.yaml_records import Located, read_records
from povstat.lang import Message
from povstat.models.base import Record
from povstat.models.batch import Batch, Supervision
from povstat.models.county import County
from povstat.models.division_count import DivisionCount
from povstat.models.edition import Edition
from povstat.models.geography import Area, Province
from povstat.models.milestone import Milestone
from povstat.models.new_area import NewArea
from povstat.models.provenance import Provenance
from povstat.models.seat import Seat
from povstat.models.series import Figure, Institution, Series
from povstat.models.source import Source
from povstat.models.spelling import Spelling

T = TypeVar("T", bound=Record)

MODELS: dict[str, type[Record]] = {
    "sources": Source,
    "provinces": Province,
    "areas": Area,
    "counties": County,
    "batches": Batch,
    "supervision": Supervision,
    "milestones": Milestone,
    "series": Series,
    "figures": Figure,
    "institutions": Institution,
    "provenance": Provenance,
    "division_counts": DivisionCount,
    "dataset": Edition,
}
"""The data files, without their ending, and what each of their records is."""

OPTIONAL = frozenset({"dataset", "division_counts"})
"""Files that a directory as those of version 0.1.0 does not have."""


@dataclass(frozen=True)
class Dataset:
    """A data directory as it was read: the records that fit their models, each with its place in its file."""

    records: dict[str, list[tuple[Record, Located]]]
    shared: dict[str, list[tuple[Record, Located]]] = field(default_factory=dict)
    """The records that only complete others (expansion.py), by file."""
    incomplete: frozenset[str] = frozenset()
    """The files of which a record is left out, since it does not fit its model."""
    divisions: list[PlacedDivision] = field(default_factory=list)
    seats: list[Placed[Seat]] = field(default_factory=list)
    spellings: list[Placed[Spelling]] = field(default_factory=list)
    new_areas: list[Placed[NewArea]] = field(default_factory=list)

    def of(self, model: type[T]) -> list[T]:
        """All records of one kind, in the order of their file."""
        name = next(name for name, candidate in MODELS.items() if candidate is model)
        return [cast(T, record) for record, _ in self.records[name]]

    def placed(self, model: type[T]) -> Iterator[tuple[T, "RecordPlace"]]:
        """The same, each with the means to say where something is wrong with it."""
        name = next(name for name, candidate in MODELS.items() if candidate is model)
        for record, located in self.records[name]:
            yield cast(T, record), RecordPlace(f"{name}.yaml", located)


@dataclass(frozen=True)
class RecordPlace:
    """Where a record stands."""

    file: str
    located: Located

    def gives(self, field: str) -> bool:
        """Whether the record's own file gives a field, rather than that it has it from elsewhere."""
        return field in getattr(self.located, "given", self.located).values

    def problem(self, field: str, template: str, /, **values: object) -> Problem:
        """Something wrong with one field of the record (or with all of it, when the field is empty)."""
        steps = [int(step) if step.isdigit() else step for step in field.split(".") if step]
        file, line, name = self.located.place(self.file, *steps)
        return Problem(file, line, name, Message(template, **values))


def read_files(directory: Path) -> tuple[Dataset, Problems]:
    """Read every file of a data directory; return what could be read and what is wrong with single records."""
    files: dict[str, list[Located]] = {}
    problems = Problems()
    for name in MODELS:
        path = directory / f"{name}.yaml"
        absent = name in OPTIONAL and not path.exists()
        files[name], mistakes = ([], []) if absent else read_records(path)
        problems.extend(mistakes)
    files, mistakes = expand(directory, files, problems.files)
    problems.extend(mistakes)
    records: dict[str, list[tuple[Record, Located]]] = {}
    incomplete: set[str] = set()
    for name, model in {**MODELS, **SHARED}.items():
        file = f"{name}.yaml"
        records[name] = []
        for item in files[name]:
            try:
                records[name].append((model.model_validate(item.values), item))
            except ValidationError as error:
                incomplete.add(file)
                room = problems.room(file)
                if room:
                    problems.extend(_problems(file, item, error, room))
                # Working out what a mistake is takes many times as long as finding it.
                problems.count_only(file, max(error.error_count() - room, 0))
    shared = {name: records.pop(name) for name in SHARED}
    divisions = read_divisions(directory, problems)
    seats = read_seats(directory, problems)
    spellings = read_spellings(directory, problems)
    new_areas = read_new_areas(directory, problems)
    return Dataset(records, shared, frozenset(incomplete), divisions, seats, spellings, new_areas), problems


def _problems(file: str, item: Located, error: ValidationError, most: int) -> Iterator[Problem]:
    names = _field_names(item.values)
    for detail in error.errors(include_url=False)[:most]:
        # Pydantic's locations also name branches of a union.
        path = [step for step in detail["loc"] if isinstance(step, int) or step in names]
        what: Message | None
        if detail["type"] == "missing" and len(detail["loc"]) == 1:
            field, what = item.lacking(str(detail["loc"][0]))
            path = [field]
        else:
            what = mistake(detail)
        if what is not None:
            yield Problem(*item.place(file, *(path or detail["loc"])), what)


def _field_names(values: Any) -> set[str]:
    """Every field name in the record."""
    if isinstance(values, dict):
        return set(values).union(*(_field_names(value) for value in values.values()))
    if isinstance(values, list):
        return set().union(*(_field_names(value) for value in values))
    return set()
