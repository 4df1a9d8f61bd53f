"""Makes the table of the short way (__init__.py): it asks the command line, and keeps what that answered.

Every verb that lists rows and has nothing to say beside them is asked for all of them in each form, then for those
of each word that its options offer or its rows hold. A word is kept where the answer is some of the rows, in their
order.
"""

import contextlib
import csv
import io
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import typer

from povstat import start
from povstat.cli.app import COMMANDS, root
from povstat.cli.session import Session
from povstat.errors import PovstatError
from povstat.output.destination import binary_file
from povstat.output.json_text import write_lines

LARGEST = 2_000_000
"""Characters of JSON. A longer answer takes its time from its rows, not from its start, and stays out."""

FRAME = ("form", "as_json", "columns", "limit", "count")
"""The options of every listing that the short way knows; the others of the frame change what a row is."""

_TABLES = """
CREATE TABLE made_from (stamp TEXT NOT NULL);
CREATE TABLE options (verb TEXT, word TEXT, name TEXT, takes INTEGER, repeats INTEGER, PRIMARY KEY (verb, word))
  WITHOUT ROWID;
CREATE TABLE fields (verb TEXT, position INTEGER, field TEXT, PRIMARY KEY (verb, position)) WITHOUT ROWID;
CREATE TABLE answers (verb TEXT, name TEXT, word TEXT, position INTEGER, PRIMARY KEY (verb, name, word, position))
  WITHOUT ROWID;
"""


class _Listing(NamedTuple):
    """A verb, and what it answers when it is asked for all of its rows."""

    verb: str
    command: Any
    rows: list[dict[str, Any]]
    numbers: dict[str, int]
    """The position of each row, by its line of ndjson."""
    fields: list[str]
    kept: dict[str, list[list[str]]]
    """The text of each field of each row, for JSON and for CSV."""


def write_table(path: Path, stamp: str) -> list[str]:
    """Make the table anew at ``path`` and return the verbs in it.

    ``stamp`` is what the table holds for (start.stamp), or nothing for one that stands beside the files it was
    made from for good, as in a wheel.
    """
    with _shipped_data(), contextlib.closing(sqlite3.connect(":memory:")) as db:
        db.executescript(_TABLES)
        db.execute("INSERT INTO made_from VALUES (?)", [stamp])
        commands = root().commands
        verbs = [verb for verb in COMMANDS if _add(db, verb, commands[verb])]
        db.commit()
        db.execute("VACUUM")
        image = db.serialize()
    with binary_file(path) as (stream, _):
        stream.write(image)
    return verbs


@contextlib.contextmanager
def _shipped_data() -> Iterator[None]:
    """Ask the shipped data, whatever the environment says."""
    own = os.environ.pop("POVSTAT_DATA", None)
    try:
        yield
    finally:
        if own is not None:
            os.environ["POVSTAT_DATA"] = own


def _add(db: sqlite3.Connection, verb: str, command: Any) -> bool:
    """Put a verb into the table; false where it does not answer with rows alone."""
    if not set(FRAME) <= {parameter.name for parameter in command.params}:
        return False
    texts = {form: _asked(command, verb, "--format", form) for form in start.FORMS}
    if any(text is None or len(text) > LARGEST for text in texts.values()):
        return False
    lines = str(texts["ndjson"]).splitlines()
    rows = [json.loads(line) for line in lines]
    fields = list(rows[0])
    cells = list(csv.reader(io.StringIO(str(texts["csv"]), newline="")))[1:]
    kept = {
        "json": [[_member(field, row[field]) for field in fields] for row in rows],
        "csv": [[_quoted(cell) for cell in row] for row in cells],
    }
    listing = _Listing(verb, command, rows, {line: number for number, line in enumerate(lines)}, fields, kept)
    for form in start.FORMS:
        if _text(listing, form, range(len(rows))) != texts[form]:
            raise ValueError(f"{verb} --format {form} is not the text of its fields")
    for name, members in kept.items():
        columns = ", ".join(f'"{field}" TEXT NOT NULL' for field in fields)
        db.execute(f'CREATE TABLE "{name} of {verb}" (position INTEGER PRIMARY KEY, {columns})')
        db.executemany(
            f'INSERT INTO "{name} of {verb}" VALUES ({", ".join("?" * (len(fields) + 1))})',
            [(number, *row) for number, row in enumerate(members)],
        )
    db.executemany("INSERT INTO fields VALUES (?, ?, ?)", [(verb, *pair) for pair in enumerate(fields)])
    for parameter in command.params:
        # In another language other short names of columns hold: such a call goes the ordinary way.
        if parameter.param_type_name == "option" and parameter.name != "lang":
            _add_option(db, listing, parameter)
    return True


