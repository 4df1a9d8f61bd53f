"""The questions that can be asked of the store: typed arguments in, plain rows out; a file for each subject.

``queries.record.counties(...)``: a module is imported when it is first named, so that a prompt waits for none that
it does not need.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from povstat.queries import citations as citations
    from povstat.queries import codes as codes
    from povstat.queries import county as county
    from povstat.queries import coverage as coverage
    from povstat.queries import crosswalk as crosswalk
    from povstat.queries import labels as labels
    from povstat.queries import offers as offers
    from povstat.queries import panel as panel
    from povstat.queries import record as record
    from povstat.queries import search as search
    from povstat.queries import seats as seats
    from povstat.queries import series as series
    from povstat.queries import verdict_facts as verdict_facts
    from povstat.queries import vocabulary as vocabulary


def __getattr__(name: str) -> ModuleType:
    try:
        return import_module(f"{__name__}.{name}")
    except ModuleNotFoundError as error:
        if error.name == f"{__name__}.{name}":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
        raise
