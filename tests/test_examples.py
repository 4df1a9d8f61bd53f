"""The examples of every help page: they are there in both languages, fit a page, and do what they say."""

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from povstat.cli.app import COMMANDS
from povstat.cli.examples import EXAMPLES
from povstat.lang import LANGUAGES, Language, translate
from tests.conftest import Answer

VERBS = ["povstat", *COMMANDS]
WIDTH = 76
"""Cells of a line in a frame of 80 columns."""


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_three_or_four(verb: str) -> None:
    assert len(EXAMPLES[verb]) in (3, 4)
    for example in EXAMPLES[verb]:
        assert translate(example.what, "zh") != example.what
        for language in LANGUAGES:
            assert cell_len(example.command(language)) <= WIDTH
            assert "povstat" in example.command(language)


def test_no_other_verb_has_examples() -> None:
    assert EXAMPLES.keys() == set(VERBS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", VERBS)
def test_help_ends_with_them(run: Callable[..., Answer], verb: str, language: Language) -> None:
    words = ["--help"] if verb == "povstat" else [verb, "--help"]
    page = run("--lang", language, *words).out
    frame = page.rpartition("╭─ ")[2]
    assert translate("Examples", language) in frame
    for example in EXAMPLES[verb]:
        assert translate(example.what, language) in frame
        assert example.command(language) in frame


SCREENS = {"explore", "mcp", "serve"}
"""Verbs that take the whole terminal, or serve until they are stopped: their own tests drive them, here their
words are looked at."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", VERBS)
def test_they_run(
    shell: Callable[[str], tuple[int, str, str]],
    typed: Callable[[str], tuple[int, str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    verb: str,
    language: Language,
) -> None:
    """The first example of a verb as a process of its own; the others in here, where they are a plain call."""
    (tmp_path / "mine.csv").write_text("county\nWeining\n", encoding="utf-8")
    monkeypatch.setenv("POVSTAT_LANG", language)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    for number, example in enumerate(EXAMPLES[verb]):
        command = example.command(language) + (" --help" if verb in SCREENS else "")
        if number == 0 and language == "en":
            code, out, err = shell(f"set -o pipefail; {command}")
        else:
            code, out, err = typed(command)
        assert code == 0, f"{example}\n{err}"
        # validate says on standard error that all is well, and an export is a file.
        assert out or verb in ("validate", "config", "export") or "-o " in example.command(language), example
        assert "Traceback" not in err
