"""The compiled data in the cache: whole or not there, whoever else is at it and whatever happens to the disk."""

import hashlib
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from povstat.errors import InvalidDataError
from povstat.store import locations
from povstat.store.opening import open_store
from tests.conftest import TINY, Run

COUNT = [sys.executable, "-m", "povstat", "counties", "--count"]
"""A call on the shipped data, which takes a while to compile."""

COUNT_TINY = ("counties", "--count", "--data", TINY)
"""The words of the same on the small data directory."""

pytestmark = pytest.mark.skipif(locations.PACKAGED_STORE.is_file(), reason="a wheel needs no cache")


def kept(cache: Path) -> list[Path]:
    return sorted((cache / "povstat").glob("*.sqlite"))


def names(cache: Path) -> set[str]:
    return {path.name for path in (cache / "povstat").iterdir()}


def test_the_second_call_finds_what_the_first_kept(povstat: Run, tmp_path: Path) -> None:
    assert povstat(*COUNT_TINY, env={"XDG_CACHE_HOME": str(tmp_path)}) == (0, "8\n", "")
    (file,) = kept(tmp_path)
    before = (file.stat().st_ino, file.read_bytes())
    assert povstat(*COUNT_TINY, env={"XDG_CACHE_HOME": str(tmp_path)}) == (0, "8\n", "")
    assert (file.stat().st_ino, file.read_bytes()) == before
    assert names(tmp_path) == {file.name}


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[: len(raw) // 2],
        lambda raw: b"",
        lambda raw: raw[:5000] + b"\xff" + raw[5001:],
    ],
    ids=["cut short", "empty", "one byte changed"],
)
def test_a_damaged_file_is_made_anew(
    povstat: Run, tmp_path: Path, _shared_cache: Path, store: sqlite3.Connection, damage: Callable[[bytes], bytes]
) -> None:
    (tmp_path / "povstat").mkdir(mode=0o700)
    for file in kept(_shared_cache):
        (tmp_path / "povstat" / file.name).write_bytes(damage(file.read_bytes()))
    assert kept(tmp_path)
    assert povstat(*COUNT_TINY, env={"XDG_CACHE_HOME": str(tmp_path)}) == (0, "8\n", "")
    whole = [file for file in kept(tmp_path) if hashlib.sha256(file.read_bytes()).hexdigest()[:32] in file.name]
    assert whole


def test_processes_that_start_at_once(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    started = [
        subprocess.Popen(COUNT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)
    ]
    assert [(*process.communicate(timeout=60), process.returncode) for process in started] == [
        (b"832\n", b"", 0)
    ] * 2
    assert kept(tmp_path)
    assert not list((tmp_path / "povstat").glob("*.tmp"))


@pytest.mark.parametrize("after", [0.3, 0.8])
def test_killed_at_any_moment(povstat: Run, tmp_path: Path, after: float) -> None:
    process = subprocess.Popen(
        COUNT, env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)}, stdout=subprocess.DEVNULL
    )
    time.sleep(after)
    process.kill()
    assert process.wait() in (0, -signal.SIGKILL)
    assert all(hashlib.sha256(file.read_bytes()).hexdigest()[:32] in file.name for file in kept(tmp_path))
    assert povstat("counties", "--count", env={"XDG_CACHE_HOME": str(tmp_path)}) == (0, "832\n", "")


@pytest.mark.parametrize(
    ("environment", "why"),
    [
        ({"XDG_CACHE_HOME": "/dev/null"}, "Not a directory"),
        ({"XDG_CACHE_HOME": "/proc/self"}, "No such file"),
        ({"XDG_CACHE_HOME": None, "HOME": "/dev/null/home"}, "Not a directory"),
    ],
    ids=["a file", "read-only", "no home"],
)
def test_without_a_cache_there_is_an_answer_and_a_note(
    povstat: Run, tmp_path: Path, environment: dict[str, str | None], why: str
) -> None:
    answer = povstat(*COUNT_TINY, env=environment, cwd=tmp_path)
    assert (answer.code, answer.out) == (0, "8\n")
    assert "cannot be kept in the cache" in answer.err
    assert why in answer.err
    assert answer.err.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_a_disk_without_room(tmp_path: Path) -> None:
    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    done = subprocess.run(
        [*COUNT[:3], *COUNT_TINY],
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        preexec_fn=small_files,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, b"8\n")
    assert b"cannot be kept in the cache (File too large)" in done.stderr
    assert list((tmp_path / "povstat").iterdir()) == []


def test_old_files_leave_the_cache(povstat: Run, tmp_path: Path) -> None:
    (tmp_path / "povstat").mkdir(mode=0o700)
    for name, days in (("old.sqlite", 60), ("new-old.tmp", 60), ("recent.sqlite", 1), ("notes.txt", 60)):
        file = tmp_path / "povstat" / name
        file.write_text("")
        os.utime(file, (time.time() - days * 86400,) * 2)
    assert povstat(*COUNT_TINY, env={"XDG_CACHE_HOME": str(tmp_path)}).code == 0
    left = names(tmp_path)
    assert {"recent.sqlite", "notes.txt"} <= left
    assert not {"old.sqlite", "new-old.tmp"} & left


def test_the_store_cannot_be_written(store: sqlite3.Connection) -> None:
    with pytest.raises(Exception, match="readonly"):
        store.execute("DELETE FROM counties")


@pytest.mark.parametrize("content", [b"", b"no database at all" * 500, b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_store_of_a_wheel(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "povstat #1?.sqlite"
    file.write_bytes(content)
    monkeypatch.setattr(locations, "PACKAGED_STORE", file)
    with pytest.raises(InvalidDataError, match="install povstat again"):
        open_store()