def _add_option(db: sqlite3.Connection, listing: _Listing, parameter: Any) -> None:
    """Put an option of a verb into the table, with the rows that each of its words leaves."""
    # What may stand without its value never takes the next word for it.
    takes = not parameter.is_flag and not getattr(parameter, "_flag_needs_value", False)
    spellings = [*parameter.opts, *parameter.secondary_opts]
    if parameter.name not in FRAME:
        words = sorted(set(_candidates(listing, parameter))) if takes else spellings
        entries = [
            (listing.verb, parameter.name, word, position)
            for word in words
            for position in _left_by(listing, f"{max(parameter.opts, key=len)}={word}" if takes else word)
        ]
        if not entries:
            return
        db.executemany("INSERT INTO answers VALUES (?, ?, ?, ?)", entries)
    for spelling in spellings:
        entry = (listing.verb, spelling, parameter.name, takes, parameter.multiple)
        db.execute("INSERT INTO options VALUES (?, ?, ?, ?, ?)", entry)


def _left_by(listing: _Listing, word: str) -> list[int]:
    """The positions of the rows that an option leaves; none where it does anything else than leave some out."""
    text = _asked(listing.command, listing.verb, word, "--format", "ndjson")
    positions = [listing.numbers.get(line, -1) for line in text.splitlines()] if text else []
    if not positions or -1 in positions or positions != sorted(positions):
        return []
    for form in start.FORMS:
        if _text(listing, form, positions) != _asked(listing.command, listing.verb, word, "--format", form):
            return []
    return positions


def _text(listing: _Listing, form: str, positions: Iterable[int]) -> str:
    """What the short way makes of some rows."""
    name, between = ("csv", ",") if form == "csv" else ("json", ", ")
    members = listing.kept[name]
    return start.text_of(form, listing.fields, [between.join(members[position]) for position in positions])


def _candidates(listing: _Listing, parameter: Any) -> Iterator[str]:
    """Words that an option may take: what a shell is offered, and the values of the fields named like it."""
    with typer.Context(listing.command) as context:
        for item in parameter.shell_complete(context, ""):
            yield from (item.value, item.value.lower())
    for row in listing.rows:
        for field, value in row.items():
            if isinstance(value, str | int) and field.startswith(str(parameter.name)):
                yield from (str(value), str(value).lower())


def _asked(command: Any, verb: str, *words: str) -> str | None:
    """What a verb writes for some words; None for an error, a note, or no rows."""
    out, err = io.StringIO(), io.StringIO()
    try:
        code = command.main(list(words), prog_name=verb, standalone_mode=False, obj=Session(out=out, err=err))
    except (PovstatError, typer.TyperException, UnicodeError):
        return None
    return None if code or err.getvalue() else out.getvalue()


def _member(field: str, value: Any) -> str:
    """``"field": value`` as JSON writes it."""
    stream = io.StringIO()
    write_lines([{field: value}], stream)
    return stream.getvalue()[1:-2]


def _quoted(cell: str) -> str:
    """A cell as CSV writes it beside others."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="").writerow(["", cell])
    return stream.getvalue()[1:]
