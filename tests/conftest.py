"""Ways to run povstat in a test: as a user does, in a process of its own, or quickly, inside this one."""

import fcntl
import gc
import io
import os
import pty
import re
import shlex
import shutil
import sqlite3
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import settings

from povstat import cli
from povstat.dataset import yaml_records
from povstat.store import locations
from povstat.store.opening import open_store

if TYPE_CHECKING:
    from tests.serving import Served

SHIPPED = locations.shipped_data()
"""The directory of the shipped data files."""

TINY = Path(__file__).parent / "tiny"
"""A small data directory, all invented, with every oddity that the shipped data has."""


class Answer(NamedTuple):
    """What a call of povstat left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]
"""What the fixtures ``run`` and ``povstat`` give: the words of a call, and what the call left behind."""

Ask = Callable[..., list[dict[str, Any]]]
"""The words of a call, and the rows that it prints as JSON."""

settings.register_profile("suite", max_examples=25, deadline=None)
settings.register_profile("thorough", max_examples=300, deadline=None)
settings.load_profile("suite")

Terminal = Callable[..., tuple[int, str]]
"""What ``on_terminal`` gives: the words of a call, its exit code and everything that stood on the terminal."""


class _Stream(io.TextIOWrapper):
    """A stream in memory that, like the real ones, has an encoding and can be reconfigured."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")

    def text(self) -> str:
        self.flush()
        raw = self.buffer
        assert isinstance(raw, io.BytesIO)
        return raw.getvalue().decode("utf-8")


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are cores: many tests wait for a process, a terminal or a browser."""
    return (os.cpu_count() or 1) + 1


def pytest_configure(config: pytest.Config) -> None:
    """Where no bytecode is to be written beside the sources, it goes into pytest's cache.

    Some hundred tests start processes, and each worker imports every library: without any bytecode, reading the
    sources anew takes a third of the time of the whole suite.
    """
    # There is none with -p no:cacheprovider.
    cache = getattr(config, "cache", None)
    if sys.dont_write_bytecode and cache is not None and not hasattr(config, "workerinput"):
        sys.dont_write_bytecode = False
        sys.pycache_prefix = str(cache.mkdir("bytecode"))
        # For the processes of the run, the workers among them.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """The tests and all that they import stay to the end: the collector of cycles need not go through them.

    Afterwards it comes as seldom as in a call of povstat.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(50_000, 20, 20)
        gc.enable()


