"""Help in the language of the call."""

from difflib import get_close_matches
from typing import Any

from povstat.lang import Language, translate


def in_language(command: Any, context: Any) -> None:
    """Put the texts of a command and of its options into the language of the call, before help prints them."""
    session = context.find_root().obj
    language: Language = session.language if session is not None else "en"
    if language == "en":
        return
    from typer import rich_utils

    rich_utils.OPTIONS_PANEL_TITLE = translate("Options", language)
    rich_utils.ARGUMENTS_PANEL_TITLE = translate("Arguments", language)
    rich_utils.COMMANDS_PANEL_TITLE = translate("Commands", language)
    rich_utils.DEFAULT_STRING = translate("[default: {}]", language)
    rich_utils.REQUIRED_LONG_STRING = translate("[required]", language)
    for part in (command, *command.get_params(context)):
        if getattr(part, "help", None):
            part.help = translate(part.help, language)
        if getattr(part, "rich_help_panel", None):
            part.rich_help_panel = translate(part.rich_help_panel, language)


def usage_line(error: Any, session: Any) -> str:
    """What the parser has to say against the words of a call, as one line."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "povstat"
    text = " ".join(error.format_message().split()).rstrip(".")
    if hasattr(error, "possibilities") and context is not None:
        text = f"{session.text('no such option')}: {error.option_name}"
        near = get_close_matches(error.option_name, [name for p in context.command.params for name in p.opts], n=1)
        if near:
            text += f" ({session.text('did you mean')} {near[0]}?)"
    hint = session.text("see '{path} --help'", path=path)
    return f"{path}: {text[:1].lower()}{text[1:]}; {hint}"
