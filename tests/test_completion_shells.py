"""Tab in real shells: what was begun is completed, in bash, zsh and fish, where they are installed."""

import fcntl
import os
import pty
import select
import shutil
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest

BEGUN = [
    ("povstat series rural-poverty-incidence-20", "series rural-poverty-incidence-2008"),
    ("povstat figures villages-su", "figures villages-supervised"),
    ("povstat schema cross", "schema crosswalk"),
    ("povstat cite wp2016 --style csl", "cite wp2016 --style csl-json"),
    ("povstat series --topic vill", "series --topic villages_and_counties"),
    ("povstat counties --prefecture Liangs", "counties --prefecture Liangshan"),
    ("povstat counties --prefecture 凉山", "counties --prefecture 凉山彝族自治州"),
    ("povstat counties --batch 2017", "counties --batch 2017"),
    ("povstat counties --columns code,supervi", "counties --columns code,supervised"),
    ("povstat sources gb2260-2", "sources gb2260-2014"),
    ("povstat help supervi", "help supervision"),
    ("povstat counties --province 贵", "counties --province 贵州"),
]
"""A line as far as it was typed, and the words that the shell makes of it."""

READY = "ready-for-a-line"
START = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
}
PREPARE = {
    "bash": "PS1=; bind 'set bell-style none'; source {script}",
    "zsh": "PS1=; unsetopt beep; autoload -Uz compinit; compinit -u -D; source {script}",
}


@pytest.fixture
def environment(tmp_path: Path, _shared_cache: Path, store: object) -> dict[str, str]:
    search = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    return {**os.environ, **home, "PATH": search, "LC_ALL": "C.UTF-8", "TERM": "dumb"}


@pytest.fixture
def script(tmp_path: Path, environment: dict[str, str]) -> Callable[[str], Path]:
    def write(shell: str) -> Path:
        if shutil.which(shell) is None:
            pytest.skip(f"{shell} is not installed")
        path = tmp_path / f"povstat.{shell}"
        asked = {**environment, "_POVSTAT_COMPLETE": f"source_{shell}"}
        with path.open("wb") as stream:
            subprocess.run([sys.executable, "-m", "povstat"], stdout=stream, env=asked, check=True)
        return path

    return write


def until(descriptor: int, wanted: str, seconds: float = 60) -> str:
    """What the shell writes, up to a text."""
    read, end = b"", time.monotonic() + seconds
    while wanted.encode() not in read:
        if not select.select([descriptor], [], [], max(end - time.monotonic(), 0))[0]:
            raise AssertionError(f"no {wanted!r} in {read.decode(errors='replace')!r}")
        read += os.read(descriptor, 65536)
    return read.decode(errors="replace")


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_what_was_begun_is_completed(
    shell: str, script: Callable[[str], Path], environment: dict[str, str]
) -> None:
    path = script(shell)
    child, descriptor = pty.fork()
    if child == 0:
        # A long line must not be scrolled sideways.
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 400, 0, 0))
        os.execvpe(START[shell][0], START[shell], environment)
    try:
        # The program itself answers Tab; what the line became is told by a function of its name.
        tell = 'povstat() { echo "<<$*>>"; }'
        os.write(
            descriptor, f"{PREPARE[shell].format(script=path)}; {tell}; echo {READY[:5]}''{READY[5:]}\n".encode()
        )
        until(descriptor, READY)
        for line, words in BEGUN:
            os.write(descriptor, f"{line}\t".encode())
            # A second key waits in the line until the shell has done with the first.
            os.write(descriptor, b"\n")
            assert f"<<{words}>>" in until(descriptor, ">>").replace(" >>", ">>"), line
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
        os.close(descriptor)


def test_fish_offers_what_was_begun(script: Callable[[str], Path], environment: dict[str, str]) -> None:
    path = script("fish")
    asked = "; ".join(f'echo "<<"; complete -C "{line}"' for line, _ in BEGUN)
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"source {path}; {asked}"], capture_output=True, env=environment, check=True
    )
    answers = done.stdout.decode().split("<<\n")[1:]
    for (line, words), answer in zip(BEGUN, answers, strict=True):
        offered = [offer.partition("\t")[0] for offer in answer.splitlines()]
        assert words.split()[-1] in offered, line
