"""Write docs/commands.md and its Chinese counterpart from the program's own help, so that they cannot go stale.

usage: python -m tools.write_reference [--check]

With --check nothing is written: exit 1 when a page is not what it would be.
"""

import sys
from pathlib import Path
from typing import Any

from povstat.lang import Language, translate, unfolded

DOCS = Path(__file__).parent.parent / "docs"
REFERENCES: dict[Language, Path] = {"en": DOCS / "commands.md", "zh": DOCS / "zh" / "commands.md"}

WORDS: dict[Language, tuple[str, str, str, str]] = {
    "en": (
        "Commands",
        "Written from the help texts by `python -m tools.write_reference`; do not edit.",
        "option",
        "meaning",
    ),
    "zh": ("命令", "本页由 `python -m tools.write_reference` 根据帮助文字生成，请勿直接修改。", "选项", "含义"),
}


def reference(language: Language = "en") -> str:
    """The whole page: every verb with its arguments and options."""
    from povstat.cli.app import COMMANDS, root

    group = root()
    title, written, _, _ = WORDS[language]
    parts = [
        f"# {title}\n\n{written}\n",
        _contents(language),
        "## povstat\n",
        f"{_sentence(group.help, language)}\n",
        _options(group.params, language),
        _examples("povstat", language),
    ]
    panel = None
    for name, (_, group_name) in COMMANDS.items():
        if group_name != panel:
            parts.append(f"## {translate(group_name, language)}\n")
            panel = group_name
        command = group.commands[name]
        parts += [
            f"### povstat {name}\n",
            f"{_sentence(command.help, language)}\n",
            _options(command.params, language),
            _examples(name, language),
        ]
    return "\n".join(part for part in parts if part)


def _contents(language: Language) -> str:
    """The verbs, each with the place where it stands below."""
    from povstat.cli.app import COMMANDS

    panels: dict[str, list[str]] = {}
    for name, (_, panel) in COMMANDS.items():
        panels.setdefault(panel, []).append(f"[{name}](#povstat-{name})")
    colon = "：" if language == "zh" else ": "
    lines = [f"- {translate(panel, language)}{colon}{' · '.join(links)}" for panel, links in panels.items()]
    return "\n".join([*lines, ""])


def _examples(verb: str, language: Language) -> str:
    from povstat.cli.examples import EXAMPLES

    lines = [
        f"# {translate(example.what, language)}\n{example.command(language)}" for example in EXAMPLES.get(verb, ())
    ]
    # The block is run by tests/test_examples.py, with the table that it needs.
    return "\n".join(["```shell", *lines, "```", ""]) if lines else ""


def _sentence(text: str, language: Language) -> str:
    return translate(unfolded(text.strip()), language)


def _options(parameters: list[Any], language: Language) -> str:
    rows = []
    for parameter in parameters:
        if getattr(parameter, "hidden", False):
            continue
        names = [*parameter.opts, *parameter.secondary_opts]
        metavar = translate(parameter.metavar, language) if parameter.metavar else ""
        shown = metavar if not names[0].startswith("-") else ", ".join(names)
        if names[0].startswith("-") and metavar:
            shown += f" {metavar}"
        text = translate(unfolded(parameter.help or ""), language).replace("|", "\\|")
        rows.append(f"| `{(shown or names[0]).replace('|', chr(92) + '|')}` | {text} |")
    _, _, option, meaning = WORDS[language]
    return "\n".join([f"| {option} | {meaning} |", "| --- | --- |", *rows, ""]) if rows else ""


def main(arguments: list[str]) -> None:
    """Write the pages, or check them."""
    for language, path in REFERENCES.items():
        text = reference(language)
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != text:
            sys.exit(f"docs/{path.relative_to(DOCS)} is not up to date")


if __name__ == "__main__":
    main(sys.argv[1:])
