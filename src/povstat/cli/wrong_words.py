"""What is said against the words of a call that the parser refuses, with what was probably meant."""

from typing import Any

from povstat.cli.typer_tricks.parser_words import parser_message
from povstat.lang import Message
from povstat.lang.near import near_words

_SURE = 0.84
"""How alike two options must be for a slip of the finger to be likelier than the option of another verb."""

_MOST_VERBS = 4
"""Verbs that a message names."""


def usage_line(error: Any, session: Any) -> str:
    """What the parser has to say against the words of a call, as one line."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "povstat"
    problem = parser_message(error)
    if hasattr(error, "possibilities") and context is not None:
        problem = _no_such_option(error.option_name, context)
    return str(session.text("{path}: {problem}; see '{path} --help'", path=path, problem=problem))


def _no_such_option(name: str, context: Any) -> Message:
    """An option of this verb that is nearly the same, else the verbs that have the one asked for."""
    own = [option for parameter in context.command.params for option in parameter.opts]
    verbs = _verbs_with(name, context)
    near = near_words(name, own, cutoff=_SURE if verbs else 0.6)
    if near:
        return Message("no such option: {name} (did you mean {near}?)", name=name, near=near[0])
    if not verbs:
        return Message("no such option: {name}", name=name)
    if len(verbs) > _MOST_VERBS:
        return Message("no such option: {name} (it goes with verbs that list rows)", name=name)
    return Message("no such option: {name} (it goes with: {names})", name=name, names=", ".join(verbs))


def _verbs_with(name: str, context: Any) -> list[str]:
    """The other verbs that have an option of this name."""
    group = context.find_root().command
    return [
        verb
        for verb, command in getattr(group, "commands", {}).items()
        if command.name != context.command.name
        and any(name in (*part.opts, *part.secondary_opts) for part in command.params)
    ]
