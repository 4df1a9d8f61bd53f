"""The libraries of the extra ``pictures``: Altair, which draws, and vl-convert, which renders offline."""

from typing import Any

from povstat.errors import needed
from povstat.lang import Message


def altair() -> Any:
    """Altair. Raises UsageError, with the command that installs it, where it is not installed."""
    return needed("altair", "pictures", Message("a picture"))


def vl_convert() -> Any:
    """vl-convert. Raises UsageError, with the command that installs it, where it is not installed."""
    return needed("vl_convert", "pictures", Message("a picture"))
