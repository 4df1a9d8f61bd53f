"""A table on a terminal: fitted to its width, names shortened before a column goes, ids never broken."""

from collections.abc import Sequence
from typing import TextIO

from rich.cells import cell_len, chop_cells, set_cell_size

from povstat.output import Column, Look, Row
from povstat.output.tones import painted, tone_of

GAP = 2
"""Spaces between two columns."""

FLOORS = {"name": 10, "text": 20}
"""Cells below which a column of names or of texts is not narrowed while another column could go."""

LAST_FLOOR = 4
"""The same once no column is left that could go."""


def write_screen(
    rows: Sequence[Row], cells: Sequence[Sequence[str]], columns: Sequence[Column], stream: TextIO, look: Look
) -> None:
    """Write the table; what had no room is said above it. ``look.page`` repeats the headings once a screen."""
    widths = fitted(cells, columns, look.width)
    shown = list(widths)
    hidden = [column.heading for position, column in enumerate(columns) if position not in widths]
    lines: list[str] = []
    if hidden:
        note = look.hidden_note.format(names=look.joiner.join(hidden))
        lines += [_styled(line, look, dim=True) for line in wrapped(note, look.width)]
    above = [columns[position].heading for position in shown]
    head = _lines(above, [""] * len(shown), [columns[position] for position in shown], widths, look, heading=True)
    head.append(_styled(("-" if look.ascii_only else "─") * min(_total(widths), look.width), look, dim=True))
    lines += head
    at = len(lines)
    for row, texts in zip(rows, cells, strict=True):
        tones = [tone_of(columns[position].field, row.get(columns[position].field)) for position in shown]
        block = _lines([texts[position] for position in shown], tones, [columns[p] for p in shown], widths, look)
        if look.page and at + len(block) > look.page > 2 * len(head):
            # Filled up, so that the next screen begins with the headings.
            lines += [""] * (look.page - at) + head
            at = len(head)
        lines += block
        at += len(block)
    stream.write("".join(f"{line.rstrip()}\n" for line in lines))


def fitted(cells: Sequence[Sequence[str]], columns: Sequence[Column], room: int) -> dict[int, int]:
    """The width of each column that is shown, by its position.

    First headings fold and names and texts give way, the widest first; then the last column goes that need not be
    kept, and all is tried anew. Where only columns that are kept are left, they give way further.
    """
    texts = [[row[position] for row in cells] for position in range(len(columns))]
    wide = [max([cell_len(column.heading), *map(_width, own)]) for column, own in zip(columns, texts, strict=True)]
    floors = [min(wide[position], _floor(column, texts[position])) for position, column in enumerate(columns)]
    shown = list(range(len(columns)))
    while True:
        least = sum(floors[position] + GAP for position in shown) - GAP
        spare = [position for position in shown if not columns[position].keep]
        if least <= room or not spare or len(shown) == 1:
            break
        shown.remove(spare[-1])
    if least > room:
        floors = [
            floor if columns[position].shape == "id" else min(floor, LAST_FLOOR)
            for position, floor in enumerate(floors)
        ]
        if sum(floors[position] + GAP for position in shown) - GAP > room:
            floors = [min(floor, LAST_FLOOR) for floor in floors]
    widths = {position: wide[position] for position in shown}
    # What a folded heading gives costs nothing: no value is shortened before.
    whole = [
        max([floors[position], _heading(column), *map(_width, own)])
        for position, (column, own) in enumerate(zip(columns, texts, strict=True))
    ]
    _narrow(widths, whole, room)
    _narrow(widths, floors, room)
    return widths


def _narrow(widths: dict[int, int], floors: Sequence[int], room: int) -> None:
    """Take from the widest columns, a step at a time, until all fit or none has more than its floor."""
    while (excess := _total(widths) - room) > 0:
        able = [position for position in widths if widths[position] > floors[position]]
        if not able:
            break
        widest = max(able, key=lambda position: widths[position])
        others = [widths[position] for position in able if position != widest]
        down_to = max([floors[widest], *(others and [max(others) - 1])])
        widths[widest] = max(down_to, widths[widest] - excess, floors[widest])


