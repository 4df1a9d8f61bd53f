"""The manual: every page says all that help says, man shows it without a complaint, `povstat manual` finds it."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from povstat.cli import manual
from povstat.cli.app import COMMANDS, root
from povstat.cli.examples import EXAMPLES
from povstat.cli.manual_page import page, pages
from povstat.cli.manual_writers import plain, roff
from povstat.lang import LANGUAGES, Language, translate
from tests.conftest import Answer

needs_groff = pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")


def has_man() -> bool:
    """Whether there is a man; small systems have a program of this name that only says how to get one."""
    if not shutil.which("man"):
        return False
    said = subprocess.run(["man", "--version"], capture_output=True, text=True, check=False).stdout
    return re.match(r"man \d", said) is not None


needs_man = pytest.mark.skipif(not has_man(), reason="man is not installed")


def bare(text: str) -> str:
    """Text without the bold type of a terminal: escape codes, or a letter struck twice."""
    return re.sub(r"\x1b\[\d*m|.\x08", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_page_for_each_verb(language: Language) -> None:
    assert [sheet.name for sheet in pages(language)] == ["povstat", *(f"povstat-{verb}" for verb in COMMANDS)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", [None, *COMMANDS])
def test_a_page_says_what_help_says(verb: str | None, language: Language) -> None:
    text = plain(page(verb, language), 80)
    command = root() if verb is None else root().commands[verb]
    for part in command.params:
        for name in (*part.opts, *part.secondary_opts):
            assert part.param_type_name == "argument" or getattr(part, "hidden", False) or f"{name}" in text
    for example in EXAMPLES[verb or "povstat"]:
        assert example.command(language) in text
        assert translate(example.what, language) in text.replace("\n    ", " ")
    for code in ("0", "1", "2", "130"):
        assert re.search(rf"^    {code}$", text, re.M)


def test_the_chinese_pages_are_chinese() -> None:
    for sheet in pages("zh"):
        for section in sheet.sections:
            assert re.search(r"[\u4e00-\u9fff]", section.title), section.title


@needs_groff
@pytest.mark.parametrize("language", LANGUAGES)
def test_roff_sets_them_without_a_warning(tmp_path: Path, language: Language) -> None:
    names = []
    for sheet in pages(language):
        names.append(f"{sheet.name}.1")
        (tmp_path / names[-1]).write_text(roff(sheet), encoding="utf-8")
    words = ["groff", "-ww", "-K", "utf8", "-T", "utf8", "-man", *names]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    text = bare(done.stdout.decode("utf-8"))
    assert text.count("POVSTAT-COUNTIES(1)") >= 2
    # What is typed comes out as it is typed: quotes, hyphens and backslashes too.
    for verb in ("codes", "match"):
        for example in EXAMPLES[verb]:
            assert example.command(language) in text


def test_no_line_of_text_becomes_a_request() -> None:
    from povstat.cli.manual_page import Page, Section

    text = roff(Page("x", (Section("S", (".so /etc/passwd", "'br", "a\\b")),)))
    assert [line for line in text.splitlines() if line.startswith((".so", "'br"))] == []
    assert "a\\eb" in text


@needs_man
def test_man_shows_it_on_a_terminal(on_terminal: Callable[..., tuple[int, str]]) -> None:
    code, text = on_terminal("manual", "line", MANPAGER="cat", MANWIDTH="78", PATH="/usr/bin:/bin")
    assert code == 0
    assert "POVSTAT-LINE(1)" in text
    assert "\nNAME\n" in bare(text)


def test_without_a_terminal_it_is_text(run: Callable[..., Answer]) -> None:
    answer = run("manual", "match")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("NAME\n    povstat-match - Mark the rows of a table")
    assert max(map(len, answer.out.splitlines())) <= 80
    assert "名称\n    povstat - 中国832个" in run("manual", "--lang", "zh").out


def test_a_verb_that_is_none_is_named(run: Callable[..., Answer]) -> None:
    answer = run("manual", "countis")
    assert (answer.code, answer.out) == (1, "")
    assert "counties" in answer.err


URLS = ["Homepage, https://example.org/", "Documentation, https://example.org/docs/"]


@pytest.mark.parametrize(
    ("entries", "address"), [(URLS, "https://example.org/docs/"), (URLS[:1], "https://example.org/"), (None, None)]
)
def test_the_address_is_that_of_the_package(
    monkeypatch: Any, entries: list[str] | None, address: str | None
) -> None:
    from email.message import Message

    described = Message()
    for entry in entries or ():
        described["Project-URL"] = entry
    monkeypatch.setattr("importlib.metadata.metadata", lambda _: described)
    assert manual.documentation() == address


def test_an_address_is_printed_and_opened_for_a_person_only(run: Callable[..., Answer], monkeypatch: Any) -> None:
    opened: list[str] = []
    monkeypatch.setattr(manual, "documentation", lambda: "https://example.org/docs/")
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert run("manual").out == "https://example.org/docs/\n"
    assert not opened
    assert run("manual", "line").out.startswith("NAME\n    povstat-line")
    monkeypatch.setattr("povstat.cli.session.Session.on_terminal", property(lambda _: True))
    run("manual")
    assert opened == ["https://example.org/docs/"]
