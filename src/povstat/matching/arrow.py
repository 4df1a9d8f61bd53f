"""Verdicts on Arrow batches, for the engines that hand their rows over in such.

What a cell tells is read as ``povstat match`` reads Parquet, so that the same rows get the same verdicts
everywhere.
"""

import threading
from collections.abc import Mapping, Sequence
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from povstat.matching.decision import FIELDS, Decision, kind_of
from povstat.matching.io.cells import as_text
from povstat.matching.io.parquet_cells import python_cells
from povstat.matching.known import Key, KnownVerdicts, Memory

if TYPE_CHECKING:
    from povstat.matching.merged import Filled
    from povstat.matching.run import Decider

_REDONE_AFTER = 4
"""Rows written from Python's verdicts, for each verdict, before all verdicts are made Arrow columns anew."""


class ArrowVerdicts:
    """Says of columns of evidence what each row is, as Arrow columns. Threads may share an object."""

    def __init__(
        self,
        decider: "Decider",
        roles: Sequence[str],
        fixed: Mapping[str, str] | None = None,
        fields: Sequence[str] = FIELDS,
        filled: "Filled | None" = None,
    ) -> None:
        """``filled`` fills the evidence of rows that come in order; such an object is not to be shared."""
        self._filled = filled
        self._known = KnownVerdicts(decider, roles, fixed)
        self._fields = tuple(fields)
        self._arrow = import_module("pyarrow")
        self._lock = threading.Lock()
        self._slowly = 0

    def decide(self, evidence: Sequence[Any], rows: int, fields: Sequence[str] | None = None) -> Any:
        """A RecordBatch of the fields, row by row; ``evidence`` holds an Arrow column of ``rows`` for each role.

        ``fields`` are some of this object's, where not all are wanted.
        """
        keys = keys_of(evidence, rows)
        memory, places = self._known.places(self._filled(keys) if self._filled else keys)
        records = memory.records
        if records is None or (places and max(places) >= len(records)):
            self._slowly += rows
            if records is not None and self._slowly < _REDONE_AFTER * len(memory.decisions):
                return self._records([memory.decisions[place] for place in places], fields or self._fields)
            records = self._redone(memory)
        if fields is not None:
            records = records.select(list(fields))
        return records.take(self._arrow.array(places, self._arrow.int32()))

    def _redone(self, memory: Memory) -> Any:
        with self._lock:
            self._slowly = 0
            memory.records = records = self._records(list(memory.decisions), self._fields)
            return records

    def _records(self, decisions: Sequence[Decision], fields: Sequence[str]) -> Any:
        columns = [
            self._arrow.array(list(map(attrgetter(field), decisions)), kind)
            for field, kind in zip(fields, arrow_types(fields), strict=True)
        ]
        return self._arrow.RecordBatch.from_arrays(columns, names=list(fields))


def keys_of(evidence: Sequence[Any], rows: int) -> Sequence[Key]:
    """The rows' keys from their columns of evidence."""
    return list(zip(*map(texts, evidence), strict=True)) if evidence else [()] * rows


def texts(column: Any) -> list[str | None]:
    """An Arrow column as text, as ``povstat match`` reads it from Parquet; None where a text is missing."""
    types = import_module("pyarrow.types")
    if types.is_null(column.type):
        return [None] * len(column)
    if types.is_string(column.type) or types.is_large_string(column.type):
        cells = python_cells(column)
        return cells if all(map(_is_plain, cells)) else list(map(as_text, cells))
    return list(map(as_text, python_cells(column)))


def _is_plain(cell: Any) -> bool:
    return cell is None or type(cell) is str


def arrow_types(fields: Sequence[str]) -> list[Any]:
    """The Arrow types of the fields."""
    arrow = import_module("pyarrow")
    kinds = {"whole": arrow.int64(), "flag": arrow.bool_(), "text": arrow.string()}
    return [kinds[kind_of(field)] for field in fields]
