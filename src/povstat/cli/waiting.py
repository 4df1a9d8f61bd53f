"""A word on a terminal while something takes longer than a second; it goes when the work is done."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

SILENT_FOR = 1.0
"""Seconds before anything is shown."""


@contextmanager
def waiting(text: str, stream: TextIO, *, silent_for: float = SILENT_FOR) -> Iterator[None]:
    """Show a text on a terminal until the work within is done, where that takes long; elsewhere nothing."""
    if not stream.isatty():
        yield
        return
    shown = threading.Event()

    def show() -> None:
        with suppress(OSError):
            stream.write(f"{text} …")
            stream.flush()
            shown.set()

    timer = threading.Timer(silent_for, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if shown.is_set():
            with suppress(OSError):
                stream.write("\r\x1b[K")
                stream.flush()
