"""The errors that povstat raises for its user: one line each, and the exit code that goes with it."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from povstat.lang import Language, Message, filled

if TYPE_CHECKING:
    from povstat.places.resolution import Resolution


class PovstatError(Exception):
    """Something that the user can mend. The message is one line: what, where, what to do.

    ``PovstatError("no province {name}", name="X")``: the text with its gaps is what the Chinese wording is looked
    up by; ``str()`` is the English line. Without values the text is taken as it stands. A very long value
    is cut in the message (lang.shortened); ``values`` keeps it whole.
    """

    exit_code = 1
    resolution: "Resolution | None" = None
    """What a name may mean, where the error is about one."""
    also: "tuple[PovstatError, ...]" = ()
    """Others of the same question, to be said before it."""
    counties: "Sequence[Mapping[str, Any]]" = ()
    """The counties of the list that lie in what the name means, where it is a prefecture or a province."""

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(filled(template, values, "en"))
        self.template = template
        self.values = values

    def message(self, language: Language = "en") -> str:
        """The line in a language."""
        return filled(self.template, self.values, language)


class UsageError(PovstatError):
    """The words of the call are wrong: an unknown verb, option, format or column, a number out of range."""

    exit_code = 2


class NotFoundError(PovstatError):
    """There is no such thing: no county, province, batch, series, source, table or kind of that name."""


class AmbiguousError(PovstatError):
    """What was asked for could be several things; the message names them."""


class InvalidDataError(PovstatError):
    """A data directory or a table cannot be read, or does not hold what it must."""


def needed(module: str, extra: str, what: str | Message) -> Any:
    """A module that an extra of povstat brings, imported; ``what`` is what needs it.

    Raises UsageError, with the command that installs the extra, where the module is not there.
    """
    try:
        return import_module(module)
    except ImportError:
        raise UsageError('{what} needs an extra: pip install "povstat[{extra}]"', what=what, extra=extra) from None
