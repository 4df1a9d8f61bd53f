"""Finding one's way: names of prefectures, several counties, options of other verbs, help, exit codes."""

import json
from collections.abc import Callable

import pytest

from tests.conftest import Answer

Run = Callable[..., Answer]


@pytest.mark.parametrize(
    "name",
    [
        "凉山",
        "凉山州",
        "涼山州",
        "凉山彝族自治州",
        "Liangshan",
        "liangshan prefecture",
        "Liangshan Yi Autonomous Prefecture",
        "513400",
        "5134",
    ],
)
def test_a_prefecture_as_people_write_it(run: Run, name: str) -> None:
    rows = json.loads(run("counties", "--prefecture", name, "--json").out)
    assert {row["prefecture_zh"] for row in rows} == {"凉山彝族自治州"}
    assert len(rows) == 11


@pytest.mark.parametrize(
    ("name", "today"), [("毕节地区", "毕节市"), ("522400", "毕节市"), ("Ngari Prefecture", "阿里地区")]
)
def test_a_prefecture_by_what_it_was(run: Run, name: str, today: str) -> None:
    rows = json.loads(run("counties", "--prefecture", name, "--json").out)
    assert {row["prefecture_zh"] for row in rows} == {today}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Lianshan", "did you mean Liangshan?"),
        ("凉山洲", "did you mean 凉山彝族自治州?"),
        ("Shenzhen", "no county of"),
        ("999900", "unknown prefecture"),
    ],
)
def test_what_is_no_prefecture_of_the_list(run: Run, name: str, said: str) -> None:
    answer = run("counties", "--prefecture", name)
    assert answer.code == 1
    assert said in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("name", ["Liangshan", "凉山", "凉山州"])
def test_county_of_a_prefecture_lists_its_counties(run: Run, name: str) -> None:
    answer = run("county", name)
    assert answer.code == 1
    assert "is a prefecture (凉山彝族自治州) with 11 counties on the list" in answer.err
    told = json.loads(run("county", name, "--json").out)
    assert len(told["counties"]) == 11
    assert all(county["code"] in answer.out for county in told["counties"])


def test_a_prefecture_says_who_else_has_its_name(run: Run) -> None:
    assert "梁山县" in run("county", "Liangshan").err
    assert "梁山县" not in run("county", "凉山").err


def test_county_of_a_province_lists_its_counties(run: Run) -> None:
    answer = run("county", "Guizhou", "--json")
    assert answer.code == 1
    assert len(json.loads(answer.out)["counties"]) == 66


@pytest.mark.parametrize("words", [("威宁", "赫章"), ("Weining", "Hezhang"), ("威宁", "520527")])
def test_several_counties_at_once(run: Run, words: tuple[str, ...]) -> None:
    cards = json.loads(run("county", *words, "--json").out)
    assert [card["code"] for card in cards] == ["520526", "520527"]
    text = run("county", *words)
    assert text.code == 0
    assert "威宁彝族回族苗族自治县\n" in text.out
    assert "\n\nHezhang County" in text.out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("贵州", "威宁"), "520526"),
        (("Tang", "County"), "130627"),
        (("Weining", "Yi,", "Hui,", "and", "Miao", "Autonomous", "County"), "520526"),
    ],
)
def test_words_that_are_one_name_stay_together(run: Run, words: tuple[str, ...], code: str) -> None:
    assert json.loads(run("county", *words, "--json").out)["code"] == code


def test_one_of_several_that_is_no_county_leaves_the_others(run: Run) -> None:
    answer = run("county", "威宁", "昌平区", "--json")
    assert answer.code == 1
    first, second = json.loads(answer.out)
    assert (first["code"], second["status"]) == ("520526", "not_poverty")
    assert answer.err.count("\n") == 1


def test_a_name_mistyped_is_not_taken_apart(run: Run) -> None:
    answer = run("county", "Weinning", "Yi", "Autonomous", "County")
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert "nearest names are above" in answer.err


@pytest.mark.parametrize("name", ["威宁县", "威宁", "Weining", "520526"])
def test_codes_of_a_county_as_people_write_it(run: Run, name: str) -> None:
    rows = json.loads(run("codes", name, "--json").out)
    assert [row["code"] for row in rows] == ["522427", "520526"]
    later = json.loads(run("codes", name, "--to", 2020, "--json").out)
    assert [row["code"] for row in later] == ["520526"]


