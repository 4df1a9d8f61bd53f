"""The frame of every command that lists rows: it asks, the frame picks columns, orders, limits and writes."""

import inspect
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from povstat.cli import complete
from povstat.cli.answers import Card as Card
from povstat.cli.answers import Carded as Carded
from povstat.cli.answers import Drawn as Drawn
from povstat.cli.commas import split_lists
from povstat.cli.form import asked_format, refuse_options, refuse_terminal
from povstat.cli.session import Session
from povstat.cli.typer_tricks.signatures import with_options
from povstat.cli.usual import apply_settings, usual_fields
from povstat.errors import UsageError
from povstat.fields.columns import default_fields, field_named, pick_fields
from povstat.lang import Language
from povstat.output import FILE_FORMATS, FORMATS, Format, Look, Row
from povstat.results import Rows

LARGEST_NUMBER = 10**9
"""The largest year that an option takes, before it is asked whether there is such a year."""

OUTPUT = "Output"
PLACE = "Data and language"

FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        autocompletion=complete.output_format,
        metavar="FORMAT",
        help=f"One of: {', '.join(FORMATS)}.",
        rich_help_panel=OUTPUT,
    ),
]
JsonOption = Annotated[
    bool,
    typer.Option("--json", help="Short for --format json; --json=A,B for these fields.", rich_help_panel=OUTPUT),
]
ColumnsOption = Annotated[
    str | None,
    typer.Option(
        "--columns",
        "-c",
        autocompletion=complete.columns,
        metavar="A,B,...",
        help="Fields to show, in this order; all for every one.",
        rich_help_panel=OUTPUT,
    ),
]
SortOption = Annotated[
    list[str] | None,
    typer.Option(
        "--sort",
        "-s",
        autocompletion=complete.sorting,
        metavar="FIELD",
        help="Order by a field; -FIELD for the other way round. Can be repeated.",
        rich_help_panel=OUTPUT,
    ),
]
LimitOption = Annotated[
    int | None, typer.Option("--limit", "-n", min=0, metavar="N", help="At most N rows.", rich_help_panel=OUTPUT)
]
CountOption = Annotated[
    bool, typer.Option("--count", help="Print the number of rows, nothing else.", rich_help_panel=OUTPUT)
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to a file, in the format that its name ends in.",
        rich_help_panel=OUTPUT,
    ),
]
BomOption = Annotated[
    bool,
    typer.Option(
        "--bom", help="Begin csv and tsv with a byte-order mark, for spreadsheets.", rich_help_panel=OUTPUT
    ),
]
HeadingsOption = Annotated[
    bool,
    typer.Option("--headings", help="Head csv and tsv in words, not by field names.", rich_help_panel=OUTPUT),
]
WithSourceOption = Annotated[
    bool,
    typer.Option("--with-source", help="Add the titles and addresses of the sources.", rich_help_panel=OUTPUT),
]
LangOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        autocompletion=complete.language,
        metavar="en|zh",
        help="Language of headings, labels and names (else POVSTAT_LANG).",
        rich_help_panel=PLACE,
    ),
]
DataOption = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        help="Use the data files of this directory (else POVSTAT_DATA).",
        rich_help_panel=PLACE,
    ),
]
NoColorOption = Annotated[
    bool, typer.Option("--no-color", help="No colours (as with NO_COLOR).", rich_help_panel=PLACE)
]
NoPagerOption = Annotated[
    bool, typer.Option("--no-pager", help="Do not send a long table through the pager.", rich_help_panel=PLACE)
]

ProvinceFilter = Annotated[
    list[str] | None,
    typer.Option(
        "--province",
        "-p",
        autocompletion=complete.province,
        metavar="NAME",
        help="In this province. Can be repeated.",
    ),
]
"""The option of every listing that can be narrowed down to provinces."""

_COMMON: dict[str, tuple[Any, Any]] = {
    "lang": (LangOption, None),
    "data": (DataOption, None),
    "no_color": (NoColorOption, False),
    "no_pager": (NoPagerOption, False),
}
_LISTING: dict[str, tuple[Any, Any]] = {
    "form": (FormatOption, None),
    "as_json": (JsonOption, False),
    "columns": (ColumnsOption, None),
    "sort": (SortOption, None),
    "limit": (LimitOption, None),
    "count": (CountOption, False),
    "output": (OutputOption, None),
    "bom": (BomOption, False),
    "headings": (HeadingsOption, False),
    "with_source": (WithSourceOption, False),
    **_COMMON,
}


