"""``--json=A,B``: a flag that may have fields attached. Typer knows flags, and options with a value."""

from collections.abc import Sequence
from typing import Any


def without_fields(words: list[str], parameters: Sequence[Any]) -> tuple[list[str], str | None]:
    """The words of a call with every ``--json=A,B`` plain, and the fields of the last one, if any.

    ``parameters`` are the command's own, as Typer made them; a command without --json keeps its words. The value
    of another option, and what follows --, stay as they are.
    """
    if not any("--json" in parameter.opts for parameter in parameters):
        return words, None
    take_values = {
        name
        for parameter in parameters
        if parameter.param_type_name == "option" and not getattr(parameter, "is_flag", False)
        for name in parameter.opts
    }
    plain: list[str] = []
    fields = None
    for position, word in enumerate(words):
        if word == "--":
            return plain + words[position:], fields
        if word.startswith("--json=") and not (plain and plain[-1] in take_values):
            word, _, fields = word.partition("=")
        plain.append(word)
    return plain, fields
