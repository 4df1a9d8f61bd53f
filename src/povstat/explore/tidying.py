"""When memory is tidied up: while nobody presses a key.

Python's collector goes through everything that lives whenever it thinks it due, 20 to 60 ms with this screen and
its modules, and a key that comes then waits. So what lives from the start on is set aside, and all of it is gone
through once when the keys rest; while they do not, only what is new is.
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
        self._to_do = True

    def begin(self) -> None:
        """Set aside what lives now, and hold the collector back."""
        self.set_aside()
        gc.set_threshold(*THRESHOLDS)

    def set_aside(self) -> None:
        """What lives now is not gone through until the keys rest."""
        gc.freeze()

    def key_pressed(self) -> None:
        """A key was pressed now."""
        self._key = time.monotonic()
        self._to_do = True

    def look(self) -> None:
        """Tidy up if the keys rest for the first time, or have not rested for long."""
        now = time.monotonic()
        if not self._to_do:
            return
        if now - self._key > REST:
            # All that lives: what was set aside may have been left since.
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._to_do = False
        elif now - self._tidied > LONGEST:
            gc.collect()
        else:
            return
        self._tidied = now

    def end(self) -> None:
        """As it was before."""
        gc.set_threshold(*self._usual)
        gc.unfreeze()
