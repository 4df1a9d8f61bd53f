"""``povstat counties``: the list, and every way to choose from it."""

import json

import pytest

from tests.conftest import Answer, Run


def codes(answer: Answer) -> list[str]:
    assert answer.code == 0, answer.err
    return [county["code"] for county in json.loads(answer.out)]


def test_the_whole_list_as_json(povstat: Run) -> None:
    answer = povstat("counties", "--json")
    assert answer.err == ""
    assert len(set(codes(answer))) == 832


@pytest.mark.parametrize(
    "name",
    [
        "Guizhou",
        "guizhou",
        "GUIZHOU",
        "Guizhou Province",
        "贵州",
        "贵州省",
        "520000",
        "52",
        "CN-GZ",
        "gz",
        " Gui zhou ",
    ],
)
def test_a_province_by_any_of_its_names(run: Run, name: str) -> None:
    answer = run("counties", "--province", name, "--json")
    assert len(codes(answer)) == 66
    assert {county["province"] for county in json.loads(answer.out)} == {"Guizhou"}


@pytest.mark.parametrize(("year", "counties"), [(2016, 28), (2017, 125), (2018, 283), (2019, 344), (2020, 52)])
def test_the_yearly_batches(run: Run, year: int, counties: int) -> None:
    assert run("counties", "--batch", year, "--count").out == f"{counties}\n"


def test_the_supervised_counties_are_the_last_batch(run: Run) -> None:
    supervised = codes(run("counties", "--supervised", "--json"))
    assert len(supervised) == 52
    assert supervised == codes(run("counties", "--batch", 2020, "--json"))
    assert len(codes(run("counties", "--no-supervised", "--json"))) == 832 - 52


@pytest.mark.parametrize(
    ("option", "one", "other"),
    [
        ("--province", "Guizhou", "云南"),
        ("--batch", "2016", "2020"),
        ("--prefecture", "Bijie", "凉山彝族自治州"),
        ("--evidence", "listed", "disputed"),
        ("--area", "wumeng-mountains", "liupan-mountains"),
    ],
)
def test_a_repeated_option_adds_up(run: Run, option: str, one: str, other: str) -> None:
    parts = [codes(run("counties", option, value, "--json")) for value in (one, other)]
    assert all(parts)
    assert codes(run("counties", option, one, option, other, "--json")) == sorted(parts[0] + parts[1])


def test_different_options_narrow_down(run: Run) -> None:
    both = codes(run("counties", "--province", "Guizhou", "--batch", "2020", "--json"))
    assert both
    assert set(both) == set(codes(run("counties", "-p", "Guizhou", "--json"))) & set(
        codes(run("counties", "-b", 2020, "--json"))
    )


def test_known_and_unknown_key_counties_make_up_the_list(run: Run) -> None:
    yes, no = run("counties", "--key-county", "--json"), run("counties", "--no-key-county", "--json")
    unknown = [county for county in json.loads(run("counties", "--json").out) if county["key_county"] is None]
    assert len(codes(yes)) + len(codes(no)) + len(unknown) == 832
    assert f"{len(unknown)} counties" in yes.err


def test_nothing_that_matches_is_no_error(run: Run) -> None:
    answer = run("counties", "--province", "Guizhou", "--batch", 2016, "--evidence", "disputed", "--json")
    assert answer == (0, "[]\n", "povstat: nothing matches\n")


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["--province", "Guizho"], 1, "did you mean Guizhou?"),
        (["--province", "Atlantis"], 1, 'unknown province "Atlantis"'),
        (["--province", ""], 1, 'unknown province ""'),
        (["--province", "Gui\x1b[31m\nzhou\x00"], 1, "unknown province"),
        (["--province", "x" * 5000], 1, "…"),
        (["--batch", "2015"], 1, "no batch 2015; the batches are 2016, 2017, 2018, 2019, 2020"),
        (["--batch", "twenty"], 2, "is not a valid int"),
        (["--prefecture", "Bijje"], 1, "did you mean Bijie?"),
        (["--area", "mountains of the moon"], 1, "unknown contiguous area"),
        (["--evidence", "hearsay"], 1, "listed, by_elimination, secondary, disputed"),
        (["--evidence", "by eliminaton"], 1, "did you mean by_elimination?"),
        (["--provinse", "Guizhou"], 2, "did you mean --province?"),
        (["Guizhou"], 2, "unexpected"),
    ],
)
def test_wrong_words(run: Run, words: list[str], code: int, message: str) -> None:
    answer = run("counties", *words)
    assert (answer.code, answer.out) == (code, "")
    assert message in answer.err
    assert answer.err.count("\n") == 1
    assert answer.err.rstrip("\n").isprintable()
