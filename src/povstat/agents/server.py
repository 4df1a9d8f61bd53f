"""The server: which tools there are, what each answers with, and how it runs on standard input and output."""

from typing import TYPE_CHECKING, Any

from povstat.agents.wording import INSTRUCTIONS, TOOLS
from povstat.errors import needed
from povstat.lang import Message, translate
from povstat.version import __version__

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

    from povstat.api import Povstat


def server(ask: "Povstat") -> "MCPServer":
    """A server whose tools ask ``ask``, in its language.

    Raises UsageError where the SDK is not installed, InvalidDataError where there is no valid data.
    """
    mcpserver = needed("mcp.server.mcpserver", "mcp", Message("an MCP server"))
    ask.connection  # noqa: B018 - data that is not valid is said before anybody is served
    from povstat.agents import schemas
    from povstat.agents.name_tools import NameTools
    from povstat.agents.record_tools import RecordTools
    from povstat.agents.resources import add_resources
    from povstat.agents.statistics_tools import StatisticsTools
    from povstat.agents.tool import question

    answers: dict[str, dict[str, Any]] = {
        "county": schemas.of_county(),
        "match": schemas.of_match(),
        "codes": schemas.of_rows("codes", "codes_in_year"),
        "series_values": schemas.of_rows("observations", "side_by_side"),
        "cite": schemas.of_text(),
        "about": schemas.of_text(),
    }
    holders = (RecordTools(ask), StatisticsTools(ask), NameTools(ask))
    tools = [
        question(
            next(getattr(holder, name) for holder in holders if hasattr(holder, name)),
            answers.get(name) or schemas.of_rows(name),
            ask.lang,
        )
        for name in TOOLS
    ]
    made: MCPServer = mcpserver.MCPServer(
        "povstat",
        title="povstat",
        instructions=translate(INSTRUCTIONS, ask.lang),
        version=__version__,
        tools=tools,
        log_level="CRITICAL",
    )
    add_resources(made, ask)
    return made


def serve_stdio(made: "MCPServer") -> None:
    """Serve on standard input and output until the input ends."""
    made.run("stdio")
