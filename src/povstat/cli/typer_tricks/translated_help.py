"""Help in the language of the call, folded between Chinese characters, no wider than is good to read.

Typer draws its help in one language, with Rich, from variables of its module ``rich_utils`` that nothing sets from
outside: they are set here before it draws, and the texts of the command that is shown are put into the language.
"""

from typing import TYPE_CHECKING, Any

from povstat.cli.session import terminal_width
from povstat.lang import Language, translate, unfolded

if TYPE_CHECKING:
    from rich.text import Text

WIDEST = 1_000
"""Columns that help uses at most."""

TITLES = {
    "OPTIONS_PANEL_TITLE": "Options",
    "ARGUMENTS_PANEL_TITLE": "Arguments",
    "COMMANDS_PANEL_TITLE": "Commands",
    "DEFAULT_STRING": "[default: {}]",
    "REQUIRED_LONG_STRING": "[required]",
}
"""Typer's own words, by the name of its variable."""


def in_language(command: Any, context: Any) -> None:
    """Put the texts of a command and of its options into the language of the call, before help prints them."""
    session = context.find_root().obj
    language: Language = session.language if session is not None else "en"
    rich_utils = _rich_utils()
    # Rich takes any width that COLUMNS names, and would fill it with blanks.
    if terminal_width() > WIDEST:
        rich_utils.MAX_WIDTH = WIDEST
    for variable, text in TITLES.items():
        setattr(rich_utils, variable, translate(text, language))
    if language == "en":
        return
    _fold(rich_utils)
    usage = command.get_usage
    command.get_usage = lambda ctx: usage(ctx).replace("Usage: ", translate("Usage: ", language), 1)
    for part in (command, *command.get_params(context)):
        for attribute in ("help", "rich_help_panel", "metavar", "options_metavar", "subcommand_metavar"):
            english = getattr(part, attribute, None)
            if english:
                setattr(part, attribute, translate(unfolded(english), language))


def print_panel(title: str, lines: "Text") -> None:
    """Print lines in a frame as those in which Typer shows options."""
    from rich.panel import Panel

    rich_utils = _rich_utils()
    rich_utils._get_rich_console().print(
        Panel(
            lines,
            title=title,
            title_align=rich_utils.ALIGN_OPTIONS_PANEL,
            border_style=rich_utils.STYLE_OPTIONS_PANEL_BORDER,
        )
    )


def option_style() -> str:
    """How Typer paints the name of an option."""
    return str(_rich_utils().STYLE_OPTION)


def _rich_utils() -> Any:
    """What Typer draws help with, imported without what ours has no use for.

    A reader of Markdown and a painter of tracebacks take longer to import than all else that a page of help needs.
    """
    import sys
    from types import ModuleType

    unused = {"rich.markdown": "Markdown", "rich.traceback": "Traceback"}
    stand_ins = {module: ModuleType(module) for module in unused if module not in sys.modules}
    for module, stand_in in stand_ins.items():
        setattr(stand_in, unused[module], type(unused[module], (), {}))
    sys.modules |= stand_ins
    try:
        from typer import rich_utils
    finally:
        for module in stand_ins:
            del sys.modules[module]
    return rich_utils


def _fold(rich_utils: Any) -> None:
    """Let help wrap between Chinese characters: Rich breaks lines at spaces alone, and cuts what has none."""
    made = rich_utils._make_rich_text
    if hasattr(made, "folds"):
        return

    def folding(**given: Any) -> Any:
        text = made(**given)
        text.overflow = "fold"
        return text

    folding.folds = True  # type: ignore[attr-defined]  # a mark on our own function
    rich_utils._make_rich_text = folding
