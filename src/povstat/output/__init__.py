"""Ways to show rows: they know rows, columns and a stream, and nothing of where the rows come from."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TextIO, get_args

from povstat.output.harmless import HarmlessText, harmless

Row = Mapping[str, Any]
Format = Literal["table", "json", "ndjson", "csv", "tsv", "markdown"]
FORMATS: tuple[Format, ...] = get_args(Format)


# Named tuples here and not data classes: each of those costs half a millisecond of every start.
class Column(NamedTuple):
    """A column to show: the field it takes from each row, its heading, and how a person reads its values."""

    field: str
    heading: str
    show: Callable[[Row], str]
    right: bool = False
    keep: bool = False
    """Whether a narrow terminal keeps the column when others must go."""
    shape: str = "text"
    """How it may be narrowed: ``id`` never, ``ids`` between two, ``name`` by its end, ``text`` by folding."""


class Look(NamedTuple):
    """How a table looks: on a terminal of some width, or plain for a pipe or a file."""

    terminal: bool = False
    width: int = 80
    color: bool = False
    ascii_only: bool = False
    hidden_note: str = "no room for: {names}"
    """What stands above a table that had to leave columns out."""
    joiner: str = ", "
    """What stands between the names in it."""
    unknown: str = ""
    """The word for what nobody knows, which is dimmed."""
    page: int = 0
    """Lines of a screen, where a pager shows one after the other; 0: the text is not paged."""


PLAIN = Look()


def write(
    rows: Sequence[Row],
    columns: Sequence[Column],
    form: Format,
    stream: TextIO,
    *,
    look: Look = PLAIN,
    bom: bool = False,
) -> None:
    """Write rows to a stream in one of the formats.

    The machine formats (json, ndjson, csv, tsv) carry the raw values under the field names; table and markdown
    carry what ``Column.show`` makes of them under the headings, cleaned of all that a terminal would obey, as csv
    and tsv are on a terminal. ``bom`` puts a byte-order mark before csv and tsv in a file or a pipe.
    """
    if form in ("json", "ndjson"):
        from povstat.output.json_text import write_array, write_lines

        picked = [{column.field: row.get(column.field) for column in columns} for row in rows]
        (write_array if form == "json" else write_lines)(picked, stream)
        return
    if form in ("csv", "tsv"):
        from povstat.output.delimited import write_delimited

        out = HarmlessText(stream) if look.terminal else stream
        write_delimited(rows, columns, out, "," if form == "csv" else "\t", bom=bom and not look.terminal)
        return
    columns = [_cleaned(column) for column in columns]
    if form == "markdown":
        from povstat.output.markdown import write_markdown

        write_markdown(rows, columns, stream)
    else:
        from povstat.output.table import write_table

        write_table(rows, columns, stream, look)


def _cleaned(column: Column) -> Column:
    show = column.show
    return column._replace(heading=harmless(column.heading), show=lambda row: harmless(show(row)))
