"""Files for other programs, read back with another library than the one that wrote them: the same as --json."""

import json
from collections.abc import Callable
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas
import pyarrow.parquet
import pyreadstat
import pytest
from python_calamine import CalamineWorkbook

from povstat.output import FILE_FORMATS
from povstat.output.delimited import joined
from povstat.output.stata import variable
from tests.conftest import Run

CALLS = [
    ("counties",),
    ("counties", "-p", "Guizhou", "-b", "2019,2020", "--with-source"),
    ("counties", "-p", "Guizhou", "-c", "code,delisted_on,key_county,longitude", "-n", "0"),
    ("milestones",),
    ("provinces",),
    ("batches",),
    ("areas",),
    ("supervision",),
    ("sources",),
    ("series",),
    ("series", "rural-poor"),
    ("series", "provincial-rural-poor-survey"),
    ("series", "poverty-line", "poverty-line-2008"),
    ("figures",),
    ("progress", "--by-province"),
    ("line",),
    ("panel", "--from", "2015", "--to", "2017"),
    ("crosswalk", "--listed"),
    ("codes", "522427", "威宁彝族回族苗族自治县"),
    ("codes", "522427", "--to", "2014"),
    ("search", "威宁"),
]


Written = Callable[..., tuple[list[dict[str, Any]], Path]]


@pytest.fixture
def written(run: Run, tmp_path: Path) -> Written:
    """``written(call, "xlsx")``: the rows that --json prints, and the file that the call writes."""

    def call(words: tuple[str, ...], ending: str, *more: str) -> tuple[list[dict[str, Any]], Path]:
        rows = json.loads(run(*words, *more, "--json").out)
        path = tmp_path / f"file.{ending}"
        answer = run(*words, *more, "-o", path)
        assert (answer.code, answer.out) == (0, ""), answer.err
        return rows, path

    return call


def fields_of(run: Run, words: tuple[str, ...]) -> list[str]:
    """The fields of a call, which an empty array would not show."""
    return run(*words, "-f", "csv").out.splitlines()[0].split(",")


def one_text(value: object) -> object:
    """What a cell of text holds: words joined, other structures as JSON."""
    return joined(value) if isinstance(value, list | dict) else value


def as_cell(value: object) -> object:
    """A value of JSON as a worksheet has it: days are days, an empty list is an empty cell."""
    value = one_text(value)
    return None if value == "" else value


def plain_day(value: object) -> object:
    if isinstance(value, datetime):
        value = value.date()
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_excel_by_openpyxl(run: Run, written: Written, words: tuple[str, ...]) -> None:
    rows, path = written(words, "xlsx")
    page = openpyxl.load_workbook(path).worksheets[0]
    head, *body = page.iter_rows()
    fields = fields_of(run, words)
    assert len(head) == len(fields) == len({cell.value for cell in head})
    assert page.freeze_panes == "A2"
    assert [[plain_day(cell.value) for cell in line] for line in body] == [
        [as_cell(row[field]) for field in fields] for row in rows
    ]
    for line, row in zip(body, rows, strict=True):
        for cell, field in zip(line, fields, strict=True):
            # A code is text, a number a number, a day a day: nothing is a formula.
            assert cell.data_type != "f"
            if isinstance(row[field], str) and row[field]:
                assert isinstance(cell.value, date) or cell.data_type == "s"
            if isinstance(row[field], bool):
                assert cell.data_type == "b"


def test_excel_by_calamine(written: Written) -> None:
    rows, path = written(("counties",), "xlsx", "-c", "code,name_zh,batch,delisted_on,supervised,longitude")
    read = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert read[0] == ["Code", "Chinese name", "Batch", "Delisted on", "Listed supervision", "Longitude"]
    assert [[plain_day(cell) for cell in line] for line in read[1:]] == [
        ["" if value is None else value for value in row.values()] for row in rows
    ]


