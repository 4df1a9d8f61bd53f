"""Where povstat's files are: the data directory, the compiled store of a wheel, the user's cache."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent

PACKAGED_STORE = _PACKAGE / "povstat.sqlite"
"""The compiled store that a wheel carries; a checkout has none."""

PACKAGED_DATA = _PACKAGE / "data"
"""The data files that a wheel carries."""

CHECKOUT_DATA = _PACKAGE.parent.parent / "data"
"""The data files of a checkout."""


def shipped_data() -> Path:
    """The directory of the shipped data files."""
    return PACKAGED_DATA if PACKAGED_DATA.is_dir() else CHECKOUT_DATA


def chosen_data(option: Path | None) -> Path | None:
    """The user's own data directory: the option, else POVSTAT_DATA, else none."""
    if option is not None:
        return option
    variable = os.environ.get("POVSTAT_DATA")
    return Path(variable) if variable else None


def cache_directory() -> Path:
    """Where compiled stores of data directories are kept. It may not exist. Raises RuntimeError without a home."""
    from platformdirs import user_cache_path

    return user_cache_path("povstat", appauthor=False)
