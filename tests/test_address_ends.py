"""Where the county ends in an address: its full name, whatever word with a generic part follows."""

import sqlite3

import pytest

from povstat.matching.decide import TableDecider


@pytest.fixture(scope="module")
def decider(store: sqlite3.Connection) -> TableDecider:
    return TableDecider(store)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("河南省开封市兰考县671县道", "410225"),
        ("兰考县671县道", "410225"),
        ("兰考县市府大道3号", "410225"),
        ("河南省开封市兰考县市民中心", "410225"),
        ("威宁县县委", "520526"),
        ("贵州省毕节市威宁县县县委", "520526"),
        ("威宁县县县医院", "520526"),
        ("威宁县区间公路", "520526"),
        ("贵州省,毕节市,威宁县,草海镇", "520526"),
        ("贵州省/毕节市/威宁县", "520526"),
        ("52,毕节市,威宁县", "520526"),
        ("威宁县草海镇民族路", "520526"),
        ("叠彩区区长办公室", None),
        ("北京市朝阳区区委", None),
    ],
)
def test_a_word_behind_the_county_does_not_hide_it(decider: TableDecider, text: str, code: str | None) -> None:
    verdict = decider.decide(name=text)
    assert (verdict.status, verdict.code) == ("poverty" if code else "not_poverty", code)
    assert verdict.how == "address"


@pytest.mark.parametrize("text", ["671县道", "市府大道", "区区长", "县县委", "河北省保定市市府大道3号", "魏县县"])
def test_such_words_alone_are_no_county(decider: TableDecider, text: str) -> None:
    assert decider.decide(name=text).status == "unknown"