def _total(widths: dict[int, int]) -> int:
    return sum(widths.values()) + GAP * (len(widths) - 1)


def _width(text: str) -> int:
    return max(map(cell_len, text.split("\n")))


def _floor(column: Column, texts: Sequence[str]) -> int:
    """The cells that a column needs at least, heading included: its longest word, since headings fold."""
    heading = _heading(column)
    if column.shape in FLOORS:
        return max(heading, FLOORS[column.shape])
    if column.shape == "ids":
        return max([heading, *(cell_len(part) for text in texts for part in text.split())])
    return max([heading, *map(_width, texts)])


def _heading(column: Column) -> int:
    """The longest word of a heading; a Chinese one folds anywhere, but into two lines at most."""
    if column.heading.isascii():
        return max(map(cell_len, column.heading.split()), default=0)
    cells = cell_len(column.heading)
    return max(min(cells, 4), -(-cells // 4) * 2)


def _lines(
    texts: Sequence[str],
    tones: Sequence[str],
    columns: Sequence[Column],
    widths: dict[int, int],
    look: Look,
    *,
    heading: bool = False,
) -> list[str]:
    """The lines that the cells of one row take."""
    blocks = []
    for text, column, width in zip(texts, columns, widths.values(), strict=True):
        if column.shape == "name" and not heading and "\n" not in text:
            blocks.append([shortened(text, width, look)])
        else:
            blocks.append([part for line in text.split("\n") for part in wrapped(line, width)])
    height = max(map(len, blocks))
    lines = []
    for number in range(height):
        parts = []
        for block, tone, column, width in zip(blocks, tones, columns, widths.values(), strict=True):
            # Headings stand on the line above the rule.
            at = number - (height - len(block)) if heading else number
            text = block[at] if 0 <= at < len(block) else ""
            space = " " * (width - cell_len(text))
            unknown = bool(text) and text == look.unknown
            text = _styled(text, look, tone, bold=heading, dim=unknown)
            parts.append(space + text if column.right else text + space)
        lines.append((" " * GAP).join(parts))
    return lines


def _styled(text: str, look: Look, tone: str = "", *, bold: bool = False, dim: bool = False) -> str:
    return painted(text, tone, bold=bold, dim=dim) if look.color else text


def shortened(text: str, width: int, look: Look) -> str:
    """A name in at most so many cells, with a sign where something was left out."""
    if cell_len(text) <= width:
        return text
    sign = "..." if look.ascii_only else "…"
    if width <= len(sign):
        return set_cell_size(text, width).rstrip()
    return set_cell_size(text, width - len(sign)).rstrip(" ,，、") + sign


def wrapped(text: str, width: int) -> list[str]:
    """Text in lines of at most so many cells, broken at spaces and between Chinese characters."""
    if cell_len(text) <= width:
        return [text]
    lines, line = [], ""
    for piece in _pieces(text):
        if line and cell_len(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        if cell_len(piece.rstrip()) > width:
            *full, piece = chop_cells(piece, width)
            lines += full
        line += piece
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


_CLOSING = "，。；：、！？）》」』”’"
"""Marks that do not begin a line."""


def _pieces(text: str) -> list[str]:
    """The parts between which a line may break, each with the spaces after it."""
    pieces: list[str] = []
    before_wide = True
    for letter in text:
        wide = cell_len(letter) == 2
        starts = not pieces or pieces[-1].endswith(" ") or wide or before_wide
        if letter == " " or (letter in _CLOSING and pieces) or not starts:
            if pieces:
                pieces[-1] += letter
            else:
                pieces.append(letter)
        else:
            pieces.append(letter)
        before_wide = wide
    return pieces
