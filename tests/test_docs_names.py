"""The docs name no verb, option or public name that does not exist; the reference names all that do."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import povstat
from povstat.cli.app import COMMANDS, root
from tests.test_docs import PAGES, ROOT, name_of

EVERY = [*PAGES, *sorted(ROOT.glob("[CS][EO][CN]*.md"))]
"""The pages, CONTRIBUTING.md and SECURITY.md."""

GROUP = root()


def options_of(command: Any) -> set[str]:
    """The options of a command, and those that every command has."""
    named = {name for part in command.params for name in (*part.opts, *part.secondary_opts)}
    return {name for name in named if name.startswith("-")} | {"--help", "-h"}


OPTIONS = {verb: options_of(GROUP.commands[verb]) for verb in COMMANDS}
OURS = set().union(options_of(GROUP), *OPTIONS.values())
OTHERS = {"--check", "--seconds", "--seed", "--runs"}
"""Options of tools/ and benchmarks/, which the pages for developers name alone."""

WRONG_ON_PURPOSE = {"povstat provinces --batch 2020"}
"""What a page shows to tell how it is answered."""


def code(page: Path) -> Iterator[str]:
    """The lines of code of a page: of its blocks for a shell, and within its sentences."""
    text = page.read_text(encoding="utf-8")
    for block in re.findall(r"^```(?:sh|shell|console|)\n(.*?)^```", text, re.M | re.S):
        yield from block.splitlines()
    sentences = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
    yield from (span.replace("\n", " ") for span in re.findall(r"(?<!`)`([^`]+)`(?!`)", sentences))


def words_of(line: str) -> list[str]:
    """The words of a call, without comment."""
    try:
        return shlex.split(line, comments=True)
    except ValueError:
        return line.split()


def calls(line: str) -> Iterator[list[str]]:
    """The calls of povstat in a line: what stands behind its name, up to the next program."""
    for part in re.split(r"\|(?!\w)|&&|;", line):
        words = words_of(part.strip())
        while words and re.fullmatch(r"[A-Z_]+=\S*", words[0]):
            words = words[1:]
        if words and words[0] == "povstat":
            yield words[1:]


@pytest.mark.parametrize("page", EVERY, ids=name_of)
def test_no_verb_or_option_is_named_that_does_not_exist(page: Path) -> None:
    for line in set(code(page)) - WRONG_ON_PURPOSE:
        for words in calls(line):
            verb = next((word for word in words if not word.startswith("-")), None)
            if verb is None or words[0].startswith("-") or not re.fullmatch(r"[a-z]+", verb):
                allowed = OURS
            else:
                assert verb in COMMANDS, line
                allowed = OPTIONS[verb] | options_of(GROUP)
            for word in words:
                if re.match(r"--[a-z]|-[a-zA-Z]$", word):
                    assert word.partition("=")[0] in allowed, line
        if line.startswith("--"):
            assert re.split(r"[^\w-]", line)[0] in OURS | OTHERS, line


@pytest.mark.parametrize("page", EVERY, ids=name_of)
def test_no_public_name_is_named_that_does_not_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for name in re.findall(r"\bpovstat\.([A-Za-z_]+)(?=\()", text):
        assert name in povstat.__all__, name
    for name in re.findall(r"\bpovstat\.Povstat\([^)]*\)\.([a-z_]+)\(", text):
        assert hasattr(povstat.Povstat, name), name


def test_every_verb_is_told_of_in_both_readmes_or_guides() -> None:
    """Beside the reference, which is written from the program, a guide in English says what each verb is for."""
    guides = "\n".join(page.read_text(encoding="utf-8") for page in PAGES if page.name not in ("commands.md",))
    for verb in COMMANDS:
        assert re.search(rf"povstat {verb}\b", guides), verb
