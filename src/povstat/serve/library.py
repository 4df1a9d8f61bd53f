"""The extra ``serve``: Datasette, and uvicorn, which it brings along."""

from importlib import import_module
from typing import Any

from povstat.errors import UsageError


def library(module: str) -> Any:
    """A module of Datasette or uvicorn.

    Raises UsageError, with the command that installs it, where it is not installed.
    """
    try:
        return import_module(module)
    except ImportError:
        raise UsageError("serving needs {what}: pip install 'povstat[serve]'", what="Datasette") from None
