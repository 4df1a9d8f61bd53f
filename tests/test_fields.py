"""Every field of every data file refuses what it may not be, and names the place."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from povstat.dataset import expansion
from povstat.dataset.files import MODELS
from tests.conftest import Answer
from tests.negative_fields import ASKED_OF_EDITIONS, CONTROLS, FIELDS, MAY_BE_LEFT_OUT, OBSERVATION, SHARED


def first_line(file: Path, field: str) -> tuple[int, str]:
    """The number (from 1) and the text of the first line of a file that has a field at the level of a record."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if re.match(rf"(- |  ){field}:", line):
            return number, line
    raise AssertionError(f"{file.name} has no field {field}")


def problems_with(
    run: Callable[..., Answer], directory: Path, file: str, edits: dict[int, str | None]
) -> list[str]:
    """What is said when lines of a file of the small data directory (numbers from 1) are replaced, or left out.

    The file is put back.
    """
    path = directory / file
    before = path.read_text(encoding="utf-8")
    lines = [edits.get(number, line) for number, line in enumerate(before.splitlines(), 1)]
    path.write_text("\n".join([*(line for line in lines if line is not None), ""]), encoding="utf-8")
    answer = run("validate", directory)
    path.write_text(before, encoding="utf-8")
    assert answer.code == (1 if answer.out else 0)
    return answer.out.splitlines()


def with_value(line: str, value: str) -> str:
    return f"{line.partition(':')[0]}: {value}"


@pytest.mark.parametrize("table", FIELDS)
def test_every_field_has_a_case(run: Callable[..., Answer], table: str) -> None:
    schema = json.loads(run("schema", table).out)
    computed = {
        "counties_known",
        "used_by",
        "values_known",
        "first_year",
        "last_year",
        "stated_value",
        "stated_unit",
    }
    assert schema["items"]["properties"].keys() - computed == FIELDS[table].keys()


def test_every_field_of_an_observation_has_a_case() -> None:
    from povstat.models.series import Observation

    assert Observation.model_fields.keys() == OBSERVATION.keys()


@pytest.mark.parametrize("table", FIELDS)
def test_a_field_refuses_what_it_cannot_be(run: Callable[..., Answer], tiny_copy: Path, table: str) -> None:
    """In turns: the first value of every field at once, then the second, and so on."""
    file, fields = f"{table}.yaml", FIELDS[table]
    places = {field: first_line(tiny_copy / file, field) for field in fields}
    let_through = []
    for turn in range(max(map(len, fields.values()))):
        values = {field: of_field[turn] for field, of_field in fields.items() if turn < len(of_field)}
        edits = {places[field][0]: with_value(places[field][1], value) for field, value in values.items()}
        said = problems_with(run, tiny_copy, file, dict(edits))
        for field, value in values.items():
            start = re.compile(rf"{file}:{places[field][0]}: {field}(\.[.\w]+)?: ")
            if not any(map(start.match, said)):
                let_through.append((field, value))
    assert let_through == []


@pytest.mark.parametrize("table", FIELDS)
@pytest.mark.parametrize("value", CONTROLS)
def test_no_text_holds_control_characters(
    run: Callable[..., Answer], tiny_copy: Path, table: str, value: str
) -> None:
    file = f"{table}.yaml"
    number, line = first_line(tiny_copy / file, list(FIELDS[table])[1])
    said = problems_with(run, tiny_copy, file, {number: with_value(line, value)})
    assert f"{file}:{number}: a line break or control character inside a text" in said


@pytest.mark.parametrize("field", OBSERVATION)
def test_an_observation_refuses_what_it_cannot_have(
    run: Callable[..., Answer], tiny_copy: Path, field: str
) -> None:
    path = tiny_copy / "series.yaml"
    text = path.read_text(encoding="utf-8")
    place = re.search(rf"(?<=[{{ ]){field}: (\[[^\]]*\]|[^,}}\n]*)(?=[,}}])", text)
    assert place
    number = text.count("\n", 0, place.start()) + 1
    let_through = []
    for value in OBSERVATION[field]:
        path.write_text(f"{text[: place.start()]}{field}: {value}{text[place.end() :]}", encoding="utf-8")
        said = run("validate", tiny_copy).out.splitlines()
        start = re.compile(rf"series\.yaml:{number}: (observations\.\d+\.{field}[.:\d])")
        if not any(start.match(line) for line in said):
            let_through.append((value, said))
    assert let_through == []


@pytest.mark.parametrize("table", FIELDS)
def test_a_field_that_is_left_out_is_named(run: Callable[..., Answer], tiny_copy: Path, table: str) -> None:
    """Unknown is written null, so that nothing is left out by mistake but what povstat completes."""
    file = f"{table}.yaml"
    places = {field: first_line(tiny_copy / file, field) for field in FIELDS[table]}
    start = min(number for number, _ in places.values())
    # The record must still begin somewhere.
    edits = {number: None if number != start else "- zzz: 1" for number, _ in places.values()}
    said = problems_with(run, tiny_copy, file, edits)
    for field in places.keys() - MAY_BE_LEFT_OUT.get(table, set()) - ASKED_OF_EDITIONS.get(table, set()):
        assert f"{file}:{start}: {field}: field is missing" in said


@pytest.mark.parametrize("table", ASKED_OF_EDITIONS)
def test_a_field_that_an_edition_must_give_is_named(
    run: Callable[..., Answer], tiny_copy: Path, table: str
) -> None:
    file = f"{table}.yaml"
    for field in ASKED_OF_EDITIONS[table]:
        number, _ = first_line(tiny_copy / file, field)
        for line in (None, f"  {field}: null"):
            said = problems_with(run, tiny_copy, file, {number: line})
            assert [text for text in said if text.endswith(f": {field}: field is missing")], said


@pytest.mark.parametrize("table", MAY_BE_LEFT_OUT)
def test_a_field_that_is_completed_may_be_left_out(
    run: Callable[..., Answer], tiny_copy: Path, table: str
) -> None:
    """Each alone; it is only another problem if what it is completed with does not hold for this record."""
    file = f"{table}.yaml"
    for field in MAY_BE_LEFT_OUT[table]:
        number, _ = first_line(tiny_copy / file, field)
        assert not [text for text in problems_with(run, tiny_copy, file, {number: None}) if "missing" in text]


@pytest.mark.parametrize("table", SHARED)
def test_a_field_of_a_file_that_is_no_table(run: Callable[..., Answer], tiny_copy: Path, table: str) -> None:
    model = {**MODELS, **expansion.SHARED}[table]
    assert model.model_fields.keys() == SHARED[table].keys()
    path = tiny_copy / f"{table}.yaml"
    text = path.read_text(encoding="utf-8")
    let_through = []
    for field, values in SHARED[table].items():
        place = re.search(rf"(?<=[{{ ]){field}: (\[[^\]]*\]|[^,}}\n]*)(?=[,}}\n])", text)
        assert place
        start = re.compile(rf"{table}\.yaml:{text.count(chr(10), 0, place.start()) + 1}: {field}[.:]")
        for value in values:
            path.write_text(f"{text[: place.start()]}{field}: {value}{text[place.end() :]}", encoding="utf-8")
            said = run("validate", tiny_copy).out.splitlines()
            if not any(map(start.match, said)):
                let_through.append((field, value, said))
    assert let_through == []
