"""Exports, each read back by another program than the one that wrote it, and compared with what is printed."""

import json
import re
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import povstat
from povstat.errors import InvalidDataError, PovstatError, UsageError
from povstat.exports import FORMATS
from povstat.exports.content import FOREIGN, PRIMARY
from povstat.fields.meanings import kind_of_schema, properties
from povstat.fields.tables import RECORD, VIEWS
from povstat.output.delimited import joined
from tests.conftest import SHIPPED, TINY, Answer

Run = Callable[..., Answer]
Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A directory with exports of the whole record."""
    folder = tmp_path_factory.mktemp("exported")
    for name in ("package", "povstat.sqlite", "povstat.xlsx", "povstat.json"):
        povstat.export(folder / name)
    yield folder


@pytest.fixture(scope="module")
def printed() -> dict[str, Rows]:
    """Each table as ``--json`` prints it."""
    return {name: json.loads(json.dumps(povstat.table(name))) for name in RECORD}


def test_frictionless_finds_nothing_wrong_and_reads_the_rows(exported: Path, printed: dict[str, Rows]) -> None:
    from frictionless import Package, resources, validate

    path = str(exported / "package" / "datapackage.json")
    report = validate(path)
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]
    package = Package(path)
    assert [resource.name for resource in package.resources] == list(RECORD)
    for name in ("counties", "observations", "milestones", "batches"):
        resource = package.get_resource(name)
        assert isinstance(resource, resources.TableResource)
        assert [_plain(row.to_dict()) for row in resource.read_rows()] == printed[name], name


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    def plain(value: Any) -> Any:
        if isinstance(value, date):
            return value.isoformat()
        return float(value) if type(value).__name__ == "Decimal" else value

    return {name: plain(value) for name, value in row.items()}


def test_frictionless_would_find_something_wrong(exported: Path, tmp_path: Path) -> None:
    """The keys and closed lists of the package are looked at."""
    from frictionless import validate

    povstat.Povstat(TINY).export(tmp_path / "tiny", "batches", "provinces")
    path = tmp_path / "tiny" / "data" / "batches.csv"
    descriptor = json.loads((path.parent.parent / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        del resource["bytes"], resource["hash"]
    (path.parent.parent / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, lines[-1]]) + "\n", encoding="utf-8")
    wrong = validate(str(path.parent.parent / "datapackage.json"))
    assert "primary-key" in {error.type for task in wrong.tasks for error in task.errors}


def test_the_package_says_what_it_is(exported: Path) -> None:
    descriptor = json.loads((exported / "package" / "datapackage.json").read_text(encoding="utf-8"))
    assert descriptor["version"] == povstat.table("dataset")[0]["version"]
    assert descriptor["licenses"][0]["name"] == "CC-BY-4.0"
    assert descriptor["citation"] == povstat.cite()
    counties = descriptor["resources"][0]
    known = {field["name"]: field for field in counties["schema"]["fields"]}
    assert known["longitude"]["unit"] == "degrees"
    assert "listed" in known["evidence"]["constraints"]["enum"]
    assert known["delisted_on"]["type"] == "date"
    assert all(field["title"] for field in known.values())
    assert {source["name"] for source in counties["sources"]} > {"gb2260-2014"}


def test_sqlite(exported: Path, printed: dict[str, Rows]) -> None:
    db = sqlite3.connect(exported / "povstat.sqlite")
    db.row_factory = sqlite3.Row
    assert db.execute("pragma integrity_check").fetchone()[0] == "ok"
    assert db.execute("pragma foreign_key_check").fetchall() == []
    for name in RECORD:
        rows = [dict(row) for row in db.execute(f'select * from "{name}" order by rowid')]
        kinds = {row[1]: row[2] for row in db.execute(f'pragma table_info("{name}")')}
        assert rows == [{field: _kept(row[field], kinds[field]) for field in kinds} for row in printed[name]], name
    assert len(db.execute("pragma foreign_key_list(counties)").fetchall()) == 2
    listed = db.execute("select count(*), count(description_zh) from povstat_columns").fetchone()
    assert tuple(listed) == (sum(len(properties(name)) for name in RECORD),) * 2
    about = {
        row["field"]: row["value"] for row in db.execute("select * from povstat_about where about = 'povstat'")
    }
    assert about["data_version"] == povstat.table("dataset")[0]["version"]
    assert about["citation"] == povstat.cite()


def _kept(value: Any, kind: str) -> Any:
    return json.dumps(value, ensure_ascii=False) if kind == "JSON_TEXT" and value is not None else value


def test_excel(exported: Path, printed: dict[str, Rows]) -> None:
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(str(exported / "povstat.xlsx"))
    assert book.sheet_names == [*RECORD, "About"]
    for name in ("counties", "figures", "sources"):
        cells = book.get_sheet_by_name(name).to_python()
        fields = list(povstat.table(name).fields)
        assert len(cells[0]) == len(fields)
        rows = [dict(zip(fields, line, strict=True)) for line in cells[1:]]
        days = {field for field, schema in properties(name).items() if kind_of_schema(schema) == "day"}
        assert rows == [{field: _cell(row[field], field in days) for field in fields} for row in printed[name]], (
            name
        )
    about = [" ".join(map(str, line)) for line in book.get_sheet_by_name("About").to_python()]
    assert any(povstat.table("dataset")[0]["version"] in line for line in about)
    assert any("counties" in line and "longitude" in line and "degrees" in line for line in about)


def _cell(value: Any, day: bool) -> Any:
    if value is None:
        return ""
    if day:
        return date.fromisoformat(value)
    return joined(value) if isinstance(value, list | dict) else value


def test_json(exported: Path, run: Run, printed: dict[str, Rows]) -> None:
    whole = json.loads((exported / "povstat.json").read_text(encoding="utf-8"))
    assert list(whole["tables"]) == list(RECORD)
    assert {name: table["rows"] for name, table in whole["tables"].items()} == printed
    assert whole["tables"]["counties"]["rows"] == json.loads(run("counties", "--json").out)
    assert whole["povstat"]["data_version"] == povstat.table("dataset")[0]["version"]
    fields = {field["name"]: field for field in whole["tables"]["counties"]["fields"]}
    assert fields["longitude"]["unit"] == "degrees"
    assert fields["batch"]["description"]


def test_parquet_and_stata(tmp_path: Path, run: Run) -> None:
    import duckdb
    import pyreadstat

    assert run("export", tmp_path / "all", "-f", "parquet", "-t", "batches,provinces").code == 0
    rows = povstat.batches()
    read = duckdb.execute(f"select batch, province, counties, sources from '{tmp_path}/all/data/batches.parquet'")
    assert read.fetchall() == [
        tuple(row[name] for name in ("batch", "province", "counties", "sources")) for row in rows
    ]
    assert sorted(path.name for path in (tmp_path / "all" / "data").iterdir()) == [
        "batches.parquet",
        "provinces.parquet",
        "sources.parquet",
    ]
    descriptor = json.loads((tmp_path / "all" / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["format"] for resource in descriptor["resources"]] == ["parquet"] * 3
    assert run("export", tmp_path / "batches.dta", "-t", "batches").code == 0
    frame, about = pyreadstat.read_dta(str(tmp_path / "batches.dta"))
    assert list(frame["province"]) == [row["province"] for row in rows]
    assert povstat.table("dataset")[0]["version"] in str(about.file_label)
    assert about.column_names_to_labels["batch"]


def test_geojson(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "counties.geojson"
    assert run("export", path).code == 0
    whole = json.loads(path.read_text(encoding="utf-8"))
    assert (whole["type"], len(whole["features"])) == ("FeatureCollection", 832)
    rows = json.loads(run("counties", "--json").out)
    for feature, row in zip(whole["features"], rows, strict=True):
        place = feature["geometry"]["coordinates"] if feature["geometry"] else [None, None]
        assert feature["properties"] | {"longitude": place[0], "latitude": place[1]} == row
    assert whole["povstat"]["data_version"] == povstat.table("dataset")[0]["version"]
    assert {source["id"] for source in whole["povstat"]["sources"]} > {"gb2260-2014"}


@pytest.mark.parametrize("name", ["x.sqlite", "x.zip", "x.xlsx", "x.json", "x.geojson"])
def test_the_same_data_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    """Of another data directory, too, which has every oddity."""
    tables = ["counties"] if name == "x.geojson" else []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        povstat.Povstat(TINY, lang="zh").export(tmp_path / folder / name, *tables)
    assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_an_archive_is_the_directory(tmp_path: Path) -> None:
    tiny = povstat.Povstat(TINY)
    tiny.export(tmp_path / "x.zip")
    tiny.export(tmp_path / "x")
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    there = {str(path.relative_to(tmp_path / "x")): path.read_bytes() for path in (tmp_path / "x").rglob("*.*")}
    assert packed == there
    assert "data without a version" in packed["datapackage.json"].decode() or "data 20" in str(packed)


def test_a_directory_is_replaced_only_where_it_is_an_export(tmp_path: Path, run: Run) -> None:
    place = tmp_path / "export"
    place.mkdir()
    assert run("export", place, "-t", "areas").code == 0, "an empty directory is nothing"
    assert run("export", place, "-t", "provinces").code == 0
    assert sorted(path.name for path in (place / "data").iterdir()) == ["provinces.csv", "sources.csv"]
    (place / "data" / "mine.txt").write_text("mine", encoding="utf-8")
    answer = run("export", place)
    assert (answer.code, answer.out) == (1, "")
    assert "mine.txt" in answer.err
    assert (place / "data" / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["export"], "nothing is left beside it"


def test_what_fails_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny = povstat.Povstat(TINY)
    place = tmp_path / "export"
    tiny.export(place, "areas")
    before = {path: path.read_bytes() for path in place.rglob("*.*")}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    for name in ("export", "x.sqlite"):
        with pytest.raises(InvalidDataError, match="No space left"):
            tiny.export(tmp_path / name)
    assert {path: path.read_bytes() for path in place.rglob("*.*")} == before
    assert [path.name for path in tmp_path.iterdir()] == ["export"]


def test_an_interruption_while_names_change_brings_the_directory_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny = povstat.Povstat(TINY)
    place = tmp_path / "export"
    tiny.export(place, "areas")
    rename = Path.rename

    def interrupted(path: Path, target: Path) -> Path:
        if path.suffix == ".part":
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        tiny.export(place, "provinces")
    assert (place / "data" / "areas.csv").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["export"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "name it"),
        (("-",), 2, "name it"),
        (("x.ods",), 2, "no export has the ending .ods"),
        (("x.parquet",), 2, "holds one table"),
        (("x.dta", "-t", "areas,sources"), 2, "holds one table"),
        (("x", "-f", "xlsx"), 2, "end its name in .xlsx"),
        (("x", "-f", "ods"), 2, 'unknown format "ods"'),
        (("x.sqlite", "-t", "countys"), 1, "counties"),
        (("x.geojson", "-t", "areas"), 2, "GeoJSON needs rows with a seat"),
        (("no/such/x.sqlite",), 1, "cannot be written"),
        (("no/such/x",), 1, "cannot be written"),
        (("--codebook", "-t", "countys"), 1, "counties"),
    ],
)
def test_what_cannot_be(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run("export", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_data_in_use_is_not_written_over(run: Run, tiny_copy: Path) -> None:
    before = {path: path.read_bytes() for path in tiny_copy.iterdir()}
    assert run("export", "--data", tiny_copy, tiny_copy).code == 1
    (tiny_copy / "x.json").symlink_to(tiny_copy / "counties.yaml")
    assert run("export", "--data", tiny_copy, tiny_copy / "x.json").code == 2
    (tiny_copy / "x.json").unlink()
    assert {path: path.read_bytes() for path in tiny_copy.iterdir()} == before
    assert SHIPPED.exists()


def test_the_codebook_has_every_field_in_both_languages(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "codebook.csv"
    assert run("export", "--codebook", path).code == 0
    import pandas

    listed = pandas.read_csv(path)
    assert list(zip(listed["table"], listed["field"], strict=True)) == [
        (table, field) for table in VIEWS for field in properties(table)
    ]
    assert listed["description_en"].notna().all()
    assert listed["description_zh"].str.contains("[\u4e00-\u9fff]").all()
    page = run("export", "--codebook", "-t", "batches", "-f", "markdown").out
    assert "What other sources have for its day" in page
    assert re.search(r"[\u4e00-\u9fff]{4}", page)


def test_keys_are_fields() -> None:
    for table, names in PRIMARY.items():
        rows = povstat.table(table)
        keys = [tuple(row[name] for name in names) for row in rows]
        assert len(set(keys)) == len(keys), table
    for table, foreign in FOREIGN.items():
        for field, (other, there) in foreign.items():
            known = {row[there] for row in povstat.table(other)}
            used = {row[field] for row in povstat.table(table)} - {None}
            assert used, (table, field)
            assert table == "panel" or used <= known, (table, field)


def test_every_ending_and_directory_of_the_docs(tmp_path: Path) -> None:
    text = (Path(__file__).parent.parent / "docs" / "export.md").read_text(encoding="utf-8")
    for form in FORMATS.values():
        assert all(f"`{ending}`" in text for ending in form.endings)
    assert all(f"`{name}`" in text for name in VIEWS)
    with pytest.raises(UsageError):
        povstat.export(tmp_path / "x.csv")


def test_in_a_wheel_without_extras_a_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(PovstatError, match=r"povstat\[excel\]"):
        povstat.Povstat(TINY).export(tmp_path / "x.xlsx")
    assert list(tmp_path.iterdir()) == []
