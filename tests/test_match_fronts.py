"""The short way through an address: it answers as the whole text does, and is taken where there is no doubt."""

import sqlite3

import pytest

from povstat.matching.decide import TableDecider
from povstat.places.fronts import AddressFronts
from tests.spoilt_addresses import addresses

FOLLOWING = "草海镇民族路3号阳光小区12栋"


@pytest.fixture(scope="module")
def decider(store: sqlite3.Connection) -> TableDecider:
    return TableDecider(store)


@pytest.fixture(scope="module")
def fronts(decider: TableDecider) -> AddressFronts:
    return decider.fronts


def _differing(decider: TableDecider, texts: list[str], **evidence: str) -> tuple[list[str], int]:
    """Texts that the short way answers otherwise than the plain one, and how many took it."""
    short = [text for text in texts if decider.fronts.shortened(text) != text]
    asked = {"province": "", "prefecture": "", "code": "", "year": "", **evidence}
    return [t for t in short if decider.decide(t, **asked) != decider.decide_plainly(t, **asked)], len(short)


def test_every_division_in_every_spelling(decider: TableDecider, store: sqlite3.Connection) -> None:
    question = (
        "SELECT DISTINCT s.key, p.province_zh, coalesce(p.prefecture_zh, '') "
        "FROM spellings s JOIN places p USING (place) WHERE s.script = 'han' ORDER BY s.key, s.place"
    )
    texts = []
    for number, (key, province, prefecture) in enumerate(store.execute(question)):
        around = (province + prefecture, prefecture, province, "")[number % 4]
        texts.append(f"{around}{key}{FOLLOWING}")
    differing, short = _differing(decider, texts)
    assert not differing
    assert short > len(texts) / 2


@pytest.mark.parametrize("evidence", [{}, {"year": "2012"}, {"province": "贵州"}, {"code": "520526"}])
def test_spoilt_texts(decider: TableDecider, store: sqlite3.Connection, evidence: dict[str, str]) -> None:
    differing, short = _differing(decider, list(addresses(store, 832, 1500)), **evidence)
    assert not differing
    assert short > 300


@pytest.mark.parametrize(
    "text",
    [
        "贵州省毕节市威宁县草海镇民族路3号",
        " 威宁彝族回族苗族自治县草海镇 ",
        "貴州省畢節市威寧縣草海鎮",
        "威宁县和平镇A座",
        "山东省枣庄市市中区光明街",
        "中华人民共和国贵州省威宁县草海",
    ],
)
def test_a_plain_address_is_shortened(fronts: AddressFronts, text: str) -> None:
    assert len(fronts.shortened(text)) < len(text)
    # What follows the front makes no difference.
    assert fronts.shortened(text) == fronts.shortened(text + "某村")


@pytest.mark.parametrize(
    "text",
    [
        "威宁县",  # nothing follows
        "威宁县、赫章县",  # a second county
        "威宁县和赫章县",
        "威宁县赫章县草海镇",
        "魏县县医院",  # a doubled generic part
        "阿尔山市区路",  # another word
        "河北区石家庄市行唐县",  # a region behind a county
        "科尔沁区翼中旗草海镇",  # a slip
        "江西省赣州市某县红旗乡",  # no county read
        "江西省赣州市水东镇",
        "彭阳县白阳镇451028",  # a code beside the name
        "上饶县旭日街道Tanchang",
        "威宁县草海镇邮编553100",
        "威宁县" + "草" * 1000,
    ],
)
def test_what_follows_may_matter(fronts: AddressFronts, text: str) -> None:
    assert fronts.shortened(text) == text


def test_many_fronts_are_not_kept_for_ever(decider: TableDecider, monkeypatch: pytest.MonkeyPatch) -> None:
    fronts = AddressFronts(decider.resolver.gazetteer)
    monkeypatch.setattr("povstat.places.fronts.MOST_FRONTS", 10)
    for number in range(50):
        fronts.shortened("草" * number + "县草海镇")
    assert fronts.count <= 10
    assert fronts.shortened("威宁县草海镇") == fronts.shortened("威宁县城关镇")
