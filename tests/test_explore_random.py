"""Random keys at random sizes, seeded, for twenty seconds: no exception, and the memory stays what it was."""

from tools.press_keys import press

from tests.conftest import TINY

SECONDS = 20
MOST_GROWTH = 60_000
"""Kilobytes that later rounds may need beyond the first: views that were not opened in it."""


def test_random_keys_do_no_harm() -> None:
    outcome = press(SECONDS, seed=13, data=TINY)
    assert outcome.keys > 20
    assert outcome.last_memory - outcome.first_memory < MOST_GROWTH
