"""The short way gives what the ordinary way gives, byte for byte, or leaves the call to it."""

import io
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from povstat import cli, start
from povstat.cli.app import COMMANDS, root
from povstat.start.table import FRAME, write_table
from tests.conftest import TINY, once, shared_by_workers

KNOWN = (
    ("counties", "--province", "Guizhou", "--json"),
    ("counties", "--json"),
    ("counties", "-p", "Guizhou", "-p", "云南省", "--batch=2020", "--format=ndjson"),
    ("counties", "--supervised", "--count"),
    ("counties", "--province", "guizhou", "-f", "csv", "-c", "code,name_zh,aliases_zh", "-n", "5"),
    ("milestones", "--kind", "document", "--format", "csv"),
    ("sources", "--json", "--no-color"),
    ("series", "--json", "-c", "id"),
    *((verb, "--json") for verb in ("provinces", "batches", "areas", "supervision", "figures")),
)
UNKNOWN = (
    (),
    ("--help",),
    ("counties",),
    ("counties", "--help"),
    ("counties", "--json", "--help"),
    ("counties", "-p", "Guizhou"),
    ("counties", "--json", "--with-source"),
    ("counties", "--json", "--lang", "zh"),
    ("--lang", "zh", "counties", "--json"),
    ("counties", "--json", "--data", str(TINY)),
    ("counties", "--json", "-o", "/dev/stdout"),
    ("counties", "-f", "csv", "--bom"),
    ("counties", "-f", "csv", "-c", "notes"),
    ("counties", "--json", "--columns", "no_such_field"),
    ("counties", "--json", "--columns", "code,code"),
    ("counties", "--json", "--format", "csv"),
    ("counties", "--json", "--sort", "batch"),
    ("counties", "--json", "--key-county"),
    ("counties", "--json", "--province", "Guizhuo"),
    ("counties", "--json", "--province", "Guizhou", "--province", "Guizhuo"),
    ("counties", "--json", "--province"),
    ("counties", "--json", "--province", "--count"),
    ("counties", "--json", "--province="),
    ("counties", "--json=code"),
    ("counties", "-p=Guizhou", "--json"),
    ("counties", "-pGuizhou", "--json"),
    ("counties", "--prov", "Guizhou", "--json"),
    ("counties", "--json", "--json"),
    ("counties", "--json", "-n", "0"),
    ("counties", "--json", "-n", "-1"),
    ("counties", "--json", "-n", "9" * 5000),
    ("counties", "--json", "-n", "٣"),
    ("counties", "--json", "--province", "Guizhou", "--batch", "2020", "--prefecture", "红河州"),
    ("counties", "--json", "--", "x"),
    ("counties", "--json", "x"),
    ("counties", "--json", "-p", "\udcff"),
    ("series", "rural-poor", "--json"),
    ("panel", "--from", "2012", "--to", "2013", "--json"),
    ("line", "--json"),
    ("no-such-verb", "--json"),
)

both_doors = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="session")
def table(tmp_path_factory: pytest.TempPathFactory, store: sqlite3.Connection) -> str:
    """The table, made once from the shipped data, for all processes that run tests."""
    assert store
    made = shared_by_workers(tmp_path_factory) / "answers"
    with once(made) as to_do:
        if to_do:
            write_table(made / "answers.sqlite", "")
    return str(made / "answers.sqlite")


def ordinary(words: tuple[str, ...]) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a call that Typer answers, in this process."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err = [io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in "12"]
    try:
        code = cli.run(list(words))
        return code, _text(out), _text(err)
    finally:
        sys.stdout, sys.stderr = before


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    raw = stream.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue().decode()


@pytest.mark.parametrize("words", KNOWN, ids=" ".join)
def test_what_is_known_is_answered_as_ever(table: str, words: tuple[str, ...]) -> None:
    text = start.answer(list(words), table)
    assert text is not None
    assert ordinary(words) == (0, text, "")


@pytest.mark.parametrize("words", UNKNOWN, ids=lambda words: ascii(" ".join(words))[:60])
def test_what_is_not_known_wholly_is_left_to_the_ordinary_way(table: str, words: tuple[str, ...]) -> None:
    assert not words or start.answer(list(words), table) is None


