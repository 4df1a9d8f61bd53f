"""Charts of the list for people at a terminal."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len

from povstat.lang import word
from povstat.output.harmless import harmless
from povstat.pictures.series_text import with_words

if TYPE_CHECKING:
    from povstat.pictures.frame import Frame

Row = Mapping[str, Any]

_BAR = "█"
_BLUE, _END = "\x1b[38;2;0;114;178m", "\x1b[0m"
_WIDEST = 60


def progress_text(rows: Sequence[Row], frame: "Frame", *, width: int, color: bool) -> str:
    """A bar for each year, those of an area below each other."""
    name = "area_zh" if frame.language == "zh" else "area"
    areas = list(dict.fromkeys(row[name] for row in rows))
    lines = []
    for area in areas:
        own = [row for row in rows if row[name] == area]
        if len(areas) > 1:
            lines.append(area)
        top = max(row["designated"] for row in own) or 1
        lines += _bars([(str(row["year"]), row["listed"]) for row in own], top, width, color=color)
    return _whole(lines, frame, width)


def batches_text(rows: Sequence[Row], frame: "Frame", *, width: int, color: bool) -> str:
    """A bar for each batch, of all the provinces shown."""
    counts: Counter[int] = Counter()
    for row in rows:
        counts[row["batch"]] += row["counties"]
    bars = [(str(batch), count) for batch, count in sorted(counts.items())]
    return _whole(_bars(bars, max(counts.values()), width, color=color), frame, width)


def timeline_text(rows: Sequence[Row], frame: "Frame", *, width: int, color: bool) -> str:
    """A row for each kind and a column for each stretch of years, with the number of milestones."""
    kinds = list(dict.fromkeys(row["kind"] for row in rows))
    names = [word(kind, frame.language) for kind in kinds]
    margin = max(cell_len(name) for name in names) + 1
    years = [int(row["date"][:4]) for row in rows]
    first, last = min(years), max(years)
    columns = max(min(width - margin, (last - first + 1) * 2), 8)
    counts: Counter[tuple[str, int]] = Counter()
    for row, year in zip(rows, years, strict=True):
        counts[row["kind"], (year - first) * (columns - 1) // max(last - first, 1)] += 1
    lines = []
    for kind, name in zip(kinds, names, strict=True):
        cells = "".join(_digit(counts[kind, column]) for column in range(columns))
        lines.append(name + " " * (margin - cell_len(name)) + _painted(cells, color=color))
    ends = f"{first}{' ' * max(columns - 8, 1)}{last}"
    return _whole([*lines, " " * margin + ends], frame, width)


def _digit(count: int) -> str:
    return "." if not count else str(count) if count < 10 else "+"


def _bars(bars: Sequence[tuple[str, int]], top: int, width: int, *, color: bool) -> list[str]:
    room = max(min(width - 14, _WIDEST), 4)
    return [
        f"{name} {value:>4} {_painted(_BAR * max(round(value / top * room), bool(value)), color=color)}".rstrip()
        for name, value in bars
    ]


def _painted(text: str, *, color: bool) -> str:
    return f"{_BLUE}{text}{_END}" if color and text else text


def _whole(lines: Sequence[str], frame: "Frame", width: int) -> str:
    body = "\n".join([harmless(frame.title), *lines]) + "\n"
    return with_words(body + harmless(frame.subtitle) + "\n", frame, width)
