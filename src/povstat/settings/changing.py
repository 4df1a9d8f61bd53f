"""Changes the file of settings: a line is put in or taken out, every other one stays as the user wrote it."""

from pathlib import Path

from povstat import settings
from povstat.errors import InvalidDataError
from povstat.lang import Message
from povstat.output.destination import text_file


def change(name: str, value: str | bool | None) -> None:
    """Set ``name`` to a value, or take it away for None.

    Raises InvalidDataError where the file cannot be written, or sets the name in a way that is not one line.
    """
    if not settings.path():
        raise InvalidDataError("there is no home directory to keep settings in; set HOME")
    place = Path(settings.path())
    before = place.read_text(encoding="utf-8") if place.exists() else ""
    kept = [line for line in before.splitlines(keepends=True) if line.partition("=")[0].strip() != name]
    # A section of TOML holds what stands below it: a new line goes above.
    after = "".join(kept) if value is None else settings.line(name, value) + "".join(kept)
    wanted = {known: old for known, old in settings.parsed(before).items() if known != name}
    if value is not None:
        wanted[name] = value
    if not _holds(after, wanted):
        raise InvalidDataError(
            "{path}: {name} is not on a line of its own; change it with an editor", path=place, name=name
        )
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidDataError(
            "{path}: cannot be written: {reason}", path=place.parent, reason=Message(str(error.strerror))
        ) from None
    with text_file(place) as stream:
        stream.write(after)


def _holds(text: str, wanted: dict[str, str | bool]) -> bool:
    try:
        return settings.parsed(text) == wanted
    except InvalidDataError:
        return False
