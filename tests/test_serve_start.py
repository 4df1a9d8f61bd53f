"""Starting and ending ``povstat serve``: addresses, what can be wrong with them, a missing library, Ctrl-C."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import povstat
from povstat.errors import PovstatError
from povstat.serve import running
from tests.conftest import Answer

pytest.importorskip("datasette")

Run = Callable[..., Answer]


def test_what_is_wrong_with_an_address_is_one_line(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        cases = [
            (["--port", port], 1, f"port {port} of 127.0.0.1 is taken: choose another with --port"),
            (["--host", "host.invalid"], 1, "no host host.invalid is known here"),
            (["--host", "192.0.2.1"], 1, "192.0.2.1 is no address of this machine"),
            (["--port", 70000], 2, "70000"),
            (["--data", "/nonexistent"], 1, "/nonexistent"),
        ]
        for words, code, said in cases:
            answer = run("serve", *words)
            assert (answer.code, answer.out, answer.err.count("\n")) == (code, "", 1), answer
            assert said in answer.err


@pytest.mark.parametrize(("number", "said"), [(13, "port 80 is not for you"), (5, "port 80: ")])
def test_a_port_that_cannot_be_had(monkeypatch: pytest.MonkeyPatch, number: int, said: str) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(socket, "create_server", refuse)
    with pytest.raises(PovstatError, match=said):
        running.listening("127.0.0.1", 80)


def test_addresses_are_those_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    with running.listening("127.0.0.1", 0) as listener:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", running.address_of(listener))
        assert running.is_loopback(listener)
    with running.listening("0.0.0.0", 0) as listener:
        assert not running.is_loopback(listener)


def test_without_datasette_one_line_says_what_installs_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "datasette.app", None)
    answer = run("serve", "--port", 0)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == 'povstat: serving needs an extra: pip install "povstat[serve]"\n'


def test_it_says_where_it_is_and_ends_when_interrupted(_shared_cache: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-m", "povstat", "serve", "--port", "0"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True,
    ) as process:  # fmt: skip
        assert process.stdout and process.stderr
        line = process.stderr.readline()
        address = re.fullmatch(r"povstat: (http://127\.0\.0\.1:\d+/) serves the record; Ctrl-C ends it\n", line)
        assert address is not None, line
        with urllib.request.urlopen(f"{address[1]}povstat/areas.json?_shape=array", timeout=30) as answer:
            assert len(json.load(answer)) == len(povstat.areas())
        assert [path.name[:8] for path in tmp_path.iterdir()] == ["povstat-"]
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stdout.read() == "" and process.stderr.read().strip() == ""
    assert [*tmp_path.iterdir()] == []
