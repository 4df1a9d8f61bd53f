"""On a terminal, real or missing: widths, colours, locales, the pager, closed streams."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.conftest import TINY, Run, Terminal

POVSTAT = [sys.executable, "-m", "povstat"]
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_a_table_fits_its_terminal(on_terminal: Terminal, columns: int, language: str) -> None:
    code, text = on_terminal("provinces", "--lang", language, columns=columns)
    assert code == 0
    plain = ESCAPES.sub("", text)
    assert max(cell_len(line) for line in plain.splitlines()) <= columns
    assert "520000" in plain


@pytest.mark.parametrize(
    ("columns", "left_out"),
    [
        (120, []),
        (60, ["Batch"]),
        (44, ["Evidence", "Batch"]),
        (36, ["Prefecture", "Evidence", "Batch"]),
        (24, ["Province", "Prefecture", "Evidence", "Batch"]),
    ],
)
def test_a_narrow_table_leaves_out_its_last_columns(
    on_terminal: Terminal, columns: int, left_out: list[str]
) -> None:
    """The last goes first, but never code and name, which tell one row from another; the table says which."""
    fields = "province,code,prefecture_en,evidence,name_zh,batch"
    words = ("counties", "-c", fields, "-n", "3", "--data", str(TINY))
    text = ESCAPES.sub("", on_terminal(*words, columns=columns)[1])
    lines = text.splitlines()
    rule = next(number for number, line in enumerate(lines) if line.startswith("──"))
    heading = " ".join(lines[1 if left_out else 0 : rule])
    every = ["Province", "Code", "Prefecture", "Evidence", "Chinese name", "Batch"]
    heading = heading.partition("shows more)")[2] if left_out else heading
    assert [name for name in every if name.split()[-1] in heading] == [
        name for name in every if name not in left_out
    ]
    note = " ".join(text.partition("no room for: ")[2].split())
    assert note.partition(" (")[0] == ", ".join(left_out)


@pytest.mark.parametrize(
    ("words", "environment", "coloured"),
    [
        ((), {}, True),
        ((), {"NO_COLOR": "1"}, False),
        (("--no-color",), {}, False),
        ((), {"TERM": "dumb"}, False),
    ],
)
def test_colours(
    on_terminal: Terminal, words: tuple[str, ...], environment: dict[str, str], coloured: bool
) -> None:
    assert ("\x1b[" in on_terminal("provinces", *words, **environment)[1]) is coloured


@pytest.mark.parametrize(
    ("words", "environment", "paged"),
    [
        ((), {"PAGER": "sed s/^/PAGED:/"}, True),
        ((), {"PAGER": "false", "POVSTAT_PAGER": "sed s/^/PAGED:/"}, True),
        (("--no-pager",), {"PAGER": "sed s/^/PAGED:/"}, False),
        ((), {"PAGER": "no-such-pager-here"}, False),
        ((), {"PAGER": "cat", "POVSTAT_PAGER": " "}, False),
        ((), {"PAGER": "cat"}, False),
        (("--json",), {"PAGER": "sed s/^/PAGED:/"}, False),
    ],
)
def test_the_pager(
    on_terminal: Terminal, words: tuple[str, ...], environment: dict[str, str], paged: bool
) -> None:
    code, text = on_terminal("provinces", *words, lines=10, **environment)
    assert code == 0
    assert ("PAGED:" in text) is paged
    assert "520000" in text


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C"},
        {"LC_ALL": "POSIX"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
)
def test_pipes_carry_utf8_in_every_locale(povstat: Run, environment: dict[str, str]) -> None:
    answer = povstat("provinces", "--json", env=environment)
    assert answer.code == 0
    assert "贵州" in {province["name_zh_short"] for province in json.loads(answer.out)}


@pytest.mark.parametrize("columns", ["1000000000", "1", "-3", "x"])
@pytest.mark.parametrize("words", [("areas",), ("areas", "--help")])
def test_a_width_that_no_terminal_has(on_terminal: Terminal, words: tuple[str, ...], columns: str) -> None:
    code, text = on_terminal(*words, COLUMNS=columns)
    assert code == 0
    assert text
    assert len(text) < 1_000_000


def test_a_terminal_without_chinese_gets_no_traceback(on_terminal: Terminal) -> None:
    code, text = on_terminal("provinces", PYTHONIOENCODING="ascii")
    assert code == 0
    assert text.isascii()
    assert "Guizhou" in text


@pytest.mark.parametrize(
    ("command", "code", "err"),
    [
        ("{} counties --json | head -1", 0, ""),
        ("{} counties | true", 0, ""),
        ("{} --help | true", 0, ""),
        ("{} counties -p Guizhou -f parquet | true", 0, ""),
        ("{} counties --json >&-", 1, "povstat: standard output: Bad file descriptor\n"),
        ("{} counties --json >&- 2>&-", 1, ""),
        ("{} counties --count <&- >/dev/null", 0, ""),
        ("{} counties --json >/dev/full", 1, "povstat: standard output: No space left on device\n"),
        ("{} counties --batch 1 2>/dev/full", 1, ""),
    ],
)
def test_streams_that_end_or_are_not_there(store: sqlite3.Connection, command: str, code: int, err: str) -> None:
    line = "set -o pipefail; " + command.format(" ".join(POVSTAT))
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (code, err)


@pytest.mark.parametrize(
    ("words", "code", "err"),
    [
        (("validate", "{folder}"), 1, "1 problem in {folder}\n"),
        (("county", "Nowhere", "Weining", "--json"), 1, "Nowhere"),
        (("search", "nothing-of-the-kind", "--json"), 1, "nothing"),
        (("match", "{folder}/table.csv", "--name", "name", "--fail-on", "unknown"), 1, "unknown 1 "),
        (("match", "{folder}/table.csv", "--name", "name", "--report", "{folder}/report.csv"), 0, "unknown 1 "),
        (("match", "{folder}/table.csv", "--name", "name"), 0, ""),
    ],
)
def test_a_reader_that_goes_changes_no_exit_code(
    tiny_copy: Path, povstat: Run, words: tuple[str, ...], code: int, err: str
) -> None:
    """The pipe is closed before anything is written; the verb still says what it found."""
    with (tiny_copy / "provinces.yaml").open("a", encoding="utf-8") as file:
        file.write("- nonsense\n")
    (tiny_copy / "table.csv").write_text("name\nWeining\nNowhere\n", encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        answer = povstat(*(word.format(folder=tiny_copy) for word in words), stdout=writing)
    finally:
        os.close(writing)
    assert answer.code == code
    assert err.format(folder=tiny_copy) in answer.err
    assert "Traceback" not in answer.err
    assert (tiny_copy / "report.csv").is_file() == ("--report" in words)