def lists(command: Callable[..., Rows[Any] | Drawn | Carded]) -> Callable[..., None]:
    """Make a command of a function from a session and its own options to rows: adds the output options."""

    def run(**given: Any) -> None:
        session = started(given.pop("context"), given)
        session.begin()
        frame = {name: given.pop(name) for name in list(_LISTING) if name in given}
        form = asked_format(session, frame["form"], frame["as_json"], frame["output"])
        frame["columns"] = chosen_fields(session, frame["columns"])
        answer = command(session, **given)
        show(session, answer, form, frame)

    return with_options(run, command, _LISTING)


def plain(command: Callable[..., None]) -> Callable[..., None]:
    """Make a command of a function that writes for itself: adds --lang, --data, --no-color and --no-pager.

    A command that has one of these itself is handed its value, and says what is wrong with it.
    """
    own = inspect.signature(command).parameters

    def run(**given: Any) -> None:
        context = given.pop("context")
        shared = given | dict.fromkeys(_COMMON.keys() & own.keys())
        session = started(context, shared)
        session.begin()
        # What was split at its commas is handed on; a shared option of the command's own as it was given.
        command(session, **{name: (given if name in _COMMON else shared)[name] for name in list(own)[1:]})

    return with_options(run, command, _COMMON)


def started(context: typer.Context, given: dict[str, Any]) -> Session:
    """The session of the call, with what the command's own shared options say.

    Raises UsageError for a wrong one.
    """
    session: Session = context.obj
    split_lists(context, given)
    _refuse_values(context, given)
    if given["lang"] not in (None, "en", "zh"):
        raise UsageError('unknown language "{text}"; one of: en, zh', text=given["lang"])
    if given["data"] is not None:
        session.data = given["data"]
    session.color = session.color and not given["no_color"]
    session.pager = session.pager and not given["no_pager"]
    apply_settings(session)
    return session


def _refuse_values(context: typer.Context, given: dict[str, Any]) -> None:
    """Raise UsageError for words that are no text, and for numbers beyond any year.

    The bytes of a word that are not UTF-8 arrive as lone surrogates, which nothing could look up or write. A path
    may have them: it goes back to the system as it came.
    """
    for parameter in context.command.params:
        value = given.get(parameter.name or "")
        option = parameter.param_type_name == "option"
        name = max(parameter.opts, key=len) if option else parameter.make_metavar(context).strip("[].")
        for part in value if isinstance(value, list | tuple) else [value]:
            if isinstance(part, str) and not _is_unicode(part):
                raise UsageError("{name}: {value} is not UTF-8 text", name=name, value=repr(part))
            if isinstance(part, int) and abs(part) > LARGEST_NUMBER and parameter.name != "limit":
                raise UsageError("{name}: {value} is out of range", name=name, value=part)


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def chosen_fields(session: Session, columns: str | None) -> str | None:
    """The fields that --columns or ``--json=`` asks for. Raises UsageError for both, and for none."""
    if session.json_fields is None:
        return columns
    if not session.json_fields.strip(" ,，"):
        raise UsageError("--json= names no field")
    if columns:
        raise UsageError("--columns and --json={fields} both choose fields", fields=session.json_fields)
    return session.json_fields


