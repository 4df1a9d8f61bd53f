"""When memory is tidied up: while nobody presses a key.

Python's collector goes through everything that lives whenever it thinks it due, 20 to 150 ms with this screen and
its modules, and a key that comes then waits. So what lived through a collection is set aside, and the next goes
through what is new since, in a few milliseconds; all of it is gone through when the keys rest for long.
"""

import gc
import time

from textual._styles_cache import StylesCache

OFTEN = 1.0
"""Seconds between two looks whether to tidy up."""

REST = 1.0
"""Seconds without a key that count as rest."""

LONG_REST = 20.0
"""Seconds without a key after which all is gone through: what was set aside may have been left since."""

LONGEST = 5.0
"""Seconds after which it is tidied up even between keys, so that memory stays flat."""

THRESHOLDS = (5_000, 5, 1_000)
"""How much is made before the collector steps in itself: of the young often and little, of the old hardly ever."""


class Tidying:
    """The collector, held back between ``begin`` and ``end``."""

    def __init__(self) -> None:
        self._usual = gc.get_threshold()
        self._key = self._tidied = time.monotonic()
        self._to_do = self._all_to_do = True

    def begin(self) -> None:
        """Set aside what lives now, and hold the collector back."""
        self.set_aside()
        gc.set_threshold(*THRESHOLDS)

    def set_aside(self) -> None:
        """What lives now is not gone through until the keys rest for long."""
        gc.freeze()

    def key_pressed(self) -> None:
        """A key was pressed now."""
        self._key = time.monotonic()
        self._to_do = self._all_to_do = True

    @property
    def rested(self) -> float:
        """Seconds since the last key."""
        return time.monotonic() - self._key

    def look(self) -> None:
        """Tidy up if the keys rest, once for each rest, or have not rested for long."""
        now = time.monotonic()
        rests = now - self._key
        if self._all_to_do and rests > LONG_REST:
            gc.unfreeze()
            self._all_to_do = False
        elif not self._to_do or not (rests > REST or now - self._tidied > LONGEST):
            return
        release()
        gc.collect()
        self.set_aside()
        self._to_do = False
        self._tidied = now

    def end(self) -> None:
        """As it was before."""
        gc.set_threshold(*self._usual)
        gc.unfreeze()
        release()


def release() -> None:
    """Let go of what was drawn by parts of the screen that are gone.

    Textual remembers two colours for each part in a cache of its class, and with them the last thousand parts with
    all their lines: every list that was opened and closed again.
    """
    forget = getattr(StylesCache.get_inner_outer, "cache_clear", None)
    if forget is not None:
        forget()
