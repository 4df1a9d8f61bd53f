"""What is known of one record: labels, and what stands for each."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from povstat.explore.fitting import fit, folded
from povstat.explore.kinds.base import Lines
from povstat.explore.widgets.lines_pane import Line, LinesPane

WIDEST_LABEL = 24


def card_lines(title: str, lines: Lines, width: int) -> Iterable[Line]:
    """The lines of a card of some width: the label beside its text, or above it where there is little room."""
    kept = [(label, text) for label, text in lines if text]
    # Two names stand one below the other where they do not fit beside each other.
    names = [title] if cell_len(title) <= width else title.split("  ")
    for part in (part for name in names for part in folded(name, width)):
        yield [(part, "title")]
    yield []
    label_width = min(max((cell_len(label) for label, _ in kept), default=0), WIDEST_LABEL)
    beside = width - label_width - 2 >= 20
    for label, text in kept:
        if not beside and label:
            yield [(label, "label")]
        for number, part in enumerate(folded(text, width - label_width - 2 if beside else width - 1)):
            if beside:
                yield [(fit(label if number == 0 else "", label_width), "label"), ("  " + part, "")]
            else:
                yield [(" " + part, "")]


class CardPane(LinesPane):
    """The card beside a table."""

    def show(self, title: str, lines: Lines) -> None:
        """Show a record."""
        self.show_several([(title, lines)])

    def show_several(self, cards: Sequence[tuple[str, Lines]]) -> None:
        """Show records one below the other, each with its title."""
        self.write_with(lambda width, height: _several(cards, width))


def _several(cards: Sequence[tuple[str, Lines]], width: int) -> Iterable[Line]:
    for number, (title, lines) in enumerate(cards):
        if number:
            yield []
        yield from card_lines(title, lines, width)
