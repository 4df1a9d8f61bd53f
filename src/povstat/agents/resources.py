"""What an agent may read besides asking: the documentation, what fields mean, how sure the data is."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mcp.server.mcpserver.exceptions import ResourceNotFoundError
from mcp.server.mcpserver.resources import FunctionResource
from mcp.server.mcpserver.server import MCPServer

from povstat.agents.wording import PAGES, place_of
from povstat.fields.about import TOPICS
from povstat.fields.schemas import schema_of
from povstat.fields.tables import TABLES
from povstat.lang import Language, filled, translate

if TYPE_CHECKING:
    from povstat.api import Povstat

_HERE = Path(__file__).parent


def documentation() -> Path:
    """The directory of the pages: that of a wheel, else that of a checkout."""
    packaged = _HERE / "docs"
    return packaged if packaged.is_dir() else _HERE.parent.parent.parent / "docs"


def about_text(ask: "Povstat", topic: str) -> str:
    """The paragraphs of ``povstat about`` on a topic."""
    paragraphs = TOPICS[topic](ask.connection, ask.lang)
    return "\n".join(filled(text, values, ask.lang) for text, values in paragraphs)


def add_resources(server: MCPServer, ask: "Povstat") -> None:
    """Add every resource to a server."""
    for name, purpose in PAGES.items():
        _add(server, ask, f"povstat://docs/{name}", name, purpose, "text/markdown", _page(name, ask.lang))
    for topic, purpose in _TOPICS.items():
        _add(server, ask, f"povstat://about/{topic}", f"about-{topic}", purpose, "text/plain", _about(ask, topic))

    @server.resource(
        "povstat://schema/{table}",
        name="schema",
        description=translate("The JSON Schema of a table: what each field means, its type and unit.", ask.lang),
        mime_type="application/json",
    )
    def schema(table: str) -> str:
        if table not in TABLES:
            known = ", ".join(TABLES)
            values = {"name": table, "known": known}
            raise ResourceNotFoundError(filled("no table {name}; there are: {known}", values, ask.lang))
        return json.dumps(schema_of(table), ensure_ascii=False)


_TOPICS = {
    "counties": "How the counties and their batches are known.",
    "statistics": "How the numbers are graded.",
    "sources": "What the sources are, and how sure.",
    "open": "What is not known.",
}
assert _TOPICS.keys() == TOPICS.keys()


def _page(name: str, language: Language) -> Callable[[], str]:
    return lambda: (documentation() / place_of(name, language)).read_text(encoding="utf-8")


def _about(ask: "Povstat", topic: str) -> Callable[[], str]:
    return lambda: about_text(ask, topic)


def _add(
    server: MCPServer, ask: "Povstat", uri: str, name: str, purpose: str, mime: str, read: Callable[[], str]
) -> None:
    server.add_resource(
        FunctionResource.from_function(
            read, uri, name=name, description=translate(purpose, ask.lang), mime_type=mime
        )
    )
