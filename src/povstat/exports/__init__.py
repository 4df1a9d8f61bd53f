"""Taking the record along: whole tables as one file, or as a directory of files that says what they hold.

``write`` chooses by the name of the place. Each form is a file of this room with a function from a ``Content``
(content.py) to bytes, or to the files of a directory; nothing is written before all of it is there. The same data
gives the same bytes.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from povstat.errors import UsageError
from povstat.exports.content import Content
from povstat.exports.directory import write_directory
from povstat.output.destination import binary_file

__all__ = ["FORMATS", "Content", "form_of", "tables_of", "write"]


class ExportFormat(NamedTuple):
    """How an export is made in one format."""

    maker: str
    """``module:function`` in this room, from a Content to bytes; for a directory, to bytes by name."""
    endings: tuple[str, ...]
    """What the names of such files end in."""
    directory: str = ""
    """The function that makes a directory; empty where there is none."""
    single: bool = False
    """Whether a file of it holds one table."""


FORMATS: dict[str, ExportFormat] = {
    "package": ExportFormat("package:zip_file", (".zip",), directory="package:files"),
    "sqlite": ExportFormat("sqlite_file:sqlite_file", (".db", ".sqlite", ".sqlite3")),
    "xlsx": ExportFormat("workbook:workbook", (".xlsx",)),
    "json": ExportFormat("json_file:json_file", (".json",)),
    "parquet": ExportFormat("single:parquet", (".parquet",), directory="single:parquet_files", single=True),
    "dta": ExportFormat("single:stata", (".dta",), directory="single:stata_files", single=True),
    "geojson": ExportFormat("single:geojson", (".geojson",), single=True),
}
"""Every form of an export, by its name for --format."""

WITH_SEATS = "counties"
"""The table whose rows have a seat: what GeoJSON holds where nobody chose any."""


def form_of(path: str, asked: str | None = None) -> tuple[str, bool]:
    """The form that a place asks for, and whether it is a directory.

    Raises UsageError for a name that ends in no known way, for a form that there is not, and for one that the
    place cannot have.
    """
    ending = PurePath(path).suffix.lower()
    by_ending = next((name for name, form in FORMATS.items() if ending in form.endings), None)
    directory = Path(path).is_dir() or (not ending and not path.startswith("/dev/"))
    if asked is not None and asked.lower() not in FORMATS:
        raise UsageError('unknown format "{form}"; one of: {all}', form=asked, all=", ".join(FORMATS))
    form = asked.lower() if asked is not None else "package" if directory else by_ending
    if form is None:
        raise UsageError(
            "{path}: no export has the ending {name}; known endings: {all}, or a directory",
            path=path,
            name=ending,
            all=", ".join(ending for known in FORMATS.values() for ending in known.endings),
        )
    if directory and not FORMATS[form].directory:
        raise UsageError(
            "{path}: {form} is one file; end its name in {ending}",
            path=path,
            form=form,
            ending=FORMATS[form].endings[0],
        )
    return form, directory


def tables_of(form: str, directory: bool, asked: Sequence[str], record: Sequence[str]) -> list[str]:
    """The tables of an export: those asked for, else the whole record.

    The sources go with them where there is room. Raises UsageError for several tables in a file that holds one.
    """
    if FORMATS[form].single and not directory:
        tables = list(asked) or ([WITH_SEATS] if form == "geojson" else [])
        if len(tables) != 1:
            raise UsageError(
                "a file in {form} holds one table: choose it with --table, or name a directory or another format",
                form=form,
            )
        return tables
    return list(dict.fromkeys([*(asked or record), "sources"]))


def write(content: Content, path: str, form: str, directory: bool) -> None:
    """Make an export and put it in its place, whole or not at all.

    Raises UsageError where a library is missing or a form cannot hold what a table has, InvalidDataError for a
    place that cannot be written or that holds something else.
    """
    if directory:
        write_directory(path, _function(FORMATS[form].directory)(content))
        return
    raw = _function(FORMATS[form].maker)(content)
    with binary_file(path) as (stream, _):
        if stream.isatty():
            raise UsageError("{form} is not for a terminal: name a file", form=form)
        stream.write(raw)


def _function(name: str) -> Callable[[Content], Any]:
    module, _, function = name.partition(":")
    made: Callable[[Content], Any] = getattr(import_module(f"{__name__}.{module}"), function)
    return made
