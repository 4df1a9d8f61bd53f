"""``povstat schema`` tells what the verbs print, ``--all`` everything that a program may ask."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from povstat.cli.app import COMMANDS, root
from povstat.dataset.files import MODELS
from povstat.fields.schemas import ROWS, schema_of
from povstat.fields.tables import TABLES, VERBS
from povstat.fields.units_of_fields import is_number
from povstat.queries.offers import fields
from tests.conftest import Answer

Run = Callable[..., Answer]

ANSWERS: list[tuple[str, tuple[object, ...]]] = [
    ("counties", ("counties",)),
    ("county", ("county", "威宁")),
    ("candidates", ("county", "520111")),
    ("candidates", ("county", "Liangshan")),
    ("candidates", ("county", "和田")),
    ("candidates", ("county", "Weinning")),
    ("milestones", ("milestones",)),
    ("provinces", ("provinces",)),
    ("batches", ("batches",)),
    ("areas", ("areas",)),
    ("supervision", ("supervision",)),
    ("institutions", ("institutions",)),
    ("series", ("series",)),
    ("observations", ("series", "rural-poor")),
    ("observations", ("series", "provincial-rural-poor-band")),
    ("side_by_side", ("series", "poverty-line", "poverty-line-2008")),
    ("figures", ("figures",)),
    ("progress", ("progress", "--by-province")),
    ("line", ("line",)),
    ("search", ("search", "督战")),
    ("codes", ("codes", "520526")),
    ("codes_in_year", ("codes", "520526", "--to", 1990)),
    ("crosswalk", ("crosswalk", "--listed")),
    ("panel", ("panel", "--from", 2015, "--to", 2017, "--all")),
    ("sources", ("sources",)),
]


@pytest.mark.parametrize(("table", "words"), ANSWERS, ids=lambda part: part if isinstance(part, str) else None)
def test_what_a_verb_prints_fits_its_schema(run: Run, table: str, words: tuple[object, ...]) -> None:
    assert table in VERBS[str(words[0])]
    checked(json.loads(run("schema", table).out), json.loads(run(*words, "--json").out))


def test_marked_rows_fit_their_schema(run: Run) -> None:
    lines = run("match", "-", "-f", "ndjson", stdin="name\n威宁县\n昌平区\n和田\nzzz\n").out.splitlines()
    assert len(lines) == 4
    checked(schema_of("match"), [json.loads(line) for line in lines])


def test_marked_rows_of_a_panel_fit_their_schema(run: Run) -> None:
    words = ("match", "-", "-f", "ndjson", "--panel", "--year", 2017)
    rows = [json.loads(line) for line in run(*words, stdin="name\n威宁县\n昌平区\nzzz\n").out.splitlines()]
    schema = schema_of("match")
    checked(schema, rows)
    assert all(set(schema["items"]["properties"]) | {"name"} == set(row) for row in rows)


@pytest.mark.parametrize("ids", [(), ("wp2016",), ("rural-poor",)])
def test_references_fit_their_schema(run: Run, ids: tuple[str, ...]) -> None:
    checked(schema_of("cite"), json.loads(run("cite", *ids, "--style", "csl-json").out))


def checked(schema: dict[str, Any], value: Any) -> None:
    assert value
    Draft202012Validator.check_schema(schema)
    errors = [error.message for error in Draft202012Validator(schema).iter_errors(value)]
    assert errors[:3] == []


def test_the_names_of_tables_are_those_of_the_schemas() -> None:
    assert set(TABLES) == {*MODELS, *ROWS, "county", "candidates"}
    assert {table for tables in VERBS.values() for table in tables} <= set(TABLES)


def numbers() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for table in TABLES:
        schema = schema_of(table)
        for field, what in schema.get("items", schema)["properties"].items():
            if is_number(what):
                yield table, field, what


def test_every_number_has_a_unit() -> None:
    lacking = [(table, field) for table, field, what in numbers() if not {"unit", "unit_field"} & what.keys()]
    assert lacking == []
    assert len(list(numbers())) > 40


@pytest.mark.parametrize("words", [("figures",), ("series", "rural-poor"), ("line",)])
def test_units_are_those_of_the_values(run: Run, words: tuple[str, ...]) -> None:
    """The unit field holds a unit that the schema names, and it is the one that the value is in."""
    table = {"figures": "figures", "series": "observations", "line": "line"}[words[0]]
    schema = schema_of(table)["items"]["properties"]
    rows = json.loads(run(*words, "--json").out)
    assert {row["unit"] for row in rows} <= set(schema["unit"]["enum"])
    assert schema["value"]["unit_field"] == "unit"
    assert not any(unit.startswith(("ten_thousand", "million", "hundred")) for unit in schema["unit"]["enum"])


def test_everything_in_one_object(run: Run) -> None:
    answer = run("schema", "--all")
    assert answer.code == 0
    told = json.loads(answer.out)
    assert list(told["verbs"]) == list(COMMANDS)
    assert list(told["tables"]) == list(TABLES)
    for name, verb in told["verbs"].items():
        parts = [part for part in root().commands[name].params if not getattr(part, "hidden", False)]
        assert len(verb["arguments"]) + len(verb["options"]) == len(parts)
        assert verb["help"]
        for part in (*verb["arguments"], *verb["options"]):
            assert part["help"], (name, part)
            assert part["type"] in ("text", "integer", "number", "boolean", "path")
        assert set(verb["prints"]) <= set(told["tables"])
    batch = next(part for part in told["verbs"]["counties"]["options"] if "--batch" in part["names"])
    assert (batch["type"], batch["many"], batch["required"]) == ("integer", True, False)
    assert told["tables"]["counties"]["items"]["properties"]["batch"]["unit"] == "year"


def test_everything_in_chinese(run: Run) -> None:
    told = json.loads(run("schema", "--all", "--lang", "zh").out)
    assert told["verbs"]["counties"]["help"].startswith("名单上的")


def test_all_and_a_table_are_two_questions(run: Run) -> None:
    assert run("schema", "counties", "--all").code == 2


@pytest.mark.parametrize(
    ("table", "words"),
    [(table, words) for table, words in ANSWERS if table not in ("county", "candidates", "side_by_side")],
    ids=lambda part: part if isinstance(part, str) else None,
)
def test_completion_offers_the_fields_that_a_verb_prints(
    run: Run, store: Any, table: str, words: tuple[object, ...]
) -> None:
    assert fields(store, table) == list(json.loads(run(*words, "--json").out)[0])
