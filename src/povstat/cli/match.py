"""``povstat match``."""

import sys
from pathlib import Path
from typing import Annotated, BinaryIO, cast

import typer

from povstat.cli.listing import plain
from povstat.cli.reader import PatientBytes
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import UsageError
from povstat.output.harmless import HarmlessBytes

app = verb_app()

READING = "Reading the table"
WRITING = "Writing the table"


@app.command(cls=Verb)
@plain
def match(
    session: Session,
    table: Annotated[
        Path, typer.Argument(metavar="TABLE", help="CSV, TSV, ndjson, .xlsx, .parquet; - for stdin.")
    ],
    name: Annotated[str | None, typer.Option(metavar="COL", help="Column with the county's name.")] = None,
    province: Annotated[str | None, typer.Option("--province", "-p", metavar="COL", help="Its province.")] = None,
    prefecture: Annotated[str | None, typer.Option(metavar="COL", help="Its prefecture.")] = None,
    code: Annotated[
        str | None, typer.Option(metavar="COL", help="Its division code, of any year since 1981.")
    ] = None,
    year: Annotated[
        str | None, typer.Option(metavar="COL|YEAR", help="Year of the row, or one year for the whole table.")
    ] = None,
    panel: Annotated[
        bool,
        typer.Option("--panel", help="Add the variables of 'povstat panel' for each row's unit and year."),
    ] = False,
    listed_from: Annotated[
        int | None,
        typer.Option(
            metavar="YEAR",
            help="With --panel: count the counties as on the list from this year (else its publication).",
        ),
    ] = None,
    accept_typos: Annotated[
        bool, typer.Option("--accept-typos", help="Accept a name one slip away where only one county is near.")
    ] = False,
    names: Annotated[
        Path | None,
        typer.Option(
            "--names",
            metavar="FILE",
            help="A table of your own names: spelling, code and, if need be, from and to.",
        ),
    ] = None,
    jobs: Annotated[
        int, typer.Option(min=1, max=64, metavar="N", help="Processes that decide, for large tables.")
    ] = 1,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="Encoding, else found out.", rich_help_panel=READING)
    ] = None,
    delimiter: Annotated[
        str | None,
        typer.Option(metavar="CHAR", help="Delimiter (or 'tab'), else found out.", rich_help_panel=READING),
    ] = None,
    header: Annotated[
        bool,
        typer.Option(
            "--header/--no-header",
            help="The first row names the columns; else they are 1, 2, ...",
            rich_help_panel=READING,
        ),
    ] = True,
    skip_rows: Annotated[
        int | None,
        typer.Option(
            "--skip-rows",
            metavar="N",
            min=0,
            help="Rows above the header, else found out.",
            rich_help_panel=READING,
        ),
    ] = None,
    header_rows: Annotated[
        int | None,
        typer.Option(
            "--header-rows",
            metavar="N",
            min=1,
            max=9,
            help="Rows of the header, else found out.",
            rich_help_panel=READING,
        ),
    ] = None,
    quotes: Annotated[
        bool,
        typer.Option(
            "--quotes/--no-quotes", help="Quotes hold cells together, or are plain.", rich_help_panel=READING
        ),
    ] = True,
    sheet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Worksheet, else the first.", rich_help_panel=READING)
    ] = None,
    input_format: Annotated[
        str | None,
        typer.Option(metavar="KIND", help="csv, ndjson, xlsx or parquet, else by name.", rich_help_panel=READING),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write to a file, by its name.", rich_help_panel=WRITING
        ),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format", "-f", metavar="KIND", help="csv, ndjson, xlsx or parquet.", rich_help_panel=WRITING
        ),
    ] = None,
    output_encoding: Annotated[
        str, typer.Option(metavar="NAME", help="Encoding of the output.", rich_help_panel=WRITING)
    ] = "utf-8",
    only: Annotated[
        str | None,
        typer.Option(metavar="STATUS,...", help="Write only rows with these statuses.", rich_help_panel=WRITING),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(
            "--columns", "-c", metavar="A,B,...", help="Add only these columns.", rich_help_panel=WRITING
        ),
    ] = None,
    prefix: Annotated[
        str,
        typer.Option(metavar="TEXT", help="What the added columns' names begin with.", rich_help_panel=WRITING),
    ] = "povstat_",
    report: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write what was not decided to a CSV, most frequent first.",
            rich_help_panel=WRITING,
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="STATUS,...", help="Exit 1 if any row has one of these statuses.", rich_help_panel=WRITING
        ),
    ] = None,
) -> None:
    """Mark the rows of a table that are counties of the list."""
    from povstat.cli.destinations import refuse_destinations
    from povstat.matching.decide import TableDecider
    from povstat.matching.decision import FIELDS
    from povstat.matching.io.encoding import known_encoding
    from povstat.matching.io.opening import read_options
    from povstat.matching.own_names import read_own_names
    from povstat.matching.panel import PANEL_FIELDS, PanelDecider
    from povstat.matching.run import Decider, RunOptions, match_table, parse_fields, parse_kind, parse_statuses
    from povstat.matching.tally import summary

    reading = read_options(
        encoding=encoding,
        delimiter=delimiter,
        header=header,
        quotes=quotes,
        input_format=input_format,
        sheet=sheet,
        skip_rows=skip_rows,
        header_rows=header_rows,
    )
    options = RunOptions(
        given={"name": name, "province": province, "prefecture": prefecture, "code": code, "year": year},
        output=None if output is None or str(output) == "-" else str(output),
        output_kind=parse_kind(form, "--format"),
        output_encoding=known_encoding(output_encoding),
        only=parse_statuses(only, "--only"),
        fields=parse_fields(columns, (*FIELDS, *PANEL_FIELDS) if panel else FIELDS),
        by_year=panel,
        prefix=prefix,
        report=None if report is None else str(report),
        jobs=jobs,
    )
    if listed_from is not None and not panel:
        raise UsageError("--listed-from goes with --panel")
    refuse_destinations(session, str(table), options.output, options.report)
    failing = parse_statuses(fail_on, "--fail-on")
    verdicts = TableDecider(
        session.store,
        lang=session.language,
        accept_typos=accept_typos,
        own_names=read_own_names(names) if names else (),
    )
    decider: Decider = PanelDecider(session.store, verdicts, listed_from) if panel else verdicts
    stdout = _standard_output(session, options.output_encoding)
    if stdout is not None and (failing or options.report):
        # What becomes of the other rows is asked, too.
        stdout = cast(BinaryIO, PatientBytes(stdout))
    tally = match_table(
        str(table),
        decider,
        reading,
        options,
        session.note,
        stdin=getattr(sys.stdin, "buffer", None),
        stdout=stdout,
    )
    for line in summary(tally, verdicts.listed_count, session.language):
        session.note("{line}", line=line)
    if any(tally.statuses[status] for status in failing):
        raise typer.Exit(1)


def _standard_output(session: Session, encoding: str) -> BinaryIO | None:
    """Standard output for bytes; what a table holds is not to command a terminal."""
    if session.on_terminal:
        return cast(BinaryIO, HarmlessBytes(session.out, encoding))
    return getattr(session.out, "buffer", None)
