"""A long work says on a terminal that it goes on; a short one, and a file, see nothing."""

import io
import time

import pytest

from povstat.cli.waiting import waiting


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "silent_for", "said"), [(Screen, 0.0, True), (Screen, 60.0, False), (io.StringIO, 0.0, False)]
)
def test_only_a_long_work_on_a_terminal_says_so(stream: type[io.StringIO], silent_for: float, said: bool) -> None:
    out = stream()
    with waiting("reading", out, silent_for=silent_for):
        deadline = time.monotonic() + 10
        while said and "reading" not in out.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
    assert ("reading" in out.getvalue()) is said
    assert out.getvalue().endswith("\x1b[K") is said


def test_an_error_takes_it_away_too() -> None:
    out = Screen()
    with pytest.raises(ValueError), waiting("reading", out, silent_for=0.0):
        while not out.getvalue():
            time.sleep(0.01)
        raise ValueError
    assert out.getvalue().endswith("\x1b[K")
