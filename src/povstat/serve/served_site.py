"""The site: the file, the front and the map, and the application that serves them."""

import tempfile
from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from povstat.errors import needed
from povstat.lang import Message, translate
from povstat.queries import record
from povstat.queries.seats import seats
from povstat.serve import database
from povstat.serve.described import metadata
from povstat.serve.map import Row, caption, map_of

if TYPE_CHECKING:
    from povstat.api import Povstat
    from povstat.exports.content import Content

SETTINGS = {
    "max_returned_rows": 10_000,
    "default_page_size": 100,
    "suggest_facets": False,
    "facet_time_limit_ms": 1_000,
    "sql_time_limit_ms": 2_000,
}
"""Settings of Datasette: answers are large enough for the whole list, and a statement ends after two seconds."""


class Site:
    """What is served of one ``Povstat`` object: a file of its own in a directory of its own, until it is closed.

    ``statements`` says whether others may ask statements of their own. Raises UsageError where Datasette is not
    installed, InvalidDataError where there is no valid data.
    """

    name = database.NAME

    def __init__(self, ask: "Povstat", *, statements: bool = True) -> None:
        app = needed("datasette.app", "serve", Message("serving"))
        self.ask = ask
        self._settings = {**SETTINGS, "default_allow_sql": statements}
        held = database.served(ask)
        self._flags = _flags(held)
        self._directory = tempfile.TemporaryDirectory(prefix="povstat-", ignore_cleanup_errors=True)
        path = Path(self._directory.name) / f"{self.name}.db"
        database.write(ask, held, path)
        self.datasette = self._made(app, str(path), metadata(held))

    def _made(self, app: Any, path: str, described: dict[str, Any]) -> Any:
        from datasette.plugins import DEFAULT_PLUGINS, pm

        from povstat.serve import plugin

        only_ours(pm, {*DEFAULT_PLUGINS}, plugin)
        site = self

        class Served(app.Datasette):  # type: ignore[misc]  # Datasette has no types
            """A Datasette that the hooks of the plugin know by its site."""

            def __init__(self, **words: Any) -> None:
                self.site = site
                super().__init__([], **words)

        made = Served(
            immutables=[path],
            metadata=described,
            settings=self._settings,
            template_dir=str(files("povstat.serve").joinpath("templates")),
        )
        made.remove_database(self.name)
        made.add_database(_quiet(made, path), name=self.name)
        return made

    def close(self) -> None:
        """Forget the file."""
        for each in self.datasette.databases.values():
            each.close()
        self._directory.cleanup()

    @property
    def application(self) -> Any:
        """The ASGI application."""
        return self.datasette.app()

    @cached_property
    def front(self) -> str:
        """The page, with a link to the tables; made when it is first asked for."""
        from povstat.page import build, languages_of

        links = [(self.name, "Tables, JSON and SQL")]
        return build(self.ask.connection, languages_of("both", self.ask.lang), links=links)

    @property
    def map_caption(self) -> str:
        """What is said above a map."""
        return caption(self.ask.lang)

    def map(self, rows: Sequence[Row], of: int) -> str:
        """The drawing of some rows, of so many that were asked for."""
        county = self.datasette.urls.row(self.name, "counties", "")
        return map_of(rows, self._seats, self._batches, county, self.ask.lang, of)

    @cached_property
    def _seats(self) -> list[Row]:
        db = self.ask.connection
        return [*seats(db), *record.counties(db)]

    @cached_property
    def _batches(self) -> list[int]:
        return record.values_of(self.ask.connection, "counties", "batch")

    def is_flag(self, table: str, column: str) -> bool:
        """Whether a column holds truth values, which SQLite keeps as numbers."""
        return (table, column) in self._flags

    def truth(self, value: bool) -> str:
        """A truth value in words."""
        return translate("yes" if value else "no", self.ask.lang)


def _quiet(datasette: Any, path: str) -> Any:
    """The database of a file, whose errors are answered and not written to the terminal as well."""
    from datasette.database import Database

    class Quiet(Database):  # type: ignore[misc]  # Datasette has no types
        """A database that says nothing of wrong statements."""

        async def execute(self, sql: str, *words: Any, **how: Any) -> Any:
            """The rows of a statement."""
            return await super().execute(sql, *words, **{**how, "log_sql_errors": False})

    return Quiet(datasette, path, is_mutable=False)


def only_ours(plugins: Any, known: set[str], ours: Any) -> None:
    """Leave out the plugins that a user has installed: what they would load, and from where, is not known."""
    for other in plugins.get_plugins() - {ours}:
        if plugins.get_name(other) not in known:
            plugins.unregister(other)
    if not plugins.is_registered(ours):
        plugins.register(ours)


def _flags(held: "Content") -> set[tuple[str, str]]:
    return {
        (name, column.field)
        for name, sheet in held.sheets.items()
        for column in sheet.columns
        if column.kind == "flag"
    }
