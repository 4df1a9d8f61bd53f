"""Stata from version 14 on (the extra ``povstat[stata]``): labels, units, real days, notes.

Closed lists are numbers with value labels, truth values 0 and 1 with labels, codes text; a text of more than 2,045
bytes is a strL. Stata keeps no difference between a missing text and an empty one. The same rows give the same
bytes. pandas writes the file: pyreadstat fails where a long text stands in two rows, and sets no time.
"""

import io
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, BinaryIO

from povstat.errors import UsageError
from povstat.lang import translate
from povstat.output import About, Column, Sheet
from povstat.output.delimited import joined
from povstat.output.limits import Unheld, distinct, finite, held, library, utf8_text, whole_double
from povstat.output.stata_notes import source_note, with_notes

MADE = datetime(2020, 11, 23)
"""The time that every file gives as its own: a real one would change the bytes from call to call."""

LONGEST_NAME = 32
LONGEST_LABEL = 80
"""Characters of the label of a variable or of a file."""
LARGEST_LONG = 2_147_483_620
"""Whole numbers beyond it are doubles: the last ones of 32 bits mean that a value is missing."""

_RELEASE = 118
"""Of the format: the one that Stata 14 brought and every later edition reads."""
_RESERVED = re.compile(
    "_all|_b|byte|_coef|_cons|double|float|if|in|int|long|_n|_N|_pi|_pred|_rc|_skip|str[0-9]+|strL|using|with"
)


def write_stata(sheet: Sheet, stream: BinaryIO) -> None:
    """Write a sheet.

    Raises UsageError where pandas is not installed and for column names that Stata cannot hold, InvalidDataError
    for values that it cannot.
    """
    pandas = library("pandas", "dta", "stata")
    names = [variable(column.field) for column in sheet.columns]
    distinct(names, "dta")
    frame, labels = {}, {}
    for name, column in zip(names, sheet.columns, strict=True):
        frame[name], labels[name] = _variable(pandas, sheet, column)
    raw = io.BytesIO()
    pandas.DataFrame(frame).to_stata(
        raw,
        version=_RELEASE,
        byteorder="little",
        write_index=False,
        time_stamp=MADE,
        data_label=_cut(f"{sheet.about.title} ({sheet.about.version})"),
        variable_labels=dict(zip(names, map(_label, sheet.columns), strict=True)),
        value_labels={name: words for name, words in labels.items() if words},
        convert_dates={
            name: "td" for name, column in zip(names, sheet.columns, strict=True) if column.kind == "day"
        },
    )
    stream.write(with_notes(raw.getvalue(), _notes(sheet.about)))


def variable(field: str) -> str:
    """The name of a field in Stata. Raises UsageError for one that is too long or a word of Stata's own."""
    name = re.sub(r"\W", "_", field)
    name = f"_{name}" if name[:1].isdigit() else name
    if len(name) > LONGEST_NAME or _RESERVED.fullmatch(name):
        raise UsageError(
            "{name}: no name that Stata takes (at most {most:character|characters}, no word of its own): "
            "choose others with --columns, or write csv or parquet",
            name=name,
            most=LONGEST_NAME,
        )
    return name


def _variable(pandas: Any, sheet: Sheet, column: Column) -> tuple[Any, Mapping[int, str]]:
    """A column as Stata has it, and the labels of its values."""
    if column.words:
        numbers = {word: number for number, word in enumerate(column.words, start=1)}
        values = held(sheet, column, "dta", numbers.__getitem__)
        return pandas.Series(values, dtype="Int32"), dict(enumerate(column.words.values(), start=1))
    if column.kind == "flag":
        words = {number: translate(word, sheet.about.language) for number, word in enumerate(("no", "yes"))}
        return pandas.Series(held(sheet, column, "dta", int), dtype="Int32"), words
    if column.kind == "whole":
        values = held(sheet, column, "dta", whole_double)
        small = all(value is None or abs(value) <= LARGEST_LONG for value in values)
        return pandas.Series(values, dtype="Int32" if small else "float64"), {}
    if column.kind == "number":
        return pandas.Series(held(sheet, column, "dta", finite), dtype="float64"), {}
    if column.kind == "day":
        days = held(sheet, column, "dta", date.fromisoformat)
        return pandas.Series(pandas.to_datetime(days), dtype="datetime64[s]"), {}
    texts = held(sheet, column, "dta", _text)
    return pandas.Series([text or "" for text in texts], dtype="object"), {}


def _text(value: Any) -> str:
    text = utf8_text(value if isinstance(value, str) else joined(value))
    if "\0" in text:
        raise Unheld("a control character")
    return text


def _notes(about: About) -> list[str]:
    """What the file says of its rows: version, citation, notes, then a note for each source."""
    notes = (about.version, about.citation.strip(), *about.notes, *map(source_note, about.sources))
    return [note for note in notes if note]


def _label(column: Column) -> str:
    """The heading with its unit; where a field has no heading of its own, what it means."""
    text = column.description if column.heading == column.field and column.description else column.heading
    unit = f" ({column.unit})" if column.unit else ""
    return _cut(text, LONGEST_LABEL - len(unit)) + unit


def _cut(text: str, longest: int = LONGEST_LABEL) -> str:
    text = text.replace("\0", " ")
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