VERBS = {verb: root().commands[verb] for verb in COMMANDS}
WORDS = (
    *(
        "Guizhou",
        "guizhou",
        "贵州",
        "贵州省",
        "云南省",
        "毕节市",
        "Bijie",
        "2019",
        "2020",
        "direct",
        "document",
        "news",
    ),
    *(
        "json",
        "JSON",
        "ndjson",
        "csv",
        "tsv",
        "0",
        "3",
        "007",
        "+3",
        "code",
        "code,batch",
        "all",
        "code,code",
        "id",
    ),
    *("", "-", "--", "-1", "x", "en", "zh", "batch", "-batch", "wuling", "Wumeng Mountain area", "poverty"),
)


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, ...]:
    """A call: a verb, and some of its options with words that fit, nearly fit or do not."""
    verb = draw(st.sampled_from([name for name in VERBS if name not in ("match", "validate", "about")]))
    parameters = [
        parameter
        for parameter in VERBS[verb].params
        if parameter.param_type_name == "option" and parameter.name not in ("output", "data")
    ]
    words = [verb, *draw(st.sampled_from([["--json"], ["-f", "csv"], ["--format=ndjson"], []]))]
    for parameter in draw(st.lists(st.sampled_from(parameters), max_size=4)):
        spelling = draw(st.sampled_from([*parameter.opts, *parameter.secondary_opts]))
        value = draw(st.sampled_from(WORDS))
        flag = [spelling, f"{spelling}={value}", spelling[:-1]]
        valued = [f"{spelling}={value}", f"{spelling}{value}"]
        forms = [[draw(st.sampled_from(flag))]] if parameter.is_flag else [[spelling, value], [spelling, value]]
        words += draw(st.sampled_from([*forms, *([word] for word in valued)]))
    return tuple(words)


@given(words=calls())
@both_doors
def test_any_call_has_the_same_answer_through_both_doors(table: str, words: tuple[str, ...]) -> None:
    text = start.answer(list(words), table)
    if text is not None:
        note(f"answered the short way: {words}")
        assert ordinary(words) == (0, text, "")


@st.composite
def recorded_calls(draw: st.DrawFn) -> list[str]:
    """Which option of which verb, by numbers that a test turns into words of the table."""
    return [
        draw(st.sampled_from(["json", "ndjson", "csv"])),
        *map(str, draw(st.lists(st.integers(0, 10**6), max_size=8))),
    ]


@given(numbers=recorded_calls())
@both_doors
def test_recorded_words_together_mean_what_they_mean_to_typer(table: str, numbers: list[str]) -> None:
    form, *rest = numbers
    words = [*_from_table(table, [int(number) for number in rest]), "--format", form]
    text = start.answer(words, table)
    if text is not None:
        assert ordinary(tuple(words)) == (0, text, "")


