"""What a format cannot hold is refused with row, column and the formats that can; nothing is cut or changed."""

import ast
import datetime as dt
import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from povstat import lang
from povstat.errors import PovstatError, UsageError
from povstat.matching.decision import FIELDS
from povstat.matching.io import formats
from povstat.matching.io.cells import as_text
from povstat.matching.io.delimited import DelimitedTable
from povstat.matching.io.opening import ReadOptions
from povstat.matching.io.tables import BlankLines, TextChunk
from tests.formats_of_match import Match, csv_rows, match

__all__ = ["match"]

numpy = pytest.importorskip("numpy")
openpyxl = pytest.importorskip("openpyxl")
pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

SOURCE = Path(formats.__file__).parent


# --- refusals ---


def book(*rows: list[Any]) -> Any:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    return made


def table(cells: Any) -> Any:
    return pa.table({"县": ["唐县"] * len(cells), "x": cells})


ZONED = pa.array([0], pa.timestamp("us", "Asia/Shanghai"))
NANOSECOND = pa.array([1], pa.timestamp("ns"))
FAR = pa.array([4_000_000], pa.int32()).cast(pa.date32())
NOT_UTF8 = pa.array([b"\xff"]).view(pa.string())


@pytest.mark.parametrize(
    ("content", "before", "after", "place", "what", "others"),
    [
        ("县,x\n唐县,1\n唐县," + "x" * 32_768 + "\n", "csv", "xlsx", "line 3", "32,767", "CSV, ndjson, Parquet"),
        ("县,x\n唐县,\x07\n", "csv", "xlsx", "line 2", "a control character", "CSV, ndjson, Parquet"),
        ('县,x\n\n唐县,"a\rb"\n', "csv", "xlsx", "line 3", "a carriage return", "CSV, ndjson, Parquet"),
        ("县,x\n唐县,_x0041_\n", "csv", "xlsx", "line 2", "escaped character", "CSV, ndjson, Parquet"),
        ('{"县":"唐县","x":9007199254740993}\n', "ndjson", "xlsx", "line 1", "2^53", "CSV, ndjson, Parquet"),
        (
            '{"县":"唐县","x":0.12345678901234567}\n',
            "ndjson",
            "xlsx",
            "line 1",
            "more digits",
            "CSV, ndjson, Parquet",
        ),
        ('{"县":"唐县","x":1e400}\n', "ndjson", "xlsx", "line 1", "not finite", "CSV, ndjson, Parquet"),
        ('\n{"县":"唐县","x":"\\ud800"}\n', "ndjson", "csv", "line 2", "surrogate", "can: ndjson"),
        ('{"县":"唐县","x":["\\ud800"]}\n', "ndjson", "parquet", "line 1", "surrogate", "can: ndjson"),
        ('{"县":"唐县","x":"\\ud800"}\n', "ndjson", "xlsx", "line 1", "surrogate", "can: ndjson"),
        (table([1.0, math.nan]), "parquet", "xlsx", "row 2", "not finite", "CSV, Parquet"),
        (table([1.0, math.inf]), "parquet", "ndjson", "row 2", "not finite", "CSV, Parquet"),
        (table([[1.0], [math.nan]]), "parquet", "ndjson", "row 2", "not finite", "can: Parquet"),
        (table([b"a", b"b"]), "parquet", "csv", "row 1", "binary data", "can: Parquet"),
        (table([b"a"]), "parquet", "ndjson", "row 1", "binary data", "can: Parquet"),
        (table([[b"a"]]), "parquet", "xlsx", "row 1", "binary data", "can: Parquet"),
        (table(NOT_UTF8), "parquet", "csv", "row 1", "not UTF-8", "can: Parquet"),
        (table(NOT_UTF8), "parquet", "xlsx", "row 1", "not UTF-8", "can: Parquet"),
        (table(ZONED), "parquet", "xlsx", "row 1", "time zone", "CSV, ndjson, Parquet"),
        (table(NANOSECOND), "parquet", "xlsx", "row 1", "finer than a millisecond", "CSV, ndjson, Parquet"),
        (table([dt.datetime(2015, 1, 1, microsecond=1)]), "parquet", "xlsx", "row 1", "finer", "ndjson, Parquet"),
        (table(FAR), "parquet", "xlsx", "row 1", "outside 1900", "CSV, ndjson, Parquet"),
        (table([dt.date(1815, 6, 18)]), "parquet", "xlsx", "row 1", "outside 1900", "CSV, ndjson, Parquet"),
        (table([dt.timedelta(-1)]), "parquet", "xlsx", "row 1", "negative", "CSV, ndjson, Parquet"),
    ],
)
def test_what_a_format_cannot_hold_names_row_column_and_the_others(
    match: Match, tmp_path: Path, content: Any, before: str, after: str, place: str, what: str, others: str
) -> None:
    with pytest.raises(PovstatError) as caught:
        match(content, f"in.{before}", f"out.{after}")
    text = str(caught.value)
    assert "\n" not in text
    assert f"in.{before}, {place}, column 'x': " in text
    assert what in text
    assert text.endswith(others)
    assert [path.name for path in tmp_path.iterdir()] == [f"in.{before}"]


