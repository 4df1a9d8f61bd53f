"""The root command: it knows the name of every verb, and imports only the one that is called."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from povstat.cli.listing import DataOption, LangOption, NoColorOption, NoPagerOption, started
from povstat.cli.session import Session
from povstat.cli.typer_tricks.late_verbs import LateVerbs
from povstat.version import __version__

COMMANDS: dict[str, tuple[str, str]] = {
    "counties": ("povstat.cli.counties", "The record"),
    "county": ("povstat.cli.county", "The record"),
    "milestones": ("povstat.cli.milestones", "The record"),
    "provinces": ("povstat.cli.provinces", "The record"),
    "batches": ("povstat.cli.batches", "The record"),
    "areas": ("povstat.cli.areas", "The record"),
    "supervision": ("povstat.cli.supervision", "The record"),
    "institutions": ("povstat.cli.institutions", "The record"),
    "explore": ("povstat.cli.explore", "The record"),
    "series": ("povstat.cli.series", "Statistics"),
    "figures": ("povstat.cli.figures", "Statistics"),
    "progress": ("povstat.cli.progress", "Statistics"),
    "line": ("povstat.cli.line", "Statistics"),
    "chart": ("povstat.cli.chart", "Pictures"),
    "map": ("povstat.cli.map", "Pictures"),
    "page": ("povstat.cli.page", "Pictures"),
    "search": ("povstat.cli.search", "Names and codes"),
    "codes": ("povstat.cli.codes", "Names and codes"),
    "match": ("povstat.cli.match", "Joining tables"),
    "crosswalk": ("povstat.cli.crosswalk", "Joining tables"),
    "panel": ("povstat.cli.panel", "Joining tables"),
    "sql": ("povstat.cli.sql", "Joining tables"),
    "export": ("povstat.cli.export", "Joining tables"),
    "serve": ("povstat.cli.serve", "Serving"),
    "mcp": ("povstat.cli.mcp", "Serving"),
    "sources": ("povstat.cli.sources", "Sources and data"),
    "cite": ("povstat.cli.cite", "Sources and data"),
    "about": ("povstat.cli.about", "Sources and data"),
    "validate": ("povstat.cli.validate", "Sources and data"),
    "schema": ("povstat.cli.schema", "Sources and data"),
    "help": ("povstat.cli.help_verb", "Sources and data"),
    "manual": ("povstat.cli.manual", "Sources and data"),
    "config": ("povstat.cli.config", "Settings"),
}
"""Each verb: the module whose ``app`` holds it, and the group under which help shows it."""


class Root(TyperGroup):
    """The group of all verbs."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self._verbs = LateVerbs(COMMANDS)
        self.commands = self._verbs

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """What a shell may offer for a word."""
        names = self._verbs.offered(incomplete)
        return super().shell_complete(ctx, incomplete) if names is None else names

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print help in the language of the call."""
        from povstat.cli.help import print_examples
        from povstat.cli.typer_tricks.translated_help import in_language

        in_language(self, ctx)
        for name in COMMANDS:
            in_language(self.commands[name], ctx)
        super().format_help(ctx, formatter)
        print_examples("povstat", ctx)


app = typer.Typer(
    cls=Root,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)

VersionOption = Annotated[bool, typer.Option("--version", "-V", help="Print the version and stop.")]


@app.callback(invoke_without_command=True)
def povstat(
    context: typer.Context,
    version: VersionOption = False,
    lang: LangOption = None,
    data: DataOption = None,
    no_color: NoColorOption = False,
    no_pager: NoPagerOption = False,
) -> None:
    """China's 832 national-level poverty-stricken counties and the policy record, with their sources."""
    session = started(context, {"lang": lang, "data": data, "no_color": no_color, "no_pager": no_pager})
    if version:
        _write_version(session)
        raise typer.Exit
    if context.invoked_subcommand is None:
        from povstat.cli.glance import glance

        session.begin()
        glance(session)


def _write_version(session: Session) -> None:
    """The versions of the program and of its data; the program's too where there is no valid data."""
    from povstat.errors import InvalidDataError
    from povstat.queries.record import data_version

    try:
        version = data_version(session.store)
    except InvalidDataError as error:
        session.out.write(f"povstat {__version__}\n")
        session.out.flush()
        raise error
    known = session.text("data {version}", version=version) if version else session.text("data without a version")
    session.out.write(f"povstat {__version__} ({known})\n")


def root() -> Any:
    """The root command, built."""
    return typer.main.get_command(app)
