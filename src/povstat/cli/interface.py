"""Everything that a program may ask of povstat, as one mapping, from the definitions of the verbs themselves."""

from typing import Any

from povstat.fields.schemas import schema_of
from povstat.fields.tables import TABLES, VERBS
from povstat.lang import Language, translate, unfolded
from povstat.version import __version__


def interface(language: Language) -> dict[str, Any]:
    """Verbs with their arguments, options and examples, the tables that they print, exit codes."""
    from povstat.cli.app import COMMANDS, root

    group = root()
    return {
        "povstat": __version__,
        "exit_codes": {str(code): translate(text, language) for code, text in EXIT_CODES.items()},
        "options": [_parameter(part, language) for part in _options(group)],
        "verbs": {
            name: _verb(name, group.commands[name], panel, language) for name, (_, panel) in COMMANDS.items()
        },
        "tables": {name: schema_of(name) for name in TABLES},
    }


EXIT_CODES = {
    0: "done",
    1: "not there, ambiguous or not valid",
    2: "the words of the call are wrong",
    130: "interrupted",
}


def _verb(name: str, command: Any, panel: str, language: Language) -> dict[str, Any]:
    from povstat.cli.examples import EXAMPLES

    return {
        "help": translate(unfolded(command.help), language),
        "group": translate(panel, language),
        "arguments": [_parameter(part, language) for part in command.params if part.param_type_name == "argument"],
        "options": [_parameter(part, language) for part in _options(command)],
        "prints": list(VERBS.get(name, ())),
        "examples": [example.command(language) for example in EXAMPLES.get(name, ())],
    }


def _options(command: Any) -> list[Any]:
    """The options that a command shows in its help."""
    return [
        part for part in command.params if part.param_type_name == "option" and not getattr(part, "hidden", False)
    ]


def _parameter(part: Any, language: Language) -> dict[str, Any]:
    many = bool(part.multiple) if part.param_type_name == "option" else part.nargs == -1
    default = part.default
    # Typer keeps a sentinel of its own where there is no default.
    if callable(default) or not isinstance(default, str | int | float | bool):
        default = None
    return {
        **({"names": list(part.opts)} if part.param_type_name == "option" else {"name": part.name}),
        **({"off": list(part.secondary_opts)} if part.secondary_opts else {}),
        "help": translate(unfolded(getattr(part, "help", None) or ""), language),
        "type": "boolean" if getattr(part, "is_flag", False) else _TYPES.get(part.type.name, "text"),
        "metavar": part.metavar,
        "many": many,
        "required": bool(part.required),
        "default": default,
    }


_TYPES = {
    "int": "integer",
    "years": "integer",
    "int range": "integer",
    "float": "number",
    "float range": "number",
    "path": "path",
}
"""What a value is, by Typer's name for it; everything else is text."""
