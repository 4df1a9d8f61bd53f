"""The tables of the compiled store: one per data file, its columns the fields of its model."""

import json
import sqlite3
from datetime import date
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from pydantic import BaseModel

from povstat.store.opening import BOOLEAN, JSON

if TYPE_CHECKING:
    from povstat.dataset.files import Dataset


def fill(db: sqlite3.Connection, dataset: "Dataset") -> None:
    """Make and fill every table in an empty database."""
    from povstat.dataset.files import MODELS
    from povstat.models.division import Division
    from povstat.models.geography import Province
    from povstat.models.new_area import NewArea
    from povstat.models.seat import Seat
    from povstat.models.series import Series
    from povstat.models.spelling import Spelling
    from povstat.store import search_index
    from povstat.store.observations import compile_statistics
    from povstat.store.place_tables import fill_places

    for name, model in MODELS.items():
        create(db, name, model)
        insert(db, name, [record for record, _ in dataset.records[name]], model)
    _fill_citations(db, dataset)
    compile_statistics(
        db, dataset.of(Series), {province.name_en: province.name_zh for province in dataset.of(Province)}
    )
    create(db, "divisions", Division)
    insert(db, "divisions", [row.division for row in dataset.divisions], Division)
    create(db, "seats", Seat)
    insert(db, "seats", [row.record for row in dataset.seats], Seat)
    create(db, "also_known", Spelling)
    insert(db, "also_known", [row.record for row in dataset.spellings], Spelling)
    create(db, "new_areas", NewArea)
    insert(db, "new_areas", [row.record for row in dataset.new_areas], NewArea)
    fill_places(db)
    search_index.build(db)


def _fill_citations(db: sqlite3.Connection, dataset: "Dataset") -> None:
    """Which record cites which source: table, key of the record, source."""
    from povstat.dataset.checks import KEYS, source_fields

    db.execute("CREATE TABLE citations (source TEXT, cited_by TEXT, record TEXT)")
    for name, placed in dataset.records.items():
        for record, _ in placed:
            key = " ".join(str(getattr(record, field)) for field in KEYS.get(name, ("table",)))
            cited = {source for _, sources in source_fields(record) for source in sources}
            db.executemany(
                "INSERT INTO citations VALUES (?, ?, ?)", [(source, name, key) for source in sorted(cited)]
            )
    db.execute("CREATE INDEX citations_by_source ON citations (source)")


APART = {"series": frozenset({"observations"})}
"""Fields that have a table of their own and stand nowhere else."""


def create(db: sqlite3.Connection, name: str, model: type[BaseModel]) -> None:
    """Make a table with a column for each field of a model, but those that have a table of their own."""
    columns = ", ".join(
        f'"{field}" {column_type(model.model_fields[field].annotation)}' for field in _fields(name, model)
    )
    db.execute(f'CREATE TABLE "{name}" ({columns})')


def insert(db: sqlite3.Connection, name: str, records: list[Any], model: type[BaseModel]) -> None:
    """Put records into their table."""
    fields = _fields(name, model)
    places = ", ".join("?" for _ in fields)
    rows = ([stored(getattr(record, field)) for field in fields] for record in records)
    db.executemany(f'INSERT INTO "{name}" VALUES ({places})', rows)


def _fields(name: str, model: type[BaseModel]) -> list[str]:
    return [field for field in model.model_fields if field not in APART.get(name, ())]


def stored(value: Any) -> Any:
    """A field's value as SQLite keeps it: days as ISO text, lists and records as JSON text."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, BaseModel):
        return json.dumps(value.model_dump(mode="json"), ensure_ascii=False)
    if isinstance(value, tuple | list):
        plain = [part.model_dump(mode="json") if isinstance(part, BaseModel) else part for part in value]
        return json.dumps(plain, ensure_ascii=False)
    return value


def column_type(annotation: Any) -> str:
    """The declared type of a column, by which store.py turns its values back."""
    kinds = _kinds(annotation)
    if bool in kinds:
        return BOOLEAN
    if kinds & {tuple, list, dict} or any(issubclass(kind, BaseModel) for kind in kinds):
        return JSON
    if kinds == {int}:
        return "INTEGER"
    if float in kinds:
        return "NUMERIC"
    return "TEXT"


def _kinds(annotation: Any) -> set[type]:
    """The Python types that an annotation lets through, None left out."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        return set().union(*(_kinds(part) for part in get_args(annotation)))
    if hasattr(annotation, "__metadata__"):
        return _kinds(get_args(annotation)[0])
    if isinstance(origin, type):
        return {origin}
    return {annotation} - {type(None)} if isinstance(annotation, type) else {str}
