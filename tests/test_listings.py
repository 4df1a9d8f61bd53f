"""What all listing commands share: their rows against their schema, columns, order, limit, count, files."""

import csv
import io
import json
import stat
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.conftest import Ask, Run

LISTINGS = ["counties", "milestones", "provinces", "batches", "areas", "supervision", "sources"]


@pytest.fixture
def rows(run: Run) -> Ask:
    def ask(*words: object) -> list[dict[str, Any]]:
        answer = run(*words, "--json")
        assert answer.code == 0, answer.err
        rows: list[dict[str, Any]] = json.loads(answer.out)
        return rows

    return ask


@pytest.mark.parametrize("verb", LISTINGS)
def test_json_is_what_the_schema_says(run: Run, rows: Ask, verb: str) -> None:
    schema = json.loads(run("schema", verb).out)
    jsonschema.Draft202012Validator.check_schema(schema)
    records = rows(verb)
    assert records
    jsonschema.validate(records, schema, format_checker=jsonschema.FormatChecker())
    assert all(list(record) == list(schema["items"]["properties"]) for record in records)
    assert all(field["description"] for field in schema["items"]["properties"].values())


@pytest.mark.parametrize(("verb", "rows_expected"), [("provinces", 22), ("areas", 14), ("counties", 832)])
def test_count(run: Run, verb: str, rows_expected: int) -> None:
    assert run(verb, "--count") == (0, f"{rows_expected}\n", "")


def test_the_villages_under_supervision(rows: Ask) -> None:
    assert sum(row["villages"] for row in rows("supervision")) == 1113
    assert sum(row["counties"] for row in rows("supervision")) == 52


def test_batches_make_up_the_list(rows: Ask) -> None:
    by_year: dict[int, int] = {}
    for row in rows("batches"):
        by_year[row["batch"]] = by_year.get(row["batch"], 0) + row["counties"]
    assert by_year == {2016: 28, 2017: 125, 2018: 283, 2019: 344, 2020: 52}
    assert {row["province"] for row in rows("batches", "--province", "贵州")} == {"Guizhou"}
    assert {row["batch"] for row in rows("batches", "--batch", 2017)} == {2017}


def test_a_source_by_its_id(run: Run, rows: Ask) -> None:
    first = rows("sources")[0]
    assert rows("sources", first["id"].upper()) == [first]
    answer = run("sources", first["id"] + "x")
    assert (answer.code, answer.out) == (1, "")
    assert f"did you mean {first['id']}?" in answer.err


@pytest.mark.parametrize(
    ("asked", "fields"),
    [
        ("code", ["code"]),
        ("name_zh,code", ["name_zh", "code"]),
        ("Name-ZH , CODE,", ["name_zh", "code"]),
        ("代码，名称", ["code", "name_zh"]),
        ("Code,code,代码", ["code"]),
    ],
)
def test_columns_are_fields_in_the_order_asked(rows: Ask, asked: str, fields: list[str]) -> None:
    assert [list(row) for row in rows("provinces", "--columns", asked, "--lang", "zh")] == [fields] * 22


def test_all_columns_is_every_field(rows: Ask) -> None:
    assert rows("areas", "--columns", "all") == rows("areas")


@pytest.mark.parametrize("option", ["--columns", "--sort"])
@pytest.mark.parametrize(
    ("name", "message"),
    [("cod", "did you mean code?"), ("\x1b]0;x\x07\n", "has no column"), ("'; --", "it has: code")],
)
def test_a_column_that_there_is_not(run: Run, option: str, name: str, message: str) -> None:
    answer = run("provinces", option, name)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
    assert answer.err.count("\n") == 1
    assert answer.err.rstrip("\n").isprintable()


@pytest.mark.parametrize(
    ("sort", "key", "down"),
    [
        (["counties"], "counties", False),
        (["-counties"], "counties", True),
        (["counties:desc"], "counties", True),
        (["名称"], "name_zh", False),
        (["Name"], "name_en", False),
    ],
)
def test_sort(rows: Ask, sort: list[str], key: str, down: bool) -> None:
    words = [word for field in sort for word in ("--sort", field)]
    values = [row[key] for row in rows("provinces", *words)]
    assert values == sorted(values, reverse=down)


