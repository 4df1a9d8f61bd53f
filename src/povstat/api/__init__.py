"""One object to ask: the questions of the command line as methods, on the shipped data or on your own.

``povstat.Povstat(data=..., lang="zh")`` opens a data directory when first asked and keeps it open; the functions
of the module (``povstat.counties()``) ask one shared object. A method has the name of its verb and takes the same
words; rows have the field names of ``--json``.
"""

from functools import cache

from povstat.api.names import NameQuestions
from povstat.api.pictures import PictureQuestions
from povstat.api.tables import TableQuestions

__all__ = ["Povstat", "shared"]


class Povstat(TableQuestions, NameQuestions, PictureQuestions):
    """The record, open for questions. Nothing is read before the first one; threads may share an object.

    >>> povstat.Povstat(lang="zh").counties(province="云南", batch=2020).fields[0]
    'code'
    """

    def __repr__(self) -> str:
        return f"Povstat(data={str(self.data) if self.data else None!r}, lang={self.lang!r})"


@cache
def shared() -> Povstat:
    """The object that the functions of the module ask: the data of POVSTAT_DATA, else the shipped data."""
    return Povstat()
