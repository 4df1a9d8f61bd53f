"""``povstat.match``: rows and names, frames and series of any library that narwhals knows, lazy frames, batches.

No library is imported that the data is not of; narwhals, which tells them apart, is imported here alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from povstat.errors import UsageError
from povstat.matching.asked import SAMPLE_ROWS, Given, added_columns, fixed_evidence, refuse_taken
from povstat.matching.columns import Columns, choose_columns
from povstat.matching.decision import FIELDS, Decision, kind_of
from povstat.matching.io.cells import as_text
from povstat.matching.known import KnownVerdicts
from povstat.matching.merged import Filled, merged_roles

if TYPE_CHECKING:
    from povstat.matching.run import Decider

_NOTHING = object()


def match(
    data: Any,
    decider: "Callable[[], Decider]",
    *,
    given: Given,
    columns: Sequence[str] | None = None,
    prefix: str = "povstat_",
    known: Sequence[str] = FIELDS,
) -> Any:
    """``data`` with what ``decider`` says of each row, in the same order; nothing in it is changed.

    A frame comes back as a frame of its kind, a series of names as a frame of the added columns, rows (mappings)
    and names (text) as a list of dicts. What comes bit by bit goes bit by bit: a lazy frame of polars is a lazy
    frame again, an iterator of frames an iterator of frames, and what gives a stream of Arrow batches (a
    RecordBatchReader, a data set, a DuckDB relation) a RecordBatchReader. ``given`` names the columns of some
    roles; the others are taken where their names are plain. ``columns`` are the fields to add, of those ``known``,
    called ``prefix`` + field; missing values are None, ``batch`` is an int.
    Raises UsageError for a column that is not there, where none tells the county (or the year, which fields beyond
    those of a verdict need), or for data of no such kind.
    """
    return _marked(data, Marker(decider, given, columns, prefix, known))


def _marked(data: Any, marker: "Marker") -> Any:
    if isinstance(data, Sequence) or type(data).__module__ == "builtins":
        return _iterated(data, marker)
    library = _narwhals()
    frame = library.from_native(_with_unique_names(data), allow_series=True, pass_through=True)
    if isinstance(frame, library.Series) and not frame.implementation.is_pyarrow():
        return _series(data, frame, marker)
    if isinstance(frame, library.DataFrame) and not frame.implementation.is_pyarrow():
        return _eager(data, frame, marker)
    if hasattr(data, "__arrow_c_stream__") or type(data).__module__.startswith("pyarrow."):
        from povstat.matching.streams import marked

        return marked(data, marker)
    if isinstance(frame, library.LazyFrame):
        return _lazy(data, frame, marker)
    return _iterated(data, marker)


def _narwhals() -> Any:
    """What tells the libraries of frames apart."""
    import narwhals.stable.v2

    return narwhals.stable.v2


class Marker:
    """Decides the rows of one call, whatever they come in: the columns are chosen once, by the first of them."""

    def __init__(
        self,
        decider: "Callable[[], Decider]",
        given: Given,
        fields: Sequence[str] | None,
        prefix: str,
        known: Sequence[str],
    ) -> None:
        self.fields, self.added = added_columns(fields, prefix, known)
        self.decider = decider()
        self._given = given
        self._known: KnownVerdicts | None = None
        self.used: tuple[tuple[str, int], ...] = ()
        """Role and position of each column of evidence, once they are chosen."""
        self.fixed: dict[str, str] = {}
        """Evidence that all rows share."""
        self.columns = Columns()
        self.merged: tuple[str, ...] = ()
        """Roles whose empty cells are read as the cell above them, in rows that come in order."""
        self.filled: Filled | None = None
        self.verdicts: Any = None
        """What decides Arrow batches, where there are such."""

    def choose(
        self, header: Sequence[str], sample: Callable[[int], Sequence[Sequence[Any]]], *, in_order: bool = True
    ) -> None:
        """Choose the columns, where that is not done, by a header and some first rows.

        ``in_order`` says that the rows to decide come as they stand in their table, from the first one on.
        Raises UsageError for a column that is not there, where none tells the county, or where an added column is
        there already.
        """
        refuse_taken(self.added, header)
        if self._known is None:
            first = [[None if _is_missing(cell) else cell for cell in row] for row in sample(SAMPLE_ROWS)]
            columns = choose_columns(header, first, self._given, self.decider.kind_of)
            if set(self.fields) - set(FIELDS):
                from povstat.matching.run import refuse_yearless

                refuse_yearless(columns, header)
            self.columns, self.used, self.fixed = columns, columns.used(), fixed_evidence(columns)
            roles = [role for role, _ in self.used]
            self._known = KnownVerdicts(self.decider, roles, self.fixed)
            if in_order:
                self.merged = merged_roles(columns, first, self.decider.decide)
            if self.merged:
                self.filled = Filled([roles.index(role) for role in self.merged])

    def decisions(self, column: Callable[[int], Sequence[Any]], rows: int) -> list[Decision]:
        """The verdicts on some rows; ``column`` gives the cells of the column at a position."""
        assert self._known is not None
        texts = [_texts(column(at)) for _, at in self.used]
        keys: Sequence[Any] = list(zip(*texts, strict=True)) if texts else [()] * rows
        memory, places = self._known.places(self.filled(keys) if self.filled else keys)
        return list(map(memory.decisions.__getitem__, places))

    def values(self, decisions: Sequence[Decision]) -> Iterator[tuple[str, str, list[Any]]]:
        """The columns to add: field, name and values."""
        for field, name in zip(self.fields, self.added, strict=True):
            yield field, name, [getattr(decision, field) for decision in decisions]


def _with_unique_names(data: Any) -> Any:
    """A pandas frame with names that narwhals can tell columns by; it goes by position here."""
    if type(data).__name__ == "DataFrame" and not getattr(getattr(data, "columns", None), "is_unique", True):
        return data.set_axis(range(len(data.columns)), axis=1)
    return data


def _eager(data: Any, frame: Any, marker: Marker) -> Any:
    """``data``, which narwhals knows as ``frame``, with the added columns."""
    header = [str(column) for column in data.columns]
    marker.choose(header, lambda count: frame.head(count).rows())
    decisions = marker.decisions(lambda at: frame.get_column(frame.columns[at]).to_list(), len(frame))
    return _added(data, frame, marker, decisions)


def _series(data: Any, series: Any, marker: Marker) -> Any:
    """A frame of the added columns, from a series of names."""
    frame = series.alias("name").to_frame()
    marker.choose(["name"], lambda count: frame.head(count).rows())
    decisions = marker.decisions(lambda at: series.to_list(), len(series))
    if not frame.implementation.is_pandas_like():
        return frame.select(_columns(frame, marker, decisions)).to_native()
    empty = data.to_frame()
    return _added(empty[[]], frame, marker, decisions)


def _added(data: Any, frame: Any, marker: Marker, decisions: Sequence[Decision]) -> Any:
    if not frame.implementation.is_pandas_like():
        return frame.with_columns(_columns(frame, marker, decisions)).to_native()
    # The whole numbers of pandas have no gaps, but for those of a type that narwhals does not name.
    library = frame.implementation.to_native_namespace()
    new = {
        name: library.Series(values, index=data.index, dtype=_PANDAS[kind_of(field)])
        for field, name, values in marker.values(decisions)
    }
    return data.assign(**new)


_PANDAS = {"whole": "Int64", "flag": "boolean", "text": None}


def _columns(frame: Any, marker: Marker, decisions: Sequence[Decision]) -> list[Any]:
    library = _narwhals()
    kinds = {"whole": library.Int64, "flag": library.Boolean, "text": library.String}
    return [
        library.new_series(name, values, kinds[kind_of(field)], backend=frame.implementation)
        for field, name, values in marker.values(decisions)
    ]


def _lazy(data: Any, frame: Any, marker: Marker) -> Any:
    """A lazy frame of polars, or a frame of Spark, with the added columns."""
    if not frame.implementation.is_polars():
        raise UsageError(
            "{kind} is a lazy frame whose rows cannot be decided one by one: collect it first, or see "
            "povstat.duckdb and povstat.spark",
            kind=f"{type(data).__module__.partition('.')[0]}.{type(data).__name__}",
        )
    marker.choose(frame.collect_schema().names(), lambda count: frame.head(count).collect().rows(), in_order=False)
    import polars

    kinds = {"whole": polars.Int64, "flag": polars.Boolean, "text": polars.String}
    new = {name: kinds[kind_of(field)] for field, name in zip(marker.fields, marker.added, strict=True)}
    schema = {**data.collect_schema(), **new}
    return data.map_batches(
        lambda batch: _eager(batch, _narwhals().from_native(batch), marker),
        schema=schema,
        slice_pushdown=True,
        streamable=True,
    )


def _iterated(data: Any, marker: Marker) -> Any:
    """Rows or names as a list of dicts; frames, one after the other, as an iterator of frames."""
    if isinstance(data, str) or not isinstance(data, Iterable):
        raise UsageError(
            "{kind} cannot be matched: give a frame, a series, rows as mappings, or a list of names",
            kind=type(data).__name__,
        )
    items = iter(data)
    first = next(items, _NOTHING)
    if first is _NOTHING:
        return []
    if first is None or isinstance(first, str | Mapping):
        return _rows(chain([first], items), marker)
    return chain([_marked(first, marker)], (_marked(frame, marker) for frame in items))


def _rows(data: Iterable[Mapping[str, Any] | str | None], marker: Marker) -> list[dict[str, Any]]:
    rows = [dict(row) if isinstance(row, Mapping) else {"name": row} for row in data]
    header = list(dict.fromkeys(key for row in rows for key in row))
    marker.choose(header, lambda count: [[row.get(key) for key in header] for row in rows[:count]])
    decisions = marker.decisions(lambda at: [row.get(header[at]) for row in rows], len(rows))
    for _, column, values in marker.values(decisions):
        for row, value in zip(rows, values, strict=True):
            row[column] = value
    return rows


def _texts(cells: Sequence[Any]) -> list[str | None]:
    return [cell if type(cell) is str else _text(cell) for cell in cells]


def _text(cell: Any) -> str | None:
    return None if cell is None or _is_missing(cell) else as_text(cell)


def _is_missing(cell: Any) -> bool:
    """Whether a cell is one of the marks of pandas for a missing value, which are not equal to themselves."""
    try:
        return bool(cell != cell)
    except (TypeError, ValueError):  # pandas.NA has no truth
        return True
