"""A run of ``povstat match``: a table in, the same table with the added columns out."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from povstat.errors import InvalidDataError, UsageError
from povstat.lang import Message
from povstat.matching.columns import ROLES, Columns, choose_columns
from povstat.matching.decision import FIELDS, STATUSES
from povstat.matching.io.front import Front
from povstat.matching.io.json_lines import JsonLinesTable
from povstat.matching.io.opening import OpenTable, ReadOptions, kind_to_write, open_table, parse_kind
from povstat.matching.io.sinks import Sink, open_sink
from povstat.matching.io.tables import BlankLines, Chunk, Kind, Table
from povstat.matching.merged import Filled, merged_roles
from povstat.matching.progress import Progress
from povstat.matching.tally import Tally
from povstat.matching.verdicts import Decider, Verdicts, delimiter_in_keys
from povstat.output import refuse_other_endings
from povstat.output.destination import binary_output

if TYPE_CHECKING:
    from povstat.matching.team import Team

SAMPLE_ROWS = 200


@dataclass(slots=True)
class RunOptions:
    """What a run is asked for, besides how to read and what to read."""

    given: dict[str, str | None] = field(default_factory=dict)
    """Role (``name``, ``province``, ``prefecture``, ``code``, ``year``) to the column that a user named."""
    output: str | None = None
    output_kind: Kind | None = None
    output_encoding: str = "utf-8"
    only: frozenset[str] = frozenset()
    """Statuses whose rows are written; all where empty."""
    fields: tuple[str, ...] = FIELDS
    prefix: str = "povstat_"
    report: str | None = None
    jobs: int = 1
    """Processes that decide."""
    by_year: bool = False
    """Whether what is added differs between years, so that a row must have one."""


def match_table(
    path: str,
    decider: Decider,
    reading: ReadOptions,
    options: RunOptions,
    say: Callable[..., None] = lambda template, **values: None,
    *,
    stdin: BinaryIO | None = None,
    stdout: BinaryIO | None = None,
) -> Tally:
    """Read the table at ``path``, decide every row, write it to ``options.output``; say what became of the rows.

    ``say`` takes notes for the user, each a template and its values: which columns were taken for what, which
    encoding was found. Raises PovstatError for everything that stands in the way; then no output file has appeared
    or changed.
    """
    tally = Tally(groups={} if options.report else None)
    asked = options.output_kind or (kind_to_write(options.output) if options.output else None)
    if options.report:
        refuse_other_endings(options.report, Message("the report is CSV"), (".csv", ".txt"))
    with open_table(path, reading, stdin) as source:
        table = source.table
        kind = asked or (table.kind if table.kind in {"csv", "ndjson"} or options.output else "csv")
        if isinstance(table, JsonLinesTable) and kind != "ndjson":
            table.gather()
        sample = table.sample(SAMPLE_ROWS)
        columns = choose_columns(table.header, sample, options.given, decider.kind_of)
        if options.by_year:
            refuse_yearless(columns, table.header)
        merged = merged_roles(columns, sample, decider.decide)
        added = [options.prefix + name for name in options.fields]
        _refuse_taken(table.header, added)
        _refuse_losing_sheets(path, table, options.output)
        tell_reading(source, columns, merged, kind, say)
        with binary_output(options.output, stdout) as (stream, temporary):
            sink = open_sink(
                kind,
                table,
                added,
                stream,
                temporary,
                name=options.output or "",
                encoding=options.output_encoding,
                mark=source.decoder is not None and source.decoder.bom and source.decoder.encoding == "utf-8",
            )
            progress = Progress(source.size)
            try:
                with _collector_off():
                    _annotate(table, source, columns, merged, decider, sink, options, tally, progress)
                sink.finish()
            except BaseException:
                sink.discard()
                raise
            finally:
                progress.close()
            if options.report:
                _write_report(tally, options.report, stdout)
    return tally


def _write_report(tally: Tally, path: str, stdout: BinaryIO | None) -> None:
    with binary_output(path, stdout) as (out, _):
        out.write(tally.report().encode(errors="replace"))


@contextmanager
def _collector_off() -> Iterator[None]:
    """Without the cyclic garbage collector: it would walk through each block's rows again and again, which hold no
    cycles, and take more time than the reading."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _annotate(
    table: Table,
    source: OpenTable,
    columns: Columns,
    merged: tuple[str, ...],
    decider: Decider,
    sink: Sink,
    options: RunOptions,
    tally: Tally,
    progress: Progress,
) -> None:
    positions = [at for _, at in columns.used()]
    delimiter = delimiter_in_keys(table, positions)
    verdicts = Verdicts(decider, columns, sink.render, options.fields, tally, delimiter)
    roles = [role for role, _ in columns.used()]
    filled = Filled([roles.index(role) for role in merged]) if merged else None
    rows = 0
    only = options.only
    with _team(options.jobs, verdicts) as team:
        for chunk, places in _decided(table, positions, filled, verdicts, team):
            if isinstance(chunk, BlankLines):
                if not only:
                    sink.write_blank(chunk)
                continue
            rows += len(places)
            if only:
                kept = [verdicts.decisions[place].status in only for place in places]
                chunk = chunk.kept(kept)
                places = list(compress(places, kept))
            sink.write(chunk, map(verdicts.rendered.__getitem__, places))
            progress.update(rows, source.decoder.bytes_read if source.decoder else 0)
    verdicts.count()


