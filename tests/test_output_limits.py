"""Cells and names that a format can hardly hold: kept as they are, or refused in one line with what to do."""

import io
import json
import tempfile
from pathlib import Path
from typing import Any

import openpyxl
import pandas
import pyarrow.parquet
import pyreadstat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from povstat.errors import InvalidDataError, PovstatError, UsageError
from povstat.fields.meanings import described
from povstat.lang import LANGUAGES, translate
from povstat.output import About, Column, Format, Reference, Sheet, excel, limits, stata, write_file, write_sheet
from povstat.output.stata import variable
from tests.conftest import Run


def sheet(*values: object, field: str = "cell", **about: Any) -> Sheet:
    rows = [{field: value} for value in values]
    column = Column(field, field.title(), lambda row: str(row[field]))
    return Sheet(rows, described("none", [column], rows, "en"), (field,), About(table="none", **about))


def in_form(form: Format, *values: object, **more: Any) -> io.BytesIO:
    stream = io.BytesIO()
    write_sheet(sheet(*values, **more), form, stream)
    stream.seek(0)
    return stream


def from_excel(stream: io.BytesIO) -> list[Any]:
    return [
        line[0] for line in openpyxl.load_workbook(stream).worksheets[0].iter_rows(min_row=2, values_only=True)
    ]


def from_stata(stream: io.BytesIO) -> list[Any]:
    with tempfile.NamedTemporaryFile(suffix=".dta") as file:
        file.write(stream.read())
        file.flush()
        return list(pyreadstat.read_dta(file.name)[0]["cell"])


def from_parquet(stream: io.BytesIO) -> list[Any]:
    return list(pyarrow.parquet.read_table(stream)["cell"].to_pylist())


READ = {"xlsx": from_excel, "dta": from_stata, "parquet": from_parquet}


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize(
    "value",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "{=1}",
        "https://example.org/",
        "mailto:a@example.org",
        "0123456",
        "1e5",
        "TRUE",
        "#N/A",
        "2020-01-02x",
        "a\nb\tc",
        " padded ",
        "<b>&amp;</b>",
        "𠮷野家",
        "x" * 2045,
        "x" * 2046,
        "贵" * 681,
        "贵" * 682,
        "x" * 32_767,
        2_147_483_620,
        2_147_483_621,
        -2_147_483_648,
        2**53,
        0.1,
        -0.5,
        True,
        False,
    ],
    ids=lambda value: repr(value)[:30],
)
def test_kept_as_it_is(form: Format, value: object) -> None:
    read = READ[form](in_form(form, value, None, value))
    assert [read[0], read[2]] == [value, value]
    assert read[1] is None or read[1] == "" or pandas.isna(read[1])


REFUSED = [
    ("xlsx", "x" * 32_768, "a text longer than 32,767 characters"),
    ("xlsx", "a\x00b", "a control character"),
    ("xlsx", "a\rb", "a carriage return"),
    ("xlsx", "_x0041_", "a text that is read as an escaped character"),
    ("xlsx", "\ud800", "half of a surrogate pair"),
    ("xlsx", 2**53 + 1, "a whole number beyond 2^53"),
    ("xlsx", float("inf"), "a number that is not finite"),
    ("xlsx", float("nan"), "a number that is not finite"),
    ("dta", "a\x00b", "a control character"),
    ("dta", "\udc00", "half of a surrogate pair"),
    ("dta", 2**53 + 1, "a whole number beyond 2^53"),
    ("dta", float("inf"), "a number that is not finite"),
    ("parquet", "\udc00", "half of a surrogate pair"),
    ("parquet", 2**63, "a whole number beyond 2^63"),
    ("parquet", ["\udc00"], "half of a surrogate pair"),
]


