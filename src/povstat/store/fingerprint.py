"""Which data of one's own answers are from: its stated version may be that of the data it was copied from."""

import hashlib
from pathlib import Path

from povstat.store import locations


def fingerprint(data: Path | None = None) -> str | None:
    """The beginning of a hash of the files of the user's own data directory; None where the shipped data is asked.

    ``data`` is the directory given, else POVSTAT_DATA counts. Raises OSError for one that cannot be read.
    """
    directory = locations.chosen_data(data)
    if directory is None:
        return None
    digest = hashlib.sha256()
    for path in sorted(path for path in directory.iterdir() if path.suffix in (".yaml", ".csv")):
        digest.update(f"{path.name}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
