"""What a user has chosen for every call: a file of a few lines, in the place that the platform has for such files.

    language = "zh"
    color = false
    columns.counties = "code,name_zh,batch"

The words of a call and the variables of the environment go before it. It belongs to the command line: Python asks
without it. Nothing in it changes what json, ndjson, csv and tsv look like; ``data`` says which data is asked. This file
imports next to nothing, because every start looks whether there are settings.
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
    """Where the settings are. The file may not exist."""
    if sys.platform == "linux":
        # As platformdirs has it (a test compares), which takes three times as long to import as Python to start.
        base = os.environ.get("XDG_CONFIG_HOME", "").strip() or os.path.expanduser("~/.config")  # noqa: PTH111
        if base.startswith("/"):
            return f"{base}/povstat/config.toml"
    from platformdirs import user_config_path

    return str(user_config_path("povstat", appauthor=False) / "config.toml")


def exist() -> bool:
    """Whether there is a file of settings, be it readable or not."""
    return os.path.lexists(path())


def read() -> dict[str, str | bool]:
    """The settings by name; none where there is no file. Raises InvalidDataError for a file that is wrong."""
    import tomllib

    from povstat.errors import InvalidDataError

    place = path()
    try:
        with open(place, "rb") as file:  # noqa: PTH123 - pathlib is not needed here
            content = tomllib.load(file)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise InvalidDataError("{path}: cannot be read: {reason}", path=place, reason=error.strerror) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidDataError(
            "{path}: not a file of settings: {reason}", path=place, reason=str(error)
        ) from None
    columns = content.pop("columns", {})
    if isinstance(columns, dict):
        content |= {f"{_COLUMNS}{table}": value for table, value in columns.items()}
    else:
        content["columns"] = columns
    try:
        return {name: checked(name, value) for name, value in content.items()}
    except InvalidDataError as error:
        raise InvalidDataError("{path}: {sentence}", path=place, sentence=error) from None


def checked(name: str, value: object) -> str | bool:
    """The value of a setting. Raises InvalidDataError for a name or a value that is none."""
    from povstat.errors import InvalidDataError
    from povstat.lang import LANGUAGES

    if name in ("color", "pager"):
        if isinstance(value, str):
            value = _SWITCHES.get(value.lower(), value)
        if not isinstance(value, bool):
            raise InvalidDataError("{name} is on or off, not {value}", name=name, value=value)
        return value
    if name == "language":
        if value not in LANGUAGES:
            raise InvalidDataError("{name} is one of {all}, not {value}", name=name, all="en, zh", value=value)
        return str(value)
    if name != "data" and not (name.startswith(_COLUMNS) and name != _COLUMNS):
        raise InvalidDataError(
            "there is no setting {name}; the settings are {all}", name=name, all=", ".join(NAMES)
        )
    if not isinstance(value, str) or not value.isprintable() or not value.strip():
        raise InvalidDataError("{name} is a line of text, not {value}", name=name, value=value)
    if name == "data" and not os.path.isabs(value):  # noqa: PTH117
        raise InvalidDataError("{name} is the whole path of a directory, not {value}", name=name, value=value)
    return value


def columns_of(settings: "Mapping[str, str | bool]", table: str) -> str | None:
    """The columns chosen for a table, as --columns takes them."""
    chosen = settings.get(f"{_COLUMNS}{table}")
    return chosen if isinstance(chosen, str) else None
