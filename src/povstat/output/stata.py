"""Stata from version 14 on (the extra ``povstat[stata]``): labels of variables and values, units, real days.

Closed lists are numbers with value labels, truth values 0 and 1 with labels, codes text; a text of more than 2,045
bytes is a strL. Stata keeps no difference between a missing text and an empty one. The same rows give the same
bytes.
"""

import re
import tempfile
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from povstat.errors import UsageError
from povstat.lang import translate
from povstat.output import Column, Sheet
from povstat.output.delimited import joined
from povstat.output.limits import Unheld, distinct, held, library, utf8_text, whole_double

MADE = "23 Nov 2020 00:00"
"""The time that every file gives as its own: a real one would change the bytes from call to call."""

LONGEST_NAME = 32
LONGEST_LABEL = 80
"""Characters of the label of a variable or of a file."""
MOST_VARIABLES = 32_767
LARGEST_LONG = 2_147_483_620
"""Whole numbers beyond it are doubles: the last ones of 32 bits mean that a value is missing."""

_VERSION = 14
_MADE = re.compile(rb"<timestamp>\x11(.{17})</timestamp>", re.S)
_RESERVED = re.compile(
    "_all|_b|byte|_coef|_cons|double|float|if|in|int|long|_n|_N|_pi|_pred|_rc|_skip|str[0-9]+|strL|using|with"
)


def write_stata(sheet: Sheet, stream: BinaryIO) -> None:
    """Write a sheet.

    Raises UsageError where pyreadstat or polars is not installed and for column names that Stata cannot hold,
    InvalidDataError for values that it cannot.
    """
    pyreadstat = library("pyreadstat", "dta", "stata")
    polars = library("polars", "dta", "stata")
    names = [variable(column.field) for column in sheet.columns]
    distinct(names, "dta")
    columns, labels = {}, {}
    for name, column in zip(names, sheet.columns, strict=True):
        columns[name], labels[name] = _variable(polars, sheet, column)
    # The library writes to a file of a name; ours is written as any other is.
    with tempfile.TemporaryDirectory(prefix="povstat-") as directory:
        path = Path(directory) / "rows.dta"
        pyreadstat.write_dta(
            polars.DataFrame(columns),
            str(path),
            version=_VERSION,
            file_label=_cut(f"{sheet.about.title} ({sheet.about.version})"),
            column_labels=[_label(column) for column in sheet.columns],
            variable_value_labels={name: words for name, words in labels.items() if words},
        )
        stream.write(_at_fixed_time(path.read_bytes()))


def variable(field: str) -> str:
    """The name of a field in Stata. Raises UsageError for one that is too long or a word of Stata's own."""
    name = re.sub(r"\W", "_", field)
    name = f"_{name}" if name[:1].isdigit() else name
    if len(name) > LONGEST_NAME or _RESERVED.fullmatch(name):
        raise UsageError(
            "{name}: no name that Stata takes (at most {most} characters, no word of its own): "
            "choose others with --columns, or write csv or parquet",
            name=name,
            most=LONGEST_NAME,
        )
    return name


def _variable(polars: Any, sheet: Sheet, column: Column) -> tuple[Any, dict[int, str]]:
    """A column as Stata has it, and the labels of its values."""
    language = sheet.about.language
    if column.words:
        numbers = {word: number for number, word in enumerate(column.words, start=1)}
        values = held(sheet, column, "dta", numbers.__getitem__)
        return polars.Series(values, dtype=polars.Int32), dict(enumerate(column.words.values(), start=1))
    if column.kind == "flag":
        words = {0: translate("no", language), 1: translate("yes", language)}
        return polars.Series(held(sheet, column, "dta", int), dtype=polars.Int32), words
    if column.kind == "whole":
        values = held(sheet, column, "dta", whole_double)
        small = all(value is None or abs(value) <= LARGEST_LONG for value in values)
        return polars.Series(values, dtype=polars.Int32 if small else polars.Float64), {}
    if column.kind == "number":
        return polars.Series(held(sheet, column, "dta", float), dtype=polars.Float64), {}
    if column.kind == "day":
        return polars.Series(held(sheet, column, "dta", date.fromisoformat), dtype=polars.Date), {}
    return polars.Series(held(sheet, column, "dta", _text), dtype=polars.String), {}


def _text(value: Any) -> str:
    text = utf8_text(value if isinstance(value, str) else joined(value))
    if "\0" in text:
        raise Unheld("a control character")
    return text


def _label(column: Column) -> str:
    """The heading with its unit; where a field has no heading of its own, what it means."""
    text = column.description if column.heading == column.field and column.description else column.heading
    unit = f" ({column.unit})" if column.unit else ""
    return _cut(text, LONGEST_LABEL - len(unit)) + unit


def _cut(text: str, longest: int = LONGEST_LABEL) -> str:
    text = text.replace("\0", " ")
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _at_fixed_time(raw: bytes) -> bytes:
    """The file with ``MADE`` as its time, which its header has in a place of its own."""
    stamp = _MADE.search(raw, 0, 1024)
    assert stamp is not None
    return raw[: stamp.start(1)] + MADE.encode() + raw[stamp.end(1) :]