@pytest.mark.parametrize("order", ["delisted_on", "-delisted_on"])
def test_missing_values_come_last(rows: Ask, order: str) -> None:
    days = [row["delisted_on"] for row in rows("counties", "--sort", order)]
    known = [day for day in days if day is not None]
    assert 0 < len(known) < len(days)
    assert days[: len(known)] == sorted(known, reverse=order.startswith("-"))


def test_the_first_sort_goes_before_the_second(rows: Ask) -> None:
    found = [(row["batch"], row["name_en"]) for row in rows("counties", "-s", "-batch,name_en")]
    assert found == sorted(found, key=lambda pair: (-pair[0], pair[1]))
    assert found == [(row["batch"], row["name_en"]) for row in rows("counties", "-s", "-batch", "-s", "name_en")]


@pytest.mark.parametrize(("limit", "left"), [(0, 0), (3, 3), (22, 22), (10**30, 22)])
def test_limit(run: Run, limit: int, left: int) -> None:
    answer = run("provinces", "--limit", limit, "--json")
    assert (answer.code, len(json.loads(answer.out)), answer.err) == (0, left, "")


@pytest.mark.parametrize("limit", ["-1", "1.5", "many"])
def test_a_limit_that_is_none(run: Run, limit: str) -> None:
    answer = run("provinces", "--limit", limit)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


def test_sources_beside_the_rows(rows: Ask) -> None:
    plain, full = rows("supervision"), rows("supervision", "--with-source")
    for before, after in zip(plain, full, strict=True):
        assert after.items() >= before.items()
        assert after["source_titles"]


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


class TestOutputFile:
    @pytest.mark.parametrize("form", ["json", "csv", "table"])
    def test_holds_what_standard_output_would(self, run: Run, tmp_path: Path, form: str) -> None:
        file = tmp_path / "名单"
        assert run("areas", "-f", form, "-o", file) == (0, "", "")
        assert file.read_bytes().decode() == run("areas", "-f", form).out
        assert names(tmp_path) == ["名单"]

    def test_a_replaced_file_keeps_its_mode(self, run: Run, tmp_path: Path) -> None:
        file = tmp_path / "old"
        file.write_text("old")
        file.chmod(0o640)
        assert run("areas", "-o", file).code == 0
        assert stat.S_IMODE(file.stat().st_mode) == 0o640
        assert file.read_text() != "old"

    def test_a_link_stays_a_link(self, run: Run, tmp_path: Path) -> None:
        target, link = tmp_path / "target", tmp_path / "link"
        link.symlink_to(target)
        assert run("areas", "--count", "-o", link).code == 0
        assert link.is_symlink()
        assert target.read_text() == "14\n"

    def test_dash_is_standard_output(self, run: Run) -> None:
        assert run("areas", "--count", "-o", "-").out == "14\n"

    @pytest.mark.parametrize("bad", ["directory", "nowhere/file", "loop", "file/below", "x" * 300])
    def test_that_cannot_be_written(self, run: Run, tmp_path: Path, bad: str) -> None:
        (tmp_path / "directory").mkdir()
        (tmp_path / "file").write_text("untouched")
        (tmp_path / "loop").symlink_to(tmp_path / "loop")
        before = names(tmp_path)
        answer = run("areas", "--json", "-o", tmp_path / bad)
        assert (answer.code, answer.out) == (1, "")
        assert "cannot be written" in answer.err
        assert answer.err.count("\n") == 1
        assert names(tmp_path) == before
        assert (tmp_path / "file").read_text() == "untouched"

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_full_disk(self, run: Run) -> None:
        answer = run("areas", "-o", "/dev/full")
        assert (answer.code, answer.out) == (1, "")
        assert answer.err == "povstat: /dev/full: cannot be written: No space left on device\n"


@pytest.mark.parametrize("verb", LISTINGS)
def test_csv_read_back_is_the_json(run: Run, rows: Ask, verb: str) -> None:
    def as_cell(value: object) -> str:
        if value is None or isinstance(value, str):
            return value or ""
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, list):
            strings = all(isinstance(part, str) for part in value)
            return "; ".join(value) if strings else json.dumps(value, ensure_ascii=False)
        return str(value)

    table = list(csv.reader(io.StringIO(run(verb, "-f", "csv").out, newline="")))
    records = rows(verb)
    assert table[0] == list(records[0])
    assert table[1:] == [[as_cell(value) for value in record.values()] for record in records]
