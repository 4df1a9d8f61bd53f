"""Bars of text: as long as a value is against the greatest."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from povstat.explore.fitting import fit
from povstat.explore.widgets.lines_pane import Line

_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(value: float, top: float, width: int) -> str:
    """A bar of at most ``width`` cells; anything above zero shows."""
    if top <= 0 or value <= 0:
        return ""
    eighths = max(round(value / top * width * 8), 1)
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def bar_lines(rows: Sequence[tuple[str, float, str]], width: int) -> Iterable[Line]:
    """A line for each label, value and text of the value; all bars have the same measure."""
    if not rows:
        return
    labels = max(cell_len(label) for label, _, _ in rows)
    texts = max(cell_len(text) for _, _, text in rows)
    room = max(width - labels - texts - 3, 4)
    top = max(value for _, value, _ in rows)
    for label, value, text in rows:
        yield [(fit(label, labels) + " ", "label"), (fit(bar(value, top, room), room) + " ", "bar"), (text, "")]
