"""The explorer driven by keys, in this process."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from tools.explore_screens import settled

from povstat.explore.app import Explorer
from povstat.explore.asking import Asking
from povstat.explore.place import Place
from povstat.explore.widgets.rows_table import RowsTable
from povstat.lang import Language
from povstat.store.opening import open_store
from tests.conftest import TINY

WIDE, USUAL = (180, 45), (80, 24)


class Driven:
    """An explorer that is open, and what a test asks of it."""

    def __init__(self, explorer: Explorer, pilot: Pilot[Any]) -> None:
        self.explorer = explorer
        self.pilot = pilot

    async def press(self, *keys: str) -> str:
        """Press keys; the screen after them."""
        await self.pilot.press(*keys)
        return await self.settled()

    async def settled(self) -> str:
        """The screen, when all that waits has been drawn."""
        return await settled(self.explorer, self.pilot)

    @property
    def place(self) -> Place:
        """Where the explorer is."""
        return self.explorer.view.current_place()

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rows of the table of the view."""
        return self.explorer.view.query(RowsTable).first().source.all_rows()

    @property
    def row(self) -> dict[str, Any]:
        """The row under the cursor of that table."""
        row = self.explorer.view.query(RowsTable).first().row
        assert row is not None
        return row


def drive(
    test: Callable[[Driven], Awaitable[None]],
    place: Place = Place("counties"),
    *,
    size: tuple[int, int] = USUAL,
    language: Language = "en",
    data: Path | None = TINY,
    guard: Callable[[str], None] = lambda path: None,
    ahead: bool = False,
) -> Explorer:
    """Open the explorer at a place and let a test drive it; returns it closed."""

    async def run() -> Explorer:
        explorer = Explorer(Asking(open_store(data), language, data), place, guard=guard, ahead=ahead)
        async with explorer.run_test(size=size, notifications=True) as pilot:
            driven = Driven(explorer, pilot)
            await driven.settled()
            await test(driven)
        return explorer

    return asyncio.run(run())
