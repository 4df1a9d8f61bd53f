"""``match_table``: what comes in comes out, whatever the table looks like, or one line says why not."""

import csv
import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povstat.errors import InvalidDataError, PovstatError, UsageError
from povstat.matching.decision import FIELDS, Decision
from povstat.matching.io import delimited
from povstat.matching.io.delimited import DelimitedTable, large_cells
from povstat.matching.io.opening import ReadOptions
from povstat.matching.io.tables import TextChunk
from povstat.matching.run import RunOptions, match_table
from povstat.matching.tally import Tally

ADDED = [f"povstat_{name}" for name in FIELDS]
Match = Callable[..., Tally]


class Known:
    """A decider that knows two counties, so that these tests depend on no data."""

    def decide(
        self, name: str = "", province: str = "", prefecture: str = "", code: str = "", year: str = ""
    ) -> Decision:
        if name.strip() == "唐县" or code == "130627":
            return Decision("poverty", "130627", "唐县", 2018, None, "name")
        if name.strip() == "城关区":
            return Decision("ambiguous", note='could be: "拉萨", 兰州')
        return Decision("not_poverty" if name else "unknown")

    def kind_of(self, text: str) -> int:
        return text.endswith(("县", "区"))


@pytest.fixture
def match(tmp_path: Path) -> Match:
    def call(
        content: bytes | str, *, suffix: str = ".csv", reading: ReadOptions | None = None, **options: object
    ) -> Tally:
        table = tmp_path / f"in{suffix}"
        table.write_bytes(content.encode() if isinstance(content, str) else content)
        run = RunOptions(output=str(tmp_path / "out.csv"))
        for name, value in options.items():
            setattr(run, name, value)
        return match_table(str(table), Known(), reading or ReadOptions(), run)

    return call


def rows_of(path: Path) -> list[list[str]]:
    with large_cells(), path.open(encoding="utf-8", newline="") as handle:
        return list(csv.reader(handle))


def test_every_row_once_in_order_with_its_own_cells(match: Match, tmp_path: Path) -> None:
    match("id,县\n1,唐县\n2,朝阳区\n3,城关区\n4,\n")
    rows = rows_of(tmp_path / "out.csv")
    assert rows[0] == ["id", "县", *ADDED]
    assert [row[:2] for row in rows[1:]] == [["1", "唐县"], ["2", "朝阳区"], ["3", "城关区"], ["4", ""]]
    assert [row[2] for row in rows[1:]] == ["poverty", "not_poverty", "ambiguous", "unknown"]
    assert dict(zip(rows[0], rows[3], strict=True))["povstat_note"] == 'could be: "拉萨", 兰州'


@pytest.mark.parametrize(
    "text",
    [
        'county,x\n"唐县","a ""b"", c"\n',
        "county,x\r\n唐县,1\r\n\r\n城关区,2\r\n",
        'county,x\r\n"唐\r\n县","CRLF\r\nwithin"\r\n唐县,2\r\n',
        "county;x\n唐县;1,5\n",
        'county\tx\n唐县\t"1"\n',
        "county,x\r唐县,1\r城关区,2\r",
        "county,x\n唐县,NUL\x00here\n",
        "county,x\n唐县,last line open",
        "county,x\n唐县,\u2028\x0b\x0c\x85\n",
        "county,x\n\n\n唐县,1\n\n",
    ],
)
def test_the_text_of_rows_is_untouched(match: Match, tmp_path: Path, text: str) -> None:
    match(text)
    delimiter = "\t" if "\t" in text else ";" if ";" in text else ","
    before = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as handle:
        out_delimiter = "," if delimiter == "\t" else delimiter
        after = list(csv.reader(handle, delimiter=out_delimiter))
    assert [row[: len(own)] for row, own in zip(after, before, strict=True)] == before
    assert all(len(row) in {0, 2 + len(FIELDS)} for row in after)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        ("县,x\n唐县,1,2\n", "line 2: 3 cells, but the header has 2"),
        ('县,x\n唐县,1\n"城关区,2\n3,4\n', "line 3: a quote that opens here is never closed"),
        ('县,x\n"唐县"z,1\n', "line 2: the quotes are not those of a CSV"),
        ("县,省\n唐县,河北省\n".encode() + "行唐县,河北省石家庄市\n".encode("gb18030"), "line 3"),
        ("县,省\n行唐县,河北省石家庄\n".encode("gb18030") + "行唐县,河北省石家庄市\n".encode(), "mixes encodings"),
        ("x,y\n1,2\n", "--name"),
        ("县,povstat_status\n唐县,1\n", "--prefix"),
    ],
)
def test_what_is_no_table_ends_in_one_line(match: Match, tmp_path: Path, content: bytes | str, words: str) -> None:
    with pytest.raises(PovstatError) as caught:
        match(content)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


