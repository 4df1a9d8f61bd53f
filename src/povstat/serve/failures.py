"""What is answered where something is wrong: the reason, as JSON or as a page, and nothing on a terminal.

Datasette itself prints every bad request there as a traceback with the values of all variables.
"""

from typing import Any

from datasette.utils.asgi import Base400, Response
from datasette.views.base import DatasetteError
from markupsafe import Markup

from povstat.lang import translate
from povstat.serve.forms import in_chinese


async def failure(datasette: Any, request: Any, exception: Exception, language: Any) -> Any:
    """The answer to a request that could not be answered, with its status."""
    status, title, message, more = _told(exception, language)
    told = {**more, "ok": False, "error": message, "status": status, "title": title}
    if request.path.endswith(".json"):
        return Response.json(told, status=status)
    if language == "zh":
        told["error"] = in_chinese(message)
    template = datasette.jinja_env.select_template([f"{status}.html", "error.html"])
    context = {
        **told,
        "urls": datasette.urls,
        "app_css_hash": datasette.app_css_hash(),
        "menu_links": list,
    }
    return Response.html(await template.render_async(context), status=status)


def _told(exception: Exception, language: Any) -> tuple[int, str | None, str, dict[str, Any]]:
    """Status, title and text of what is wrong, and what else is known of it."""
    if isinstance(exception, Base400):
        return exception.status, None, str(exception.args[0]), {}
    if isinstance(exception, DatasetteError):
        text = Markup(exception.message) if exception.message_is_html else str(exception.message)
        return exception.status, exception.title, text, dict(exception.error_dict)
    what = f"{type(exception).__name__}: {exception}".partition("\n")[0]
    return 500, None, f"{translate('a fault in povstat itself', language)}: {what}", {}
