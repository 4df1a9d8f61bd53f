"""``povstat.match``: rows, and frames and series of pandas or polars, without depending on either."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from povstat.errors import UsageError
from povstat.matching.decision import FIELDS

if TYPE_CHECKING:
    from povstat.matching.run import Decider

Rows = Iterable[Mapping[str, Any]] | Iterable[str]


def match(
    data: Any,
    decider: "Callable[[], Decider]",
    *,
    given: dict[str, str | None],
    columns: Sequence[str] | None = None,
    prefix: str = "povstat_",
    known: Sequence[str] = FIELDS,
) -> Any:
    """``data`` with what ``decider`` says of each row, in the same order; nothing in it is changed.

    ``data`` is a pandas or polars DataFrame (a new frame of the same kind and index comes back), a Series of names
    (a frame of the added columns comes back), rows as mappings, or names as text (a list of dicts comes back).
    ``given`` names the columns of some roles; the others are taken where their names are plain. ``columns`` are
    the fields to add, of those ``known``, called ``prefix`` + field; missing values are None, ``batch`` is an int.
    Raises UsageError for a column that is not there, or where none tells the county; or the year, which fields
    beyond those of a verdict need.
    """
    columns = known if columns is None else columns
    unknown = [field for field in columns if field not in known]
    if unknown:
        raise UsageError("columns: no column {name}; there are: {all}", name=unknown[0], all=", ".join(known))
    kind = f"{type(data).__module__.partition('.')[0]}.{type(data).__name__}"
    asked = (given, tuple(columns), prefix, decider)
    if kind == "pandas.DataFrame":
        return _pandas(data, data, *asked)
    if kind == "pandas.Series":
        frame = data.rename("name").to_frame()
        return _pandas(frame, frame[[]], *asked)
    if kind == "polars.DataFrame":
        return data.with_columns(_polars(data, *asked))
    if kind == "polars.Series":
        frame = data.rename("name").to_frame()
        return frame.select(_polars(frame, *asked))
    return _rows(data, *asked)


def _pandas(
    frame: Any, base: Any, given: dict[str, str | None], fields: tuple[str, ...], prefix: str, *how: Any
) -> Any:
    header = [str(column) for column in frame.columns]
    cells = [frame.iloc[:, at].tolist() for at in range(len(header))]
    added = _decided(header, cells, len(frame), given, fields, prefix, *how)
    import pandas

    new = {
        column: pandas.Series(values, index=frame.index, dtype=_PANDAS.get(_kind(field)))
        for field, column, values in added
    }
    return base.assign(**new)


_PANDAS = {"whole": "Int64", "flag": "boolean"}
_WHOLE = frozenset(
    {
        *("batch", "first_treated", "first_treated_announced", "rel_year", "rel_year_announced"),
        *("years_since", "years_since_announced"),
    }
)
_FLAGS = frozenset(
    {
        *("listed", "on_list", "delisted", "on_list_announced", "delisted_announced"),
        *("supervised", "key_county", "contiguous_area_known"),
    }
)


def _kind(field: str) -> str:
    """What a column holds: whole numbers, truth values or text."""
    return "whole" if field in _WHOLE else "flag" if field in _FLAGS else "text"


def _polars(frame: Any, *asked: Any) -> list[Any]:
    import polars

    added = _decided(frame.columns, [column.to_list() for column in frame], frame.height, *asked)
    kinds = {"whole": polars.Int64, "flag": polars.Boolean, "text": polars.String}
    return [polars.Series(column, values, dtype=kinds[_kind(field)]) for field, column, values in added]


def _rows(data: Rows, *asked: Any) -> list[dict[str, Any]]:
    rows = [{"name": row} if isinstance(row, str) else dict(row) for row in data]
    header = list(dict.fromkeys(key for row in rows for key in row))
    if not rows:
        return []
    cells = [[row.get(key) for row in rows] for key in header]
    for _, column, values in _decided(header, cells, len(rows), *asked):
        for row, value in zip(rows, values, strict=True):
            row[column] = value
    return rows


def _decided(
    header: Sequence[str],
    cells: Sequence[Sequence[Any]],
    count: int,
    given: dict[str, str | None],
    fields: tuple[str, ...],
    prefix: str,
    make_decider: "Callable[[], Decider]",
) -> list[tuple[str, str, list[Any]]]:
    """The columns to add: field, name and values."""
    from povstat.matching.columns import choose_columns
    from povstat.matching.io.cells import as_text

    taken = [prefix + field for field in fields if prefix + field in header]
    if taken:
        raise UsageError("there is already a column {name}: choose another prefix", name=taken[0])
    decider = make_decider()
    sample = list(zip(*(column[:200] for column in cells), strict=True))
    columns = choose_columns(header, sample, given, decider.kind_of)
    if set(fields) - set(FIELDS):
        from povstat.matching.run import refuse_yearless

        refuse_yearless(columns, header)
    used = columns.used()
    fixed = {"year": str(columns.fixed_year)} if columns.fixed_year else {}
    evidence = zip(*(cells[at] for _, at in used), strict=True) if used else iter([()] * count)
    known: dict[tuple[str, ...], Any] = {}
    verdicts = []
    for row in evidence:
        key = tuple("" if _is_missing(cell) else as_text(cell) for cell in row)
        if key not in known:
            known[key] = decider.decide(**dict(zip((role for role, _ in used), key, strict=True)), **fixed)
        verdicts.append(known[key])
    return [(field, prefix + field, [getattr(verdict, field) for verdict in verdicts]) for field in fields]


def _is_missing(cell: Any) -> bool:
    """Whether a cell is one of the marks of pandas for a missing value, which are not equal to themselves."""
    try:
        return bool(cell != cell)
    except (TypeError, ValueError):  # pandas.NA has no truth
        return True
