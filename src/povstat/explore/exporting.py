"""Writing what a view shows to a file, as the command line would."""

import re
from collections.abc import Callable, Sequence

from povstat.errors import PovstatError
from povstat.explore.asking import Asking
from povstat.explore.views.base import ViewSheet
from povstat.fields.sheets import sheet
from povstat.output import FILE_FORMATS, Format, write_file


def write_sheet(
    shown: ViewSheet, path: str, form: Format, guard: Callable[[str], None], asking: Asking
) -> str | None:
    """Write the rows that are shown; returns what went wrong, in one line, or None.

    The formats for programs carry every field, those for people the columns of the screen.
    """
    fields = [column.field for column in shown.columns] if FILE_FORMATS[form].for_people else shown.fields
    try:
        guard(path)
        page = sheet(
            asking.db,
            shown.table,
            shown.rows,
            fields,
            asking.language,
            form,
            available=shown.fields,
            data=asking.data,
        )
        write_file(page, path, form)
    except PovstatError as error:
        return error.message(asking.language)
    return None


def file_name(words: Sequence[str]) -> str:
    """A name for the file, from the words of the command, or the name of the table: ``counties-2020``."""
    parts = [word for word in words if not word.startswith("--")]
    plain = [re.sub(r"[^\w.]+", "-", word).strip("-.") for word in parts]
    return "-".join(part.lower() for part in plain if part)[:60]
