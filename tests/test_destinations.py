"""Where output goes: streams are added to, files replaced whole, what is in use is not written over."""

import os
import shlex
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import povstat
from povstat.store import locations

POVSTAT = f"{shlex.quote(sys.executable)} -m povstat"
ADDED = "name,povstat_status\n唐县,poverty\n"


class Place(NamedTuple):
    """A directory, and what runs a shell line in it."""

    at: Path
    call: Callable[..., tuple[int, str, str]]

    def __call__(self, line: str, **environment: str) -> tuple[int, str, str]:
        return self.call(line, **environment)


@pytest.fixture
def place(tmp_path: Path, store: sqlite3.Connection) -> Place:
    """A directory with a table, a copy of the data, and a shell line runner in it."""
    (tmp_path / "t.csv").write_text("name\n唐县\n", encoding="utf-8")
    (tmp_path / "D").mkdir()
    for path in locations.shipped_data().iterdir():
        (tmp_path / "D" / path.name).write_bytes(path.read_bytes())

    def call(line: str, **environment: str) -> tuple[int, str, str]:
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", line.replace("povstat ", f"{POVSTAT} ", 1)],
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**os.environ, **environment},
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    return Place(tmp_path, call)


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link", "-"])
@pytest.mark.parametrize(
    ("words", "added"), [("areas --count", "14\n"), ("match t.csv -c status", ADDED)], ids=["listing", "match"]
)
def test_standard_output_by_any_name_is_added_to(place: Place, name: str, words: str, added: str) -> None:
    (place.at / "link").symlink_to("/dev/stdout")
    (place.at / "log").write_text("precious\n")
    code, _, err = place(f"povstat {words} -o {name} >> log")
    assert code == 0, err
    assert (place.at / "log").read_text(encoding="utf-8") == f"precious\n{added}"
    assert (place.at / "link").is_symlink()


def test_a_descriptor_is_written_from_where_it_stands(place: Place) -> None:
    assert place("(echo first >&3; povstat areas --count -o /dev/fd/3; echo last >&3) 3> log")[0] == 0
    assert (place.at / "log").read_text() == "first\n14\nlast\n"


@pytest.mark.parametrize(
    ("words", "added"), [("areas --count", "14\n"), ("match t.csv -c status", ADDED)], ids=["listing", "match"]
)
def test_pipes_are_written_as_they_are(place: Place, words: str, added: str) -> None:
    assert place(f"mkfifo pipe; cat pipe > log & povstat {words} -o pipe; wait")[0] == 0
    assert (place.at / "log").read_text(encoding="utf-8") == added
    assert (place.at / "pipe").is_fifo()


@pytest.mark.parametrize("number", ["9", "99999999999999999999", "0" * 200 + "9"])
def test_a_descriptor_that_is_not_open(place: Place, number: str) -> None:
    code, out, err = place(f"povstat areas --count -o /dev/fd/{number}")
    assert (code, out) == (1, "")
    assert err == f"povstat: /dev/fd/{number}: cannot be written: Bad file descriptor\n"


def test_a_reader_that_has_gone_is_no_error(place: Place) -> None:
    assert place("povstat counties --json -o >(true)")[0] == 0


def test_a_workbook_needs_a_file(place: Place) -> None:
    code, out, err = place("povstat match t.csv -f xlsx -o >(cat)")
    assert (code, out) == (2, "")
    assert err.endswith(": xlsx is written to a file only, not to a pipe or a device\n")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("match t.csv --report t.csv", "--report t.csv is the table that is read"),
        ("match t.csv --report ./D/../t.csv", "is the table that is read"),
        ("match t.csv --report link", "is the table that is read"),
        ("match - --report t.csv < t.csv", "is the table that is read"),
        ("match t.csv -o out.csv --report out.csv", "--report out.csv is where the table goes"),
        ("match t.csv -o out.csv --report D/../out.csv", "is where the table goes"),
        ("match t.csv --report - | cat", "is where the table goes"),
        ("match t.csv -o /dev/stdout --report /dev/stdout | cat", "is where the table goes"),
        ("match t.csv >> t.csv", "the output leads into the table that is read"),
    ],
)
def test_a_report_has_a_place_of_its_own(place: Place, line: str, message: str) -> None:
    (place.at / "link").symlink_to("t.csv")
    code, out, err = place(f"povstat {line}")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert message in err
    assert (place.at / "t.csv").read_text(encoding="utf-8") == "name\n唐县\n"
    assert not (place.at / "out.csv").exists()


