"""One thing shown to a person: labels and what stands for each."""

from collections.abc import Sequence
from typing import TextIO

from rich.cells import cell_len

from povstat.output import Look
from povstat.output.harmless import harmless

Lines = Sequence[tuple[str, str]]


def write_card(title: str, lines: Lines, stream: TextIO, look: Look) -> None:
    """A title, then a line for each label; what has no text is left out."""
    title = harmless(title)
    kept = [(harmless(label), harmless(text)) for label, text in lines if text]
    if look.terminal:
        _write_rich(title, kept, stream, look)
        return
    stream.write(f"{title}\n")
    width = max((cell_len(label) for label, _ in kept), default=0)
    for label, text in kept:
        for number, line in enumerate(text.split("\n")):
            shown = label if number == 0 else ""
            stream.write(f"{shown}{' ' * (width - cell_len(shown))}  {line}\n")


def _write_rich(title: str, lines: Lines, stream: TextIO, look: Look) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(
        file=stream,
        force_terminal=True,
        color_system="auto" if look.color else None,
        no_color=not look.color,
        width=look.width,
        highlight=False,
    )
    console.print(Text(title, style="bold"))
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for label, text in lines:
        grid.add_row(Text(label), Text(text))
    console.print(grid)
