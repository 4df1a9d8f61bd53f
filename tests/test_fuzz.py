"""A short, bounded run of ``python -m tools.fuzz``: always the same tries."""

import pytest
from tools.fuzz import CLASSES, fuzz


@pytest.mark.parametrize("name", CLASSES)
def test_nothing_falls(name: str) -> None:
    count = 80 if name == "statements" else 40
    tried, fallen = fuzz(20, count=count, seconds=None, classes=[name])
    assert sum(tried.values()) == count
    assert [f"{found.place}: {found.what} ({found.how})" for found in fallen] == []


def test_what_is_wrong_is_seen() -> None:
    from tools.fuzzing.call import Answer, wrong

    assert wrong(Answer(0, "", ""), ["x"]) is None
    assert wrong(Answer(1, "", "povstat: no"), ["x"]) is None
    assert wrong(Answer(1, "", "povstat: a fault in povstat itself: KeyError"), ["x"]) is not None
    assert wrong(Answer(-1, "", "KeyError: 1"), ["x"]) is not None
    assert wrong(Answer(2, "", ""), ["x"]) is not None
    assert wrong(Answer(2, "", "y" * 5000), ["x"]) is not None
