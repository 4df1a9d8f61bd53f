"""Ways to show rows: they know rows, columns and a stream, and nothing of where the rows come from.

``FILE_FORMATS`` names every format once; a new one is a file with a function in it, and a line there.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from povstat.lang import Language, Message

Row = Mapping[str, Any]

Kind = Literal["text", "whole", "number", "flag", "day", "texts", "other", ""]
"""What a column holds, gaps left out: text, whole numbers, numbers, truth values, days as ISO text, lists of
texts, or other structures. Empty: nobody asked (fields/meanings.py says)."""


class FileFormat(NamedTuple):
    """How rows are written in one format: by which function, under which names, and what that function needs."""

    writer: str
    """``module:function`` in this room. The function takes a sheet and a stream."""
    endings: tuple[str, ...]
    """What the names of such files end in; those that begin with a blank are other words for --format."""
    binary: bool = False
    """Whether the stream is one of bytes, not for a terminal."""
    for_people: bool = False
    """Whether it carries what people read (headings in words, the usual columns), not the values themselves."""
    described: bool = False
    """Whether it carries what the columns mean, the sources and the version of the data."""


FILE_FORMATS: dict[str, FileFormat] = {
    "table": FileFormat("table:write_screen", ("", ".txt"), for_people=True),
    "json": FileFormat("json_text:write_json", (".json",)),
    "ndjson": FileFormat("json_text:write_ndjson", (".ndjson", ".jsonl")),
    "csv": FileFormat("delimited:write_csv", (".csv",)),
    "tsv": FileFormat("delimited:write_tsv", (".tsv", ".tab")),
    "markdown": FileFormat("markdown:write_page", (".md", ".markdown"), for_people=True),
    "html": FileFormat("html_page:write_html", (".html", ".htm"), for_people=True, described=True),
    "xlsx": FileFormat("excel:write_excel", (".xlsx", " excel"), binary=True, described=True),
    "parquet": FileFormat("parquet:write_parquet", (".parquet",), binary=True, described=True),
    "dta": FileFormat("stata:write_stata", (".dta", " stata"), binary=True, described=True),
    "geojson": FileFormat("geojson:write_geojson", (".geojson",), described=True),
}
"""Every format by its name for --format."""

Format = str
"""A name of those."""

FORMATS: tuple[Format, ...] = tuple(FILE_FORMATS)


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
    kind: Kind = ""
    description: str = ""
    unit: str = ""
    """The unit of all its values, in words; empty where they have none, or several."""
    words: Mapping[str, str] = {}
    """What each value of a closed list is called in the language of the sheet."""


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


class Reference(NamedTuple):
    """A source as a file names it."""

    id: str
    title: str
    publisher: str = ""
    published_on: str = ""
    url: str = ""


class About(NamedTuple):
    """What a file says about its rows, in its language."""

    table: str = ""
    title: str = ""
    language: Language = "en"
    version: str = ""
    """Of povstat and of the data."""
    notes: Sequence[str] = ()
    sources: Sequence[Reference] = ()
    citation: str = ""
    """How the data set is cited; empty where the file does not say."""


class Sheet(NamedTuple):
    """Rows with all that a format may want to know: what every writer takes."""

    rows: Sequence[Row]
    columns: Sequence[Column]
    fields: Sequence[str] = ()
    """Every field that the rows have, whether or not it is among the columns."""
    about: About = About()
    look: Look = PLAIN
    bom: bool = False
    """Whether csv and tsv begin with a byte-order mark, in a file or a pipe."""
    headings: bool = False
    """Whether csv and tsv are headed in words and not by field names."""


def write(
    rows: Sequence[Row],
    columns: Sequence[Column],
    form: Format,
    stream: Any,
    *,
    look: Look = PLAIN,
    bom: bool = False,
) -> None:
    """Write rows to a stream in one of the formats that need to know no more; ``write_sheet`` writes every one."""
    write_sheet(Sheet(rows, columns, look=look, bom=bom), form, stream)


def write_sheet(sheet: Sheet, form: Format, stream: Any) -> None:
    """Write a sheet to a stream in one of the formats: of text, or of bytes where the format is binary.

    The formats for programs carry the raw values under the field names; those for people carry what
    ``Column.show`` makes of them under the headings, cleaned of all that a terminal would obey, as csv and tsv are
    on a terminal. Raises UsageError where a library is missing or the rows have nothing that the format shows,
    InvalidDataError for a value that the format cannot hold.
    """
    from importlib import import_module

    known = FILE_FORMATS[form]
    if known.for_people:
        sheet = sheet._replace(columns=[_cleaned(column) for column in sheet.columns])
    module, _, function = known.writer.partition(":")
    getattr(import_module(f"{__name__}.{module}"), function)(sheet, stream)


def write_file(sheet: Sheet, path: str, form: str) -> None:
    """Write a sheet to a file that is whole or not there, or to a stream with a name (``/dev/stdout``).

    Raises as ``write_sheet`` does, UsageError for bytes to a terminal, InvalidDataError for a place that cannot be
    written, BrokenPipeError for a reader that has gone.
    """
    from povstat.errors import UsageError
    from povstat.output.destination import binary_file, text_file

    if not FILE_FORMATS[form].binary:
        with text_file(path) as text:
            write_sheet(sheet, form, text)
        return
    with binary_file(path) as (stream, _):
        if stream.isatty():
            raise UsageError("{form} is not for a terminal: name a file with --output", form=form)
        write_sheet(sheet, form, stream)


def form_of_name(path: str) -> str:
    """The format that a file's name asks for; a name without an ending, and any below /dev, the screen form.

    Raises UsageError for an ending that is none of a format.
    """
    from povstat.errors import UsageError

    ending = ending_of(path)
    for form, known in FILE_FORMATS.items():
        if ending in known.endings:
            return form
    endings = [ending for known in FILE_FORMATS.values() for ending in known.endings if ending.startswith(".")]
    raise UsageError(
        "{path}: no format has the ending {name}; known endings: {all} (--format goes before the name)",
        path=path,
        name=ending,
        all=", ".join(endings),
    )


def ending_of(path: str) -> str:
    """What a name ends in, its dot included and in small letters; nothing for names below /dev."""
    from pathlib import PurePath

    return "" if path.startswith("/dev/") else PurePath(path).suffix.lower()


def refuse_other_endings(path: str, what: Message, endings: Sequence[str]) -> None:
    """Raise UsageError for the name of a file that ends in something else than what is written to it does.

    A name without an ending says nothing else. ``what`` is what is written.
    """
    from povstat.errors import UsageError

    if ending_of(path) not in ("", *endings):
        raise UsageError("{path}: {what}; end the name in {all}", path=path, what=what, all=", ".join(endings))


def form_named(name: str) -> str:
    """The format of this name, or of this ending without its dot. Raises UsageError for one that there is not."""
    from povstat.errors import UsageError

    asked = name.lower()
    for form, known in FILE_FORMATS.items():
        if asked and (asked == form or {f".{asked}", f" {asked}"} & set(known.endings)):
            return form
    raise UsageError('unknown format "{form}"; one of: {all}', form=name, all=", ".join(FORMATS))


def _cleaned(column: Column) -> Column:
    from povstat.output.harmless import harmless

    show = column.show
    return column._replace(heading=harmless(column.heading), show=lambda row: harmless(show(row)))
