"""When memory is tidied up: while nobody presses a key.

Python's collector goes through everything that lives whenever it thinks it due, 20 to 60 ms with this screen and
its modules, and a key that comes then waits. So what lives from the start on is set aside, and the rest is gone
through while the keys rest.
"""

import gc
import time

OFTEN = 5.0
"""Seconds between two looks whether to tidy up."""

REST = 2.0
"""Seconds without a key that count as rest."""

LONGEST = 30.0
"""Seconds after which it is tidied up even between keys, so that memory stays flat."""

THRESHOLDS = (10_000, 20, 1_000)
"""How much is made before the collector steps in itself: of the young often, of the old hardly ever."""


class Tidying:
    """The collector, held back between ``begin`` and ``end``."""

    def __init__(self) -> None:
        self._usual = gc.get_threshold()
        self._key = self._tidied = time.monotonic()

    def begin(self) -> None:
        """Set aside what lives now, and hold the collector back."""
        gc.freeze()
        gc.set_threshold(*THRESHOLDS)

    def key_pressed(self) -> None:
        """A key was pressed now."""
        self._key = time.monotonic()

    def look(self) -> None:
        """Tidy up if the keys rest, or have not rested for long."""
        now = time.monotonic()
        if now - self._key > REST or now - self._tidied > LONGEST:
            gc.collect()
            self._tidied = now

    def end(self) -> None:
        """As it was before."""
        gc.set_threshold(*self._usual)
        gc.unfreeze()