def test_the_second_sheet_says_what_the_first_is(run: Run, written: Written) -> None:
    rows, path = written(("counties", "-b", "2020"), "xlsx", "--lang", "zh")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["数据", "说明"]
    assert next(book["数据"].iter_rows(values_only=True))[:3] == ("代码", "名称", "英文名")
    cells = [[cell for cell in line if cell is not None] for line in book["说明"].iter_rows(values_only=True)]
    text = "\n".join("|".join(map(str, line)) for line in cells)
    assert "数据版本|povstat " in text
    assert "退出日期|delisted_on|省级公告或批准之日" in text
    assert "经度|longitude|县政府驻地大致东经，WGS-84，精确到0.01度。|度" in text
    cited = {key for row in rows for key in [*row["delisting_sources"], *row["contiguous_area_sources"]]}
    assert cited and cited <= {line[0] for line in cells if line}


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_parquet_by_duckdb(written: Written, words: tuple[str, ...]) -> None:
    rows, path = written(words, "parquet")
    answer = duckdb.sql(f"SELECT * FROM read_parquet('{path}')")
    assert answer is not None
    read = [dict(zip(answer.columns, line, strict=True)) for line in answer.fetchall()]
    wanted = [
        {
            field: value
            if not isinstance(value, list | dict) or all(isinstance(part, str) for part in value)
            else one_text(value)
            for field, value in row.items()
        }
        for row in rows
    ]
    assert [{field: plain_day(value) for field, value in row.items()} for row in read] == [
        {field: one_text(value) if isinstance(read[0][field], str) else value for field, value in row.items()}
        for row in wanted
    ]


def test_parquet_keeps_its_types_without_rows(written: Written) -> None:
    words = ("counties", "-c", "code,batch,longitude,supervised,delisted_on,aliases_zh")
    _, full = written(words, "parquet")
    types = pyarrow.parquet.read_schema(full).types
    _, empty = written((*words, "-n", "0"), "parquet")
    assert pyarrow.parquet.read_schema(empty).types == types
    assert list(map(str, types)) == ["string", "int64", "double", "bool", "date32[day]", "list<element: string>"]


def test_parquet_says_what_its_columns_mean(written: Written) -> None:
    rows, path = written(("series", "rural-poor"), "parquet")
    schema = pyarrow.parquet.read_schema(path)
    assert schema.field("value").metadata == {
        b"description": b"Value in the base unit; null where it is a band.",
        b"heading": b"Value",
        b"unit": b"people",
    }
    about = json.loads(schema.metadata[b"povstat"])
    assert about["table"] == "observations"
    assert about["version"].startswith("povstat ")
    assert {source["id"] for source in about["sources"]} == {key for row in rows for key in row["sources"]}


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_stata_by_pyreadstat(run: Run, written: Written, words: tuple[str, ...]) -> None:
    rows, path = written(words, "dta")
    frame, about = pyreadstat.read_dta(path)
    fields = fields_of(run, words)
    assert list(frame.columns) == [variable(field) for field in fields]
    assert all(label and len(label) <= 80 for label in about.column_labels)
    assert len(frame) == len(rows)
    for field in fields:
        labels = about.variable_value_labels.get(variable(field), {})
        for read, row in zip(frame[variable(field)], rows, strict=True):
            wanted = row[field]
            if isinstance(wanted, bool):
                assert labels == {0: "no", 1: "yes"} and read == wanted
            elif isinstance(wanted, int | float):
                assert read == wanted
            elif wanted is None:
                assert read == "" or pandas.isna(read)
            elif isinstance(read, date):
                assert read.isoformat() == wanted
            else:
                assert (labels[int(read)] if labels else read) == one_text(wanted)


def test_stata_says_what_its_variables_are(written: Written) -> None:
    _, path = written(("counties",), "dta", "-c", "code,evidence,longitude,delisted_on,notes_zh", "--lang", "zh")
    _, about = pyreadstat.read_dta(path, metadataonly=True)
    assert about.column_names_to_labels == {
        "code": "代码",
        "evidence": "佐证程度",
        "longitude": "经度 (度)",
        "delisted_on": "退出日期",
        "notes_zh": "备注",
    }
    assert about.variable_value_labels["evidence"][2] == "排除法推定"
    assert about.file_label and about.file_label.startswith("2014年名单所列各县 (povstat ")
    assert about.original_variable_types["delisted_on"] == "%td"
    # Release 118 is what Stata 14 and every later edition reads.
    assert path.read_bytes()[:42].count(b"<release>118</release>") == 1


