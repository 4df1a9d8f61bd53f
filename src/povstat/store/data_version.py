"""Which data answers are from, in a word that a file can carry along."""

import hashlib
from pathlib import Path

from povstat.store import locations
from povstat.version import __version__


def data_version(data: Path | None = None) -> str:
    """The version of the data in use: that of povstat, with which it is published.

    For a data directory of the user's own a plus and the beginning of a hash of its files follow.
    """
    directory = locations.chosen_data(data)
    if directory is None:
        return __version__
    digest = hashlib.sha256()
    for path in sorted(path for path in directory.iterdir() if path.suffix in (".yaml", ".csv")):
        digest.update(f"{path.name}\0".encode())
        digest.update(path.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:12]}"
