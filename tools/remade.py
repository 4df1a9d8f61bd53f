"""A file that a tool makes again from other files: write it, or say whether it is as the tool writes it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from povstat.output.destination import text_file


def write_whole(target: Path, text: str) -> None:
    """Write the file: an interrupted run leaves it as it was."""
    with text_file(target) as stream:
        stream.write(text)


def write_or_check(target: Path, text: str, arguments: Sequence[str], tool: str) -> int:
    """Write the file, or with ``--check`` only compare it, byte for byte; return the exit code."""
    if "--check" in arguments:
        same = target.read_bytes() == text.encode()
        print("" if same else f"{target.name} is not as tools.{tool} writes it", end="", file=sys.stderr)
        return 0 if same else 1
    write_whole(target, text)
    return 0
