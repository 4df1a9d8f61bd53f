"""Reads the files of a data directory, every record against its model."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from povstat.models.base import Record
from povstat.models.batch import Batch, Supervision
from povstat.models.county import County
from povstat.models.edition import Edition
from povstat.models.geography import Area, Province
from povstat.models.milestone import Milestone
from povstat.models.provenance import Provenance
from povstat.models.source import Source
from povstat.models.statistics import Figure, Institution, Series
from povstat.yaml_records import Located, Problem, not_a_data_file, read_records

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
    "dataset": Edition,
}
"""The data files, without their ending, and what each of their records is."""


@dataclass(frozen=True)
class Dataset:
    """A data directory as it was read: the records that fit their models, each with its place in its file."""

    records: dict[str, list[tuple[Record, Located]]]

    def of(self, model: type[T]) -> list[T]:
        """All records of one kind, in the order of their file."""
        name = next(name for name, candidate in MODELS.items() if candidate is model)
        return [cast(T, record) for record, _ in self.records[name]]

    def placed(self, model: type[T]) -> Iterator[tuple[T, "Place"]]:
        """The same, each with the means to say where something is wrong with it."""
        name = next(name for name, candidate in MODELS.items() if candidate is model)
        for record, located in self.records[name]:
            yield cast(T, record), Place(f"{name}.yaml", located)


@dataclass(frozen=True)
class Place:
    """Where a record stands."""

    file: str
    located: Located

    def problem(self, field: str, message: str) -> Problem:
        """Something wrong with one field of the record (or with all of it, when the field is empty)."""
        steps = [int(step) if step.isdigit() else step for step in field.split(".") if step]
        line = self.located.line(*steps)
        return Problem(self.file, line, field, message)


def read_files(directory: Path) -> tuple[Dataset, list[Problem]]:
    """Read every file of a data directory; return what could be read and what is wrong with single records."""
    records: dict[str, list[tuple[Record, Located]]] = {}
    problems: list[Problem] = []
    for name, model in MODELS.items():
        path = directory / f"{name}.yaml"
        located, mistakes = read_records(path)
        problems += mistakes
        records[name] = []
        for item in located:
            try:
                records[name].append((model.model_validate(item.values), item))
            except ValidationError as error:
                problems += _problems(path.name, item, error)
    # The table of divisions is read, row by row, when the store is made of it (spellings.py).
    if (unusable := not_a_data_file(directory / "divisions.csv")) is not None:
        problems.append(unusable)
    return Dataset(records), problems


def _problems(file: str, item: Located, error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors(include_url=False, include_context=False):
        path = [step for step in detail["loc"] if isinstance(step, int) or step in _field_names(item.values)]
        field = ".".join(str(step) for step in (path or detail["loc"]))
        shown = _shown(detail["input"])
        message = detail["msg"].removeprefix("Value error, ")
        if detail["type"] == "missing":
            message = "field is missing"
        elif detail["type"] == "extra_forbidden":
            message = "no such field"
        else:
            message = f"{message[0].lower()}{message[1:]}, not {shown}"
        yield Problem(file, item.line(*path), field, message)


def _field_names(values: Any) -> set[str]:
    """Every field name in the record; Pydantic's locations also name branches of a union."""
    if isinstance(values, dict):
        return set(values).union(*(_field_names(value) for value in values.values()))
    if isinstance(values, list):
        return set().union(*(_field_names(value) for value in values))
    return set()


def _shown(value: object) -> str:
    text = (
        {None: "null", True: "true", False: "false"}.get(value) if isinstance(value, bool | None) else repr(value)
    )
    text = str(text)
    return text if len(text) <= 60 else text[:57] + "..."