def _team(size: int, verdicts: Verdicts) -> "AbstractContextManager[Team | None]":
    if size < 2:
        return nullcontext()
    from povstat.matching.team import team_of

    return team_of(size, verdicts.decided)


def _decided(
    table: Table, positions: list[int], filled: Filled | None, verdicts: Verdicts, team: "Team | None"
) -> Iterator[tuple[Chunk | BlankLines, list[int]]]:
    """Chunks with the places of their rows' verdicts; a team decides on one while the next is read."""
    waiting: tuple[Chunk | BlankLines, list[Any], list[Any]] | None = None
    for chunk in table.chunks():
        if waiting is not None:
            yield _ready(*waiting, verdicts, team)
        if isinstance(chunk, BlankLines):
            keys = []
        else:
            keys = filled(chunk.evidence(positions)) if filled else chunk.keys(positions)
        asked: list[Any] = []
        if team is not None and len(unknown := verdicts.unknown(keys)) >= team.least:
            asked = unknown
            team.ask(asked)
        waiting = (chunk, keys, asked)
        if team is None:
            yield _ready(*waiting, verdicts, team)
            waiting = None
    if waiting is not None:
        yield _ready(*waiting, verdicts, team)


def _ready(
    chunk: Chunk | BlankLines, keys: list[Any], asked: list[Any], verdicts: Verdicts, team: "Team | None"
) -> tuple[Chunk | BlankLines, list[int]]:
    if asked and team is not None:
        verdicts.learn(asked, team.answers())
    return chunk, verdicts.places(keys)


def _refuse_taken(header: Sequence[str], added: Sequence[str]) -> None:
    taken = [name for name in added if name in set(header)]
    if taken:
        raise UsageError(
            "the table already has a column {name}: give the added ones another --prefix, or drop it first",
            name=repr(taken[0]),
        )


def refuse_yearless(columns: Columns, header: Sequence[str]) -> None:
    """Raise UsageError where neither a column nor the call says the year of a row."""
    if not columns.fixed_year and "year" not in {role for role, _ in columns.used()}:
        raise UsageError(
            "no column is recognised as the year: say --year COLUMN, or --year 2015 for all rows (columns: {all})",
            all=", ".join(header),
        )


def _refuse_losing_sheets(path: str, table: Table, output: str | None) -> None:
    """Raise InvalidDataError where the output would take the place of a workbook with more than the sheet read."""
    if getattr(table, "other_sheets", False) and output and Path(output).exists() and Path(output).samefile(path):
        raise InvalidDataError(
            "{path}: the workbook has other worksheets, which would be lost: write to another file", path=path
        )


def tell_reading(
    source: OpenTable, columns: Columns, merged: tuple[str, ...], kind: Kind, say: Callable[..., None]
) -> None:
    """Say what was found out about a table, and what its columns are taken for."""
    header = source.table.header
    if source.decoder is not None and source.decoder.guessed:
        say("encoding: {encoding} (found out; --encoding names another)", encoding=source.decoder.encoding)
    front = getattr(source.table, "front", Front())
    if front != Front():
        say(
            "{titles:row|rows} above the header, which is of {rows} (--skip-rows and --header-rows name others)",
            titles=front.titles,
            rows=front.header,
        )
        if kind != source.table.kind:
            say("{kind} has no place for the rows above the header: they are left out", kind=kind)
    for role in merged:
        say(
            "empty cells of {column} are read as the cell above them",
            column=repr(header[getattr(columns, role)]),
        )
    if columns.guessed:
        taken = ", ".join(f"{role} = {header[at]!r}" for role, at in columns.used() if role in columns.guessed)
        say("columns taken: {columns}", columns=taken)
    for template, values in columns.reasons:
        say(template, **values)
    for role, others in columns.doubts.items():
        names = ", ".join(repr(header[at]) for at in others)
        say("could also be the {what}: {names} (--{role} chooses)", what=Message(role), names=names, role=role)


def parse_fields(text: str | None, known: tuple[str, ...] = FIELDS) -> tuple[str, ...]:
    """The columns to add from ``--columns``, of those ``known``: names with or without the prefix.

    Raises UsageError for any other.
    """
    if not text:
        return known
    names = [name.strip().removeprefix("povstat_") for name in text.split(",") if name.strip()]
    if not names:
        raise UsageError("--columns: no column {name}; there are: {all}", name=repr(text), all=", ".join(known))
    for name in names:
        if name not in known:
            raise UsageError(
                "--columns: no column {name}; there are: {all}", name=repr(name), all=", ".join(known)
            )
    return tuple(dict.fromkeys(names))


def parse_statuses(text: str | None, option: str) -> frozenset[str]:
    """The statuses of ``--only`` or ``--fail-on``. Raises UsageError for any other word."""
    names = [name.strip().replace("-", "_") for name in (text or "").split(",") if name.strip()]
    for name in names:
        if name not in STATUSES:
            raise UsageError(
                "{option}: no status {name}; there are: {all}",
                option=option,
                name=repr(name),
                all=", ".join(STATUSES),
            )
    return frozenset(names)


__all__ = ["ROLES", "Decider", "RunOptions", "match_table", "parse_fields", "parse_kind", "parse_statuses"]
