"""povstat explore in a process of its own: on a terminal, on none, without colours; and its examples."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import TINY, Answer

PAGE = Path(__file__).parent.parent / "docs" / "explore.md"
EXAMPLES = re.search(r"^```console\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.M | re.S)
assert EXAMPLES is not None


def on_screen(
    *words: str,
    keys: bytes = b"q",
    size: tuple[int, int] = (24, 80),
    drawn: tuple[str, ...] = ("Quit", "退出程序"),
    **environment: str,
) -> tuple[int, str]:
    """Run povstat on a terminal, press keys when it has drawn something; exit code, and all that was written.

    What tells that the screen is drawn is, of the usual ones, the line of keys: it comes last.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    env = {**os.environ, "TERM": "xterm-256color", **environment}
    written = b""
    with subprocess.Popen(
        [sys.executable, "-m", "povstat", *words], stdin=theirs, stdout=theirs, stderr=theirs, env=env
    ) as process:
        os.close(theirs)
        pressed = False
        try:
            while block := os.read(ours, 65536):
                written += block
                if not pressed and any(text.encode() in written for text in drawn):
                    time.sleep(0.3)
                    os.write(ours, keys)
                    pressed = True
        except OSError:
            pass
        os.close(ours)
    return process.returncode, written.decode(errors="replace").replace("\r\n", "\n")


def printed(written: str) -> str:
    """The last line that stands on the terminal, without what moved the cursor before it."""
    return re.split(r"\x1b\[[0-9;?<]*[A-Za-z]", written)[-1].strip()


def test_where_there_is_no_terminal_one_line_says_so(povstat: Callable[..., Answer]) -> None:
    for words in (("explore",), ("explore", "counties", "--lang", "zh")):
        answer = povstat(*words)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_the_words_of_a_call_are_checked_before_the_screen_opens(
    run: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    from povstat.cli import explore

    monkeypatch.setattr(explore, "_need_terminal", lambda: None)
    for words, code in (
        (("nowhere",), 1),
        (("county",), 2),
        (("county", "不存在的地方"), 1),
        (("series", "nothing-of-the-kind"), 1),
        (("overview", "too", "many"), 2),
        (("sources", "--batch", "2020"), 2),
        (("counties", "--batch", "1999"), 1),
        (("--data", "/nonexistent"), 1),
    ):
        answer = run("explore", *words)
        assert (answer.code, answer.err.count("\n")) == (code, 1), words
        assert "Traceback" not in answer.err and "fault" not in answer.err


@pytest.mark.parametrize("line", EXAMPLES[1].splitlines())
def test_examples_open_and_quit_with_their_command(line: str) -> None:
    code, written = on_screen(*line.split()[1:])
    assert code == 0
    assert printed(written).startswith("povstat"), written[-300:]


def test_it_starts_where_it_is_told_and_prints_the_command() -> None:
    code, written = on_screen("explore", "--province", "Dongling", "-b", "2018", "--data", str(TINY))
    assert code == 0 and "Qingshan" in written
    assert printed(written) == f"povstat counties --batch 2018 --province Dongling --data {TINY}"


def test_ctrl_c_leaves_with_130_and_a_terminal_in_order() -> None:
    code, written = on_screen("explore", "--data", str(TINY), keys=b"\x03")
    assert code == 130
    assert "\x1b[?1049l" in written and "Traceback" not in written


@pytest.mark.parametrize("way", ["environment", "option"])
def test_without_colours_none_is_sent(way: str) -> None:
    colour = re.compile(r"\x1b\[[0-9;]*\b[34]8[;:]|\x1b\[(?:\d+;)*(?:3[0-7]|4[0-7]|9[0-7])m")
    words = ["explore", "map", "--data", str(TINY)]
    if way == "option":
        code, written = on_screen(*words, "--no-color")
    else:
        code, written = on_screen(*words, NO_COLOR="1")
    assert code == 0 and not colour.search(written), colour.search(written)
    _, written = on_screen(*words)
    assert colour.search(written)


def test_a_window_that_is_too_small_says_so() -> None:
    code, written = on_screen("explore", "--data", str(TINY), size=(10, 90), drawn=("90 × 10",))
    assert code == 0
    assert "90 × 10" in written
