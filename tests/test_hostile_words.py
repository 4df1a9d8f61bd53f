"""Words that nobody means: bytes that are no text, arguments of any length, numbers beyond every year."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from povstat.cli.app import COMMANDS, root
from povstat.errors import PovstatError, UsageError
from povstat.lang import LONGEST_LIST, LONGEST_VALUE, Language, filled, shortened
from tests.conftest import Answer, Run

WHOLE = {"match": ["{table}"], "panel": ["--from", "2014", "--to", "2016"], "series": ["rural-poor"]}
"""What a call of a verb needs beside the word that is tried, where a call without it would end too early."""
ABBREVIATED = 3_000
"""Characters of an error: its own words, and values that were cut."""


def slots() -> Iterator[tuple[str, str | None, bool]]:
    """Every place of a call that takes a word of the user's: the verb, and the words before it."""
    group = root()
    context = group.make_context("povstat", [], resilient_parsing=True)
    for verb in COMMANDS:
        for parameter in group.commands[verb].get_params(context):
            if parameter.param_type_name == "argument":
                yield verb, None, parameter.type.name == "path"
            elif not parameter.is_flag and parameter.name != "help":
                yield verb, max(parameter.opts, key=len), parameter.type.name == "path"


Call = Callable[..., Answer]
"""A verb, the option or None for its argument, the word that is tried, more words."""


@pytest.fixture
def call(run: Run, tmp_path: Path) -> Call:
    """Call a verb with a word in one place of it."""
    table = tmp_path / "t.csv"
    table.write_text("name\n唐县\n", encoding="utf-8")

    def run_with(verb: str, option: str | None, word: str, *more: str) -> Answer:
        before = [] if option is None else [part.format(table=table) for part in WHOLE.get(verb, [])]
        return run(verb, *before, *([] if option is None else [option]), word, *more)

    return run_with


@pytest.mark.parametrize(("verb", "option", "path"), list(slots()))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_argument_is_echoed_whole(call: Call, verb: str, option: str | None, path: bool, language: str) -> None:
    word = "县" * 100_000
    answer = call(verb, option, word, *(["--lang", language] if option != "--lang" else []))
    assert max(map(len, answer.err.splitlines()), default=0) < ABBREVIATED
    # What merely finds nothing, or is a name of the user's to choose, is no error.
    assert answer.code in (0, 1, 2)
    assert bool(answer.err) or answer.code == 0
    assert "fault" not in answer.err
    assert "自身" not in answer.err


@pytest.mark.parametrize(("verb", "option", "path"), [slot for slot in slots() if not slot[2]])
def test_bytes_that_are_no_text_are_refused(call: Call, verb: str, option: str | None, path: bool) -> None:
    answer = call(verb, option, "a\udcff")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert "\udcff" not in answer.err


