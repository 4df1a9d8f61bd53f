"""``povstat match --jobs``: other processes decide; what is read and written stays as it was."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from povstat.errors import PovstatError
from povstat.matching import team, verdicts
from povstat.matching.decision import Decision
from povstat.matching.io import encoding
from povstat.matching.io.opening import ReadOptions
from povstat.matching.run import RunOptions, match_table
from tests.conftest import TINY, Answer

pytestmark = pytest.mark.skipif(not team.can_work(), reason="needs copies of processes")

NAMES = ["白石县", "河口县", "下岭县", "长岭县", "没有县", "", "白石县草海镇"]


@pytest.mark.parametrize("most", [verdicts.MOST_KEYS, 50])
def test_the_same_rows_in_the_same_order(
    run: Callable[..., Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(team, "LEAST", 1)
    monkeypatch.setattr(team, "_MOST_DECISIONS", 20)
    monkeypatch.setattr(verdicts, "MOST_KEYS", most)
    monkeypatch.setattr(encoding, "BLOCK_BYTES", 512)
    lines = [f"{number},{NAMES[number % 7]}" + f"{number}号" * (number % 3 == 1) for number in range(400)]
    lines[123] = '123,"a ""b"", 白石县"'
    table = tmp_path / "t.csv"
    table.write_text("id,县\n" + "\n".join([*lines, "", "", *lines, "7"]) + "\n", encoding="utf-8")
    answers, reports = [], []
    for jobs in (1, 3):
        report = tmp_path / f"report{jobs}.csv"
        words = ("match", table, "--data", TINY, "--report", report, "--jobs", jobs)
        answers.append(run(*words))
        reports.append(report.read_text(encoding="utf-8"))
    assert answers[0].code == 0
    assert answers[0] == answers[1]
    assert sorted(reports[0].splitlines()) == sorted(reports[1].splitlines())


class Ending:
    """A decider whose process ends while it decides."""

    own = os.getpid()

    def decide(
        self, name: str = "", province: str = "", prefecture: str = "", code: str = "", year: str = ""
    ) -> Decision:
        if os.getpid() != self.own:
            os._exit(1)
        return Decision("unknown")

    def kind_of(self, text: str) -> int:
        return 1


def test_a_process_that_ends_before_its_time_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(team, "LEAST", 1)
    table, out = tmp_path / "t.csv", tmp_path / "out.csv"
    table.write_text("县\n" + "".join(f"{number}县\n" for number in range(100)), encoding="utf-8")
    with pytest.raises(PovstatError, match="--jobs"):
        match_table(str(table), Ending(), ReadOptions(), RunOptions(output=str(out), jobs=2))
    assert not out.exists()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_an_interruption_ends_all_processes(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    words = ["match", "-", "--jobs", "2", "--data", str(TINY), "-o", str(out), "--name", "县"]
    program = subprocess.Popen(
        [sys.executable, "-m", "povstat", *words],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert program.stdin is not None
    program.stdin.write("县\n".encode() + "白石县\n".encode() * 100_000)
    program.stdin.flush()
    children = Path(f"/proc/{program.pid}/task/{program.pid}/children")
    until = time.monotonic() + 60
    while len(others := children.read_text().split()) < 2 and time.monotonic() < until:
        time.sleep(0.05)
    os.killpg(program.pid, signal.SIGINT)
    _, said = program.communicate()
    assert program.returncode == 130
    assert b"Traceback" not in said
    assert not out.exists()
    assert len(others) == 2
    assert not any(Path(f"/proc/{other}").exists() for other in others)