def _from_table(table: str, numbers: list[int]) -> list[str]:
    """A verb of the table, and some of its options with words that are recorded for them."""
    with sqlite3.connect(table) as db:
        verbs = [verb for (verb,) in db.execute("SELECT DISTINCT verb FROM options ORDER BY verb")]
        verb = "counties" if not numbers or numbers[0] % 2 else verbs[numbers[0] // 2 % len(verbs)]
        names = [
            name for (name,) in db.execute("SELECT DISTINCT name FROM answers WHERE verb = ? ORDER BY 1", [verb])
        ]
        words = [verb]
        for number in numbers[1:]:
            name = names[number % len(names)]
            known = db.execute(
                "SELECT DISTINCT word FROM answers WHERE verb = ? AND name = ? ORDER BY 1", [verb, name]
            )
            of_option = [word for (word,) in known]
            word = of_option[number // 7 % len(of_option)]
            spelled = db.execute(
                "SELECT word, takes FROM options WHERE verb = ? AND name = ?", [verb, name]
            ).fetchall()
            spelling, takes = spelled[number // 3 % len(spelled)]
            words += [spelling, word] if takes else [word]
        fields = [field for (field,) in db.execute("SELECT field FROM fields WHERE verb = ?", [verb])]
        if numbers and numbers[0] % 3 == 0:
            words += ["--columns", ",".join(dict.fromkeys(fields[number % len(fields)] for number in numbers))]
        return words


def test_every_plain_listing_is_in_the_table(table: str) -> None:
    """A verb that answers every form with rows alone, and not with very many, has to be known."""
    listings = [verb for verb, command in VERBS.items() if set(FRAME) <= {part.name for part in command.params}]
    plain = [verb for verb in listings if (answer := ordinary((verb, "--json")))[0] == 0 and not answer[2]]
    with sqlite3.connect(table) as db:
        known = {verb for (verb,) in db.execute("SELECT DISTINCT verb FROM options")}
    assert set(plain) - known == {"crosswalk"}


@pytest.mark.parametrize("content", [b"", b"no table", None], ids=["empty", "text", "cut"])
def test_a_damaged_table_answers_nothing(table: str, tmp_path: Path, content: bytes | None) -> None:
    spoiled = tmp_path / "answers.sqlite"
    spoiled.write_bytes(Path(table).read_bytes()[:8192] if content is None else content)
    assert start.answer(["counties", "--json"], str(spoiled)) is None
    assert [path.name for path in tmp_path.iterdir()] == ["answers.sqlite"]


def test_a_place_is_taken_by_its_name(table: str, tmp_path: Path) -> None:
    odd = tmp_path / "no #1?mode=rwc%41"
    assert start.answer(["areas", "--json"], str(odd)) is None
    assert list(tmp_path.iterdir()) == []
    odd.write_bytes(Path(table).read_bytes())
    assert start.answer(["areas", "--json"], str(odd)) == start.answer(["areas", "--json"], table)


def test_a_table_of_other_files_answers_nothing(table: str, tmp_path: Path) -> None:
    made = tmp_path / "answers.sqlite"
    made.write_bytes(Path(table).read_bytes())
    for stamp, holds in ((start.stamp(), True), (start.stamp() + "x", False)):
        with sqlite3.connect(made) as db:
            db.execute("UPDATE made_from SET stamp = ?", [stamp])
        assert (start.answer(["areas", "--json"], str(made)) is not None) == holds


def test_the_stamp_covers_code_and_data() -> None:
    names = {line.rpartition("/")[2].split(" ")[0] for line in start.stamp().splitlines()}
    assert {"counties.yaml", "divisions.csv", "__init__.py", "table.py", "record.py", "delimited.py"} <= names


CALL = """
import sys
from povstat import start
start.TABLE = sys.argv.pop(1)
from povstat.__main__ import main
{spy}
main()
"""
SPY = "import povstat.cli; povstat.cli.main = lambda: sys.exit(77)"
"""Instead of the ordinary way: exit with 77."""


@pytest.fixture
def through(table: str, tmp_path: Path) -> Callable[..., Any]:
    """Runs a call in a process of its own, through the short way or not; ``spy`` shows which way it went."""

    def call(*words: str, short: bool = True, spy: bool = False, **given: Any) -> Any:
        script = CALL.format(spy=SPY if spy else "")
        place = table if short else str(tmp_path / "none")
        given = {"capture_output": True, **given}
        return subprocess.run([sys.executable, "-c", script, place, *words], check=False, timeout=60, **given)

    return call


def test_processes_leave_the_same_bytes(through: Callable[..., Any]) -> None:
    for words in (
        KNOWN[0],
        KNOWN[4],
        UNKNOWN[4],
        UNKNOWN[18],
        UNKNOWN[25],
        ("counties", "--json", "--key-county"),
    ):
        answers = [through(*words, short=short) for short in (True, False)]
        first, second = [(done.returncode, done.stdout, done.stderr) for done in answers]
        assert first == second, words
    assert through(*KNOWN[0], spy=True).returncode == 0
    assert through(*UNKNOWN[4], spy=True).returncode == 77


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, 0),
        ({"LANG": "zh_CN.UTF-8"}, 0),
        ({"POVSTAT_LANG": "zh"}, 0),
        ({"PYTHONIOENCODING": "ascii"}, 0),
        ({"POVSTAT_DATA": str(TINY)}, 77),
        ({"_POVSTAT_COMPLETE": "complete_bash"}, 77),
    ],
    ids=str,
)
def test_surroundings_that_change_the_answer_are_seen(
    through: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], code: int
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert through("counties", "-p", "云南省", "--json", spy=True).returncode == code
    short, long = (through("counties", "-p", "云南省", "--json", short=short) for short in (True, False))
    assert (short.returncode, short.stdout, short.stderr) == (long.returncode, long.stdout, long.stderr)


@pytest.mark.parametrize("text", ['language = "zh"', f'data = "{TINY}"', "language = ", "nonsense = 1"])
def test_settings_are_honoured(
    through: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "povstat").mkdir()
    (tmp_path / "povstat" / "config.toml").write_text(f"{text}\n", encoding="utf-8")
    short, long = (through("counties", "--batch", "2020", "--json", short=short) for short in (True, False))
    assert (short.returncode, short.stdout, short.stderr) == (long.returncode, long.stdout, long.stderr)
    assert (through("counties", "--json", spy=True).returncode == 0) == text.startswith('language = "')


def test_a_full_disk_and_a_reader_that_has_gone_are_met_as_ever(through: Callable[..., Any]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        streams = {"capture_output": False, "stdout": full, "stderr": subprocess.PIPE}
        done = [through("counties", "--json", short=short, **streams) for short in (True, False)]
    assert [(answer.returncode, answer.stderr) for answer in done] == [(1, done[0].stderr)] * 2
    assert done[0].stderr.count(b"\n") == 1
