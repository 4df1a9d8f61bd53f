"""Ctrl-C ends povstat quietly with 130, whenever it comes."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

HOOK = """
import os, signal, sys

class Interrupts:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            sys.meta_path.remove(self)
            {interrupt}

class Forgotten:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        for _ in range(1000):
            pass

sys.argv[0] = "povstat"
from povstat.__main__ import main
sys.meta_path.insert(0, Interrupts())
main()
"""
SIGNAL = "os.kill(os.getpid(), signal.SIGINT)"


def interrupted(module: str, words: list[str], interrupt: str = SIGNAL) -> tuple[int, str, str]:
    """Run povstat and interrupt it when it imports a module."""
    program = HOOK.format(module=module, interrupt=interrupt)
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr.strip()


@pytest.mark.parametrize(
    "module",
    ["povstat.cli", "typer", "povstat.cli.app", "povstat.cli.session", "povstat.cli.areas",
     "povstat.store.opening", "povstat.output.table", "povstat.output.destination"],
)  # fmt: skip
def test_while_modules_are_imported(store: sqlite3.Connection, module: str, tmp_path: Path) -> None:
    words = ["areas", *(["-o", str(tmp_path / "out")] if module.endswith("destination") else [])]
    assert interrupted(module, words) == (130, "", "")
    assert list(tmp_path.iterdir()) == []


def test_help(store: sqlite3.Connection) -> None:
    assert interrupted("povstat.cli.help", ["--help"]) == (130, "", "")


def test_where_python_can_raise_nothing(store: sqlite3.Connection) -> None:
    """While an object is forgotten Python would print the interruption, and go on."""
    assert interrupted("povstat.output.table", ["areas"], "Forgotten()") == (130, "", "")


@pytest.mark.parametrize("signal_sent", ["SIGINT", "SIGTERM"])
def test_while_a_file_is_written(store: sqlite3.Connection, tmp_path: Path, signal_sent: str) -> None:
    file = tmp_path / "out.md"
    file.write_text("before")
    interrupt = f"os.kill(os.getpid(), signal.{signal_sent})"
    words = ["areas", "--format", "markdown", "-o", str(file)]
    assert interrupted("povstat.output.markdown", words, interrupt) == (130, "", "")
    assert file.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.md"]
