"""Compiled data is believed only where nobody else could have put it."""

import hashlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from povstat.store import locations
from povstat.store.private_directory import NotPrivateError, PrivateDirectory
from tests.conftest import TINY, Answer, Run

pytestmark = [
    pytest.mark.skipif(locations.PACKAGED_STORE.is_file(), reason="a wheel needs no cache"),
    pytest.mark.skipif(not hasattr(os, "getuid"), reason="a system without owners and modes"),
]


Count = Callable[..., Answer]


@pytest.fixture
def count(run: Run, monkeypatch: pytest.MonkeyPatch) -> Count:
    """The counties of the small data directory, counted with a cache of one's choice; nothing is open yet."""

    def call(cache: Path, *words: str) -> Answer:
        with monkeypatch.context() as replaced:
            replaced.setenv("XDG_CACHE_HOME", str(cache.parent))
            replaced.setattr("povstat.store.opened._opened", {})
            return run(*words, "counties", "--count", "--data", TINY)

    return call


@pytest.fixture
def planted(count: Count, tmp_path: Path) -> Path:
    """A cache directory with a file under the right name that says there are no counties."""
    cache = tmp_path / "cache" / "povstat"
    assert count(cache) == (0, "8\n", "")
    (kept,) = cache.glob("*.sqlite")
    db = sqlite3.connect(":memory:")
    db.deserialize(kept.read_bytes())
    db.execute("DELETE FROM counties")
    db.commit()
    image = db.serialize()
    kept.unlink()
    name = f"{kept.stem.partition('-')[0]}-{hashlib.sha256(image).hexdigest()[:32]}.sqlite"
    (cache / name).write_bytes(image)
    (cache / name).chmod(0o600)
    return cache


def test_what_one_planted_oneself_is_believed(count: Count, planted: Path) -> None:
    """The other tests show something only if this is so."""
    assert count(planted) == (0, "0\n", "")


@pytest.mark.parametrize("mode", [0o770, 0o702, 0o777, 0o1777])
def test_a_directory_that_others_may_write_to(count: Count, planted: Path, mode: int) -> None:
    planted.chmod(mode)
    before = sorted(planted.iterdir())
    answer = count(planted)
    assert (answer.code, answer.out) == (0, "8\n")
    assert answer.err == (
        f"povstat: the cache {planted} is not used: others may write to it; each call compiles the data anew\n"
    )
    assert sorted(planted.iterdir()) == before


def test_the_note_in_chinese(count: Count, planted: Path) -> None:
    planted.chmod(0o777)
    answer = count(planted, "--lang", "zh")
    assert answer.err == f"povstat: 未使用缓存 {planted}：其他用户可以写入；每次运行都将重新编译\n"


def test_a_directory_behind_a_link(count: Count, planted: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "povstat").symlink_to(planted)
    answer = count(tmp_path / "other" / "povstat")
    assert (answer.code, answer.out) == (0, "8\n")
    assert "is not used: it is a symbolic link" in answer.err


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can give files away")
def test_a_directory_of_another_user(count: Count, planted: Path) -> None:
    os.chown(planted, 12345, 12345)
    answer = count(planted)
    assert (answer.code, answer.out) == (0, "8\n")
    assert "is not used: it belongs to another user" in answer.err


@pytest.mark.parametrize("how", ["writable", "link", "pipe"])
def test_a_file_that_is_not_ones_own_alone(count: Count, planted: Path, tmp_path: Path, how: str) -> None:
    """Such a file is neither believed nor waited for; another takes its place."""
    for file in list(planted.iterdir()):
        if how == "writable":
            file.chmod(0o666)
            continue
        aside = tmp_path / file.name
        file.rename(aside)
        if how == "link":
            file.symlink_to(aside)
        else:
            os.mkfifo(file)
    assert count(planted) == (0, "8\n", "")
    assert count(planted) == (0, "8\n", "")


def test_a_new_cache_is_private(count: Count, tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        assert count(tmp_path / "new" / "povstat").err == ""
    finally:
        os.umask(old)
    assert (tmp_path / "new" / "povstat").stat().st_mode & 0o777 == 0o700
    assert count(tmp_path / "new" / "povstat") == (0, "8\n", "")


def test_a_directory_that_is_swapped_after_it_was_opened(tmp_path: Path) -> None:
    """What is read and written goes to the directory that was looked at."""
    mine, theirs = tmp_path / "mine", tmp_path / "theirs"
    with PrivateDirectory(mine, create=True) as directory:
        directory.write("a", b"genuine")
        mine.rename(tmp_path / "aside")
        theirs.mkdir()
        (theirs / "a").write_bytes(b"planted")
        theirs.rename(mine)
        assert directory.read("a") == b"genuine"
        directory.write("b", b"mine")
    assert [path.name for path in mine.iterdir()] == ["a"]


def test_without_owners_and_modes_the_path_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where the user's profile is closed to others."""
    monkeypatch.setattr("povstat.store.private_directory._ANCHORED", False)
    with PrivateDirectory(tmp_path / "new" / "cache", create=True) as directory:
        directory.write("a.sqlite", b"content")
        directory.touch("a.sqlite")
        assert directory.read("a.sqlite") == b"content"
        assert directory.names() == ["a.sqlite"]
        assert list(directory.unused_since(0)) == []
        assert list(directory.unused_since(1e12)) == ["a.sqlite"]
        directory.remove("a.sqlite")
        assert directory.names() == []
    with pytest.raises(FileNotFoundError):
        PrivateDirectory(tmp_path / "nowhere")


def test_descriptors_are_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    open_files = Path("/proc/self/fd")
    if not open_files.is_dir():
        pytest.skip("a system without /proc")
    before = len(list(open_files.iterdir()))
    for _ in range(20):
        with pytest.raises(NotPrivateError):
            PrivateDirectory(tmp_path)
    assert len(list(open_files.iterdir())) == before
