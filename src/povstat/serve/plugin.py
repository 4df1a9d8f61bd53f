"""What povstat adds to Datasette, as a plugin of it: the front, the map, functions, and how cells are shown.

The hooks answer for sites of ours alone: other Datasettes of the same process are not touched.
"""

import json
from collections.abc import Callable, Generator
from typing import Any, TypeVar, cast

from datasette import hookimpl
from datasette.utils import tilde_encode
from datasette.utils.asgi import Response
from markupsafe import Markup

from povstat.fields.shapes import names_sources
from povstat.serve.failures import failure
from povstat.serve.forms import SCRIPT, amend, script
from povstat.serve.functions import add_functions
from povstat.serve.guard import Application, guarded
from povstat.serve.map import NEEDED

_Hook = TypeVar("_Hook", bound=Callable[..., Any])


def _hook(**how: bool) -> Callable[[_Hook], _Hook]:
    """A hook of Datasette of the function's name."""
    return cast("Callable[[_Hook], _Hook]", hookimpl(**how))


def _site(datasette: Any) -> Any:
    return getattr(datasette, "site", None)


@_hook(trylast=True)
def prepare_connection(conn: Any, database: str, datasette: Any) -> None:
    """Functions of povstat on the connections to its file; last, since one stands for one of Datasette's."""
    site = _site(datasette)
    if site is not None and database == site.name:
        add_functions(conn, site.ask)


@_hook()
def register_routes(datasette: Any) -> list[Any]:
    """The front, and in Chinese the script of a table."""
    site = _site(datasette)
    if site is None:
        return []
    front = (r"^/$", lambda: Response.html(site.front))
    if site.ask.lang == "en":
        return [front]
    return [front, (rf"^/-/static/{SCRIPT}$", lambda: Response(script(), content_type="text/javascript"))]


@_hook()
def prepare_jinja2_environment(env: Any, datasette: Any) -> None:
    """Datasette's templates, amended."""
    site = _site(datasette)
    if site is not None:
        amend(env, site.ask.lang)


@_hook()
def asgi_wrapper(datasette: Any) -> Any:
    """The guard before everything."""

    def wrap(application: Application) -> Application:
        return application if _site(datasette) is None else guarded(application)

    return wrap


@_hook()
def register_output_renderer(datasette: Any) -> list[Any]:
    """The map: an answer of its own kind, beside json and csv."""
    if _site(datasette) is None:
        return []
    return [{"extension": "map", "render": _map, "can_render": lambda columns: set(columns) >= NEEDED}]


def _map(datasette: Any, columns: list[str], rows: Any, data: dict[str, Any]) -> Response:
    if not set(columns) >= NEEDED:
        return Response("only rows with longitude and latitude have a map\n", status=400)
    found = [{column: _plain(value) for column, value in zip(columns, row, strict=True)} for row in rows]
    drawing = _site(datasette).map(found, data.get("filtered_table_rows_count") or len(found))
    return Response(drawing, content_type="image/svg+xml; charset=utf-8")


def _plain(value: Any) -> Any:
    """A value without the label that Datasette puts beside one that leads to another table."""
    return value["value"] if isinstance(value, dict) else value


@_hook(hookwrapper=True)
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Generator[None, Any, None]:
    """The answer where something is wrong, in place of that of Datasette, which would print as well."""
    outcome = yield
    site = _site(datasette)
    if site is not None:
        outcome.force_result([failure(datasette, request, exception, site.ask.lang)])


@_hook()
def extra_template_vars(datasette: Any) -> dict[str, Any]:
    """What the templates of povstat say."""
    site = _site(datasette)
    return {} if site is None else {"map_caption": site.map_caption}


@_hook()
def render_cell(value: Any, column: str, table: str | None, database: str, datasette: Any) -> Any:
    """Lists as words, sources as links to them, and truth values as words; everything else as Datasette does."""
    site = _site(datasette)
    if site is None or value is None:
        return None
    if table is not None and site.is_flag(table, column):
        return site.truth(bool(value))
    if not isinstance(value, str) or not value.startswith("["):
        return None
    try:
        parts = json.loads(value)
    except ValueError:
        return None
    if not all(isinstance(part, str) for part in parts):
        return None
    if names_sources(column):
        links = [
            Markup('<a href="{}">{}</a>').format(datasette.urls.row(database, "sources", tilde_encode(part)), part)
            for part in parts
        ]
        return Markup(", ").join(links)
    return ", ".join(parts)
