"""Reading names: spelling, script, parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povstat.places import names
from povstat.places.characters import SIMPLIFIED, TRADITIONAL

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=12)
LATIN = st.lists(st.text("abcdefghijklmnopqrstuwxyz", min_size=1, max_size=8), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("name", "stem", "peoples", "generic"),
    [
        ("威宁彝族回族苗族自治县", "威宁", "彝族回族苗族", "自治县"),
        ("隆林各族自治县", "隆林", "各族", "自治县"),
        ("东乡族自治县", "东乡", "族", "自治县"),
        ("鄂伦春自治旗", "鄂伦春", "", "自治旗"),
        ("塔什库尔干塔吉克自治县", "塔什库尔干", "塔吉克", "自治县"),
        ("积石山保安族东乡族撒拉族自治县", "积石山", "保安族东乡族撒拉族", "自治县"),
        ("大柴旦行政委员会", "大柴旦", "", "行政委员会"),
        ("六枝特区", "六枝", "", "特区"),
        ("唐县", "唐", "", "县"),
        ("威宁", "威宁", "", ""),
    ],
)
def test_parts_of_a_chinese_name(name: str, stem: str, peoples: str, generic: str) -> None:
    assert names.parts(name) == (stem, peoples, generic)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("　威 宁 县 ", "威宁县"),
        ("威寧縣（試點）", "威宁县"),
        ("乾县", "乾县"),
        ("餘干縣", "余干县"),
        ("科爾沁左翼後旗", "科尔沁左翼后旗"),
        ("威宁·县\u200b", "威宁县"),
        ("(威宁县)", "威宁县"),
    ],
)
def test_chinese_key(text: str, key: str) -> None:
    assert names.chinese_key(text) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Weining Yi, Hui, and Miao Autonomous County", "weiningzizhixian"),
        ("WEINING XIÀN", "weiningxian"),
        ("Ｗｅｉｎｉｎｇ County", "weiningxian"),
        ("Lüèyáng", "lueyang"),
        ("Lveyang", "lueyang"),
        ("Xi’an", "xian"),
        ("Gê'gyai County (Tibet)", "gegyaixian"),
        ("Dongxiang Autonomous County", "dongxiangzizhixian"),
        ("Ar Horqin Banner", "arhorqinqi"),
    ],
)
def test_latin_key(text: str, key: str) -> None:
    assert names.latin_keys(names.latin_words(text))[0] == key


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("130125", "130125"),
        (" 130125.0 ", "130125"),
        ("130125000", "130125"),
        ("130125103000", "130125"),
        ("１３０１２５", "130125"),
        ("13012", None),
        ("1301250", None),
        ("130125.5", None),
        ("030125", None),
        ("威宁", None),
        ("", None),
    ],
)
def test_normalise_code(text: str, code: str | None) -> None:
    assert names.normalise_code(text) == code


def test_the_tables_of_characters_run_in_parallel_and_never_chain() -> None:
    assert len(TRADITIONAL) == len(SIMPLIFIED) == len(set(TRADITIONAL))
    assert not set(TRADITIONAL) & set(SIMPLIFIED)


@given(HAN)
def test_a_chinese_key_is_its_own_key(text: str) -> None:
    key = names.chinese_key(text)
    assert names.chinese_key(key) == key


@given(HAN)
def test_the_parts_make_the_name_or_leave_only_the_word_for_people_out(text: str) -> None:
    stem, peoples, generic = names.parts(text + "自治县")
    assert stem
    assert (text + "自治县").startswith(stem)
    assert stem + peoples + generic == text + "自治县"


@given(LATIN, st.sampled_from([" ", "  ", "\t", ", ", "\u3000"]))
def test_latin_words_ignore_case_width_and_space(words: list[str], gap: str) -> None:
    wide = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(ord("a"), ord("z") + 1)})
    assert names.latin_words(gap.join(words).upper()) == tuple(words)
    assert names.latin_words(gap.join(words).translate(wide)) == tuple(words)