def test_header_only(match: Match, tmp_path: Path) -> None:
    assert match("县,省\n").rows == 0
    assert rows_of(tmp_path / "out.csv") == [["县", "省", *ADDED]]


def test_short_rows_are_filled_and_empty_cells_beyond_the_header_dropped(match: Match, tmp_path: Path) -> None:
    match("县,a,b\n唐县\n城关区,1,2,,\n")
    rows = rows_of(tmp_path / "out.csv")
    assert [row[:4] for row in rows[1:]] == [["唐县", "", "", "poverty"], ["城关区", "1", "2", "ambiguous"]]


def test_a_cell_of_ten_megabytes(match: Match, tmp_path: Path) -> None:
    big = "长" * 3_500_000 + '"' + "\n" * 1000
    text = io.StringIO()
    csv.writer(text).writerows([["县", "x"], ["唐县", big], ["城关区", "2"]])
    match(text.getvalue())
    rows = rows_of(tmp_path / "out.csv")
    assert [row[0] for row in rows] == ["县", "唐县", "城关区"]
    assert rows[1][1] == big


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_are_found_out(match: Match, tmp_path: Path, encoding: str) -> None:
    match(("县,省,备注\n" + "唐县,河北省,保定市所辖\n城关区,甘肃省,兰州市所辖\n" * 20).encode(encoding))
    rows = [line.split(",") for line in (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()]
    assert rows[0][:3] == ["县", "省", "备注"]
    assert rows[1][:4] == ["唐县", "河北省", "保定市所辖", "poverty"]


@pytest.mark.parametrize("named", ["utf-16", "utf_16", "U16"])
def test_an_encoding_whose_bytes_have_no_order(match: Match, tmp_path: Path, named: str) -> None:
    """utf-16 without a mark is refused in a line, and nothing is written."""
    with pytest.raises(InvalidDataError, match=r"utf-16 without a byte-order mark: .*utf-16-le"):
        match("县\n唐县\n".encode("utf-16-be"), reading=ReadOptions(encoding=named))
    assert not (tmp_path / "out.csv").exists()


def test_big5_is_not_taken_for_gb18030(match: Match, tmp_path: Path) -> None:
    match(("縣,省,備註\n" + "威寧縣,貴州省,畢節市所轄\n靈壽縣,河北省,石家莊市所轄\n" * 20).encode("big5"))
    assert rows_of(tmp_path / "out.csv")[1][:3] == ["威寧縣", "貴州省", "畢節市所轄"]


def test_an_encoding_that_is_given_is_used(match: Match, tmp_path: Path) -> None:
    match("县\n唐县\n".encode("gb18030"), reading=ReadOptions(encoding="gb18030"), output_encoding="gb18030")
    assert (tmp_path / "out.csv").read_bytes().decode("gb18030").startswith("县,povstat_status")


def test_a_mark_at_the_beginning_is_kept(match: Match, tmp_path: Path) -> None:
    match("县\n唐县\n".encode("utf-8-sig"))
    assert (tmp_path / "out.csv").read_bytes().startswith("\ufeff县,".encode())


def test_duplicate_columns_need_a_number(match: Match, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="several columns"):
        match("a,a\n唐县,x\n", given={"name": "a"})
    match("a,a\n唐县,x\n", given={"name": "1"})
    assert rows_of(tmp_path / "out.csv")[1][:3] == ["唐县", "x", "poverty"]


def test_a_table_without_header(match: Match, tmp_path: Path) -> None:
    match("唐县\n城关区\n", reading=ReadOptions(header=False))
    assert [row[:2] for row in rows_of(tmp_path / "out.csv")] == [["唐县", "poverty"], ["城关区", "ambiguous"]]


def test_commas_in_the_only_column_belong_to_the_name(match: Match, tmp_path: Path) -> None:
    match("county\nWeining Yi, Hui, and Miao\n唐县\n")
    assert [row[0] for row in rows_of(tmp_path / "out.csv")] == ["county", "Weining Yi, Hui, and Miao", "唐县"]


def test_only_columns_and_prefix(match: Match, tmp_path: Path) -> None:
    tally = match("县\n唐县\n朝阳区\n", only=frozenset({"poverty"}), fields=("code",), prefix="p_")
    assert rows_of(tmp_path / "out.csv") == [["县", "p_code"], ["唐县", "130627"]]
    assert tally.rows == 2


def test_the_report_groups_what_was_not_decided(match: Match, tmp_path: Path) -> None:
    match("县,省\n城关区,a\n城关区,b\n城关区,b\n,\n唐县,\n", report=str(tmp_path / "report.csv"))
    rows = rows_of(tmp_path / "report.csv")
    assert [row[:4] for row in rows[1:]] == [
        ["2", "ambiguous", "城关区", "b"],
        ["1", "ambiguous", "城关区", "a"],
        ["1", "unknown", "", ""],
    ]


def test_output_over_the_input(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("县\n唐县\n", encoding="utf-8")
    match_table(str(table), Known(), ReadOptions(), RunOptions(output=str(table)))
    assert rows_of(table)[1][:2] == ["唐县", "poverty"]


def test_output_that_cannot_be(match: Match, tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "no" / "such.csv"):
        with pytest.raises(PovstatError, match=r"directory|cannot be written"):
            match("县\n唐县\n", output=str(place))


def test_an_interruption_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped(Known):
        def decide(self, *_: str, **__: str) -> Decision:
            raise KeyboardInterrupt

    table, out = tmp_path / "in.csv", tmp_path / "out.csv"
    table.write_text("县\n唐县\n", encoding="utf-8")
    out.write_text("before", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        match_table(str(table), Stopped(), ReadOptions(), RunOptions(output=str(out)))
    assert out.read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.csv"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_ends_in_one_line(match: Match) -> None:
    with pytest.raises(PovstatError, match="cannot be written"):
        match("县\n" + "唐县\n" * 100_000, output="/dev/full")


def test_gzip(match: Match, tmp_path: Path) -> None:
    match(gzip.compress("县\n唐县\n".encode()), suffix=".csv.gz")
    assert rows_of(tmp_path / "out.csv")[1][:2] == ["唐县", "poverty"]


def test_ndjson_keeps_the_text_of_objects(match: Match, tmp_path: Path) -> None:
    lines = ['{"县": "唐县", "x": [1, {"a": null}], "f": 1.50 }', "{}", '{"x": 1, "县": "城关区"}']
    match("\n".join(lines), suffix=".ndjson", output=str(tmp_path / "out.ndjson"))
    out = (tmp_path / "out.ndjson").read_text(encoding="utf-8").splitlines()
    assert out[0].startswith('{"县": "唐县", "x": [1, {"a": null}], "f": 1.50,')
    assert [json.loads(line)["povstat_status"] for line in out] == ["poverty", "unknown", "ambiguous"]


def test_ndjson_that_is_none(match: Match) -> None:
    with pytest.raises(PovstatError, match="line 2: not a JSON object"):
        match('{"县": "唐县"}\n[1]\n', suffix=".ndjson")


def test_spreadsheets(match: Match, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["县", "adcode", "x"], ["唐县", 130627.0, "=1+1"], [None, None, None], ["城关区", None, 2.5]):
        book.active.append(row)
    book.active["C2"].data_type = "s"
    book.save(tmp_path / "t.xlsx")
    match((tmp_path / "t.xlsx").read_bytes(), suffix=".xlsx", output=str(tmp_path / "out.xlsx"))
    read = [list(row) for row in openpyxl.load_workbook(tmp_path / "out.xlsx").active.iter_rows(values_only=True)]
    assert read[0] == ["县", "adcode", "x", *ADDED]
    assert read[1][:5] == ["唐县", 130627, "=1+1", "poverty", "130627"]
    assert read[3][:4] == ["城关区", None, 2.5, "ambiguous"]
    assert len(read) == 4


def test_parquet_keeps_types(match: Match, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    source = pa.table({"县": ["唐县", "朝阳区"], "gdp": pa.array([1.5, None], pa.float32())})
    parquet.write_table(source, tmp_path / "t.parquet")
    match((tmp_path / "t.parquet").read_bytes(), suffix=".parquet", output=str(tmp_path / "out.parquet"))
    out = parquet.read_table(tmp_path / "out.parquet")
    assert out.select(["县", "gdp"]).equals(source)
    assert out["povstat_status"].to_pylist() == ["poverty", "not_poverty"]


_CELL = st.text(st.sampled_from("ab唐 ,\t;'é\x00𠀀\x85"), max_size=4)


def text_chunks(table: DelimitedTable) -> list[TextChunk]:
    """All rows of a table that has no blank lines."""
    chunks = []
    for chunk in table.chunks():
        assert isinstance(chunk, TextChunk)
        chunks.append(chunk)
    return chunks


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.lists(_CELL, min_size=3, max_size=3), min_size=1, max_size=12),
    st.sampled_from(["\n", "\r\n"]),
    st.integers(1, 40),
)
def test_the_quick_way_reads_as_csv_does(rows: list[list[str]], newline: str, size: int) -> None:
    """Lines without quotes, split by hand and cut anywhere, give what ``csv.reader`` gives."""
    lines = [",".join(cell.replace(",", "") or "-" for cell in row) for row in rows]
    text = newline.join(["x,y,z", *lines]) + newline
    raw = text.encode()
    blocks = [raw[at : at + size] for at in range(0, len(raw), size)]
    table = DelimitedTable(iter(blocks), "t", delimiter=",", titles=0, header_rows=1)
    read = [row for chunk in text_chunks(table) for row in chunk.cells()]
    assert read == list(csv.reader(io.StringIO(text, newline="")))[1:]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.lists(st.text(max_size=6), min_size=2, max_size=2), min_size=1, max_size=8),
    st.integers(1, 60),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_quoted_tables_come_back_cell_by_cell(rows: list[list[str]], size: int, quoting: Literal[0, 1]) -> None:
    """Any cells, written as CSV and cut anywhere, are read as they were, and each record is its very text."""
    rows = [[a.encode("utf-8", "ignore").decode(), b.encode("utf-8", "ignore").decode()] for a, b in rows]
    out = io.StringIO(newline="")
    csv.writer(out, quoting=quoting).writerows([["x", "y"], *rows])
    raw = out.getvalue().encode()
    blocks = [raw[at : at + size] for at in range(0, len(raw), size)]
    chunks = text_chunks(DelimitedTable(iter(blocks), "t", delimiter=",", titles=0, header_rows=1))
    read = [row for chunk in chunks for row in chunk.cells()]
    assert read == rows
    assert b"\r\n".join([raw.split(b"\r\n")[0], *(r for c in chunks for r in c.records)]) + b"\r\n" == raw


def test_an_endless_cell_is_refused(match: Match, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "LARGEST_CELL", 1 << 20)
    with pytest.raises(PovstatError, match="line 2: a quote that opens here is never closed"):
        match('县,x\n唐县,"' + "y,\n" * 3_000_000)
