"""Columns of Arrow as Python values: every one of them, none rounded, whatever the type.

``to_pylist`` is quick and right for nearly all. It cuts nanoseconds off or asks pandas for them, and faults at
years beyond 9999, at text that is not UTF-8 and at time zones that nobody knows.
"""

from importlib import import_module
from typing import Any

from povstat.matching.io.cells import FarMoment, FineMoment, Opaque

_NANOSECONDS = 1_000_000_000


def python_cells(column: Any) -> list[Any]:
    """A column's values; what no Python value is equal to is an ``Opaque``."""
    kind = column.type
    types = import_module("pyarrow.types")
    if not _needs_care(kind, types):
        try:
            return list(column.to_pylist())
        except (ArithmeticError, ValueError, KeyError, TypeError, NotImplementedError):
            pass  # see above: value by value
    return [_value(scalar, types) for scalar in column]


def _needs_care(kind: Any, types: Any) -> bool:
    """Whether a type, or one within it, holds more than Python's own types do."""
    if types.is_temporal(kind):
        return getattr(kind, "unit", None) == "ns"
    if types.is_float16(kind):
        return True
    if types.is_dictionary(kind):
        return _needs_care(kind.value_type, types)
    if isinstance(kind, import_module("pyarrow").BaseExtensionType):
        return False
    return any(_needs_care(kind.field(at).type, types) for at in range(kind.num_fields))


def _value(scalar: Any, types: Any) -> Any:
    if scalar is None or not scalar.is_valid:
        return None
    kind = scalar.type
    if types.is_dictionary(kind):
        return _value(scalar.value, types)
    if types.is_struct(kind):
        return {field.name: _value(scalar[at], types) for at, field in enumerate(kind)}
    if types.is_map(kind):
        return [[_value(pair[0], types), _value(pair[1], types)] for pair in scalar.values]
    if types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind):
        return [_value(value, types) for value in scalar.values]
    if types.is_float16(kind):
        return float(scalar.as_py())
    if types.is_temporal(kind) and getattr(kind, "unit", None) == "ns" and not _is_whole(scalar):
        return _fine(scalar, kind, types)
    return _plain(scalar, types)


def _is_whole(scalar: Any) -> bool:
    """Whether a time in nanoseconds is one of whole microseconds."""
    return bool(scalar.value % 1000 == 0)


def _plain(scalar: Any, types: Any) -> Any:
    kind = scalar.type
    try:
        if types.is_temporal(kind) and getattr(kind, "unit", None) == "ns":
            return scalar.cast(_in_microseconds(kind, types)).as_py()
        return scalar.as_py()
    except UnicodeDecodeError:
        return Opaque("a text that is not UTF-8", scalar.as_buffer().to_pybytes().decode("utf-8", "replace"))
    except (ArithmeticError, ValueError, KeyError, TypeError, NotImplementedError):
        if types.is_date(kind) or types.is_timestamp(kind):
            return _far(scalar)
        return Opaque("a value that only Parquet knows")


def _in_microseconds(kind: Any, types: Any) -> Any:
    arrow = import_module("pyarrow")
    if types.is_timestamp(kind):
        return arrow.timestamp("us", kind.tz)
    return arrow.duration("us") if types.is_duration(kind) else arrow.time64("us")


def _fine(scalar: Any, kind: Any, types: Any) -> FineMoment | Opaque:
    if types.is_duration(kind):
        seconds, fraction = divmod(abs(scalar.value), _NANOSECONDS)
        return FineMoment(f"{'-' if scalar.value < 0 else ''}{seconds}.{fraction:09d}")
    text = _cast(scalar)
    return Opaque("a value that only Parquet knows") if text is None else FineMoment(text)


def _far(scalar: Any) -> FarMoment | Opaque:
    text = _cast(scalar)
    return Opaque("a date that only Parquet knows") if text is None else FarMoment(text)


def _cast(scalar: Any) -> str | None:
    """A date or time as Arrow writes it, made ISO; None where it does not know either."""
    arrow = import_module("pyarrow")
    try:
        text = str(scalar.cast(arrow.string()).as_py())
    except (arrow.ArrowException, ValueError):
        return None
    if "out of range" in text:
        return None
    day, blank, clock = text.partition(" ")
    if clock[-5:-4] in {"+", "-"}:
        clock = f"{clock[:-2]}:{clock[-2:]}"  # an offset, with the colon that the others have
    return f"{day}T{clock}" if blank else day
