"""``povstat mcp``: the record for agents, as tools of the Model Context Protocol."""

import signal

from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app

app = verb_app()


@app.command(cls=Verb)
@plain
def mcp(session: Session) -> None:
    """Serve the record to an agent: its questions as tools of the Model Context Protocol, read-only."""
    from povstat.agents import serve_stdio, server
    from povstat.interruption import quit_at_once

    made = server(session.ask)
    session.note("MCP on standard input and output; it ends with the input, or by Ctrl-C")
    # A thread waits for the input, and would be waited for. Nothing is open that would have to be put in order.
    signal.signal(signal.SIGINT, quit_at_once)
    signal.signal(signal.SIGTERM, quit_at_once)
    serve_stdio(made)