def show(session: Session, answer: Rows[Any] | Drawn | Carded, form: Format, frame: dict[str, Any]) -> None:
    """Pick, order, limit and write the rows of an answer, then its notes."""
    if isinstance(answer, Drawn):
        _show_drawn(session, answer.draw, form, frame)
        return
    card = None
    if isinstance(answer, Carded):
        answer, card = answer
    refuse_options(form, headings=frame["headings"], bom=frame["bom"], count=frame["count"])
    rows, fields = list(answer), list(answer.fields)
    available: Sequence[str] = tuple(fields)
    picked = answer.shown or default_fields(answer.table, session.language)
    if session.settings and form in ("table", "markdown") and not frame["columns"]:
        picked = usual_fields(session, answer.table, fields) or picked
    if frame["with_source"]:
        from povstat.cli.source_columns import add_sources

        rows, added = add_sources(session, rows)
        # What other sources say differently stands with what the sources are.
        beside = ["disagreements"] if any(row.get("disagreements") for row in rows) else []
        fields, picked = [*fields, *added], [*picked, *beside, *added]
    order(answer.table, rows, fields, frame["sort"] or [], session.language)
    if frame["columns"]:
        picked = pick_fields(answer.table, frame["columns"], fields, session.language)
        fields = picked
    if frame["limit"] is not None:
        rows = rows[: frame["limit"]]

    from povstat.cli.emit import emit, emit_bytes

    if frame["count"]:
        emit(session, lambda stream, _look: stream.write(f"{len(rows)}\n"), output=frame["output"])
    elif card is not None and rows and not frame["columns"] and form in ("table", "json"):
        _show_card(session, card, rows[0], form, frame["output"])
    else:
        from povstat.fields.sheets import sheet
        from povstat.output import write_sheet

        known = FILE_FORMATS[form]
        refuse_terminal(form, frame["output"] in (None, Path("-")) and session.on_terminal)
        page = sheet(
            session.store,
            answer.table,
            rows,
            list(picked) if known.for_people else fields,
            session.language,
            form,
            available=available,
            notes=answer.notes,
            data=session.data,
        )._replace(bom=frame["bom"], headings=frame["headings"])
        if known.binary:
            emit_bytes(session, page, form, frame["output"])
        else:
            emit(
                session,
                lambda stream, look: write_sheet(page._replace(look=look), form, stream),
                output=frame["output"],
                pages=form == "table" and len(rows) > 10,
            )
    if not answer and not answer.missing and not frame["count"]:
        session.note("nothing matches")
    for text, values in answer.notes:
        session.note(text, **values)
    if answer.missing:
        raise typer.Exit(1)


def _show_drawn(session: Session, draw: Callable[[Look], str], form: Format, frame: dict[str, Any]) -> None:
    """Write a chart where a table would go. Raises UsageError for options that say how a table is to look, and for
    a file of a name that asks for a table."""
    from povstat.cli.emit import emit

    for name in ("as_json", "form", "columns", "sort", "limit", "count", "bom", "headings", "with_source"):
        if frame[name] not in (None, False, []) and (name, form) != ("form", "table"):
            option = {"as_json": "--json", "form": "--format"}.get(name, f"--{name.replace('_', '-')}")
            raise UsageError("a chart has no {option}: leave out one of --plot and {option}", option=option)
    if form != "table":
        raise UsageError("a chart is no {form}: leave out --plot, or end the name of the file in .txt", form=form)
    emit(session, lambda stream, look: stream.write(draw(look)), output=frame["output"])


def _show_card(session: Session, card: Card, row: Row, form: Format, output: Path | None) -> None:
    from povstat.cli.emit import emit

    if form == "json":
        from povstat.output.json_text import write_object

        emit(session, lambda stream, _: write_object(row, stream), output=output)
        return
    from povstat.output.card import write_card

    emit(session, lambda stream, look: write_card(card.title, card.lines, stream, look), output=output)


def order(
    table: str, rows: list[Row], fields: Sequence[str], sort: Sequence[str], language: Language = "en"
) -> None:
    """Sort rows in place by the fields asked for; missing values come last either way.

    Raises UsageError for a name that is no field.
    """
    keys: list[tuple[str, bool]] = []
    for asked in [part.strip() for text in sort for part in text.replace("，", ",").split(",") if part.strip()]:
        name, down = asked.removeprefix("-"), asked.startswith("-")
        if name.endswith((":desc", ":asc")):
            name, _, way = name.rpartition(":")
            down = way == "desc"
        keys.append((field_named(table, name, fields, language), down))
    for name, down in reversed(keys):
        _sort_by(rows, name, down)


def _sort_by(rows: list[Row], name: str, down: bool) -> None:
    """Sort rows by a field, those without a value last."""
    rows.sort(key=lambda row: _sortable(row.get(name)), reverse=down)
    rows.sort(key=lambda row: row.get(name) is None)


def _sortable(value: Any) -> Any:
    if value is None:
        return (0, 0, "")
    if isinstance(value, int | float):
        return (0, value, "")
    return (1, 0, str(value))
