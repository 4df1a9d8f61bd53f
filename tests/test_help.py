"""Every command explains itself and every option of it; the exit codes are the documented ones."""

import re

import pytest
import typer

from povstat.cli.app import COMMANDS, root
from povstat.version import __version__
from tests.conftest import Run


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_command_and_option_has_help(verb: str) -> None:
    command = root().commands[verb]
    assert command.help and command.help.strip()
    without = [parameter.name for parameter in command.params if not getattr(parameter, "help", None)]
    assert not without


@pytest.mark.parametrize("verb", ["", *COMMANDS])
def test_help_names_every_option(run: Run, verb: str) -> None:
    answer = run(*verb.split(), "--help")
    assert (answer.code, answer.err) == (0, "")
    command = root().commands[verb] if verb else root()
    context = typer.Context(command)
    for parameter in command.get_params(context):
        for option in parameter.opts:
            assert not option.startswith("--") or option in answer.out


def test_version(povstat: Run) -> None:
    code, out, err = povstat("--version")
    assert (code, err) == (0, "")
    assert re.fullmatch(rf"povstat {re.escape(__version__)} \(data \d{{4}}-\d\d-\d\d\)\n", out)


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["provinces"], 0, ""),
        (["sources", "nobody"], 1, "no source"),
        (["validate", "/nowhere"], 1, "1 problem"),
        (["countis"], 2, "counties"),
        (["schema", "countis"], 1, "did you mean counties?"),
        (["--nonsense"], 2, "no such option: --nonsense"),
        (["counties", "--lang", "fr"], 2, 'unknown language "fr"; one of: en, zh'),
        (["counties", "--limit"], 2, "--limit"),
    ],
)
def test_exit_codes(run: Run, words: list[str], code: int, message: str) -> None:
    answer = run(*words)
    assert answer.code == code
    assert message in answer.err
    assert answer.err.count("\n") == bool(message)
