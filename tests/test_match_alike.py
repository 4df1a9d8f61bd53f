"""Names that are read alike are decided once: blanks around them and capitals change nothing, and never did."""

import sqlite3

import pytest

from povstat.matching.decide import TableDecider
from tests.spoilt_addresses import addresses

BLANKS = (" {}", "{} ", "\u3000{}\t", "\n{}\u00a0", "\x1c{}\x1f", "\u2003{}\r")


@pytest.fixture(scope="module")
def decider(store: sqlite3.Connection) -> TableDecider:
    return TableDecider(store)


@pytest.mark.parametrize("evidence", [{}, {"year": "2012"}, {"province": "贵州"}, {"prefecture": "毕节市"}])
def test_blanks_and_capitals(decider: TableDecider, store: sqlite3.Connection, evidence: dict[str, str]) -> None:
    keys = [key for (key,) in store.execute("SELECT DISTINCT key FROM spellings ORDER BY key")][::41]
    codes = [code for (code,) in store.execute("SELECT DISTINCT code FROM place_codes ORDER BY code")][::41]
    asked = {"province": "", "prefecture": "", "code": "", "year": "", **evidence}
    texts = [*keys, *codes, *addresses(store, 11, 60), "NA", "N/A", "Weining County", "Xi'an", "NOTE: Weining"]
    for number, text in enumerate(texts):
        for spelled in (BLANKS[number % len(BLANKS)].format(text), text.upper(), text.title()):
            assert decider.decide(spelled, **asked) == decider.decide_plainly(spelled, **asked), spelled


@pytest.mark.parametrize(
    "evidence",
    [
        {"name": " 毕节市", "prefecture": " 毕节市"},
        {"name": " 毕节市", "prefecture": "毕节市"},
        {"name": "毕节市", "prefecture": "毕节市"},
        {"name": " 威宁县 ", "prefecture": "威宁县"},
        {"name": " Nowhere At All ", "code": "520526"},
    ],
)
def test_what_a_name_is_held_against(decider: TableDecider, evidence: dict[str, str]) -> None:
    asked = {"name": "", "province": "", "prefecture": "", "code": "", "year": "", **evidence}
    assert decider.decide(**asked) == decider.decide_plainly(**asked)


def test_a_note_shows_a_name_as_it_stands(decider: TableDecider) -> None:
    assert "Nowhere At All" in (decider.decide(" Nowhere At All ", code="520526").note or "")