def test_every_reason_has_chinese() -> None:
    reasons = [
        constant.value
        for path in SOURCE.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Unheld", "Opaque"} and node.args
        for constant in ast.walk(node.args[0])
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str) and " " in constant.value
    ]
    assert len(reasons) > 15
    assert [reason for reason in reasons if lang.translate(reason, "zh") == reason] == []


def test_more_columns_than_a_worksheet_has(match: Match) -> None:
    wide = ",".join(["县", *map(str, range(16_380))]) + "\n"
    with pytest.raises(PovstatError, match="16,390 columns with those added, but a worksheet holds 16,384"):
        match(wide, "in.csv", "out.xlsx")


def test_more_rows_than_a_worksheet_has(match: Match, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("povstat.matching.io.spreadsheet_writer.MOST_EXCEL_ROWS", 3)
    match("县\n唐县\n唐县\n", "in.csv", "out.xlsx")
    with pytest.raises(PovstatError, match="rows at most"):
        match("县\n唐县\n唐县\n唐县\n", "in.csv", "out.xlsx")


@pytest.mark.parametrize("after", ["out.ndjson", "out.parquet"])
def test_two_columns_of_one_name(match: Match, after: str) -> None:
    with pytest.raises(PovstatError, match="two columns are called 'x'"):
        match("县,x,x\n唐县,1,2\n", "in.csv", after)


def test_an_encoding_that_cannot_hold_a_cell(match: Match) -> None:
    with pytest.raises(PovstatError, match=r"line 3, column 'x': big5 cannot hold '汉'"):
        match("n,x\n唐,1\n唐,汉\n", "in.csv", "out.csv", output_encoding="big5", given={"name": "n"})


# --- nothing is lost ---


def test_a_short_last_line_gets_its_verdict_in_its_column(match: Match) -> None:
    text = "code,a,b,c\n" + "522427,1,2,3\n" * 300 + "522427,9"
    rows = csv_rows(match(text, "in.csv", "out.csv"))
    assert {len(row) for row in rows} == {4 + len(FIELDS)}
    assert rows[-1][:5] == ["522427", "9", "", "", "unknown"]


def test_a_table_half_of_short_lines(match: Match) -> None:
    text = "code,a,b,c,d,e\n" + "522427,1,2,3,4,5\n" * 20_000 + "522427,1\n" * 20_000
    rows = csv_rows(match(text, "in.csv", "out.csv"))
    assert len(rows) == 40_001
    assert {len(row) for row in rows} == {6 + len(FIELDS)}
    assert {row[6] for row in rows[1:]} == {"unknown"}


_WORD = st.text(st.sampled_from("ab县\x00\x85"), min_size=1, max_size=2)


@settings(max_examples=300, deadline=None)
@given(
    rows=st.lists(st.lists(_WORD, min_size=1, max_size=6), min_size=1, max_size=20),
    size=st.integers(1, 60),
    ended=st.booleans(),
)
@example(rows=[["a", "b"]], size=99, ended=False)
def test_rows_of_any_width_stand_under_their_header(rows: list[list[str]], size: int, ended: bool) -> None:
    raw = "\n".join(["1,2,3,4,5,6", *map(",".join, rows)]).encode() + b"\n" * ended
    table = DelimitedTable(iter([raw[at : at + size] for at in range(0, len(raw), size)]), "t", delimiter=",")
    chunks = list(table.chunks())
    even = [row + [""] * (6 - len(row)) for row in rows]
    assert [list(row) for chunk in chunks if not isinstance(chunk, BlankLines) for row in chunk.cells()] == even
    keys = [key for chunk in chunks if not isinstance(chunk, BlankLines) for key in chunk.evidence([0])]
    assert list(map(as_text, keys)) == [row[0] for row in even]
    records = [record for chunk in chunks if isinstance(chunk, TextChunk) for record in chunk.records]
    assert records == [",".join(row).encode() for row in even]


@pytest.mark.parametrize("after", ["csv", "tsv", "xlsx", "parquet"])
def test_keys_that_the_first_object_lacks_are_columns_too(match: Match, after: str) -> None:
    late = '{"县":"唐县"}\n' * 300 + '{"x":{"a":[1,null]},"县":"城关区","y":true}\n'
    out = match("{}\n" + late, "in.ndjson", f"out.{after}")
    if after == "parquet":
        read = parquet.read_table(out)
        header, last = read.column_names, [column[-1].as_py() for column in read.columns]
    elif after == "xlsx":
        read = [list(row) for row in openpyxl.load_workbook(out).active.iter_rows(values_only=True)]
        header, last = read[0], read[-1]
    else:
        header, *_, last = csv_rows(out, "\t" if after == "tsv" else ",")
    assert header[:3] == ["县", "x", "y"]
    assert last[:2] == ["城关区", '{"a": [1, null]}']
    assert last[2] in ("True", True)


def test_a_number_keeps_its_digits(match: Match) -> None:
    numbers = ["0.12345678901234567890", "1e400", "123456789012345678901234567890", "[0.12345678901234567890]"]
    text = "".join(f'{{"县":"唐县","x":{number}}}\n' for number in numbers)
    cells = [row[1] for row in csv_rows(match(text, "in.ndjson", "out.csv"))[1:]]
    assert cells == [numbers[0], "1E+400", *numbers[2:]]


@pytest.mark.parametrize("after", ["out.ndjson", "out.csv"])
def test_a_key_that_is_to_be_added_is_refused_in_whichever_object_it_stands(match: Match, after: str) -> None:
    text = '{"县":"唐县"}\n' * 300 + '{"县":"唐县","povstat_status":1}\n'
    with pytest.raises(UsageError, match="--prefix"):
        match(text, "in.ndjson", after)


def test_two_members_of_one_name_are_refused_where_only_one_could_be_written(match: Match) -> None:
    text = '{"县":"唐县","x":1,"x":2}\n'
    assert match(text, "in.ndjson", "out.ndjson").read_text(encoding="utf-8").startswith(text[:-2])
    with pytest.raises(PovstatError, match="line 1: two members are called 'x'"):
        match(text, "in.ndjson", "out.csv")


def test_the_line_end_after_a_header_with_a_line_feed(match: Match) -> None:
    out = match('县,"x\ny"\r\n唐县,1\r\n', "in.csv", "out.csv").read_bytes()
    assert out.startswith('县,"x\ny",povstat_status'.encode())
    assert out.count(b"\r\n") == 2
    assert out.count(b"\n") == 3


def test_plain_quotes_come_out_as_a_csv_has_them(match: Match) -> None:
    text = '县\tx\n"唐县\t5" pipe\n城关区\t1\n'
    rows = csv_rows(match(text, "in.tsv", "out.tsv", reading=ReadOptions(quotes=False)), "\t")
    assert [row[:2] for row in rows] == [["县", "x"], ['"唐县', '5" pipe'], ["城关区", "1"]]


def test_a_nul_does_not_make_utf16_of_utf8(match: Match) -> None:
    assert csv_rows(match("县\tx\r\n唐县\t\x00\r\n", "in.tsv", "out.csv"))[1][:2] == ["唐县", "\x00"]


def test_from_one_delimiter_to_another(match: Match) -> None:
    rows = csv_rows(match("县,a,b,c,d\n唐县,1,2,3,4\n", "in.csv", "out.tsv"), "\t")
    assert rows[1][:6] == ["唐县", "1", "2", "3", "4", "unknown"]


# --- Parquet ---


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        (NANOSECOND, "1970-01-01T00:00:00.000000001"),
        (pa.array([1_000], pa.timestamp("ns")), "1970-01-01T00:00:00.000001"),
        (pa.array([1], pa.timestamp("ns", "Asia/Shanghai")), "1970-01-01T08:00:00.000000001+08:00"),
        (pa.array([1], pa.time64("ns")), "00:00:00.000000001"),
        (pa.array([-1], pa.duration("ns")), "-0.000000001"),
        (FAR, "12921-08-18"),
        (ZONED, "1970-01-01T08:00:00+08:00"),
        (pa.array([[1]], pa.list_(pa.timestamp("ns"))), '["1970-01-01T00:00:00.000000001"]'),
        (pa.array([0.1], pa.float32()), "0.10000000149011612"),
        (pa.array([numpy.float16(1.5)], pa.float16()), "1.5"),
        (pa.array([{"a": [1, None]}]), '{"a": [1, null]}'),
        (pa.array([[("k", 1)]], pa.map_(pa.string(), pa.int8())), '[["k", 1]]'),
        (pa.array(["x"]).dictionary_encode(), "x"),
        (pa.array([None], pa.null()), ""),
    ],
)
def test_parquet_types_as_text_and_untouched(match: Match, cells: Any, text: str) -> None:
    """All of a cell is said, with pandas and without, and what stays Parquet is not even looked at."""
    source = table(cells)
    assert csv_rows(match(source, "in.parquet", "out.csv"))[1][1] == text
    out = parquet.read_table(match(source, "in.parquet", "out.parquet"))
    assert out["x"].combine_chunks().cast(cells.type) == cells or out.select(["县", "x"]).equals(source)


