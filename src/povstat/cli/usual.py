"""What the settings of a user put where a call and its environment say nothing."""

import os
from collections.abc import Sequence
from pathlib import Path

from povstat import settings
from povstat.cli.session import Session
from povstat.errors import UsageError
from povstat.fields.columns import pick_fields


def apply_settings(session: Session) -> None:
    """Take over colour, pager and data; what the call chose stays."""
    session.color = session.color and session.settings.get("color") is not False
    session.pager = session.pager and session.settings.get("pager") is not False
    if session.data is None and "data" in session.settings and not os.environ.get("POVSTAT_DATA"):
        session.data = Path(str(session.settings["data"]))


def usual_fields(session: Session, table: str, available: Sequence[str]) -> list[str] | None:
    """The fields that the user wants to be shown of a table; None where nothing is set.

    Raises UsageError, saying where it is set, for a field that the table does not have.
    """
    chosen = settings.columns_of(session.settings, table)
    if chosen is None:
        return None
    try:
        return pick_fields(table, chosen, available, session.language)
    except UsageError as error:
        setting = UsageError(
            "columns.{table} in {path}: {columns}", table=table, path=settings.path(), columns=chosen
        )
        error.also = (*error.also, setting)
        raise
