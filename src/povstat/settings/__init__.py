"""What a user has chosen for every call, in a file of a few lines.

    language = "zh"
    color = false
    columns.counties = "code,name_zh,batch"

The words of a call and the variables of the environment go before it. It belongs to the command line: Python asks
without it. Nothing in it changes what json, ndjson, csv and tsv look like; ``data`` says which data is asked. This
module imports next to nothing, because every start looks whether there are settings.
"""

import os
import sys

# As typing has it, which costs half an interpreter.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = ("language", "color", "pager", "data", "columns.TABLE")
"""The settings; TABLE stands for the name of a table, such as counties."""

_COLUMNS = "columns."
_SWITCHES = {"on": True, "true": True, "yes": True, "off": False, "false": False, "no": False}


def path() -> str:
    """Where the settings are, or nothing for a user without a home. The file may not exist."""
    if sys.platform == "linux":
        # As platformdirs has it (a test compares), which takes longer to import than Python to start.
        base = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")  # noqa: PTH111
        if base.startswith("/") and os.environ.get("HOME", "/").startswith("/"):
            return os.path.join(base, "povstat", "config.toml")  # noqa: PTH118
    from platformdirs import user_config_path

    try:
        return str(user_config_path("povstat", appauthor=False) / "config.toml")
    except RuntimeError:
        return ""


def exist() -> bool:
    """Whether there is a file of settings, be it readable or not."""
    return os.path.lexists(path())


def read() -> dict[str, str | bool]:
    """The settings by name; none where there is no file. Raises InvalidDataError for a file that is wrong."""
    place = path()
    try:
        with open(place, encoding="utf-8") as file:  # noqa: PTH123 - pathlib is not needed here
            return parsed(file.read(), f"{place}: ")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        from povstat.errors import InvalidDataError
        from povstat.lang import Message

        reason = getattr(error, "strerror", None) or "not UTF-8 text"
        raise InvalidDataError(
            "{path}: cannot be read: {reason}", path=place, reason=Message(str(reason))
        ) from None


def parsed(text: str, where: str = "") -> dict[str, str | bool]:
    """The settings that a text holds. Raises InvalidDataError for one that is wrong; ``where`` begins its line."""
    import tomllib

    from povstat.errors import InvalidDataError

    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = where.removesuffix(": ")
        raise InvalidDataError("{path}: not a file of settings: {why}", path=place, why=str(error)) from None
    columns = content.pop("columns", {})
    if isinstance(columns, dict):
        content |= {f"{_COLUMNS}{table}": value for table, value in columns.items()}
    else:
        content["columns"] = columns
    return {name: checked(name, value, where) for name, value in content.items()}


def named(name: str, where: str = "") -> None:
    """Raise InvalidDataError for what is the name of no setting."""
    from povstat.errors import InvalidDataError

    if name in NAMES and not name.startswith(_COLUMNS):
        return
    if not name.startswith(_COLUMNS) or name == _COLUMNS or not name.replace(".", "_").isidentifier():
        names = ", ".join(NAMES)
        raise InvalidDataError("{name} is no setting; the settings are {all}", name=f"{where}{name}", all=names)


def checked(name: str, value: object, where: str = "") -> str | bool:
    """The value of a setting. Raises InvalidDataError for a name or a value that is none; ``where`` begins it."""
    from povstat.errors import InvalidDataError
    from povstat.lang import LANGUAGES

    named(name, where)
    said = f"{where}{name}"
    if name in ("color", "pager"):
        if isinstance(value, str):
            value = _SWITCHES.get(value.lower(), value)
        if not isinstance(value, bool):
            raise InvalidDataError("{name} is on or off, not {value}", name=said, value=value)
        return value
    if name == "language" and value not in LANGUAGES:
        raise InvalidDataError("{name} is en or zh, not {value}", name=said, value=value)
    if not isinstance(value, str) or not value.isprintable() or not value.strip():
        raise InvalidDataError("{name} is a line of text, not {value}", name=said, value=value)
    if name == "data" and not os.path.isabs(value):  # noqa: PTH117
        raise InvalidDataError("{name} is the whole path of a directory, not {value}", name=said, value=value)
    return value


def line(name: str, value: str | bool) -> str:
    """The line that sets a value."""
    import json

    # A text of TOML is written as one of JSON.
    return f"{name} = {json.dumps(value, ensure_ascii=False)}\n"


def columns_of(settings: "Mapping[str, str | bool]", table: str) -> str | None:
    """The columns chosen for a table, as --columns takes them."""
    chosen = settings.get(f"{_COLUMNS}{table}")
    return chosen if isinstance(chosen, str) else None