def test_text_that_is_not_utf8_stays_parquet(match: Match) -> None:
    source = pa.table({"县": NOT_UTF8, "x": NOT_UTF8})
    out = parquet.read_table(match(source, "in.parquet", "out.parquet"))
    assert out["x"].combine_chunks().view(pa.binary()).to_pylist() == [b"\xff"]
    assert out["povstat_status"].to_pylist() == ["unknown"]


def test_old_times_beyond_2262_are_not_wrapped_around(match: Match, tmp_path: Path) -> None:
    """Spark's times of 96 bits, among them the 9999-12-31 that stands for never."""
    times = [dt.datetime(9999, 12, 31), dt.datetime(2015, 1, 1, 0, 0, 0, 1), None]
    source = pa.table({"县": ["唐县"] * 3, "x": pa.array(times, pa.timestamp("us"))})
    parquet.write_table(source, tmp_path / "in.parquet", use_deprecated_int96_timestamps=True)
    content = (tmp_path / "in.parquet").read_bytes()
    cells = [row[1] for row in csv_rows(match(content, "in.parquet", "out.csv"))[1:]]
    assert cells == ["9999-12-31T00:00:00", "2015-01-01T00:00:00.000001", ""]
    assert parquet.read_table(match(content, "in.parquet", "out.parquet"))["x"].to_pylist() == times


