"""The examples below the help of a verb, in the language of the call."""

from typing import Any

from povstat.cli.typer_tricks.translated_help import option_style, print_panel
from povstat.lang import Language, translate


def print_examples(verb: str, context: Any) -> None:
    """Print the examples of a verb below its help, in a frame as its options have."""
    from rich.text import Text

    from povstat.cli.examples import EXAMPLES

    session = context.find_root().obj
    language: Language = session.language if session is not None else "en"
    style = option_style()
    lines = Text(overflow="fold")
    for example in EXAMPLES.get(verb, ()):
        lines.append(f"# {translate(example.what, language)}\n", style="dim")
        lines.append(f"{example.command(language)}\n", style=style)
    if lines:
        lines.right_crop(1)
        print_panel(translate("Examples", language), lines)