def test_a_path_may_be_any_bytes(tmp_path: Path, store: sqlite3.Connection) -> None:
    file = tmp_path / "\udcff.txt"
    try:
        file.touch()
    except OSError:
        pytest.skip("this file system takes no such names")
    command = [sys.executable, "-m", "povstat", "areas", "--count", "-o", str(file)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert file.read_bytes() == b"14\n"


@pytest.mark.parametrize("number", [10**10, -(10**10), 10**30])
@pytest.mark.parametrize(
    "words",
    [
        ("line",),
        ("county", "唐县", "--year"),
        ("codes", "130627", "--on"),
        ("codes", "130627", "--to"),
        ("series", "rural-poor", "--from"),
        ("panel", "--from", "2014", "--to"),
        ("counties", "--batch"),
    ],
)
def test_numbers_beyond_every_year(run: Run, words: tuple[str, ...], number: int) -> None:
    answer = run(*words, "--", number) if words == ("line",) else run(*words, number)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith(f"{number} is out of range\n")


class TestValuesInMessages:
    def test_both_ends_of_a_long_value_stay(self) -> None:
        text = shortened("a" * 1_000 + "z")
        assert isinstance(text, str)
        assert len(text) == LONGEST_VALUE
        assert text.startswith("aaa")
        assert text.endswith("z")
        assert "…" in text

    @pytest.mark.parametrize("value", ["x" * LONGEST_VALUE, 5, 1.5, None, "", True, 832])
    def test_what_is_short_stays_as_it_is(self, value: object) -> None:
        assert shortened(value) == value

    def test_numbers_of_any_size(self) -> None:
        assert len(str(shortened(10**400))) == LONGEST_VALUE
        assert len(str(shortened(10**10_000))) == LONGEST_VALUE

    @pytest.mark.parametrize("language", ["en", "zh"])
    def test_every_error_is_cut_alike(self, language: Language) -> None:
        word = "x" * 100_000
        error = UsageError('unknown format "{form}"; one of: {all}', form=word, all=word)
        assert len(error.message(language)) < LONGEST_VALUE + LONGEST_LIST + 100
        assert len(str(error)) < LONGEST_VALUE + LONGEST_LIST + 100
        assert error.values["form"] == word

    def test_a_sentence_of_ours_is_not_cut(self) -> None:
        assert filled("{text}", {"text": "x" * 1_000}, "en") == "x" * 1_000
        assert str(PovstatError("x" * 1_000)) == "x" * 1_000


class TestSearch:
    def test_a_word_counts_once(self, run: Run) -> None:
        once = run("search", "poverty", "--json")
        assert run("search", *["poverty", "Poverty"] * 400, "--json").out == once.out

    @pytest.mark.parametrize(
        ("words", "message"),
        [
            ([f"w{number}" for number in range(33)], "33 different words to search for; at most 32"),
            (["贫" * 101], "is too long to search for; at most 100 characters"),
            (["w" * 101], "is too long to search for; at most 100 characters"),
        ],
    )
    def test_limits(self, run: Run, words: tuple[str, ...], message: str) -> None:
        answer = run("search", *words)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
        assert message in answer.err

    def test_up_to_the_limits(self, run: Run) -> None:
        # What nothing holds is not there; that is no fault of the words.
        assert run("search", *(f"w{number}" for number in range(32))).code == 1
        assert run("search", "贫" * 100).code == 1


class TestCodesFromInput:
    def test_each_unknown_code_is_named(self, run: Run) -> None:
        answer = run("codes", "-", "--json", stdin="999999\n130627\n888888\n")
        assert answer.code == 1
        assert '"130627"' in answer.out
        assert [line.split(": ")[1] for line in answer.err.splitlines()] == ["999999", "888888"]

    @pytest.mark.parametrize("more", [(), ("--to", "2020"), ("--on", "2014"), ("--json",)])
    def test_also_where_none_is_known(self, run: Run, more: tuple[str, ...]) -> None:
        answer = run("codes", "-", *more, stdin="999999\n888888\n")
        assert (answer.code, answer.out) == (1, "")
        assert [line.split(": ")[1] for line in answer.err.splitlines()] == ["999999", "888888"]

    def test_a_year_without_the_division(self, run: Run) -> None:
        for year in ("--on", "--to"):
            answer = run("codes", "-", year, "1985", "--json", stdin="150603\n130627\n")
            assert answer.code == 1
            assert answer.err == "povstat: 150603: no division in 1985\n"
            assert "132427" in answer.out

    def test_a_year_that_the_codes_do_not_cover(self, run: Run) -> None:
        assert run("codes", "130627", "--on", "1700").code == 2

    def test_input_of_any_system(self, povstat: Run) -> None:
        answer = povstat("codes", "-", "--json", stdin="\ufeff唐县\r\n".encode(), env={"LC_ALL": "C"})
        assert answer.code == 0
        assert '"asked": "唐县"' in answer.out

    def test_input_that_is_no_text(self, povstat: Run) -> None:
        answer = povstat("codes", "-", stdin=b"130627\n\xff\xfe\n")
        assert (answer.code, answer.out) == (1, "")
        assert answer.err == "povstat: standard input, line 2: not UTF-8 text\n"


class TestPlot:
    def test_into_a_file(self, run: Run, tmp_path: Path) -> None:
        file = tmp_path / "chart.txt"
        assert run("series", "rural-poor", "--plot", "-o", file) == (0, "", "")
        assert file.read_text(encoding="utf-8") == run("series", "rural-poor", "--plot").out

    @pytest.mark.parametrize(
        "option",
        [
            ["--json"],
            ["--format", "csv"],
            ["--count"],
            ["--limit", "1"],
            ["--columns", "year"],
            ["--sort", "year"],
        ],
    )
    def test_refuses_what_a_chart_has_not(self, run: Run, option: list[str]) -> None:
        answer = run("series", "rural-poor", "--plot", *option)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
        assert option[0] in answer.err


def test_a_report_holds_no_formula(run: Run, tmp_path: Path) -> None:
    table, report = tmp_path / "t.csv", tmp_path / "r.csv"
    table.write_text('name,province\n=HYPERLINK("x"),@y\n+1,-1\n', encoding="utf-8")
    assert (
        run(
            "match",
            table,
            "--name",
            "name",
            "--province",
            "province",
            "-o",
            tmp_path / "o.csv",
            "--report",
            report,
        ).code
        == 0
    )
    cells = [cell for line in report.read_text(encoding="utf-8").splitlines()[1:] for cell in line.split(",")]
    assert not [cell for cell in cells if cell.lstrip('"').startswith(("=", "+", "-", "@"))]
    assert "'@y" in cells
