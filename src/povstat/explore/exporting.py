"""Writing what a view shows to a file, as the command line would."""

import re
from collections.abc import Callable, Sequence

from povstat.errors import PovstatError
from povstat.explore.views.base import Sheet
from povstat.fields.columns import columns_for
from povstat.lang import Language
from povstat.output import Format, write
from povstat.output.destination import text_file


def write_sheet(
    sheet: Sheet, path: str, form: Format, guard: Callable[[str], None], language: Language
) -> str | None:
    """Write the rows of a sheet; returns what went wrong, in one line, or None.

    The formats for programs carry every field, those for people the columns of the screen.
    """
    columns = sheet.columns if form in ("table", "markdown") else columns_for(sheet.table, sheet.fields, language)
    try:
        guard(path)
        with text_file(path) as stream:
            write(sheet.rows, columns, form, stream)
    except PovstatError as error:
        return error.message(language)
    return None


def file_name(words: Sequence[str], table: str) -> str:
    """A name for the file, from the words of the command: ``counties-guizhou-2020``."""
    plain = [
        re.sub(r"[^\w.]+", "-", word.lstrip("-")).strip("-.")
        for word in words or [table]
        if not word.startswith("--")
    ]
    return "-".join(part.lower() for part in plain if part)[:60] or table
