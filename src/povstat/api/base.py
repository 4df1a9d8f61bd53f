"""What every question needs: the data, opened once, and the language in which notes and references are written."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from povstat.errors import PovstatError, UsageError
from povstat.lang import LANGUAGES, Language
from povstat.results import Note, Rows

if TYPE_CHECKING:
    from povstat.places.quick_resolver import QuickResolver
    from povstat.store.opened import Opened

Words = str | Iterable[str]
"""One word or several: ``"Guizhou"`` or ``["Guizhou", "云南"]``."""

Years = int | Iterable[int]
"""One year or several."""


class Data:
    """A data directory that is open, and what is made of it once. May be used from several threads."""

    def __init__(
        self, data: str | Path | None = None, lang: Language = "en", note: Callable[..., None] | None = None
    ) -> None:
        """Nothing is opened yet. ``data`` is a data directory, else POVSTAT_DATA, else the shipped data.

        ``note`` takes what there is to say about opening it: a text, and the values of its gaps by name, which
        ``povstat.lang.filled`` puts together. Raises UsageError for a language that povstat does not speak.
        """
        if lang not in LANGUAGES:
            raise UsageError('unknown language "{text}"; one of: en, zh', text=lang)
        self.data = None if data is None else Path(data)
        self.lang: Language = lang
        self._note = note

    @property
    def connection(self) -> sqlite3.Connection:
        """The read-only SQLite connection. Raises InvalidDataError where there is no valid data."""
        return self._opened.connection

    @property
    def resolver(self) -> "QuickResolver":
        """Every spelling and code in memory, for many questions; made when first asked for."""
        return self._opened.resolver

    @property
    def _opened(self) -> "Opened":
        """The data, open in this process; opened anew when a file of it has changed."""
        from povstat.store.opened import opened

        return opened(self.data, self._note)

    def _rows(
        self,
        rows: Iterable[Mapping[str, Any]],
        table: str,
        fields: Sequence[str],
        notes: Sequence[Note] = (),
        shown: Sequence[str] | None = None,
        missing: Sequence[PovstatError] = (),
    ) -> "Rows[Any]":
        return Rows(
            rows,
            table=table,
            fields=fields,
            lang=self.lang,
            notes=notes,
            shown=shown,
            missing=missing,
            data=self.data,
        )


def words(given: Words | None) -> list[str]:
    """The words given: none, one, or several."""
    if given is None:
        return []
    return [given] if isinstance(given, str) else list(given)


def years(given: Years | None) -> list[int]:
    """The years given: none, one, or several."""
    if given is None:
        return []
    return [given] if isinstance(given, int) else list(given)
