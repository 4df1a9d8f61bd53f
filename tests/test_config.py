"""The settings of a user: what they change, what they never change, and how they are written."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from povstat import settings
from povstat.errors import InvalidDataError
from tests.conftest import SHIPPED, TINY, Answer

Run = Callable[..., Answer]


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the settings of a user go who has none yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Path(settings.path())


def write(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def test_settings_are_made_shown_and_taken_away(run: Run, own: Path) -> None:
    assert run("config") == (0, "", f"povstat: nothing is set in {own}\n")
    assert run("config", "color", "off") == (0, "", "")
    assert run("config", "columns.counties", "code, batch") == (0, "", "")
    assert run("config", "color") == (0, "off\n", "")
    assert run("config", "columns.counties") == (0, "code, batch\n", "")
    assert set(run("config").out.splitlines()) == {"color = false", 'columns.counties = "code, batch"'}
    assert run("config", "color", "--unset") == (0, "", "")
    assert run("config", "color") == (1, "", f"povstat: color is not set in {own}\n")
    assert run("config", "--path") == (0, f"{own}\n", "")
    assert own.read_text(encoding="utf-8") == 'columns.counties = "code, batch"\n'


def test_lines_of_the_user_stay(run: Run, own: Path) -> None:
    write(own, '# mine\n\npager=false # no pager\nlanguage = "zh"\n')
    assert run("config", "language", "en").code == 0
    assert run("config", "pager", "--unset").code == 0
    assert own.read_text(encoding="utf-8") == 'language = "en"\n# mine\n\n'


def test_what_is_not_on_a_line_of_its_own_is_left_to_an_editor(run: Run, own: Path) -> None:
    before = '[columns]\ncounties = "code"\n'
    write(own, before)
    answer = run("config", "columns.counties", "batch")
    assert (answer.code, answer.out) == (1, "")
    assert "not on a line of its own" in answer.err
    assert own.read_text(encoding="utf-8") == before
    assert run("config", "pager", "off").code == 0
    assert own.read_text(encoding="utf-8") == f"pager = false\n{before}"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("language", "fr"), "language is en or zh, not fr"),
        (("color", "red"), "color is on or off, not red"),
        (("colour", "on"), "colour is no setting; the settings are language"),
        (("colour",), "colour is no setting"),
        (("columns.nowhere", "code"), 'unknown table "nowhere"'),
        (("columns.counties", "cod"), "counties has no column cod: did you mean code?"),
        (("data", "/nowhere"), "/nowhere: no such data directory"),
        (("--unset",), "--unset takes the name of a setting"),
        (("color", "on", "--unset"), "--unset takes the name of a setting"),
        (("color", "--path"), "--path stands alone"),
    ],
    ids=str,
)
def test_wrong_words_are_refused_and_nothing_is_written(
    run: Run, own: Path, words: tuple[str, ...], said: str
) -> None:
    answer = run("config", *words)
    assert answer.code == (1 if words[0] in ("data", "columns.nowhere") else 2)
    assert answer.out == ""
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert not own.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("language = ", "not a file of settings"),
        ("language = 5", "language is en or zh, not 5"),
        ("pager = 'maybe'", "pager is on or off, not maybe"),
        ("columns = 'code'", "columns is no setting"),
        ("columns.counties = 3", "columns.counties is a line of text"),
        ("data = 'here'", "data is the whole path of a directory, not here"),
        ("theme = 'dark'", "theme is no setting"),
    ],
)
def test_a_wrong_file_stops_every_call_with_one_line_that_names_it(
    run: Run, own: Path, text: str, said: str
) -> None:
    write(own, f"{text}\n")
    for words in (("counties", "--json"), ("config",), ("areas",)):
        code, out, err = run(*words)
        assert (code, out) == (1, "")
        assert err.startswith(f"povstat: {own}: ")
        assert said in err
        assert err.count("\n") == 1


def test_a_file_that_cannot_be_read_is_named(run: Run, own: Path) -> None:
    own.mkdir(parents=True)
    assert run("areas") == (1, "", f"povstat: {own}: cannot be read: Is a directory\n")
    own.rmdir()
    own.write_bytes(b"\xff")
    assert run("areas") == (1, "", f"povstat: {own}: cannot be read: not UTF-8 text\n")


def test_language_gives_way_to_the_call_and_to_the_environment(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, chinese = run("areas"), run("areas", "--lang", "zh")
    assert plain != chinese
    write(own, 'language = "zh"\n')
    assert run("areas") == chinese
    assert "用法" in run("areas", "--help").out
    assert run("areas", "--lang", "en") == plain
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert run("areas") == chinese
    monkeypatch.setenv("POVSTAT_LANG", "en")
    assert run("areas") == plain


def test_data_gives_way_to_the_call_and_to_the_environment(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped, tiny = run("counties", "--count"), run("counties", "--count", "--data", TINY)
    assert shipped != tiny
    assert run("config", "data", TINY).code == 0
    assert run("counties", "--count") == tiny
    assert run("counties", "--count", "--data", SHIPPED) == shipped
    assert run("--data", SHIPPED, "counties", "--count") == shipped
    monkeypatch.setenv("POVSTAT_DATA", str(SHIPPED))
    assert run("counties", "--count") == shipped


def test_columns_are_those_of_people_only(run: Run, own: Path) -> None:
    machines = {form: run("counties", "-n", "3", "-f", form) for form in ("json", "ndjson", "csv", "tsv")}
    write(own, 'columns.counties = "batch,code"\nlanguage = "zh"\ncolor = false\npager = false\n')
    assert run("counties", "-n", "1").out.split() == ["批次", "代码", "2018", "130125"]
    assert run("counties", "-n", "1", "-f", "markdown").out.startswith("| 批次 | 代码 |")
    assert run("counties", "-n", "1", "-c", "code").out.split() == ["代码", "130125"]
    assert {form: run("counties", "-n", "3", "-f", form) for form in machines} == machines
    assert run("areas").out == run("areas", "--lang", "zh").out


def test_a_column_that_is_not_there_says_where_it_is_set(run: Run, own: Path) -> None:
    write(own, 'columns.counties = "code,nonsense"\n')
    answer = run("counties")
    assert (answer.code, answer.out) == (2, "")
    assert f"columns.counties in {own}: code,nonsense" in answer.err
    assert run("counties", "-c", "code").code == run("counties", "--json").code == 0


def test_colour_can_be_switched_off(on_terminal: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    place = tmp_path / "povstat" / "config.toml"
    _, coloured = on_terminal("areas", XDG_CONFIG_HOME=str(tmp_path))
    write(place, "color = false\n")
    _, plain = on_terminal("areas", XDG_CONFIG_HOME=str(tmp_path))
    assert "\x1b[1m" in coloured
    assert plain == on_terminal("areas", "--no-color", XDG_CONFIG_HOME=str(tmp_path / "none"))[1] != coloured


def test_the_pager_can_be_switched_off(on_terminal: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    given = {"XDG_CONFIG_HOME": str(tmp_path), "PAGER": "echo paged; cat"}
    assert "paged" in on_terminal("areas", lines=5, **given)[1]
    write(tmp_path / "povstat" / "config.toml", "pager = false\n")
    assert "paged" not in on_terminal("areas", lines=5, **given)[1]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked itself")
@pytest.mark.parametrize("home", ["/home/x", "/", "relative", "", None])
@pytest.mark.parametrize("base", ["/etc/of/x", "/with/slash/", "relative", "~/x", "", " ", None])
def test_the_place_is_that_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, home: str | None, base: str | None
) -> None:
    from platformdirs import user_config_path

    for name, value in (("HOME", home), ("XDG_CONFIG_HOME", base)):
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    assert Path(settings.path()) == user_config_path("povstat", appauthor=False) / "config.toml"


names = st.sampled_from(["language", "color", "pager", "columns.counties", "columns.series"])
values = (
    st.booleans() | st.sampled_from(["en", "zh"]) | st.text(st.characters(exclude_categories=["C"]), min_size=1)
)


@given(st.lists(st.tuples(names, values), max_size=6))
@hypothesis_settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_again(pairs: list[tuple[str, str | bool]]) -> None:
    wanted: dict[str, str | bool] = {}
    for name, value in pairs:
        try:
            wanted[name] = settings.checked(name, value)
        except InvalidDataError:
            continue
    assert settings.parsed("".join(settings.line(*pair) for pair in wanted.items())) == wanted


@pytest.fixture(autouse=True)
def _not_the_users(_shared_cache: Path) -> Iterator[None]:
    """These tests write settings: never into the user's own place."""
    assert settings.path().startswith(str(_shared_cache.parent)), "tests would see the user's settings"
    assert os.environ["XDG_CONFIG_HOME"]
    yield
