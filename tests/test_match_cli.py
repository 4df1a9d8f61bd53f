"""``povstat match``, ``crosswalk`` and ``panel`` as commands."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from povstat.cli.app import COMMANDS

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("match", "crosswalk", "panel"):
        monkeypatch.setitem(COMMANDS, name, (f"povstat.cli.{name}", "Joining"))


def test_a_table_from_standard_input(run: Run) -> None:
    answer = run("match", "-", stdin="县,省\n威宁,贵州\n城关区,\n")
    rows = list(csv.DictReader(io.StringIO(answer.out)))
    assert answer.code == 0
    assert [row["povstat_status"] for row in rows] == ["poverty", "ambiguous"]
    assert "name = '县', province = '省'" in answer.err
    assert "2 rows: poverty 1 (50.0%)" in answer.err


def test_the_summary_and_notes_in_chinese(run: Run) -> None:
    answer = run("match", "-", "--lang", "zh", stdin="县\n城关区\n")
    assert "可能是" in answer.out
    assert "共 1 行" in answer.err


def test_fail_on_writes_and_then_fails(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "o.csv"
    assert run("match", "-", "--fail-on", "ambiguous", "-o", out, stdin="县\n城关区\n").code == 1
    assert out.read_text(encoding="utf-8").count("\n") == 2
    assert run("match", "-", "--fail-on", "unknown", stdin="县\n城关区\n").code == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--name", "nome"], 2),
        (["--only", "poor"], 2),
        (["--columns", "x"], 2),
        (["--delimiter", "ab"], 2),
        (["--encoding", "klingon"], 2),
        (["--format", "dbf"], 2),
        (["--format", "xlsx"], 2),
        (["-o", "/"], 1),
    ],
)
def test_wrong_words_are_one_line(run: Run, arguments: list[str], code: int) -> None:
    answer = run("match", "-", *arguments, stdin="县\n唐县\n")
    assert answer.code == code
    assert answer.out == ""
    assert all(line.startswith("povstat: ") for line in answer.err.splitlines())
    assert "Traceback" not in answer.err


def test_a_file_that_is_not_there(run: Run) -> None:
    answer = run("match", "no-such.csv")
    assert (answer.code, answer.err) == (1, "povstat: no-such.csv: no such file\n")


def test_the_panel(run: Run) -> None:
    answer = run("panel", "--from", "2014", "--to", "2015", "--json")
    rows = json.loads(answer.out)
    assert len(rows) == 832 * 2
    assert rows[0]["on_list"] is True


def test_the_crosswalk(run: Run) -> None:
    answer = run("crosswalk", "--listed", "-f", "csv")
    assert any(row["key"] == "威宁" for row in csv.DictReader(io.StringIO(answer.out)))
