"""The two looks, light and dark, and the styles of each."""

from collections.abc import Mapping
from typing import Any

from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.theme import Theme

DARK, LIGHT = "povstat-dark", "povstat-light"

_UNSEEN = dict.fromkeys(
    (
        *("scrollbar", "scrollbar-hover", "scrollbar-active", "scrollbar-corner-color", "scrollbar-background"),
        *("scrollbar-background-hover", "scrollbar-background-active", "link-background-hover"),
    ),
    "#808080",
)
"""Textual gives each part colours for scrollbars and links, and draws all that is in it anew when one changes.
No part has them: they are the same in both looks."""

THEMES = (
    Theme(
        name=DARK,
        primary="#56B4E9",
        secondary="#7F8C99",
        accent="#E69F00",
        warning="#E69F00",
        error="#E06C5C",
        success="#2DB88A",
        foreground="#D8DEE4",
        background="#14181D",
        surface="#1B2027",
        panel="#262D36",
        dark=True,
        variables=_UNSEEN,
    ),
    Theme(
        name=LIGHT,
        primary="#0064A0",
        secondary="#5A6570",
        accent="#A34700",
        warning="#A34700",
        error="#B3261E",
        success="#00704E",
        foreground="#1B1F24",
        background="#FFFFFF",
        surface="#F4F6F8",
        panel="#E6EAEE",
        dark=False,
        variables=_UNSEEN,
    ),
)


class Stylesheets:
    """The styles as each theme colours them, parsed once: Textual parses them all anew for another theme."""

    def __init__(self) -> None:
        self._known: dict[str, Stylesheet] = {}

    def prepare(self, app: App[Any], theme: str, now: Stylesheet) -> None:
        """Parse the styles of a theme beforehand."""
        looks = app.available_themes[theme]
        variables = {**app.get_theme_variable_defaults(), **looks.to_color_system().generate(), **looks.variables}
        self.of(theme, variables, now)

    def of(self, theme: str, variables: Mapping[str, str], now: Stylesheet) -> Stylesheet:
        """The styles of a theme with its variables: the same ones that are used now."""
        sheet = self._known.setdefault(theme, Stylesheet(variables=dict(variables)))
        for place, (css, is_default, tie_breaker, scope) in now.source.items():
            sheet.add_source(css, place, is_default, tie_breaker, scope)
        _ = sheet.rules_map
        return sheet
