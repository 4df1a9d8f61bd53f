"""Every key, once: what it does, what the line at the bottom calls it, and what help says of it."""

from typing import NamedTuple

from textual.binding import Binding

LISTS = ("counties", "provinces", "milestones", "series", "sources")
"""The views that are a table."""

VIEWS: tuple[tuple[str, str], ...] = (
    ("overview", "Overview"),
    ("counties", "Counties"),
    ("provinces", "Provinces"),
    ("milestones", "Milestones"),
    ("series", "Statistics"),
    ("map", "Map"),
    ("sources", "Sources"),
)
"""Every view that has a number, and the English text of its name."""

COUNTY = "county"
"""The view of one county, which has no number."""

NAMES = (*(name for name, _ in VIEWS), COUNTY)
"""Every view: those that a call can name."""


class Key(NamedTuple):
    """A key and what it does."""

    keys: str
    """As Textual names it."""
    shown: str
    """As it stands on a keyboard."""
    action: str
    label: str
    """The English text in the line at the bottom; empty for keys that stand in help alone."""
    help: str
    """The English text in help."""
    views: tuple[str, ...] = ()
    """The views in which it does something; all where none is named."""
    pair: str = ""
    """As the line at the bottom shows it together with its opposite, which has no label."""


_NARROWED = ("counties", "milestones", "series", "sources")

KEYS: tuple[Key, ...] = (
    Key("slash", "/", "view_does('filter')", "Filter",
        "Narrow the rows down while you type, in any spelling and both languages", _NARROWED),
    Key("f", "f", "view_does('facets')", "Facets",
        "Show or hide what the rows can be narrowed down by, with counts", _NARROWED),
    Key("o", "o", "view_does('order')", "Order",
        "Order by the column under the cursor; again: the other way; again: as it was", LISTS),
    Key("v", "v", "view_does('side_card')", "Card",
        "The card of the row: into it, or back to the table", LISTS),
    Key("x", "x", "view_does('clear')", "", "Take away every filter", _NARROWED),
    Key("space", "space", "view_does('mark')", "Compare",
        "Compare this series with others of the same unit", ("series",)),
    Key("tab", "tab", "app.focus_next", "", "To the next part of the screen"),
    Key("c", "c", "view_does('colour')", "Colour by",
        "Colour the counties by batch, area or supervision", ("map",)),
    Key("comma", ",", "view_does('year', -1)", "Year", "A year back", ("map",), ", ."),
    Key("full_stop", ".", "view_does('year', 1)", "", "A year on", ("map",)),
    Key("z", "z", "view_does('zoom')", "Zoom", "Zoom to the province of the county, and back", ("map",)),
    Key("s", "s", "sources", "Sources", "The sources of what the cursor stands on"),
    Key("g", "g", "go", "Go to", "Go to a county, province, event, series or source by its name"),
    Key("y", "y", "copy", "Copy", "Copy the row, the cell, the citation, the list of codes or the command"),
    Key("e", "e", "export", "Export", "Write what the view shows to a file, in any format of the command line"),
    Key("backspace", "⌫", "back", "Back", "Back to where you were"),
    Key("shift+right,alt+right", "shift+→", "forward", "", "Forth again"),
    Key("l", "l", "language", "中文", "The other language, at once"),
    Key("t", "t", "theme", "", "Light or dark"),
    Key("ctrl+p", "ctrl+p", "palette", "", "Every action and every county, by typing"),
    Key("question_mark", "?", "help", "Help", "This help"),
    Key("q", "q", "quit", "Quit", "Quit; the command that shows the same is printed"),
)  # fmt: skip

VIEWS_OF = {key.action.split("'")[1]: key.views for key in KEYS if key.action.startswith("view_does(")}
"""The views in which something can be done that only some can do, by its name."""

MOVES: tuple[tuple[str, str], ...] = (
    ("1 … 7", "The views"),
    ("↑ ↓ PgUp PgDn Home End", "Move the cursor"),
    ("← →", "Move between columns"),
    ("Enter", "Go where the row leads: the card, the counties, the table"),
    ("Esc", "Back to the table"),
)
"""Keys that stand in help alone, and what they do."""


def bindings() -> list[Binding]:
    """All of them, as Textual wants them."""
    numbers = [Binding(str(number), f"view('{name}')", show=False) for number, (name, _) in enumerate(VIEWS, 1)]
    escape = Binding("escape", "step_back", show=False)
    return [*numbers, escape, *(Binding(key.keys, key.action, show=False) for key in KEYS)]


def of_view(view: str) -> list[Key]:
    """The keys that do something in a view."""
    return [key for key in KEYS if not key.views or view in key.views]
