"""Standard output whose reader goes before the end, as ``head`` does: the verb goes on to its own end.

Its exit code, its notes and its errors are those that it would have had; what is left to be written goes nowhere.
"""

import contextlib
import os
from collections.abc import Iterator
from typing import BinaryIO


@contextlib.contextmanager
def reader_may_go() -> Iterator[None]:
    """Writing may end here before everything is written, and all is well."""
    try:
        yield
    except BrokenPipeError:
        discard_output()


def discard_output() -> None:
    """Let standard output lead nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


class PatientBytes:
    """A stream of bytes that takes everything, also when nobody reads it any more.

    For verbs that have more to do than to write. It can stand for a binary stream that is only written to.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, data: bytes) -> int:
        """Write bytes, if anybody reads them."""
        with reader_may_go():
            self._stream.write(data)
        return len(data)

    def flush(self) -> None:
        """Let the reader have what was written."""
        with reader_may_go():
            self._stream.flush()
