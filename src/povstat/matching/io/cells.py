"""Values of cells that more than one format has to do with, and a cell as text."""

import json
import math
from decimal import Decimal
from typing import Any


class ExactNumber(Decimal):
    """A number of JSON with more digits than a double holds."""


class FarMoment(str):
    """A date or time, as ISO text, of a year before 1 or after 9999."""

    __slots__ = ()


class FineMoment(str):
    """A date or time, as ISO text, or a duration in seconds, that counts single nanoseconds."""

    __slots__ = ()


class SheetError(str):
    """An error that a worksheet's cell holds, such as #N/A; not the text of that name."""

    __slots__ = ()


class Opaque:
    """A value that only the format it stands in can hold.

    ``reason`` says what it is, ``str()`` about what stands in it.
    """

    __slots__ = ("_text", "reason")

    def __init__(self, reason: str, text: str = "") -> None:
        self.reason = reason
        self._text = text

    def __str__(self) -> str:
        return self._text


def as_text(cell: Any) -> str:
    """A cell as text: whole numbers without a fraction, dates in ISO form, lists and objects as JSON, None empty.

    For evidence, and for what a format has been found to hold: bytes that are no text are shown as well as may be.
    """
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bytes):
        return cell.decode("utf-8", "replace")
    if isinstance(cell, float):
        whole = cell.is_integer() and abs(cell) < 1e15 and (cell or math.copysign(1, cell) > 0)
        return str(int(cell)) if whole else repr(float(cell))
    if isinstance(cell, list | tuple | dict):
        return json_text(cell)
    return cell.isoformat() if hasattr(cell, "isoformat") else str(cell)


def json_text(cell: Any) -> str:
    """A list or an object as JSON; what JSON has no form for stands there as text.

    Raises ValueError for a number that is not finite.
    """
    if isinstance(cell, ExactNumber):
        return str(cell)
    if isinstance(cell, dict):
        members = (
            f"{json.dumps(as_text(name), ensure_ascii=False)}: {json_text(value)}" for name, value in cell.items()
        )
        return "{" + ", ".join(members) + "}"
    if isinstance(cell, list | tuple):
        return "[" + ", ".join(map(json_text, cell)) + "]"
    return json.dumps(cell, ensure_ascii=False, allow_nan=False, default=as_text)
