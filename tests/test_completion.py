"""What the shell is offered when Tab is pressed."""

import os
from collections.abc import Callable

import pytest

from tests.conftest import Answer


@pytest.fixture
def offers(povstat: Callable[..., Answer]) -> Callable[[str], list[str]]:
    def call(line: str) -> list[str]:
        setting = {
            "_POVSTAT_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(line.split(" ")) - 1),
        }
        answer = povstat(env={**os.environ, **setting})
        assert answer.err == ""
        return answer.out.split()

    return call


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("povstat coun", {"counties", "county"}),
        ("povstat counties --super", {"--supervised"}),
        ("povstat counties --province gui", {"guizhou"}),
        ("povstat counties --province 贵", {"贵州"}),
        ("povstat counties --area wul", {"wuling-mountains"}),
        ("povstat counties --format c", {"csv"}),
        ("povstat county Weini", {"Weining-Yi-Hui-and-Miao-Autonomous-County"}),
        ("povstat county 威宁", {"威宁彝族回族苗族自治县"}),
        ("povstat county 52052", {"520521", "520522", "520524", "520525", "520526", "520527"}),
        ("povstat milestones --kind wh", {"white_paper"}),
    ],
)
def test_offers(offers: Callable[[str], list[str]], line: str, offered: set[str]) -> None:
    assert offered <= set(offers(line))


def test_every_offered_county_is_understood(
    offers: Callable[[str], list[str]], run: Callable[..., Answer]
) -> None:
    for name in offers("povstat county Ta"):
        answer = run("county", name)
        assert answer.code == 0 or "could be" in answer.err, name


def test_nothing_is_offered_for_a_beginning_that_nothing_has(offers: Callable[[str], list[str]]) -> None:
    assert offers("povstat county Xyzzy") == []
