"""Text fitted into cells of a terminal: a Chinese character takes two of them."""

from rich.cells import cell_len, set_cell_size

from povstat.output.harmless import one_line

ELLIPSIS = "…"


def cut(text: str, width: int) -> str:
    """A text of at most ``width`` cells; one that is longer ends with an ellipsis."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + ELLIPSIS


def fit(text: str, width: int, *, right: bool = False) -> str:
    """A text of exactly ``width`` cells on one line, cleaned of what a terminal would obey."""
    text = cut(one_line(text), width)
    blank = " " * max(width - cell_len(text), 0)
    return blank + text if right else text + blank


def folded(text: str, width: int) -> list[str]:
    """A text as lines of at most ``width`` cells, broken at blanks and between Chinese characters."""
    width = max(width, 2)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in _pieces(one_line(paragraph)):
            if line and cell_len(line) + cell_len(piece.rstrip()) > width:
                lines.append(line.rstrip())
                line = ""
                piece = piece.lstrip()
            while cell_len(piece.rstrip()) > width:
                head = set_cell_size(piece, width).rstrip()
                # A wide character that is cut in two becomes a blank.
                head = head or piece[0]
                lines.append(line + head)
                line, piece = "", piece[len(head) :]
            line += piece
        lines.append(line.rstrip())
    return lines


_NEVER_FIRST = "，。、；：？！）》」』”’…"


def _pieces(text: str) -> list[str]:
    """What must not be broken: words with the blank after them, and wide characters with the stops after them."""
    pieces: list[str] = []
    fresh = True
    for letter in text:
        wide = cell_len(letter) == 2
        if pieces and (letter in _NEVER_FIRST or not (fresh or wide)):
            pieces[-1] += letter
        else:
            pieces.append(letter)
        fresh = letter == " " or wide
    return pieces
