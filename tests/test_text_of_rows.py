"""JSON and CSV of rows are what Python's own writers make of them, value for value."""

import csv
import io
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from povstat.output import Column, write
from povstat.output.delimited import cell

# 1, 1.0 and True are equal to Python, and no two of them are written alike.
VALUES = st.one_of(
    st.sampled_from(
        [None, True, False, 0, 1, 0.0, 1.0, -0.0, "", "%s", "1", "true", "=1", 'a"b', "a,b", "a\r\nb"]
    ),
    st.text(alphabet="a县\t\n\u202e\x7f%\"'\\", max_size=4),
    st.integers(-3, 3),
    st.lists(st.sampled_from(["a", "县; b"]), max_size=2),
)
FIELDS = ("name_zh", "100%", "x")


def rows_of(values: list[tuple[Any, ...]]) -> list[dict[str, Any]]:
    return [dict(zip(FIELDS, row, strict=True)) for row in values]


def text(rows: list[dict[str, Any]], form: str, fields: tuple[str, ...] = FIELDS) -> str:
    stream = io.StringIO(newline="")
    write(rows, [Column(field, field, lambda row: "") for field in fields], form, stream)
    return stream.getvalue()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=6).map(rows_of))
def test_each_value_is_written_as_itself(rows: list[dict[str, Any]]) -> None:
    lines = text(rows, "ndjson").split("\n")[:-1]
    assert len(lines) == len(rows)
    for line, row in zip(lines, rows, strict=True):
        # The same values in the same types; what a terminal would obey stands as an escape.
        assert repr(json.loads(line)) == repr(row)
        assert line.isprintable()
        shown = json.dumps(row, ensure_ascii=False)
        assert line == shown or not shown.isprintable()
    assert repr(json.loads(text(rows, "json"))) == repr(rows)

    for fields in (FIELDS, FIELDS[:1]):
        expected = io.StringIO(newline="")
        writer = csv.writer(expected, lineterminator="\n")
        writer.writerow(fields)
        writer.writerows([cell(row[field]) for field in fields] for row in rows)
        assert text(rows, "csv", fields) == expected.getvalue()


def test_rows_need_not_have_the_same_fields() -> None:
    stream = io.StringIO()
    from povstat.output.json_text import write_lines

    write_lines([{"a": 1}, {"b": True}, {}, {"a": 1.0}], stream)
    assert stream.getvalue() == '{"a": 1}\n{"b": true}\n{}\n{"a": 1.0}\n'
