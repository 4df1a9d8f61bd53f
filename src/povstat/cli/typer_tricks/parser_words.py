"""What the parser has against the words of a call, as a template and its values.

Typer says it in English sentences. Which option or argument is meant, its errors carry beside the sentence; the
words of the user stand in the sentence alone, and are cut out here from between Typer's own words. No other place
reads values out of sentences.
"""

from typing import Any

from povstat.lang import Message

_OF_A_VALUE = {
    " is not a valid int": "invalid value for {name}: {value} is not a valid int",
    " is not a valid float": "invalid value for {name}: {value} is not a valid float",
    " is not a valid int range": "invalid value for {name}: {value} is not a valid int range",
    " is not a valid float range": "invalid value for {name}: {value} is not a valid float range",
}
"""By the words that follow the value."""

_NO_VALUE, _ONE_VALUE = " does not take a value", " requires an argument"
_REQUIRES, _VALUES = " requires ", " arguments"
_NO_COMMAND, _MEANT = "No such command ", ". Did you mean "
_RANGE = " is not in the range "
_EXTRA = "Got unexpected extra argument(s) ("


def parser_message(error: Any) -> Message:
    """What an error of the parser says; a sentence that is not known stays as it is, in English."""
    kind = type(error).__name__
    said = None
    if kind == "NoSuchOption":
        said = Message("no such option: {name}", name=error.option_name)
    elif kind == "BadOptionUsage":
        said = _badly_used(error.option_name, _plain(error.message))
    elif kind == "MissingParameter" and error.param is not None:
        said = _missing(error.param, error.ctx)
    elif kind == "BadParameter" and error.param is not None:
        said = _bad_value(_plain(error.message), error.param.get_error_hint(error.ctx))
    elif kind == "UsageError":
        said = _bad_words(_plain(error.message))
    text = _plain(error.format_message())
    return said or Message("{sentence}", sentence=f"{text[:1].lower()}{text[1:]}")


def _plain(sentence: str) -> str:
    return " ".join(sentence.split()).rstrip(".")


def _badly_used(name: str, sentence: str) -> Message | None:
    if sentence.endswith(_NO_VALUE):
        return Message("option {name} does not take a value", name=repr(name))
    if sentence.endswith(_ONE_VALUE):
        return Message("option {name} requires an argument", name=repr(name))
    count = sentence.removesuffix(_VALUES).rpartition(_REQUIRES)[2]
    if sentence.endswith(_VALUES) and count.isdecimal():
        return Message("option {name} requires {count:argument|arguments}", name=repr(name), count=int(count))
    return None


def _missing(parameter: Any, context: Any) -> Message:
    name = parameter.get_error_hint(context)
    if parameter.param_type_name == "argument":
        return Message("missing argument {name}", name=name)
    return Message("missing option {name}", name=name)


def _bad_value(sentence: str, name: str) -> Message | None:
    for words, template in _OF_A_VALUE.items():
        if sentence.endswith(words):
            return Message(template, name=name, value=sentence.removesuffix(words))
    value, words, limits = sentence.rpartition(_RANGE)
    if words:
        template = "invalid value for {name}: {value} is not in the range {range}"
        return Message(template, name=name, value=value, range=limits)
    return None


def _bad_words(sentence: str) -> Message | None:
    if sentence == "Missing command":
        return Message("missing command")
    if sentence.startswith(_NO_COMMAND):
        name, meant, near = sentence.removeprefix(_NO_COMMAND).partition(_MEANT)
        if meant:
            return Message("no such command {name}. Did you mean {near}?", name=name, near=near.removesuffix("?"))
        return Message(
            "no such command {name}; 'povstat search' looks for words, 'povstat county' for a name", name=name
        )
    if sentence.startswith(_EXTRA):
        text = sentence.removeprefix(_EXTRA).removesuffix(")")
        return Message("got unexpected extra argument(s) ({text})", text=text)
    return None
