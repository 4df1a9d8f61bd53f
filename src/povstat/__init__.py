"""The reference on China's 832 national-level poverty-stricken counties, 2012-2020.

The command is ``povstat``; the same questions as Python functions are in ``api.py`` and offered here:
``povstat.counties(province="Guizhou")``, ``povstat.resolve("威宁")``, ``povstat.match(frame)``.
"""

from povstat.version import __version__

# As typing has it, which the command line must not wait for before it answers Ctrl-C.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from povstat.api import connection, counties, match, milestones, panel, resolve, series

__all__ = ["__version__", "connection", "counties", "match", "milestones", "panel", "resolve", "series"]


def __getattr__(name: str) -> "Any":
    """Import the functions when one is first asked for: the command line must not wait for them."""
    if name in __all__:
        from povstat import api

        return getattr(api, name)
    raise AttributeError(f"module 'povstat' has no attribute {name!r}")