# --- Excel ---


def test_numbers_and_blanks_of_a_workbook_are_exact(match: Match) -> None:
    exact = 0.1 + 0.2
    out = match(json.dumps({"县": " ", "x": exact, "y": 2**53, "z": "#N/A"}) + "\n", "in.ndjson", "out.xlsx")
    cells = openpyxl.load_workbook(out).active[2]
    assert [cell.value for cell in cells[:4]] == [" ", exact, 2**53, "#N/A"]
    assert [cell.data_type for cell in cells[:4]] == ["s", "n", "n", "s"]


def test_errors_and_header_cells_of_a_workbook_keep_their_types(match: Match) -> None:
    source = book(["县", 2015, dt.datetime(2015, 1, 2)], ["唐县", "#N/A", "#N/A"])
    source.active["C2"].data_type = "s"
    out = openpyxl.load_workbook(match(source, "in.xlsx", "out.xlsx")).active
    assert [cell.value for cell in out[1][:3]] == ["县", 2015, dt.datetime(2015, 1, 2)]
    assert [cell.data_type for cell in out[2][:3]] == ["s", "e", "s"]


def test_a_formula_without_its_value_is_refused(match: Match) -> None:
    with pytest.raises(PovstatError, match=r"in\.xlsx, row 3, column B: a formula without its value"):
        match(book(["县", "x"], ["唐县", 1], ["唐县", "=1+1"]), "in.xlsx", "out.csv")


def test_rows_are_counted_as_in_the_sheet(match: Match) -> None:
    with pytest.raises(PovstatError, match="row 5: cells beyond the header's 1 column"):
        match(book([], [], ["县"], ["唐县"], ["唐县", 1]), "in.xlsx", "out.csv")


def test_other_worksheets_are_not_overwritten(match: Match, tmp_path: Path) -> None:
    source = book(["县"], ["唐县"])
    source.create_sheet("precious")
    with pytest.raises(PovstatError, match="other worksheets"):
        match(source, "in.xlsx", "in.xlsx")
    assert openpyxl.load_workbook(tmp_path / "in.xlsx").sheetnames[1] == "precious"
    assert match(source, "in.xlsx", "out.xlsx").exists()
