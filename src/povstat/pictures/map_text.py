"""A map for people at a terminal: title, braille dots, legend, notes."""

from collections.abc import Sequence

from rich.cells import cell_len

from povstat.lang import Language, bracketed
from povstat.output.harmless import harmless
from povstat.pictures.braille import DrawnSpan, LegendLine, braille_map, legend
from povstat.pictures.map_classes import QUIET
from povstat.pictures.map_picture import MapPicture

_GAP = "   "


def map_text(picture: MapPicture, *, width: int, height: int | None, color: bool) -> str:
    """The map as text, ending with a newline; ``height`` lines in all at most, where it is given.

    Without colour each class is drawn as a mark of its own.
    """
    scene, frame = picture.scene(), picture.frame
    entries = legend(scene, frame.language, marks=not color)
    colors = {entry.kind: entry.color for entry in entries} | dict(QUIET)
    signs = _legend_lines(entries, frame.language, width, color=color)
    words = [line for text in (*frame.notes, frame.source) for line in _folded(text, width)]
    head = [*_folded(frame.title, width), *_folded(frame.subtitle, width)]
    rows = _rows(width) if height is None else min(_rows(width), height - len(signs) - len(words) - len(head))
    drawn = braille_map(scene, width, max(rows, 4), marks=not color)
    lines = [*head, *(_line(spans, colors, color=color) for spans in drawn), *signs, *words]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _rows(width: int) -> int:
    """The lines that a map of the country fills at a width."""
    return max(width * 2 // 5, 4)


def _line(spans: Sequence[DrawnSpan], colors: dict[str, str], *, color: bool) -> str:
    return "".join(_painted(span.text, colors.get(span.kind), color=color) for span in spans)


def _painted(text: str, paint: str | None, *, color: bool) -> str:
    if not color or not paint:
        return text
    red, green, blue = (int(paint[at : at + 2], 16) for at in (1, 3, 5))
    return f"\x1b[38;2;{red};{green};{blue}m{text}\x1b[0m"


def _legend_lines(entries: Sequence[LegendLine], language: Language, width: int, *, color: bool) -> list[str]:
    """The entries in as few lines as they fill."""
    lines: list[str] = []
    taken = width + 1
    for entry in entries:
        text = f" {entry.text}{bracketed(entry.counties, language)}"
        wide = cell_len(entry.sign + text)
        if taken + len(_GAP) + wide > width:
            lines.append("")
            taken = -len(_GAP)
        lines[-1] += (_GAP if lines[-1] else "") + _painted(entry.sign, entry.color, color=color) + text
        taken += len(_GAP) + wide
    return lines


def _folded(text: str, width: int) -> list[str]:
    from povstat.pictures.framed import wrapped

    return wrapped(harmless(text), width / 2, latin=0.5)
