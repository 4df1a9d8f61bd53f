"""Where a place lies, told otherwise than right before its name: codes, paths the other way round, brackets."""

import pytest

from povstat.matching.decide import TableDecider
from povstat.store.opening import open_store
from tests.test_join_names import meant

PATHS = [
    # A province's code as the first part of a path.
    ("52, 毕节市, 威宁县", "520526 威宁彝族回族苗族自治县"),
    ("52,威宁", "520526 威宁彝族回族苗族自治县"),
    ("54，城关区", "540102 城关区"),
    ("62 / 城关区", "620102 城关区"),
    ("54/拉萨市/城关区", "540102 城关区"),
    ("54, Chengguan District", "540102 城关区"),
    ("52, 毕节市, 威宁县, 草海镇", "520526 威宁彝族回族苗族自治县"),
    # One that contradicts what follows, or that there is not.
    ("54, 兰州市, 城关区", ""),
    ("13, 威宁县", ""),
    ("99, 城关区", ""),
    # Numbers of rows.
    ("54 城关区", ""),
    ("54、城关区", ""),
    ("54.城关区", ""),
    ("13. 威宁县", "520526 威宁彝族回族苗族自治县"),
    ("52, 贵州省", ""),
    ("52,", ""),
    # The largest part last, as geocoders write.
    ("威宁县, 毕节市, 贵州省", "520526 威宁彝族回族苗族自治县"),
    ("草海镇, 威宁彝族回族苗族自治县, 毕节市, 贵州省, 553100, 中国", "520526 威宁彝族回族苗族自治县"),
    ("关岭县,安顺市,贵州省", "520424 关岭布依族苗族自治县"),
    ("城关区/拉萨市/西藏自治区", "540102 城关区"),
    ("雁滩街道,城关区,兰州市,甘肃省", "620102 城关区"),
    ("城关区解放路3号，拉萨", "540102 城关区"),
    ("朝阳区,长春", "220104 朝阳区"),
    ("威宁县，贵州", "520526 威宁彝族回族苗族自治县"),
    # Lists of counties: 毕节市 was one, too.
    ("威宁县,毕节市", ""),
    ("威宁县,赫章县,贵州省", ""),
    ("吉林,长春", ""),
    ("长春,吉林", ""),
    ("毕节市,贵州省", ""),
    # The country first.
    ("China, Guizhou, Bijie, Weining", "520526 威宁彝族回族苗族自治县"),
    ("P.R. China / Xinjiang / Hotan / Pishan", "653223 皮山县"),
    ("People's Republic of China, Guizhou, Weining County", "520526 威宁彝族回族苗族自治县"),
    ("Weining, Bijie, Guizhou, PR China", "520526 威宁彝族回族苗族自治县"),
    # A region in brackets.
    ("城关区(拉萨市)", "540102 城关区"),
    ("城关区（兰州）", "620102 城关区"),
    ("城关区【西藏】", "540102 城关区"),
    ("城关区解放路3号（拉萨）", "540102 城关区"),
    ("Zhenping County (Henan)", "411324 镇平县"),
    ("Zhenping [Shaanxi]", "610927 镇坪县"),
    ("魏（邯郸）", "130434 魏县"),
    # Several counties, called by the first.
    ("威宁县等3县", ""),
    ("贵州省威宁县等三个贫困县", ""),
    ("威宁县等", ""),
    ("威宁县等地", ""),
    ("西安市未央区等驾坡街道", "610112 未央区"),
    # Where no place of the name lies in it, it says something else, such as who helps.
    ("威宁县（广州市）", "520526 威宁彝族回族苗族自治县"),
    ("城关区（广州）", ""),
    ("城关区（试点）", ""),
]


@pytest.fixture(scope="module")
def decider() -> TableDecider:
    return TableDecider(open_store())


@pytest.mark.parametrize(("text", "place"), PATHS, ids=[text for text, _ in PATHS])
def test_paths(decider: TableDecider, text: str, place: str) -> None:
    assert meant(decider, {"name": text}) == place
    plainly = decider.decide_plainly(text, "", "", "", "")
    assert decider.decide(name=text) == plainly
