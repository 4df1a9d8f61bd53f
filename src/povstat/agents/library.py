"""The extra ``mcp``: the official SDK of the Model Context Protocol."""

from importlib import import_module
from typing import Any

from povstat.errors import UsageError


def sdk(module: str) -> Any:
    """A module of the SDK. Raises UsageError, with the command that installs it, where it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        raise UsageError("an MCP server needs {what}: pip install 'povstat[mcp]'", what="mcp") from None
