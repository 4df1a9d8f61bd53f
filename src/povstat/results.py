"""What a question answers: rows that know their table, and how they become a frame or a page.

An answer is a list of mappings, so that it goes wherever a list goes (``json.dumps``, ``csv.DictWriter``, a
comprehension). What it knows besides stands in attributes, and no library is imported before a method needs it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, SupportsIndex, TypeVar, overload

from povstat.errors import PovstatError, UsageError

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from povstat.lang import Language

RowT = TypeVar("RowT", bound=Mapping[str, Any])

Note = tuple[str, Mapping[str, object]]
"""A text with gaps, and what fills them: ``lang.filled`` makes a sentence of it."""

SHOWN_ROWS = 20
"""Rows of a longer answer that a notebook shows: half of them from its beginning, half from its end."""


class Rows(list[RowT], Generic[RowT]):
    """The rows that answer a question, in its order.

    ``table`` is the name under which ``povstat schema`` describes them, ``fields`` their keys in order, ``notes``
    what a reader should know beside them, ``shown`` the fields that a person is shown where they are not the
    table's usual ones; ``missing`` holds an error for each thing asked for that is not there. Values are as
    ``--json`` prints them: days as ISO text, codes as text, None where unknown.
    """

    def __init__(
        self,
        rows: Iterable[RowT],
        *,
        table: str,
        fields: Sequence[str],
        lang: "Language" = "en",
        notes: Sequence[Note] = (),
        shown: Sequence[str] | None = None,
        missing: Sequence[PovstatError] = (),
    ) -> None:
        super().__init__(rows)
        self.table = table
        self.fields = tuple(fields)
        self.lang = lang
        self.notes = tuple(notes)
        self.shown = shown
        self.missing = tuple(missing)

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> RowT: ...
    @overload
    def __getitem__(self, index: slice, /) -> "Rows[RowT]": ...
    def __getitem__(self, index: SupportsIndex | slice, /) -> "RowT | Rows[RowT]":
        if isinstance(index, slice):
            return self._like(super().__getitem__(index))
        return super().__getitem__(index)

    def to_pandas(self) -> "pandas.DataFrame":
        """The rows as a pandas DataFrame; whole numbers and truth values with gaps stay what they are.

        Its ``attrs`` hold ``table`` and the versions of povstat and of the data. Raises UsageError, naming the
        command that installs it, where pandas is not installed.
        """
        frames = _imported("pandas")
        columns = {field: [row.get(field) for row in self] for field in self.fields}
        frame: pandas.DataFrame = frames.DataFrame(
            {field: frames.Series(values, dtype=_PANDAS[_kind(values)]) for field, values in columns.items()}
        )
        frame.attrs.update(table=self.table)
        return frame

    def to_polars(self) -> "polars.DataFrame":
        """The rows as a polars DataFrame. Raises UsageError where polars is not installed."""
        frames = _imported("polars")
        kinds = {"int": frames.Int64, "float": frames.Float64, "bool": frames.Boolean, "text": frames.String}
        columns = {field: [row.get(field) for row in self] for field in self.fields}
        frame: polars.DataFrame = frames.DataFrame(
            [
                frames.Series(field, values, dtype=kinds.get(_kind(values)), strict=False)
                for field, values in columns.items()
            ]
        )
        return frame

    def to_arrow(self) -> "pyarrow.Table":
        """The rows as an Arrow table. Raises UsageError where pyarrow is not installed."""
        arrow = _imported("pyarrow")
        kinds = {"int": arrow.int64(), "float": arrow.float64(), "bool": arrow.bool_(), "text": arrow.string()}
        columns = {field: [row.get(field) for row in self] for field in self.fields}
        return arrow.table(
            {field: arrow.array(values, type=kinds.get(_kind(values))) for field, values in columns.items()}
        )

    def _repr_html_(self) -> str:
        """The table that a notebook shows, with headings in words."""
        from html import escape

        from povstat.fields.columns import columns_for, default_fields
        from povstat.lang import filled

        fields = self.shown or default_fields(self.table, self.lang)
        columns = columns_for(self.table, [field for field in fields if field in self.fields], self.lang)
        half = SHOWN_ROWS // 2
        whole = len(self) <= SHOWN_ROWS
        heads = "".join(f"<th>{escape(column.heading)}</th>" for column in columns)
        gap = f'<tr><td colspan="{len(columns)}">…</td></tr>'
        parts = [self] if whole else [self[:half], self[-half:]]
        body = gap.join(
            "".join(
                "<tr>" + "".join(f"<td>{escape(column.show(row))}</td>" for column in columns) + "</tr>"
                for row in part
            )
            for part in parts
        )
        caption = escape(filled("{table}: {count} rows", {"table": self.table, "count": len(self)}, self.lang))
        notes = "".join(f"<p>{escape(filled(text, values, self.lang))}</p>" for text, values in self.notes)
        head = f"<caption>{caption}</caption><thead><tr>{heads}</tr></thead>"
        return f"<table>{head}<tbody>{body}</tbody></table>{notes}"

    def _like(self, rows: Iterable[RowT]) -> "Rows[RowT]":
        return Rows(rows, table=self.table, fields=self.fields, lang=self.lang, notes=self.notes, shown=self.shown)


_PANDAS = {"int": "Int64", "float": "float64", "bool": "boolean", "text": "object", "other": "object"}


def _kind(values: Sequence[Any]) -> str:
    """What a column holds, missing values left out: ``int``, ``float``, ``bool``, ``text`` or ``other``."""
    kinds = {type(value) for value in values if value is not None}
    if kinds == {bool}:
        return "bool"
    if kinds == {int}:
        return "int"
    if kinds and kinds <= {int, float}:
        return "float"
    return "text" if kinds <= {str} else "other"


def _imported(name: str) -> Any:
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError:
        raise UsageError(
            "{library} is not installed; install it with: pip install {library}", library=name
        ) from None
