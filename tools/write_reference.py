"""Write docs/commands.md from the program's own help, so that it cannot go stale.

usage: python -m tools.write_reference [--check]

With --check nothing is written: exit 1 when the file is not what it would be.
"""

import sys
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).parent.parent / "docs" / "commands.md"


def reference() -> str:
    """The whole page: every verb with its arguments and options."""
    from povstat.cli.app import COMMANDS, root

    group = root()
    parts = [
        "# Commands\n\nWritten from the help texts by `python -m tools.write_reference`; do not edit.\n",
        "## povstat\n",
        f"{group.help}\n",
        _options(group.params),
        _examples("povstat"),
    ]
    panel = None
    for name, (_, group_name) in COMMANDS.items():
        if group_name != panel:
            parts.append(f"# {group_name}\n")
            panel = group_name
        command = group.commands[name]
        parts += [
            f"## povstat {name}\n",
            f"{_sentence(command.help)}\n",
            _options(command.params),
            _examples(name),
        ]
    return "\n".join(part for part in parts if part)


def _examples(verb: str) -> str:
    from povstat.cli.examples import EXAMPLES

    lines = [f"# {example.what}\n{example.english}" for example in EXAMPLES.get(verb, ())]
    # The block is run by tests/test_examples.py, with the table that it needs.
    return "\n".join(["```shell", *lines, "```", ""]) if lines else ""


def _sentence(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


def _options(parameters: list[Any]) -> str:
    rows = []
    for parameter in parameters:
        if getattr(parameter, "hidden", False):
            continue
        names = [*parameter.opts, *parameter.secondary_opts]
        shown = parameter.metavar if not names[0].startswith("-") else ", ".join(names)
        if names[0].startswith("-") and parameter.metavar:
            shown += f" {parameter.metavar}"
        text = (parameter.help or "").replace("|", "\\|").replace("\n", " ")
        rows.append(f"| `{(shown or names[0]).replace('|', chr(92) + '|')}` | {text} |")
    return "\n".join(["| option | meaning |", "| --- | --- |", *rows, ""]) if rows else ""


def main(arguments: list[str]) -> None:
    """Write the page, or check it."""
    text = reference()
    if "--check" in arguments:
        sys.exit(None if REFERENCE.read_text(encoding="utf-8") == text else "docs/commands.md is not up to date")
    REFERENCE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