def test_a_report_may_go_to_standard_output_beside_a_file(place: Place) -> None:
    code, out, _ = place("povstat match t.csv -o out.csv --report -")
    assert (code, out) == (0, "rows,status,name,province,prefecture,code,year,note\n")


def test_a_table_may_be_written_over_by_itself(place: Place) -> None:
    assert place("povstat match t.csv -c status -o t.csv")[0] == 0
    assert (place.at / "t.csv").read_text(encoding="utf-8") == ADDED


@pytest.mark.parametrize(
    "line",
    [
        "counties --data D -o D/counties.yaml",
        "counties --data D -o D/../D/counties.yaml",
        "counties --data ./D -f csv -o linked",
        "milestones --data D --json -o hard",
        "county 唐县 --data D -o D/divisions.csv",
        "codes 130627 --data D -o D/divisions.csv",
        "series rural-poor --plot --data D -o D/series.yaml",
        "match t.csv --data D -o D/areas.yaml",
        "match t.csv --data D --report D/areas.yaml",
        "search 贫困 --data D -o /dev/fd/3 3>>D/areas.yaml",
        "counties -o counties.yaml --data .",
    ],
)
def test_data_in_use_is_not_written_over(place: Place, line: str) -> None:
    directory = place.at / "D"
    (place.at / "linked").symlink_to("D/counties.yaml")
    (place.at / "hard").hardlink_to(directory / "milestones.yaml")
    before = {path.name: path.read_bytes() for path in directory.iterdir()}
    code, out, err = place(f"cd D; povstat {line}" if line.endswith("--data .") else f"povstat {line}")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "a data file in use is not written over" in err
    assert {path.name: path.read_bytes() for path in directory.iterdir()} == before


def test_data_of_the_environment_and_shipped_data_are_in_use(place: Place) -> None:
    assert place("povstat areas -o D/areas.yaml", POVSTAT_DATA="D")[0] == 2
    shipped = locations.shipped_data() / "areas.yaml"
    before = shipped.read_bytes()
    assert place(f"povstat areas --data D -o {shlex.quote(str(shipped))}")[0] == 2
    assert shipped.read_bytes() == before


def test_a_new_file_beside_the_data_is_allowed(place: Place) -> None:
    assert place("povstat areas --data D --count -o D/count.txt")[0] == 0
    assert (place.at / "D" / "count.txt").read_text() == "14\n"


def test_one_place_makes_files() -> None:
    """Every file that a user names is opened by the one writer; the cache keeps its own."""
    source = Path(povstat.__file__).parent
    makers = {path.name for path in source.rglob("*.py") if "mkstemp" in path.read_text(encoding="utf-8")}
    assert makers <= {"destination.py", "cache.py"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("areas --count", 0),
        ("areas --count -o new", 1),
        ("match - -o new < /dev/null", 1),
        ("match new.csv", 1),
        ("areas --data . --count", 1),
        ("county 唐县", 0),
    ],
)
def test_a_working_directory_that_is_gone(place: Place, words: str, code: int) -> None:
    done = place(f"mkdir gone; cd gone; rmdir ../gone; povstat {words}")
    assert done[0] == code
    assert "Traceback" not in done[2]
    assert done[2].count("\n") == (1 if code else 0)