@pytest.mark.parametrize("words", [("counties",), ("counties", "-p", "Guizhou", "-c", "code,name_zh")])
def test_geojson_is_points_and_properties(written: Written, words: tuple[str, ...]) -> None:
    rows, path = written(words, "geojson")
    collection = json.loads(path.read_text(encoding="utf-8"))
    assert list(collection) == ["type", "features", "povstat"]
    assert collection["type"] == "FeatureCollection"
    assert [feature["properties"] for feature in collection["features"]] == [
        {field: value for field, value in row.items() if field not in ("longitude", "latitude")} for row in rows
    ]
    for feature in collection["features"]:
        assert feature["type"] == "Feature"
        longitude, latitude = feature["geometry"]["coordinates"]
        assert 73 <= longitude <= 136 and 18 <= latitude <= 54


class Page(HTMLParser):
    """The cells of the table, the links, and every other text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.links: list[str | None] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag == "a":
            self.links.append(dict(attrs)["href"])

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.rows and self.rows[-1] and self.tags[-1][0] in ("td", "th"):
            self.rows[-1][-1] += data if data != "\n" else ""


def test_html_shows_what_people_read(run: Run, written: Written) -> None:
    rows, path = written(("batches", "-p", "Guizhou"), "html")
    page = Page(path.read_text(encoding="utf-8"))
    screen = run("batches", "-p", "Guizhou", "-f", "csv", "-c", "batch,province,counties").out.splitlines()[1:]
    assert [",".join(line[:3]) for line in page.rows[1:]] == screen
    assert page.rows[0][:3] == ["Batch", "Province", "Counties"]
    assert "Version of the data: povstat " in page.text
    assert "(unit: counties)" in page.text
    assert set(page.links) == {
        source["url"]
        for source in json.loads(run("sources", "--json").out)
        if source["url"] and any(source["id"] in row["sources"] for row in rows)
    }
    # Nothing is asked from elsewhere.
    assert not [tag for tag, _ in page.tags if tag in ("script", "link", "img", "iframe")]
    assert "url(" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", sorted(FILE_FORMATS))
def test_the_same_rows_give_the_same_bytes(povstat: Run, tmp_path: Path, form: str) -> None:
    files = [tmp_path / "first", tmp_path / "second"]
    for file, zone in zip(files, ("UTC", "Asia/Shanghai"), strict=True):
        env = {"TZ": zone, "PYTHONHASHSEED": "1" if zone == "UTC" else "2"}
        assert povstat("counties", "-p", "Guizhou", "-f", form, "-o", file, env=env).code == 0
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_sheet_is_of_the_data_that_was_asked(run: Run, data_copy: Path, tmp_path: Path) -> None:
    def version(*more: object) -> str:
        path = tmp_path / "file.parquet"
        assert run("counties", "-o", path, *more).code == 0
        return str(json.loads(pyarrow.parquet.read_schema(path).metadata[b"povstat"])["version"])

    own = version("--data", data_copy)
    assert version() != own == version("--data", data_copy)
    (data_copy / "sources.yaml").open("a", encoding="utf-8").write("# another word\n")
    assert version("--data", data_copy) not in (own, version())


@pytest.mark.parametrize("form", [form for form, known in FILE_FORMATS.items() if known.binary])
def test_bytes_go_down_a_pipe(povstat: Run, run: Run, tmp_path: Path, form: str) -> None:
    assert run("areas", "-f", form, "-o", tmp_path / "file").code == 0
    with (tmp_path / "piped").open("wb") as piped:
        assert povstat("areas", "-f", form, stdout=piped).code == 0
    assert (tmp_path / "piped").read_bytes() == (tmp_path / "file").read_bytes()
    assert Path(tmp_path / "piped").stat().st_size > 0