def shared_by_workers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory that all processes of a run of tests have in common."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@contextmanager
def once(directory: Path) -> Iterator[bool]:
    """Work on a directory that one process does for all, while the others wait: whether it is still to be done."""
    directory.mkdir(exist_ok=True)
    with (directory / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield not (directory / "whole").exists()
        (directory / "whole").touch()


@pytest.fixture(scope="session", autouse=True)
def _shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One cache for the whole run, away from the user's own, and no setting of the user's in the way."""
    cache = tmp_path_factory.getbasetemp() / "cache"
    changed = pytest.MonkeyPatch()
    changed.setenv("XDG_CACHE_HOME", str(cache))
    changed.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.getbasetemp() / "config"))
    for name in (
        "POVSTAT_DATA",
        "POVSTAT_LANG",
        "NO_COLOR",
        "PAGER",
        "LESS",
        "COLUMNS",
        "LINES",
        "LANG",
        "LC_ALL",
    ):
        changed.delenv(name, raising=False)
    compiled = shared_by_workers(tmp_path_factory) / "compiled"
    with once(compiled) as to_do:
        if to_do:
            changed.setenv("XDG_CACHE_HOME", str(compiled))
            open_store().close()
            open_store(TINY).close()
    # Each worker has a copy of its own: a test may spoil it.
    shutil.copytree(compiled / "povstat", cache / "povstat")
    changed.setenv("XDG_CACHE_HOME", str(cache))
    yield cache
    changed.undo()


@pytest.fixture(scope="session", autouse=True)
def _parsed_once() -> Iterator[None]:
    """Some hundred tests spoil one file of a data directory: the others need not be parsed anew each time.

    The tree of a text depends on nothing else, and is never changed.
    """
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(yaml_records, "_tree", lru_cache(maxsize=40)(yaml_records._tree))
        yield


@pytest.fixture(scope="session")
def store() -> Iterator[sqlite3.Connection]:
    """The shipped data, compiled."""
    with open_store() as db:
        yield db


@pytest.fixture(scope="session")
def served(store: sqlite3.Connection) -> "Iterator[Served]":
    """The shipped data, served on a port of this machine by a thread of this process."""
    pytest.importorskip("datasette")
    from tests.serving import serving

    with serving() as site:
        yield site


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script of axe-core, which judges whether everybody can use a page."""
    from tests.browser import axe_core

    script, why = axe_core(tmp_path_factory.mktemp("axe"))
    if script is None:
        pytest.skip(why)
    return script


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """``run("counties", "--count")``: a call inside this process, for breadth."""

    def call(*arguments: object, stdin: str = "") -> Answer:
        out, err = _Stream(), _Stream()
        with monkeypatch.context() as replaced:
            replaced.setattr(sys, "stdout", out)
            replaced.setattr(sys, "stderr", err)
            replaced.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
            code = cli.run([str(argument) for argument in arguments])
        return Answer(code, out.text(), err.text())

    return call


@pytest.fixture
def povstat(_shared_cache: Path) -> Run:
    """``povstat("counties", env={"LANG": "C"})``: a call as a user makes it, in a process of its own.

    ``env`` changes the environment (None removes a variable); ``stdout``, ``cwd`` and ``timeout`` go to
    subprocess.run.
    """

    def call(
        *arguments: object,
        env: dict[str, str | None] | None = None,
        stdin: str | bytes = b"",
        stdout: int | IO[Any] = subprocess.PIPE,
        cwd: Path | None = None,
        timeout: float = 60,
    ) -> Answer:
        merged = {**os.environ, **(env or {})}
        done = subprocess.run(
            [sys.executable, "-m", "povstat", *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            stdout=stdout,
            stderr=subprocess.PIPE,
            env={name: value for name, value in merged.items() if value is not None},
            cwd=cwd,
            timeout=timeout,
            check=False,
        )
        return Answer(done.returncode, (done.stdout or b"").decode("utf-8"), done.stderr.decode("utf-8"))

    return call


@pytest.fixture
def data_copy(tmp_path: Path) -> Path:
    """A copy of the shipped data files, to be spoiled."""
    copy = tmp_path / "data"
    copy.mkdir()
    for path in SHIPPED.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    return copy


@pytest.fixture
def tiny_copy(tmp_path: Path) -> Path:
    """A copy of the small data directory, to be spoiled."""
    copy = tmp_path / "tiny"
    copy.mkdir()
    for path in TINY.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    return copy


@pytest.fixture
def shell(tmp_path: Path) -> Callable[[str], tuple[int, str, str]]:
    """Run a line as a reader of the docs types it, in a directory that holds a copy of data/."""
    (tmp_path / "data").mkdir()
    for path in SHIPPED.iterdir():
        (tmp_path / "data" / path.name).write_bytes(path.read_bytes())
    search = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"

    def call(line: str) -> tuple[int, str, str]:
        done = subprocess.run(
            ["bash", "-c", line],
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "PATH": search},
            check=False,
        )
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    return call


@pytest.fixture
def typed(
    shell: Callable[[str], tuple[int, str, str]], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], tuple[int, str, str]]:
    """Run a line as a reader types it: by a shell, or, where it is a call of povstat and nothing else, in here."""
    monkeypatch.chdir(tmp_path)

    def call(line: str) -> tuple[int, str, str]:
        words = shlex.shlex(line, posix=True, punctuation_chars=True)
        words.whitespace_split = True
        words.commenters = "#"
        parts = list(words)
        if parts and (parts[0] != "povstat" or re.search(r"[|<>&;$*`\\(]", line.partition(" #")[0])):
            return shell(line)
        if not parts:
            return 0, "", ""
        answer = run(*parts[1:])
        return answer.code, answer.out, answer.err

    return call


@pytest.fixture
def on_terminal(_shared_cache: Path, store: sqlite3.Connection) -> Terminal:
    """Runs povstat on a terminal of some size, and returns the exit code and everything that stood there."""

    def call(*words: str, columns: int = 80, lines: int = 2000, **environment: str) -> tuple[int, str]:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        env = {**os.environ, "TERM": "xterm-256color", "PAGER": "cat", **environment}
        with subprocess.Popen(
            [sys.executable, "-m", "povstat", *words], stdin=theirs, stdout=theirs, stderr=theirs, env=env
        ) as process:
            os.close(theirs)
            read = b""
            # Linux says EIO where others say that nothing is left.
            try:
                while block := os.read(ours, 65536):
                    read += block
            except OSError:
                pass
            os.close(ours)
        return process.returncode, read.decode().replace("\r\n", "\n")

    return call
