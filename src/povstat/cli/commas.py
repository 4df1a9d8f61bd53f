"""Several values in one word: ``-p Guizhou,Yunnan``, ``-b 2019,2020``, for every option that can be repeated."""

import re
from typing import Any

import typer

from povstat.errors import UsageError

_COMMA = re.compile(r"[,，](?![^(（]*[)）])")
"""A comma outside brackets: the name of an area has some within."""


def years(text: str) -> list[int]:
    """The whole numbers of a word. Raises BadParameter, in the parser's own words, for what is none."""
    numbers = []
    for part in [part.strip() for part in _COMMA.split(text) if part.strip()] or [text]:
        try:
            numbers.append(int(part))
        except ValueError:
            raise typer.BadParameter(f"{part!r} is not a valid int.") from None
    return numbers


def split_lists(context: typer.Context, given: dict[str, Any]) -> None:
    """Put every value of the options that can be repeated into a place of its own.

    Raises UsageError for a word of nothing but commas, which would otherwise ask for everything.
    """
    for parameter in context.command.params:
        name = parameter.name or ""
        values = given.get(name)
        if parameter.param_type_name != "option" or not isinstance(values, list | tuple):
            continue
        parts: list[Any] = []
        for value in values:
            parts += value if isinstance(value, list) else _parts(max(parameter.opts, key=len), value)
        given[name] = parts


def _parts(option: str, text: str) -> list[str]:
    if not _COMMA.search(text):
        return [text]
    parts = [part.strip() for part in _COMMA.split(text) if part.strip()]
    if not parts:
        raise UsageError('{option} "{text}" names nothing', option=option, text=text)
    return parts
