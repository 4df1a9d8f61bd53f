"""The extra ``pictures``: Altair, which draws, and vl-convert, which renders offline."""

from importlib import import_module
from typing import Any

from povstat.errors import UsageError


def altair() -> Any:
    """Altair. Raises UsageError, with the command that installs it, where it is not installed."""
    return _needed("altair")


def vl_convert() -> Any:
    """vl-convert. Raises UsageError, with the command that installs it, where it is not installed."""
    return _needed("vl_convert")


def _needed(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise UsageError("pictures need {what}: pip install 'povstat[pictures]'", what=name) from None
