"""What every record has in common, and the types that its fields are made of."""

import re
from datetime import date
from typing import Annotated, TypeGuard

from pydantic import BaseModel, BeforeValidator, ConfigDict, Strict, StringConstraints

from povstat.lang import Message

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u0300-\u036f"

_CODE = "^[1-9][0-9]{5}$"
_IDENTIFIER = "^[A-Za-z0-9][A-Za-z0-9_.-]*$"
_LINE = r"^\S(.*\S)?$"
_HAN_NAME = f"^[{_HAN}]+(、[{_HAN}]+)*$"
# Neither ends in a blank.
_LATIN_NAME = f"^[{_LATIN}]*[A-Za-z]([{_LATIN} ,.()'\u2019-]*[{_LATIN}.)])?$"
_PINYIN = f"^[{_LATIN}]*[A-Za-z]([{_LATIN} '\u2019-]*[{_LATIN}])?$"

DivisionCode = Annotated[str, StringConstraints(pattern=_CODE)]
"""Six digits of an administrative division, as GB/T 2260 writes them."""

Identifier = Annotated[str, StringConstraints(pattern=_IDENTIFIER, max_length=80)]
"""The key by which other records refer to a record."""

Text = Annotated[str, StringConstraints(pattern=_LINE, max_length=4000)]
"""One line of text that says something: never empty or padded; what is unknown is null instead."""

Label = Annotated[str, StringConstraints(pattern=_LINE, max_length=300)]
"""The same, short: a title, a name, a unit."""

HanName = Annotated[str, StringConstraints(pattern=_HAN_NAME, max_length=40)]
"""A Chinese name of a place: Chinese characters alone."""

LatinName = Annotated[str, StringConstraints(pattern=_LATIN_NAME, max_length=120)]
"""A name of a place in Latin letters."""

Pinyin = Annotated[str, StringConstraints(pattern=_PINYIN, max_length=80)]
"""The pinyin of a name."""

FORMS = {
    _HAN_NAME: "should be a name in Chinese characters",
    _LATIN_NAME: "should be a name in Latin letters",
    _PINYIN: "should be pinyin",
}
"""What is wrong with a text that does not match a pattern, where the pattern itself says little to a reader."""


class InvalidValueError(ValueError):
    """What a validator of a model has against a value: the words of a message, the value left to who shows it."""

    def __init__(self, template: str, /, **values: object) -> None:
        self.what = Message(template, **values)
        super().__init__(str(self.what))


# Strict: "2018" or 1.0 in a file is a slip of the pen, and a slip must be seen.
Integer = Annotated[int, Strict()]
Number = Annotated[float, Strict()] | Integer
Flag = Annotated[bool, Strict()]


def _iso_day(value: object) -> object:
    """Let only ISO text through: Pydantic would read the number 20190505 as seconds since 1970."""
    if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return value
    if isinstance(value, date):
        return value
    raise InvalidValueError("not a day written as YYYY-MM-DD")


Day = Annotated[date, BeforeValidator(_iso_day)]
"""A day, written as YYYY-MM-DD."""

Month = Annotated[str, StringConstraints(pattern="^[0-9]{4}-(0[1-9]|1[0-2])$")]
"""A month, written as YYYY-MM."""


def is_han_name(value: object) -> TypeGuard[str]:
    """Whether a value has the form and length of a Chinese name."""
    return isinstance(value, str) and len(value) <= 40 and re.fullmatch(_HAN_NAME, value) is not None


def is_latin_name(value: object) -> TypeGuard[str]:
    """Whether a value has the form and length of a name in Latin letters."""
    return isinstance(value, str) and len(value) <= 120 and re.fullmatch(_LATIN_NAME, value) is not None


def is_pinyin(value: object) -> TypeGuard[str]:
    """Whether a value has the form and length of pinyin."""
    return isinstance(value, str) and len(value) <= 80 and re.fullmatch(_PINYIN, value) is not None


class Record(BaseModel):
    """A record as a data file holds it: frozen, and closed to fields that nobody described."""

    model_config = ConfigDict(frozen=True, extra="forbid")