@pytest.mark.parametrize(("form", "value", "reason"), REFUSED, ids=lambda value: repr(value)[:30])
def test_refused_with_its_place(tmp_path: Path, form: Format, value: object, reason: str) -> None:
    usual: object = next(plain for plain in ("1", 1, 1.0, list[str]()) if type(plain) is type(value))
    with pytest.raises(InvalidDataError) as error:
        write_file(sheet(usual, usual, value), str(tmp_path / "x"), form)
    assert str(error.value).startswith(f"none, row 3, column cell: {reason}")
    assert str(error.value).endswith(f", which {form} cannot hold; what can: json, ndjson, csv")
    assert error.value.message("zh").isprintable()
    assert translate(reason, "zh") != reason or reason.endswith("character")
    assert list(tmp_path.iterdir()) == []


def test_a_day_before_those_of_excel(tmp_path: Path) -> None:
    column = Column("cell", "Cell", lambda row: "", kind="day")
    page = Sheet([{"cell": "1900-03-01"}, {"cell": "1900-02-28"}], [column], ("cell",), About(table="none"))
    with pytest.raises(InvalidDataError, match="row 2, column cell: a date outside 1900-03-01"):
        write_file(page, str(tmp_path / "x"), "xlsx")
    write_file(page, str(tmp_path / "x.dta"), "dta")
    assert list(map(str, pyreadstat.read_dta(tmp_path / "x.dta")[0]["cell"])) == ["1900-03-01", "1900-02-28"]


@pytest.mark.parametrize("form", READ)
@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.lists(st.one_of(st.none(), st.text(max_size=30)), min_size=1, max_size=5))
def test_any_text_comes_back_or_is_refused(form: Format, values: list[object]) -> None:
    try:
        stream = in_form(form, *values)
    except PovstatError as error:
        assert str(error).count("\n") == 0
        return
    # A worksheet ends with the last row that holds anything.
    read = [*READ[form](stream), *([None] * len(values))][: len(values)]
    assert [value or "" for value in read] == [value or "" for value in values]


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("rural-poor", "rural_poor"),
        ("2020", "_2020"),
        ("x" * 32, "x" * 32),
        ("名称", "名称"),
        ("a b", "a_b"),
        ("strL2", "strL2"),
        ("in_", "in_"),
    ],
)
def test_names_of_stata(tmp_path: Path, field: str, name: str) -> None:
    assert variable(field) == name
    (tmp_path / "x.dta").write_bytes(in_form("dta", "x", field=field).read())
    assert pyreadstat.read_dta(tmp_path / "x.dta", metadataonly=True)[1].column_names == [name]


@pytest.mark.parametrize("field", ["x" * 33, "in", "str20", "_N", "using", "double", "_all"])
def test_names_that_stata_does_not_take(tmp_path: Path, field: str) -> None:
    with pytest.raises(UsageError) as error:
        write_file(sheet("x", field=field), str(tmp_path / "x.dta"), "dta")
    assert str(error.value).startswith(f"{field}: no name that Stata takes (at most 32 characters")
    assert "--columns" in str(error.value)
    assert list(tmp_path.iterdir()) == []


def test_two_names_that_stata_takes_for_one() -> None:
    columns = [Column(field, field, lambda row: "") for field in ("a-b", "a_b")]
    with pytest.raises(UsageError, match="two columns would be called a_b in dta"):
        write_sheet(Sheet([], columns), "dta", io.BytesIO())


def test_every_series_can_stand_beside_another_in_stata_or_is_refused(run: Run) -> None:
    names = [row["id"] for row in json.loads(run("series", "--json").out)]
    assert any(len(name) > stata.LONGEST_NAME for name in names), "else the refusal is of no use"
    assert len({variable(name) for name in names if len(name) <= 32}) == len([n for n in names if len(n) <= 32])


