"""``povstat export``: the record as files to take along."""

from pathlib import Path
from typing import Annotated

import typer

from povstat.cli import complete
from povstat.cli.listing import plain, show
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import UsageError

app = verb_app()


@app.command(cls=Verb)
@plain
def export(
    session: Session,
    path: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR|FILE]",
            help="A directory, or a file ending in .zip, .sqlite, .xlsx, .json, .parquet, .dta or .geojson.",
            show_default=False,
        ),
    ] = None,
    table: Annotated[
        list[str] | None,
        typer.Option(
            "--table",
            "-t",
            autocompletion=complete.view,
            metavar="NAME",
            help="This table; else the whole record. Can be repeated.",
        ),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            autocompletion=complete.export_format,
            metavar="FORMAT",
            help="Files of a directory: package (CSV), parquet or dta.",
        ),
    ] = None,
    codebook: Annotated[
        bool, typer.Option("--codebook", help="Write the data dictionary instead, in both languages.")
    ] = False,
) -> None:
    """The record as files to take along: Data Package, SQLite, Excel, JSON, Parquet, Stata or GeoJSON."""
    tables = table or []
    if codebook:
        _write_codebook(session, tables, form, path)
        return
    if path is None or str(path) == "-":
        raise UsageError("an export is written to a file or a directory: name it, such as povstat.sqlite")
    from povstat.cli.destinations import refuse_data_file

    refuse_data_file(session, str(path))
    session.ask.export(path, *tables, form=form)


def _write_codebook(session: Session, tables: list[str], form: str | None, path: Path | None) -> None:
    """The data dictionary in the format of a listing: the one that is named, else that of the file's name."""
    from povstat.cli.form import asked_format

    frame = {
        "columns": "all",
        "sort": None,
        "limit": None,
        "count": False,
        "output": path,
        "bom": False,
        "headings": False,
        "with_source": False,
    }
    show(session, session.ask.codebook(*tables), asked_format(session, form, False, path), frame)
