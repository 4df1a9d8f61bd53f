"""``povstat config``: the settings of a user, read, made and taken away, a line each."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from povstat import settings
from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.errors import InvalidDataError, NotFoundError, UsageError

app = verb_app()

Checked = TypeVar("Checked")


@app.command(cls=Verb)
@plain
def config(
    session: Session,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]", help=f"The setting: {', '.join(settings.NAMES)}; else all.", show_default=False
        ),
    ] = None,
    value: Annotated[
        str | None,
        typer.Argument(
            metavar="[VALUE]", help="Its new value: en or zh, on or off, a directory, fields.", show_default=False
        ),
    ] = None,
    unset: Annotated[bool, typer.Option("--unset", help="Take the setting away.")] = False,
    where: Annotated[bool, typer.Option("--path", help="Print where the settings are kept.")] = False,
) -> None:
    """Show or change what holds for every call of yours: language, colours, pager, data, columns of tables.

    json, ndjson, csv and tsv look the same whatever is set.
    """
    from povstat.settings.changing import change

    if where and (name is not None or unset):
        raise UsageError("--path stands alone")
    if unset and (name is None or value is not None):
        raise UsageError("--unset takes the name of a setting, and nothing else")
    if where:
        session.show(f"{settings.path()}\n")
    elif name is None:
        _show_all(session)
    elif unset:
        _known(session, name)
        change(name, None)
    elif value is None:
        session.show(f"{_said(_known(session, name))}\n")
    else:
        change(*_chosen(session, name, value))


def _show_all(session: Session) -> None:
    """Every setting as the file has it."""
    session.show("".join(settings.line(name, value) for name, value in session.settings.items()))
    if not session.settings:
        session.note("nothing is set in {path}", path=settings.path())


def _known(session: Session, name: str) -> str | bool:
    """The value of a setting. Raises NotFoundError where it is not set, UsageError for what is no setting."""
    if name not in session.settings:
        _in_words(lambda: settings.named(name))
        raise NotFoundError("{name} is not set in {path}", name=name, path=settings.path())
    return session.settings[name]


def _said(value: str | bool) -> str:
    return value if isinstance(value, str) else "on" if value else "off"


def _chosen(session: Session, name: str, value: str) -> tuple[str, str | bool]:
    """The setting and its value as they are kept.

    Raises UsageError for a name or a value that is none, InvalidDataError for a directory that is not there.
    """
    if name == "data":
        if not Path(value).is_dir():
            raise InvalidDataError("{directory}: no such data directory", directory=value)
        value = str(Path(value).absolute())
    if name.startswith("columns."):
        from povstat.fields.columns import pick_fields
        from povstat.fields.schemas import schema_of
        from povstat.fields.tables import TABLES
        from povstat.queries import vocabulary

        table = vocabulary.word(name.removeprefix("columns."), TABLES, "table")
        name = f"columns.{table}"
        schema = schema_of(table)
        pick_fields(table, value, list(schema.get("items", schema)["properties"]), session.language)
    return name, _in_words(lambda: settings.checked(name, value))


def _in_words(check: Callable[[], Checked]) -> Checked:
    """What a check of settings finds wrong is wrong with the words of this call."""
    try:
        return check()
    except InvalidDataError as error:
        raise UsageError(error.template, **error.values) from None