@pytest.mark.parametrize(
    ("name", "said"), [("Weinning", "did you mean"), ("和田", "several places"), ("zzzz", "no division")]
)
def test_codes_of_no_county(run: Run, name: str, said: str) -> None:
    answer = run("codes", name)
    assert answer.code == 1
    assert said in answer.err


@pytest.mark.parametrize("options", [("--from", "--to"), ("--since", "--until")])
@pytest.mark.parametrize("words", [("milestones",), ("series", "rural-poor"), ("panel",)])
def test_either_pair_of_dates_goes_with_every_verb_of_time(
    run: Run, words: tuple[str, ...], options: tuple[str, str]
) -> None:
    answer = run(*words, options[0], 2016, options[1], 2017, "--json")
    assert answer.code == 0
    rows = json.loads(answer.out)
    assert {str(row.get("year") or row["date"])[:4] for row in rows} == {"2016", "2017"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("milestones", "--sinc", 2015), "did you mean --since?"),
        (("provinces", "--batch", 2020), "it goes with: counties, batches"),
        (("batches", "--supervised"), "it goes with: counties"),
        (("about", "--count"), "it goes with verbs that list rows"),
        (("about", "--weather"), "no such option: --weather; see"),
        (("countis",), "Did you mean 'counties'"),
        (("Guizhou",), "povstat county"),
    ],
)
def test_what_was_probably_meant(run: Run, words: tuple[object, ...], said: str) -> None:
    answer = run(*words)
    assert answer.code == 2
    assert said in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("verb", ["counties", "help"])
def test_help_of_a_verb_the_other_way_round(run: Run, verb: str) -> None:
    assert run("help", verb) == run(verb, "--help")


def test_help_alone_and_of_no_verb(run: Run) -> None:
    assert run("help") == run("--help")
    answer = run("help", "countis")
    assert (answer.code, answer.out) == (2, "")
    assert "Did you mean 'counties'" in answer.err


NOTHING = [
    ("counties", "-p", "Atlantis"),
    ("counties", "--prefecture", "Atlantis"),
    ("counties", "--area", "atlantis"),
    ("counties", "-b", 1999),
    ("counties", "--evidence", "hearsay"),
    ("county", "Atlantis"),
    ("milestones", "--kind", "party"),
    ("milestones", "atlantis"),
    ("batches", "-b", 1999),
    ("supervision", "-p", "Atlantis"),
    ("series", "atlantis"),
    ("series", "--topic", "weather"),
    ("figures", "atlantis"),
    ("progress", "-p", "Atlantis"),
    ("line", 1900),
    ("search", "atlantis"),
    ("search", "威宁", "--kind", "party"),
    ("codes", "999999"),
    ("codes", "Atlantis"),
    ("sources", "atlantis"),
    ("sources", "--kind", "party"),
    ("cite", "atlantis"),
    ("cite", "--style", "mla"),
    ("about", "weather"),
    ("schema", "weather"),
    ("validate", "/atlantis"),
]


@pytest.mark.parametrize("words", NOTHING, ids=lambda words: " ".join(map(str, words)))
def test_no_such_thing_ends_with_one_in_every_verb(run: Run, words: tuple[object, ...]) -> None:
    assert run(*words).code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("counties", "--nonsense"),
        ("countis",),
        ("counties", "-f", "xml"),
        ("counties", "-c", "weather"),
        ("panel",),
    ],
)
def test_wrong_words_end_with_two(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("search", "兩不愁三保障一安全是什麼"),
        ("sources", "--search", "兩不愁三保障一安全是什麼"),
        ("sources", "--search", "两不愁三保障一安全是什么"),
    ],
)
def test_a_title_in_traditional_characters(run: Run, words: tuple[str, ...]) -> None:
    assert "KUZHIBA" in [row["id"] for row in json.loads(run(*words, "--json").out)]


def test_traditional_characters_in_one_word_and_simplified_ones_in_another(run: Run) -> None:
    hits = json.loads(run("search", "脫貧攻堅 农村", "--json").out)
    assert hits and hits == json.loads(run("search", "脱贫攻坚 農村", "--json").out)
