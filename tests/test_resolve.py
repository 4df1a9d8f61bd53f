"""Finding a county: every name and code in the data, and the hard cases one by one."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from povstat.lang import translate
from povstat.places import names
from povstat.places.characters import SIMPLIFIED, TRADITIONAL
from povstat.places.notes import WORDS, Note
from povstat.places.quick_resolver import QuickResolver
from povstat.places.resolution import Resolution
from povstat.store.gazetteer import load_resolver, resolve

TO_TRADITIONAL = str.maketrans(SIMPLIFIED, TRADITIONAL)


@pytest.fixture(scope="module")
def index(store: sqlite3.Connection) -> QuickResolver:
    return load_resolver(store)


def _counties(store: sqlite3.Connection) -> list[dict[str, str | None]]:
    columns = (
        "code name_zh name_en pinyin aliases_en aliases_zh province_zh prefecture_zh name_2020_zh name_current_zh"
    )
    rows = store.execute(f"SELECT {', '.join(columns.split())} FROM counties")
    return [dict(zip(columns.split(), row, strict=True)) for row in rows]


def _spellings(county: dict[str, str | None]) -> Iterator[str]:
    for column in ("name_zh", "name_en", "pinyin", "name_2020_zh", "name_current_zh"):
        if text := county[column]:
            yield text
            # 神农架林区 is cut otherwise: it is tested by name below.
            if column.endswith("zh") and not text.endswith("林区") and len(stem := names.parts(text).stem) > 1:
                yield stem
    for column in ("aliases_en", "aliases_zh"):
        aliases = county[column]
        yield from json.loads(aliases) if isinstance(aliases, str) else aliases or ()


def _finds_or_names(answer: Resolution, code: object) -> bool:
    """Whether an answer is the county, or says that several are meant and that it is one of them."""
    if answer.status == "poverty":
        return answer.code == code
    listed = [candidate.code for candidate in answer.candidates if candidate.listed]
    return answer.status == "ambiguous" and code in listed and len(answer.candidates) + len(answer.notes) > 1


def test_every_spelling_of_every_listed_county_finds_it_or_names_it_among_its_candidates(
    store: sqlite3.Connection, index: QuickResolver
) -> None:
    counties = _counties(store)
    asked = [(text, county["code"]) for county in counties for text in _spellings(county)]
    assert len(asked) > 5 * len(counties)
    assert [pair for pair in asked if not _finds_or_names(index.lookup(pair[0]), pair[1])] == []


def test_every_listed_county_is_found_by_its_full_name_province_and_prefecture(
    store: sqlite3.Connection, index: QuickResolver
) -> None:
    lost = []
    for county in _counties(store):
        answer = index.lookup(
            str(county["name_zh"]), province=county["province_zh"], prefecture=county["prefecture_zh"]
        )
        if (answer.status, answer.code) != ("poverty", county["code"]):
            lost.append((county["name_zh"], answer.status, answer.code))
    assert lost == []


@pytest.mark.parametrize(
    "form", ["{province}{prefecture}{name}", "{name}（国家级）", " {name}\u3000", "{traditional}"]
)
def test_every_listed_county_is_found_however_its_name_is_written(
    store: sqlite3.Connection, index: QuickResolver, form: str
) -> None:
    for county in _counties(store):
        name = str(county["name_zh"])
        text = form.format(
            name=name,
            traditional=name.translate(TO_TRADITIONAL),
            province=county["province_zh"],
            prefecture=county["prefecture_zh"] or "",
        )
        answer = index.lookup(text, province=county["province_zh"])
        assert (answer.status, answer.code) == ("poverty", county["code"]), text


def test_every_code_of_the_list_of_2020_and_of_now_finds_its_county(
    store: sqlite3.Connection, index: QuickResolver
) -> None:
    for column, year in (("code", 2014), ("code_2020", 2020), ("code_current", 2024)):
        for listed, code in store.execute(f"SELECT code, {column} FROM counties WHERE {column} IS NOT NULL"):
            assert _finds_or_names(index.lookup(code, year=year), listed), (column, code)


def test_no_other_division_of_the_time_of_the_list_is_taken_for_a_listed_county(
    store: sqlite3.Connection, index: QuickResolver
) -> None:
    rows = store.execute(
        "SELECT name_zh, code, province_zh, prefecture_zh FROM places WHERE relation = 'none'"
    ).fetchall()
    assert len(rows) > 2000
    for name, _, province, _ in rows:
        for given in (None, province):
            answer = index.lookup(name, province=given)
            # Without a year the name of a prefecture of today means it, as a total row does.
            regional = answer.status == "unknown" and answer.notes == ("prefecture", "name_before")
            assert answer.status in ("not_poverty", "ambiguous") or regional, (name, given)


def test_every_vintage_by_name_province_prefecture_and_year_has_the_status_of_its_place(
    store: sqlite3.Connection, index: QuickResolver
) -> None:
    rows = store.execute(
        "SELECT d.name_zh, d.province_zh, d.prefecture_zh, d.first_year, d.end_year, d.code, p.relation, p.listed "
        "FROM divisions d JOIN place_codes c ON c.code = d.code AND c.first_year = d.first_year "
        "JOIN places p USING (place)"
    ).fetchall()
    undecided = 0
    for name, province, prefecture, first, end, code, relation, listed in rows:
        year = (first + end) // 2 if end else max(first, 2014) if code != "130705" else 2000
        answer = index.lookup(name, province=province, prefecture=prefecture, year=year)
        undecided += answer.status == "ambiguous"
        if relation == "none":
            assert answer.status in ("not_poverty", "ambiguous"), (name, province, year)
        elif relation != "part" and len(listed.split()) == 1:
            assert answer.status == "ambiguous" or answer.code == listed, (name, province, year)
        else:
            assert answer.status == "ambiguous", (name, province, year)
    assert undecided < len(rows) // 50


@pytest.mark.parametrize(
    ("text", "code", "how"),
    [
        ("威宁", "520526", "short_name"),
        ("威宁县", "520526", "short_name"),
        ("威宁自治县", "520526", "short_name"),
        ("威寧縣", "520526", "traditional"),
        ("Weining Yi, Hui, and Miao Autonomous County", "520526", "romanised"),
        ("weiningxian", "520526", "romanised"),
        ("yarkant", "653125", "romanised"),
        ("贵州省毕节市威宁县草海镇", "520526", "short_name"),
        ("Weining County, Bijie, Guizhou Province, China", "520526", "romanised"),
        ("上饶县", "361121", "name"),
        ("广信区", "361121", "later_name"),
        ("唐县", "130627", "name"),
        ("神农架", "429021", "short_name"),
        ("Tang Xian", "130627", "romanised"),
        ("海南州共和县", "632521", "name"),
        ("130125.0", "130125", "code"),
        ("361104000000", "361121", "code"),
        ("恩施县", "422801", "successor"),
        ("水城区", "520221", "successor"),
    ],
)
def test_found(store: sqlite3.Connection, text: str, code: str, how: str) -> None:
    answer = resolve(store, text)
    assert (answer.status, answer.code, answer.how) == ("poverty", code, how)


@pytest.mark.parametrize(
    ("text", "among"),
    [
        ("城关区", {"540102", "620102"}),
        ("和田", {"653201", "653221", ""}),
        ("甘南", {"230225", ""}),
        ("河南", {"632324", ""}),
        ("宣化", {"130721", "130705"}),
        ("宣化区", {"130721", "130705"}),
        ("东乡县", {"622926"}),
        ("唐", {"130627"}),
        ("茫崖市", {"632858", "632859"}),
        ("丽江纳西族自治县", {"530721"}),
    ],
)
def test_ambiguous(store: sqlite3.Connection, text: str, among: set[str]) -> None:
    answer = resolve(store, text)
    assert (answer.status, answer.code) == ("ambiguous", None)
    assert among <= {candidate.code for candidate in answer.candidates}


@pytest.mark.parametrize(
    ("text", "given", "status", "code"),
    [
        ("城关区", {"province": "西藏"}, "poverty", "540102"),
        ("城关区", {"province": "Gansu"}, "not_poverty", None),
        ("甘南", {"province": "Heilongjiang"}, "poverty", "230225"),
        ("宣化区", {"year": 2010}, "not_poverty", None),
        ("宣化区", {"year": 2018}, "poverty", "130721"),
        ("130705", {"year": 2018}, "poverty", "130721"),
        ("毕节市", {"year": 2005}, "poverty", "520502"),
        ("威宁县", {"prefecture": "毕节地区"}, "poverty", "520526"),
        ("奉节县", {"province": "四川", "year": 1990}, "poverty", "500236"),
        ("威宁县", {"province": "云南"}, "unknown", None),
        ("威宁县", {"prefecture": "遵义"}, "unknown", None),
        ("威宁县", {"province": "Atlantis"}, "poverty", "520526"),
        ("城关区", {"province": "Atlantis"}, "unknown", None),
    ],
)
def test_evidence(
    store: sqlite3.Connection, text: str, given: dict[str, Any], status: str, code: str | None
) -> None:
    answer = resolve(store, text, **given)
    assert (answer.status, answer.code) == (status, code)


@pytest.mark.parametrize(
    ("text", "note", "suggested"),
    [
        ("威宇县", "not_found", "520526"),
        ("Weinning", "not_found", "520526"),
        ("999999", "code_unknown", None),
        ("林芝市", "prefecture", None),
        ("广东省", "province", None),
        ("云南威宁县", "prefix_conflict", None),
        ("  ", "empty", None),
    ],
)
def test_unknown(store: sqlite3.Connection, text: str, note: str, suggested: str | None) -> None:
    answer = resolve(store, text)
    assert (answer.status, answer.code, answer.notes) == ("unknown", None, (note,))
    assert suggested is None or suggested in {candidate.code for candidate in answer.suggestions}


def test_every_note_has_words_in_both_languages() -> None:
    assert set(WORDS) == set(Note)
    assert all(translate(words, "zh") != words for words in WORDS.values())


@pytest.mark.parametrize(
    "text",
    ["安徽省滁县地区", "滁县地区合计", "四川省万县地区", "万县地区市辖区", "山西省忻县地区", "四川省达县地区小计",
     "赣州市市区", "江西省赣州市市区"],
)  # fmt: skip
@pytest.mark.parametrize("year", [None, 2018])
def test_a_prefecture_called_after_a_county_is_not_that_county(
    index: QuickResolver, text: str, year: int | None
) -> None:
    """Nor is the town of one prefecture that of another, which had a division of that name."""
    answer = index.lookup(text, year=year)
    assert (answer.status, answer.code, answer.conflict) == ("unknown", None, None)


@pytest.mark.parametrize(
    ("text", "status", "place"),
    [
        ("安徽省滁县地区天长县", "not_poverty", "天长市"),
        ("四川省万县地区云阳县", "poverty", "云阳县"),
        ("滁县东关乡", "not_poverty", "滁州市"),
        ("河南省濮阳市市区", "not_poverty", "华龙区"),
    ],
)
def test_and_a_county_in_it_is_read(index: QuickResolver, text: str, status: str, place: str) -> None:
    answer = index.lookup(text)
    assert answer.status == status
    assert {index.gazetteer.place(number).name_zh for number in answer.places} == {place}


@pytest.mark.parametrize(
    ("text", "status", "places"),
    [
        # As converters read them: 长 zhang, 都 dou, 什 shen.
        ("Zhangge", "not_poverty", {"长葛市"}),
        ("Zhangge Shi", "not_poverty", {"长葛市"}),
        ("Wangdou Xian", "poverty", {"望都县"}),
        ("Atushen", "poverty", {"阿图什市"}),
        # The right name of another elsewhere: either may be meant.
        ("Zhangwu", "ambiguous", {"彰武县", "长武县"}),
        # In one province nobody can tell.
        ("Shaanxi Fuping", "ambiguous", {"富平县", "佛坪县"}),
    ],
)
def test_pinyin_as_converters_make_it(index: QuickResolver, text: str, status: str, places: set[str]) -> None:
    answer = index.lookup(text)
    found = {index.gazetteer.place(number).name_zh for number in answer.places}
    assert (answer.status, found or {each.name_zh for each in answer.candidates}) == (status, places)
