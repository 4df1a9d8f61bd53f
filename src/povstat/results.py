"""What a question answers: rows that know their table, and how they become a frame or a page.

An answer is a list of mappings, so that it goes wherever a list goes (``json.dumps``, ``csv.DictWriter``, a
comprehension). What it knows besides stands in attributes, and no library is imported before a method needs it.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, SupportsIndex, TypeVar, overload

from povstat.errors import PovstatError, UsageError
from povstat.store.opened import opened

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
    table's usual ones, ``data`` the data directory that was asked instead of the usual one; ``missing`` holds an
    error for each thing asked for that is not there. Values are as
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
        data: Path | None = None,
    ) -> None:
        super().__init__(rows)
        self.table = table
        self.fields = tuple(fields)
        self.lang: Language = lang
        self.notes = tuple(notes)
        self.shown = shown
        self.missing = tuple(missing)
        self.data = data

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

        Its ``attrs`` hold ``table``, ``title``, ``povstat_version``, ``data_version``, ``version`` (both in words)
        and ``cite``, the reference to povstat. All are texts, so that a file of the frame may keep them. Raises
        UsageError, naming the command that installs it, where pandas is not installed.
        """
        frames = _imported("pandas")
        columns = {field: [row.get(field) for row in self] for field in self.fields}
        frame: pandas.DataFrame = frames.DataFrame(
            {field: frames.Series(values, dtype=_PANDAS[_kind(values)]) for field, values in columns.items()}
        )
        frame.attrs.update(self._about())
        return frame

    def _about(self) -> dict[str, str | None]:
        """What a frame says of itself."""
        from povstat.fields.sheets import TITLES, version
        from povstat.lang import translate
        from povstat.queries import citations, record
        from povstat.version import __version__

        db = opened(self.data).connection
        return {
            "table": self.table,
            "title": translate(TITLES.get(self.table, self.table), self.lang),
            "povstat_version": __version__,
            "data_version": record.data_version(db),
            "version": version(db, self.lang, self.data),
            "cite": citations.written(citations.works(db, [citations.TOOL]), "apa", self.lang, None).strip(),
        }

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
        """The table that a notebook shows: headings with units; below it notes, sources, version of the data."""
        from povstat.fields.columns import default_fields
        from povstat.fields.sheets import sheet
        from povstat.output.notebook import fragment

        fields = [field for field in self.shown or default_fields(self.table, self.lang) if field in self.fields]
        page = sheet(
            opened(self.data).connection,
            self.table,
            self,
            fields,
            self.lang,
            "html",
            available=self.fields,
            notes=self.notes,
            data=self.data,
        )
        return fragment(page, SHOWN_ROWS)

    def _like(self, rows: Iterable[RowT]) -> "Rows[RowT]":
        return Rows(
            rows,
            table=self.table,
            fields=self.fields,
            lang=self.lang,
            notes=self.notes,
            shown=self.shown,
            data=self.data,
        )


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
