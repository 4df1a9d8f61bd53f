"""A progress bar on a terminal, for what takes longer than a second."""

import sys
import time
from typing import Any

SILENT_FOR = 1.0
"""Seconds before anything is shown."""


class Progress:
    """Rows done, rate and remaining time, on stderr; silent where stderr is no terminal.

    Rich is imported only when there is something to show.
    """

    def __init__(self, size: int | None, *, shown: bool | None = None) -> None:
        self._shown = sys.stderr.isatty() if shown is None else shown
        self._size = size
        self._began = time.monotonic()
        self._bar: Any = None
        self._task: Any = None

    def update(self, rows: int, bytes_read: int) -> None:
        """Tell how far the run is."""
        if not self._shown:
            return
        elapsed = time.monotonic() - self._began
        if self._bar is None:
            if elapsed < SILENT_FOR:
                return
            self._start()
        done = bytes_read if self._size else rows
        self._bar.update(self._task, completed=done, rows=f"{rows:,}", rate=f"{rows / elapsed:,.0f}")

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

        self._bar = Progress(
            BarColumn(),
            TextColumn("{task.percentage:>3.0f}%") if self._size else TextColumn(""),
            TextColumn("{task.fields[rows]} rows, {task.fields[rate]} rows/s"),
            TimeRemainingColumn() if self._size else TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("", total=self._size, rows="0", rate="")
        self._bar.start()

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
