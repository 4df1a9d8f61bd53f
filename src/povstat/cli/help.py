"""Help, and the parser's complaints, in the language of the call."""

from typing import Any

from povstat.cli.parser_words import parser_message
from povstat.cli.session import terminal_width
from povstat.lang import Language, Message, translate
from povstat.lang.near import near_words

WIDEST = 1_000
"""Columns that help uses at most."""

_TITLES = {
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
    for variable, text in _TITLES.items():
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
                setattr(part, attribute, translate(_joined(english), language))


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

    folding.folds = True  # type: ignore[attr-defined]
    rich_utils._make_rich_text = folding


def _joined(text: str) -> str:
    """A text of several lines as the tables of translations have it: each paragraph one line."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def usage_line(error: Any, session: Any) -> str:
    """What the parser has to say against the words of a call, as one line."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "povstat"
    problem = parser_message(error)
    if hasattr(error, "possibilities") and context is not None:
        known = [name for parameter in context.command.params for name in parameter.opts]
        near = near_words(error.option_name, known)
        asked = error.option_name
        if near:
            problem = Message("no such option: {name} (did you mean {near}?)", name=asked, near=near[0])
    return str(session.text("{path}: {problem}; see '{path} --help'", path=path, problem=problem))
