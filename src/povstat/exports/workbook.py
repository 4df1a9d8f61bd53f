"""One Excel workbook: a sheet for each table, and one about all of them."""

import io

from povstat.exports.content import LICENCE, Content
from povstat.output.excel import write_book


def workbook(content: Content) -> bytes:
    """The bytes of the file. Raises as ``output.excel.write_excel`` does."""
    raw = io.BytesIO()
    about = (content.version, content.citation, f"{LICENCE[0]} ({LICENCE[1]})")
    write_book(content.sheets, content.title, about, content.language, raw)
    return raw.getvalue()
