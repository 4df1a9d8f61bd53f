"""Makes the table of the short way for this checkout; it holds until a file of code or data changes.

usage: python -m tools.write_start
"""

from pathlib import Path

from povstat import start
from povstat.start.table import write_table


def main() -> None:
    """Make the table and say which verbs are in it."""
    verbs = write_table(Path(start.TABLE), start.stamp())
    print(f"{start.TABLE}: {', '.join(verbs)}")


if __name__ == "__main__":
    main()