def test_more_rows_than_a_worksheet_has(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(excel, "MOST_EXCEL_ROWS", 3)
    write_file(sheet("a", "b"), str(tmp_path / "fits"), "xlsx")
    with pytest.raises(InvalidDataError) as error:
        write_file(sheet("a", "b", "c"), str(tmp_path / "x"), "xlsx")
    assert str(error.value) == "3 rows, but xlsx holds 2: choose fewer (--limit), or write csv or parquet"
    assert [path.name for path in tmp_path.iterdir()] == ["fits"]
    assert limits.MOST_EXCEL_ROWS == 2**20


def test_labels_of_stata_are_cut_and_values_are_not(tmp_path: Path) -> None:
    long = "长" * 200
    column = Column("cell", long, lambda row: "", kind="number", unit="people")
    page = Sheet([{"cell": 1.5}], [column], ("cell",), About(title=long, version="povstat 0"))
    write_file(page, str(tmp_path / "x.dta"), "dta")
    frame, about = pyreadstat.read_dta(tmp_path / "x.dta")
    label = about.column_names_to_labels["cell"]
    assert label and len(label) == 80 and label.endswith("长… (people)")
    assert about.file_label and len(about.file_label) == 80
    assert list(frame["cell"]) == [1.5]
    assert about.creation_time and about.creation_time.date() == stata.MADE.date()


def test_a_page_runs_nothing() -> None:
    hostile = '<script>alert("1")</script>\x1b[31m\u202e'
    column = Column("cell", hostile, lambda row: hostile, description=hostile, unit=hostile)
    source = Reference(hostile, hostile, hostile, hostile, "javascript:alert(1)")
    about = About(hostile, hostile, "en", hostile, [hostile], [source])
    stream = io.StringIO()
    write_sheet(Sheet([{"cell": hostile}], [column], ("cell",), about), "html", stream)
    text = stream.getvalue()
    assert "<script" not in text and "javascript:" not in text and "<a " not in text
    assert not {"\x1b", "\u202e"} & set(text)
    assert text.count("&lt;script&gt;") == 12


def test_a_row_whose_seat_is_unknown_is_no_point() -> None:
    rows: list[dict[str, object]] = [
        {"id": "a", "longitude": 100.5, "latitude": 30},
        {"id": "b", "longitude": None, "latitude": None},
    ]
    columns = [Column(field, field, lambda row: "") for field in rows[0]]
    stream = io.StringIO()
    write_sheet(Sheet(rows, columns, ("id", "longitude", "latitude")), "geojson", stream)
    assert [feature["geometry"] for feature in json.loads(stream.getvalue())["features"]] == [
        {"type": "Point", "coordinates": [100.5, 30]},
        None,
    ]


def test_excel_has_no_formula_and_no_link() -> None:
    stream = in_form("xlsx", "=1+1", "https://example.org/")
    page = openpyxl.load_workbook(stream).worksheets[0]
    assert [cell.data_type for (cell,) in page.iter_rows(min_row=2)] == ["s", "s"]
    assert not [cell for (cell,) in page.iter_rows() if cell.hyperlink]
    stream.seek(0)
    assert CalamineWorkbook.from_filelike(stream).get_sheet_by_index(0).to_python()[1:] == [
        ["=1+1"],
        ["https://example.org/"],
    ]


def test_every_title_and_meaning_has_chinese() -> None:
    from povstat.fields.meanings import description
    from povstat.fields.schemas import schema_of
    from povstat.fields.sheets import TITLES
    from povstat.fields.tables import TABLES
    from povstat.lang.zh.meanings import MEANINGS

    tables = [table for table in TABLES if "properties" in schema_of(table).get("items", {})]
    assert len(tables) > 10
    said = {
        schema["description"] for table in tables for schema in schema_of(table)["items"]["properties"].values()
    }
    assert not set(MEANINGS) - said, "nobody says these any more"
    lacking = [title for title in TITLES.values() if translate(title, "zh") == title]
    for table in tables:
        for field, schema in schema_of(table)["items"]["properties"].items():
            if translate(schema["description"], "zh") == schema["description"]:
                lacking.append(schema["description"])
            assert all(description(table, field, language) for language in LANGUAGES)
    assert not lacking, "src/povstat/lang/zh/meanings.py:\n" + "".join(
        f"    {text!r}: '',\n" for text in dict.fromkeys(lacking)
    )
    assert description("sources", "title_en", "en") == "Title in English."
    assert description("counties", "notes_zh", "en") == "What a reader of batch and day must know, in Chinese."
    assert description("counties", "notes_zh", "zh") == "关于批次和日期须知的事项（中文）。"
    assert description("counties", "prefecture_en", "en").endswith("Chongqing. The same in English.")
